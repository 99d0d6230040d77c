"""Turns of a transcript: "MR. PRICE: ...", "Q: ...", "Ana Ruiz: ..."."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from onrecord.actors.media import is_media
from onrecord.actors.names.bylines import without_authors
from onrecord.encoder.reading import NameSpan, Range, Reading
from onrecord.interviews import find_answers
from onrecord.record import Channel
from onrecord.text import Layout

LEAST_TURNS: Final = 3
LONGEST_ABOVE: Final = 1500  # characters before the first turn
LEAST_INITIALS: Final = 2
LONGEST_INITIALS: Final = 3
LONGEST_HEADING: Final = 12  # words
SHORTEST: Final = 5  # words of a turn that may say something; "Thank you, Minister."
_UPPER: Final = "A-ZÀ-ÖØ-ÞĀ-ſ"
_HONORIFIC: Final = r"(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Shri|Smt)\.? "
_LABEL: Final = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+(?:[-–—]\s+)?)?"
    rf"(?:(?:The [{_UPPER}][^():\n]{{2,100}} \((?P<holder>{_HONORIFIC}[^()\n]{{2,40}})\)"
    rf"|(?P<name>Q|A|(?:(?:[{_UPPER}][\w'’-]*\.?|[a-z]{{1,3}}) ){{0,6}}[{_UPPER}][\w'’.-]*)"
    rf"(?P<office>, [{_UPPER}](?:(?! (?:said|says|told|wrote|added)\b)[^:,\d\n]){{2,60}})?)"
    r"(?P<told>(?: [(\[][^()\[\]\n]{1,60}[)\]]){0,3})\s?(?::|\.—|\.–)(?=\s)"
    r"|(?P<short>Q\.?|A\.)(?=\s+[^\sa-z]))"
)
_TITLED: Final = re.compile(_HONORIFIC, re.IGNORECASE)
_STAGE: Final = re.compile(r"\s*(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\])\.?")  # "(Laughs.)", "[Applause]"
_AFTERWARDS: Final = re.compile(
    r"(?:[(\[][^()\[\]\n]*[)\]]|\W*|-?\s*ENDS?\b.{0,40}"
    r"|The (?:meeting|session|sitting|briefing|press conference)"
    r" (?:rose|ended|was (?:adjourned|closed|suspended))\b[^\n]{0,60})",
    re.IGNORECASE,
)
_PRESS: Final = re.compile(
    r"\b(?:(?:press|news|media) (?:conference|briefing|availability|stakeout)|to the (?:press|media))\b", re.IGNORECASE
)
_INTERVIEW: Final = re.compile(
    r"\b(?:interview(?:ed)?|(?:spoke|talk(?:s|ed)?|conversation|Q&A) (?:to|with))\b", re.IGNORECASE
)
_ASKERS: Final = frozenset(
    """q question questions reporter reporters journalist press moderator interviewer participant host anchor presenter
    correspondent""".split()
)
_NO_SPEAKERS: Final = frozenset(
    """note update read watch more photo source related editor location date time subject transcript present venue
    interview analysis exclusive opinion explainer factbox timeline readout contact from to re published summary fact
    claim group verdict image caption credit background context""".split()
)


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


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    name: Range
    office: Range | None
    last: int  # its mark
    is_titled: bool  # "Mr. Ruiz", "Ruiz (Peru)", as in minutes


def find_turns(layout: Layout, names: Sequence[NameSpan] = ()) -> tuple[Turn, ...]:
    """The turns of an article that is a transcript or an interview, none of any other; `names` are those that it has.

    A transcript has three paragraphs or more that begin with a label, and a label that comes back, one that asks, or
    three that are titled.
    Paragraphs without a label carry on the turn before them.
    """
    labels = _find_labels(layout)
    counts = Counter(label.text for label in labels.values())
    is_minuted = sum(label.is_titled for label in labels.values()) >= LEAST_TURNS
    is_transcript = len(labels) >= LEAST_TURNS and (is_minuted or max(counts.values()) > 1 or any(map(_asks, counts)))
    if not is_transcript or len(labels) < len(layout.paragraph_starts) / 4:
        return _answers(layout, _people(layout, names))
    begins = sorted(labels)
    said = {number: _said(layout, labels[number].last + 1, end) for number, end in pairwise([*begins, len(layout)])}
    askers = _askers(layout, labels, said)
    people = _people(layout, names)
    turns = []
    for number, label in sorted(labels.items()):
        words = said[number]
        if words is not None:
            speaker = None if label.text in askers else _speaker(layout, label, people, begins[0])
            turns.append(Turn((number, label.last - 1) if label.last > number else label.name, speaker, words))
    return tuple(turns)


def channel_of(layout: Layout, turns: Sequence[Turn]) -> Channel | None:
    """Where the turns of journalists' questions and their answers were spoken, by what stands above them."""
    if all(turn.speaker is not None for turn in turns):
        return None
    begin = layout.starts[min(min(turn.before, default=turn.words[0]) for turn in turns)]
    above = layout.text[max(0, begin - LONGEST_ABOVE) : begin]
    if _PRESS.search(above):
        return Channel.PRESS
    asking = {layout.written(*turn.label) for turn in turns if turn.speaker is None and turn.label is not None}
    is_interview = not asking or (len(asking) == 1 and not any(map(_asks, asking))) or _INTERVIEW.search(above)
    return Channel.INTERVIEW if is_interview else None


