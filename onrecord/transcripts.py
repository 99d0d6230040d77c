"""Turns of a transcript: "MR. PRICE: ...", "Q: ...", "Ana Ruiz: ..."."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

LEAST_TURNS: Final = 3
_LABEL: Final = re.compile(
    r"(?:Q|A|(?:(?:[A-Z][\w'’-]*\.?|[a-z]{1,3}) ){0,4}[A-Z][\w'’.-]*(?: \([^()\n]{1,60}\))?)\s?(?::|\.—|\.–)(?=\s)"
)
_ASKERS: Final = frozenset(
    "q question questions reporter reporters journalist press moderator interviewer participant".split()
)
_NO_SPEAKERS: Final = frozenset(
    """note update read watch more photo source related editor location date time subject transcript present
    venue""".split()
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says: the words of the label without its mark, and those said; None for who only asks."""

    label: Range | None
    words: Range


def find_turns(layout: Layout) -> tuple[Turn, ...]:
    """The turns of an article that is a transcript, none of any other.

    A transcript has three paragraphs or more that begin with a label, and a label that comes back or one that asks.
    Paragraphs without a label carry on the turn before them.
    """
    labels: dict[int, tuple[str, int]] = {}
    for number in layout.paragraph_starts:
        match = _LABEL.match(layout.text, layout.starts[number], layout.starts[number] + 120)
        if match and match.group().split()[0].rstrip(":").casefold() not in _NO_SPEAKERS:
            labels[number] = (match.group(), layout.words_in(*match.span())[-1])
    counts = Counter(label for label, _ in labels.values())
    is_transcript = len(labels) >= LEAST_TURNS and (max(counts.values()) > 1 or any(map(_asks, counts)))
    if not is_transcript or len(labels) < len(layout.paragraph_starts) / 4:
        return ()
    turns = []
    begins = sorted(labels)
    for number, following in zip(begins, [*begins[1:], len(layout)], strict=True):
        label, mark = labels[number]
        if mark + 1 < following:
            turns.append(Turn(None if _asks(label) else (number, mark - 1), (mark + 1, following - 1)))
    return tuple(turns)


def _asks(label: str) -> bool:
    return label.rstrip(":.—– ").casefold().split()[-1] in _ASKERS or label.rstrip(": ") == "A"
