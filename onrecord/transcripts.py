"""Turns of a transcript: "MR. PRICE: ...", "Q: ...", "Ana Ruiz: ..."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from onrecord.actors.media import is_media
from onrecord.actors.names.bylines import without_authors
from onrecord.encoder.reading import NameSpan, Range, Reading
from onrecord.text import Layout

LEAST_TURNS: Final = 3
SHORTEST: Final = 5  # words of a turn that may say something; "Thank you, Minister."
_UPPER: Final = "A-ZÀ-ÖØ-ÞĀ-ſ"
_LABEL: Final = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+(?:[-–—]\s+)?)?"
    rf"(?P<label>(?P<name>Q|A|(?:(?:[{_UPPER}][\w'’-]*\.?|[a-z]{{1,3}}) ){{0,6}}[{_UPPER}][\w'’.-]*)"
    rf"(?P<office>, [{_UPPER}](?:(?! (?:said|says|told|wrote|added)\b)[^:,\d\n]){{2,60}})?"
    r"(?: [(\[][^()\[\]\n]{1,60}[)\]])?)\s?(?::|\.—|\.–)(?=\s)"
    r"|(?P<short>Q\.?|A\.)(?=\s+[^\sa-z])"
)
_STAGE: Final = re.compile(r"\s*(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\])\.?")  # "(Laughs.)", "[Applause]"
_AFTERWARDS: Final = re.compile(r"(?:[(\[][^()\[\]\n]*[)\]]|\W*|-?\s*ENDS?\b.{0,40})", re.IGNORECASE)
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
    """What one speaker says: the words of the label without its mark, those that name him, in the label or elsewhere,
    and those said; no `speaker` for who only asks."""

    label: Range
    speaker: Range | None
    words: Range


@dataclass(frozen=True, slots=True)
class _Label:
    text: str
    name: Range
    office: Range | None
    last: int  # its mark


def find_turns(layout: Layout, names: Sequence[NameSpan] = ()) -> tuple[Turn, ...]:
    """The turns of an article that is a transcript, none of any other; `names` are those that it has.

    A transcript has three paragraphs or more that begin with a label, and a label that comes back or one that asks.
    Paragraphs without a label carry on the turn before them.
    """
    labels = _find_labels(layout)
    counts = Counter(label.text for label in labels.values())
    is_transcript = len(labels) >= LEAST_TURNS and (max(counts.values()) > 1 or any(map(_asks, counts)))
    if not is_transcript or len(labels) < len(layout.paragraph_starts) / 4:
        return ()
    begins = sorted(labels)
    said = {number: _said(layout, labels[number].last + 1, end) for number, end in pairwise([*begins, len(layout)])}
    askers = _askers(layout, labels, said)
    people = [(name.first, name.last) for name in without_authors(layout, names) if name.kind == "person"]
    turns = []
    for number, label in sorted(labels.items()):
        words = said[number]
        if words is not None:
            speaker = None if label.text in askers else _speaker(layout, label, people, begins[0])
            turns.append(Turn((number, label.last - 1) if label.last > number else label.name, speaker, words))
    return tuple(turns)


def _find_labels(layout: Layout) -> dict[int, _Label]:
    """The labels by the first words of their paragraphs."""
    labels: dict[int, _Label] = {}
    for number in layout.paragraph_starts:
        match = _LABEL.match(layout.text, layout.starts[number], layout.starts[number] + 140)
        if match is None:
            continue
        named = "name" if match["name"] else "short"
        text = match[named].rstrip(".")
        if text.split()[0].casefold() not in _NO_SPEAKERS:
            name, whole = layout.words_in(*match.span(named)), layout.words_in(*match.span())
            after = layout.words_in(*match.span("office"))[1:] if match["office"] else None
            office = (after[0], after[-1]) if after else None
            labels[number] = _Label(text, (name[0], name[-1]), office, whole[-1])
    return labels


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
    """The reading without what it finds in the questions of those who only ask, who tell of nothing that is so, and
    without their names."""
    layout = reading.layout
    asked = {
        number
        for turn in turns
        if turn.speaker is None
        for number in range(turn.words[0], turn.words[1] + 1)
        if layout.words[layout.sentence_around(number)[-1]] == "?"
    }
    labels = {n for turn in turns if turn.speaker is None for n in range(turn.label[0], turn.words[0])}
    return replace(
        reading,
        names=tuple(name for name in reading.names if name.first not in labels),
        triggers=tuple(trigger for trigger in reading.triggers if trigger.word not in asked | labels),
    )


def _askers(layout: Layout, labels: Mapping[int, _Label], said: Mapping[int, Range | None]) -> set[str]:
    """The labels of those who only ask: reporters, media, whoever is of one, and people all of whose turns end in
    questions."""
    turns: dict[str, list[Range]] = {}
    for number, label in labels.items():
        if (words := said[number]) is not None:
            turns.setdefault(label.text, []).append(words)
    only_ask = {text for text, spans in turns.items() if not text.isupper() and _are_questions(layout, spans)}
    media = {
        label.text
        for label in labels.values()
        if is_media(layout, label.name)
        or (label.office is not None and is_media(layout, label.office))
        or label.text.startswith("The ")
    }
    return {text for text in turns if _asks(text)} | only_ask | media


def _are_questions(layout: Layout, turns: Sequence[Range]) -> bool:
    """Whether turns end in questions, but those that are too short to say anything."""
    are = [layout.words[last] == "?" for _, last in turns]
    return any(are) and all(is_one or last - first < SHORTEST for is_one, (first, last) in zip(are, turns, strict=True))


def _asks(label: str) -> bool:
    return label.casefold().split()[-1] in _ASKERS


def _speaker(layout: Layout, label: _Label, people: Sequence[Range], begin: int) -> Range | None:
    """The words that name who speaks: those of the label, or for "A:" and "THE PRESIDENT:" the name of whoever is
    introduced before the first turn or has that title."""
    first, last = label.name
    if label.text == "A":
        return _interviewed(layout, [name for name in people if name[1] < begin])
    title = layout.folded[first + 1 : last + 1]
    if layout.folded[first] != "the" or not title:
        return label.name
    return next((name for name in people if layout.folded[max(0, name[0] - len(title)) : name[0]] == title), label.name)


def _interviewed(layout: Layout, people: Sequence[Range]) -> Range | None:
    """Whoever an introduction names most often, the first of equals."""
    surnames = Counter(layout.folded[last] for _, last in people)
    return max(people, key=lambda name: surnames[layout.folded[name[1]]], default=None)