def _people(layout: Layout, names: Sequence[NameSpan]) -> list[Range]:
    people = [name for name in without_authors(layout, names) if name.kind == "person"]
    return [(one.first, min(one.last, _end_of_paragraph(layout, one.first))) for one in people]


def _end_of_paragraph(layout: Layout, number: int) -> int:
    return bisect_right(layout.paragraph, layout.paragraph[number]) - 1


def _answers(layout: Layout, people: Sequence[Range]) -> tuple[Turn, ...]:
    """The questions and answers of an interview without labels with somebody who is introduced."""
    answers = find_answers(layout)
    speaker = _interviewed(layout, [name for name in people if name[1] < answers[0][0][0]]) if answers else None
    if speaker is None:
        return ()
    turns = []
    for asked, (first, last) in answers:
        turns.append(Turn(None, None, asked))
        if (words := _said(layout, first, last + 1)) is not None:
            turns.append(Turn(None, speaker, words))
    return tuple(turns)


def _find_labels(layout: Layout) -> dict[int, _Label]:
    """The labels by the first words of their paragraphs."""
    labels: dict[int, _Label] = {}
    for number in layout.paragraph_starts:
        match = _LABEL.match(layout.text, layout.starts[number], layout.starts[number] + 200)
        if match is None:
            continue
        named = next(group for group in ("name", "holder", "short") if match[group])
        text = match[named].rstrip(".")
        if text.split()[0].casefold() not in _NO_SPEAKERS:
            name, whole = layout.words_in(*match.span(named)), layout.words_in(*match.span())
            after = layout.words_in(*match.span("office"))[1:] if match["office"] else None
            office = (after[0], after[-1]) if after else None
            is_titled = match["holder"] or match["told"] or _TITLED.match(text)
            labels[number] = _Label(text, (name[0], name[-1]), office, whole[-1], bool(is_titled))
    counts = Counter(label.text for label in labels.values())
    headings = [number for number, label in labels.items() if counts[label.text] == 1 and _is_heading(layout, number)]
    return {number: label for number, label in labels.items() if number not in headings}


def _is_heading(layout: Layout, first: int) -> bool:
    """Whether a paragraph is a few words that end with no mark: "Ukraine: Frozen Assets"."""
    last = _end_of_paragraph(layout, first)
    return last - first < LONGEST_HEADING and layout.words[last][0].isalnum()


