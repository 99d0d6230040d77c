"""Turns: what one speaker after another says, where that was, and that what is asked is not so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.record import Channel
from onrecord.text import Layout
from onrecord.transcripts.labels import asks, presides

MARKS_AT_END: Final = 3  # of a question in bold type, "?**"
LONGEST_ABOVE: Final = 1500  # characters before the first turn
_PRESS: Final = re.compile(
    r"\b(?:(?:press|news|media) (?:conference|briefing|availability|stakeout)|to the (?:press|media))\b", re.IGNORECASE
)
_MEETING: Final = re.compile(r"^(?:Beginning of )?(?:conversation|meeting|talks) with\b", re.IGNORECASE | re.MULTILINE)
_INTERVIEW: Final = re.compile(
    r"\b(?:interview(?:ed)?|(?:spoke|talk(?:s|ed)?|conversation|Q&A) (?:to|with))\b", re.IGNORECASE
)
_US: Final = frozenset("i us we".split())


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says: the words of the label without its mark, where there is one, those that name him, in the
    label or elsewhere, and those said; no `speaker` for who only asks."""

    label: Range | None
    speaker: Range | None
    words: Range

    @property
    def before(self) -> range:
        """The words of the label and its mark."""
        return range(self.label[0], self.words[0]) if self.label is not None else range(0)


def channel_of(layout: Layout, turns: Sequence[Turn]) -> Channel | None:
    """Where the turns of journalists' questions and their answers were spoken, by what stands above them."""
    if all(turn.speaker is not None for turn in turns):
        return Channel.IN_PERSON if turns and _MEETING.search(_above(layout, turns)) else None
    asking = {
        layout.written(*turn.label).lstrip("[(0123456789:)] –—-")
        for turn in turns
        if turn.speaker is None and turn.label is not None
    }
    if any(presides(label) and label.casefold().startswith("the ") for label in asking):
        return Channel.SPEECH
    above = _above(layout, turns)
    if _PRESS.search(above):
        return Channel.PRESS
    are_reporters = any(asks(label.rstrip(".")) for label in asking)
    if not asking or (len(asking) == 1 and not are_reporters) or _INTERVIEW.search(above):
        return Channel.INTERVIEW
    answered = {layout.written(*turn.label) for turn in turns if turn.speaker is not None and turn.label is not None}
    return Channel.PRESS if are_reporters and answered.isdisjoint({"A", "A."}) else None


def _above(layout: Layout, turns: Sequence[Turn]) -> str:
    begin = layout.starts[min(min(turn.before, default=turn.words[0]) for turn in turns)]
    return layout.text[max(0, begin - LONGEST_ABOVE) : begin]


def without_questions(reading: Reading, turns: Sequence[Turn]) -> Reading:
    """The reading without what it finds in labels, in questions and in the words of a chair ("The President: I call on
    Peru"), which tell of nothing that is so, without what those who only ask undertake ("We'll take two"), and without
    their names."""
    layout = reading.layout
    outside: set[int] = set()
    theirs: set[int] = set()
    for turn in turns:
        words = range(turn.words[0], turn.words[1] + 1)
        asked = [n for n in words if any(layout.words[m] == "?" for m in layout.sentence_around(n)[-MARKS_AT_END:])]
        is_chairs = turn.speaker is None and turn.label is not None and layout.folded[turn.label[0]] == "the"
        outside.update(turn.before, words if is_chairs else asked)
        theirs.update(words if turn.speaker is None else ())
    theirs |= outside
    asking = {n for turn in turns if turn.speaker is None for n in turn.before}
    return replace(
        reading,
        names=tuple(name for name in reading.names if name.first not in asking),
        triggers=tuple(
            trigger
            for trigger in reading.triggers
            if trigger.word not in (theirs if trigger.task == "commitment" and _binds_us(layout, trigger) else outside)
        ),
    )


def _binds_us(layout: Layout, trigger: Trigger) -> bool:
    return all(layout.folded[n] in _US for span in trigger.roles["by"] for n in range(span[0], span[1] + 1))
