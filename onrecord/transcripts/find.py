"""The turns of transcripts and interviews: "MR. PRICE: ...", "Q: ...", "Ana Ruiz: ..."."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from onrecord.actors.names.bylines import without_authors
from onrecord.encoder.reading import NameSpan, Range
from onrecord.knowledge import state_terms
from onrecord.text import Layout
from onrecord.transcripts.askers import find_askers
from onrecord.transcripts.interviews import find_answers
from onrecord.transcripts.labels import LEAST_INITIALS, LONGEST_INITIALS, Label, asks, end_of_paragraph, find_labels
from onrecord.transcripts.turns import Turn

LEAST_TURNS: Final = 3
_OWN: Final = (-1, -1)  # the words of a label itself
_STAGE: Final = re.compile(r"\s*(?:\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\])\.?")  # "(Laughs.)", "[Applause]"
_AFTERWARDS: Final = re.compile(
    r"(?:[(\[][^()\[\]\n]*[)\]]|\W*|-?\s*ENDS?\b.{0,40}|\d{1,2}[.:]\d\d [AP]\.?M\b.{0,10}"
    r"|The (?:meeting|session|sitting|briefing|press conference)"
    r" (?:rose|ended|was (?:adjourned|closed|suspended))\b[^\n]{0,60}"
    r"|[*_]*(?:This|The) (?:conversation|interview|transcript) (?:has been|was) (?:condensed|edited|translated)\b.*"
    r"|[^\n]{3,60} (?:was|were) (?:speaking|talking) (?:to|with) [^\n]{3,80}"
    r"|(?:Interview|Interviewed) by [^\n]{3,60}|(?:The|This) interview (?:has been|was) [^\n]{3,120})",
    re.IGNORECASE,
)


def find_turns(layout: Layout, names: Sequence[NameSpan] = ()) -> tuple[Turn, ...]:
    """The turns of an article that is a transcript or an interview, none of any other; `names` are those that it has.

    A transcript has three paragraphs or more that begin with a label, and a label that comes back, one that asks, or
    three that are titled.
    Paragraphs without a label carry on the turn before them.
    """
    labels = find_labels(layout)
    counts = Counter(label.who for label in labels.values())
    people = _people(layout, names)
    is_minuted = sum(label.is_titled for label in labels.values()) >= LEAST_TURNS
    is_transcript = len(labels) >= LEAST_TURNS and (is_minuted or max(counts.values()) > 1 or any(map(asks, counts)))
    if all(map(asks, counts)):
        return _answers(layout, people, labels)  # only questions have labels
    if not is_transcript or len(labels) < len(layout.paragraph_starts) / 4:
        return _answers(layout, people, {})
    begins = sorted(labels)
    said = {number: _said(layout, labels[number].last + 1, end) for number, end in pairwise([*begins, len(layout)])}
    askers = find_askers(layout, labels, said)
    turns = []
    told: dict[str, Range | None] = {}  # whom the labels of one text stand for, but for those whom they name themselves
    for number, label in sorted(labels.items()):
        words = said[number]
        if words is not None:
            if label.text not in told:
                told[label.text] = None if label.text in askers else _speaker(layout, label, people, begins[0])
            speaker = label.name if told[label.text] == _OWN else told[label.text]
            turns.append(Turn((number, label.last - 1) if label.last > number else label.name, speaker, words))
    return tuple(turns)


def _people(layout: Layout, names: Sequence[NameSpan]) -> list[Range]:
    terms = state_terms()
    people = [
        name
        for name in without_authors(layout, names)
        if name.kind == "person" and terms.get(layout.folded[name.first : name.last + 1]) is None
    ]
    return [(one.first, min(one.last, end_of_paragraph(layout, one.first))) for one in people]


def _answers(layout: Layout, people: Sequence[Range], labels: Mapping[int, Label]) -> tuple[Turn, ...]:
    """The questions and answers of an interview whose answers have no `labels`, with somebody who is introduced or
    named after it."""
    answers = [(asked, _said(layout, first, last + 1)) for asked, (first, last) in find_answers(layout, labels)]
    if not answers:
        return ()
    end = max(words[1] for asked, told in answers for words in (asked, told) if words is not None)
    above = _interviewed(layout, [name for name in people if name[1] < answers[0][0][0]])
    speaker = above or next((name for name in people if name[0] > end), None)
    if speaker is None:
        return ()
    turns = []
    for asked, told in answers:
        label = labels.get(asked[0])
        turns.append(Turn(label.name if label is not None else None, None, asked))
        if told is not None:
            turns.append(Turn(None, speaker, told))
    return tuple(turns)


def _said(layout: Layout, first: int, end: int) -> Range | None:
    """The words of a turn without what is only told of it: "(Laughs.)" before them, "(The briefing ended.)" after."""
    while first < end and (stage := _STAGE.match(layout.text, layout.starts[first], layout.ends[end - 1])):
        first = layout.words_in(*stage.span())[-1] + 1
    starts = layout.paragraph_starts
    for start in reversed(starts[bisect_right(starts, first) : bisect_left(starts, end)]):
        if not _AFTERWARDS.fullmatch(layout.text, layout.starts[start], layout.ends[end - 1]):
            break
        end = start
    return (first, end - 1) if first < end else None


def _speaker(layout: Layout, label: Label, people: Sequence[Range], begin: int) -> Range | None:
    """The words that name who speaks: its own ones, or for "A:", "AR:" and "Spokesman:" the name of whoever is
    introduced before the first turn or has those initials or that title."""
    first, last = label.name
    if label.text == "A":
        return _interviewed(layout, [name for name in people if name[1] < begin])
    if label.text.isupper() and LEAST_INITIALS <= len(label.text) <= LONGEST_INITIALS:
        return next((name for name in people if _initials(layout, name) == label.text), _OWN)
    title = layout.folded[first + (layout.folded[first] == "the") : last + 1]
    return next((name for name in people if title and title in _beside(layout, name, len(title))), _OWN)


def _beside(layout: Layout, name: Range, size: int) -> tuple[list[str], list[str]]:
    """The `size` words before a name and those after it and a comma: "President Ruiz", "Ana Ruiz, spokeswoman for"."""
    after = layout.folded[name[1] + 1 : name[1] + 2 + size]
    return layout.folded[max(0, name[0] - size) : name[0]], after[1:] if after[:1] == [","] else []


def _initials(layout: Layout, name: Range) -> str:
    return "".join(word[0] for word in layout.words[name[0] : name[1] + 1] if word[0].isupper())


def _interviewed(layout: Layout, people: Sequence[Range]) -> Range | None:
    """Whoever an introduction names most often, the first of equals."""
    surnames = Counter(layout.folded[last] for _, last in people)
    return max(people, key=lambda name: surnames[layout.folded[name[1]]], default=None)