def _said(layout: Layout, first: int, end: int) -> Range | None:
    """The words of a turn without what is only told of it: "(Laughs.)" before them, "(The briefing ended.)" after."""
    while first < end and (stage := _STAGE.match(layout.text, layout.starts[first], layout.ends[end - 1])):
        first = layout.words_in(*stage.span())[-1] + 1
    for start in reversed([n for n in layout.paragraph_starts if first < n < end]):
        if not _AFTERWARDS.fullmatch(layout.text, layout.starts[start], layout.ends[end - 1]):
            break
        end = start
    return (first, end - 1) if first < end else None


def without_questions(reading: Reading, turns: Sequence[Turn]) -> Reading:
    """The reading without what it finds in labels and in questions, which tell of nothing that is so, and without
    the names of those who only ask."""
    layout = reading.layout
    asked = {
        number
        for turn in turns
        for number in range(turn.words[0], turn.words[1] + 1)
        if layout.words[layout.sentence_around(number)[-1]] == "?"
    }
    asking = {n for turn in turns if turn.speaker is None for n in turn.before}
    outside = asked.union(*(turn.before for turn in turns))
    return replace(
        reading,
        names=tuple(name for name in reading.names if name.first not in asking),
        triggers=tuple(trigger for trigger in reading.triggers if trigger.word not in outside),
    )


def _askers(layout: Layout, labels: Mapping[int, _Label], said: Mapping[int, Range | None]) -> set[str]:
    """The labels of those who only ask: reporters, media, whoever is of one, and people all of whose turns end in
    questions."""
    turns: dict[str, list[Range]] = {}
    for number, label in labels.items():
        if (words := said[number]) is not None:
            turns.setdefault(label.text, []).append(words)
    members = {label.text for label in labels.values() if label.is_titled}
    only_ask = {
        text
        for text, spans in turns.items()
        if _may_ask(text) and text not in members and _are_questions(layout, spans)
    }
    media = {
        label.text
        for label in labels.values()
        if is_media(layout, label.name)
        or (label.office is not None and is_media(layout, label.office))
        or label.text.startswith("The ")
    }
    return {text for text in turns if _asks(text)} | only_ask | media


def _may_ask(label: str) -> bool:
    """Whether a label may be a journalist's: one in capitals is a witness's or a member's, but for initials."""
    return not label.isupper() or len(label) <= LONGEST_INITIALS


def _are_questions(layout: Layout, turns: Sequence[Range]) -> bool:
    """Whether turns end in questions, but those that are too short to say anything."""
    are = [layout.words[last] == "?" for _, last in turns]
    return any(are) and all(is_one or last - first < SHORTEST for is_one, (first, last) in zip(are, turns, strict=True))


def _asks(label: str) -> bool:
    return label.casefold().split()[-1] in _ASKERS


def _speaker(layout: Layout, label: _Label, people: Sequence[Range], begin: int) -> Range | None:
    """The words that name who speaks: those of the label, or for "A:", "AR:" and "THE PRESIDENT:" the name of whoever
    is introduced before the first turn or has those initials or that title."""
    first, last = label.name
    if label.text == "A":
        return _interviewed(layout, [name for name in people if name[1] < begin])
    if label.text.isupper() and LEAST_INITIALS <= len(label.text) <= LONGEST_INITIALS:
        return next((name for name in people if _initials(layout, name) == label.text), label.name)
    title = layout.folded[first + 1 : last + 1]
    if layout.folded[first] != "the" or not title:
        return label.name
    return next((name for name in people if layout.folded[max(0, name[0] - len(title)) : name[0]] == title), label.name)


def _initials(layout: Layout, name: Range) -> str:
    return "".join(word[0] for word in layout.words[name[0] : name[1] + 1] if word[0].isupper())


def _interviewed(layout: Layout, people: Sequence[Range]) -> Range | None:
    """Whoever an introduction names most often, the first of equals."""
    surnames = Counter(layout.folded[last] for _, last in people)
    return max(people, key=lambda name: surnames[layout.folded[name[1]]], default=None)
