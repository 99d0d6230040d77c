"""Headings and datelines are apart from an article's sentences: no span runs from one into the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from onrecord.encoder.reading import NameSpan, Range, Reading, Trigger
from onrecord.text import Ints, Layout
from onrecord.transcripts import Turn

PARAGRAPHS: Final = 4  # of an article, one of which begins with its dateline
_NO_PLACES: Final = frozenset("BREAKING UPDATE UPDATED EXCLUSIVE URGENT ALERT LIVE WATCH FACTBOX ANALYSIS".split())
LONGEST: Final = 25  # words of a heading
_ENDED: Final = re.compile(r"[.!?:;,…—–\-。][\"'”’»)\]]*$")
_ITEM: Final = re.compile(r"[-*•·–—>a-z(\"“‘'«]")
_DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z'’.]+(?:[ /-][A-Z][A-Z'’.]*){0,4})"
    r"(?:, [^()\n—–]{1,40}?)?(?: ?\([^()\n]{1,40}\))? ?(?:--?|–|—)(?=\s)"
)


def set_apart(reading: Reading, turns: Sequence[Turn] = ()) -> Reading:
    """The reading with every name and every span of a role kept to one block, and that of a role to its trigger's.

    The article's sentences are one block; each heading, the dateline and each turn of a transcript another.
    """
    blocks = find_blocks(reading.layout)
    for number, turn in enumerate(turns, len(blocks) + 1):
        first = turn.label[0] if turn.label is not None else turn.words[0]
        blocks[first : turn.words[1] + 1] = number
    if not blocks.any():
        return reading
    names = [NameSpan(*run, name.kind) for name in reading.names for run in _runs((name.first, name.last), blocks)]
    return replace(reading, names=tuple(names), triggers=tuple(_kept(trigger, blocks) for trigger in reading.triggers))


def find_blocks(layout: Layout) -> Ints:
    """The number of each word's block: 0 for the sentences of the article."""
    blocks = np.zeros(len(layout), dtype=np.int32)
    if not len(layout):
        return blocks
    starts = [n for n in range(len(layout)) if n == 0 or layout.paragraph[n] != layout.paragraph[n - 1]]
    paragraphs = [(a, b - 1) for a, b in zip(starts, [*starts[1:], len(layout)], strict=True)]
    for number, (first, last) in enumerate(paragraphs):
        if _is_heading(layout, paragraphs, number):
            blocks[first : last + 1] = number + 1
            continue
        dateline = _DATELINE.match(layout.text, int(layout.starts[first]), int(layout.ends[last]))
        if dateline:
            blocks[layout.words_in(*dateline.span())] = number + 1
    return blocks


def dateline_of(layout: Layout) -> str | None:
    """The place that the article begins with, below its headings or not: "PARIS, May 5 (AFP) -"."""
    firsts = np.unique(np.searchsorted(layout.paragraph, np.arange(PARAGRAPHS)))
    for first in firsts[firsts < len(layout)].tolist():
        match = _DATELINE.match(layout.text, int(layout.starts[first]))
        if match and match["place"] not in _NO_PLACES:
            return match["place"]
    return None


def _is_heading(layout: Layout, paragraphs: Sequence[Range], number: int) -> bool:
    """Whether a paragraph is short and has no sentence's end, and is no item of a list nor broken off."""
    first, last = paragraphs[number]
    if last - first >= LONGEST or number + 1 == len(paragraphs):
        return False
    text, following = (layout.text[slice(*layout.offsets(*paragraphs[n]))] for n in (number, number + 1))
    before = layout.text[slice(*layout.offsets(*paragraphs[number - 1]))] if number else "."
    if _ENDED.search(text) or _ITEM.match(text) or following[0].islower() or layout.quoted[last]:
        return False
    return before[-1] not in ",:;"


def _kept(trigger: Trigger, blocks: Ints) -> Trigger:
    own = blocks[trigger.word]
    roles = {
        role: tuple(run for span in spans for run in _runs(span, blocks) if blocks[run[0]] == own)
        for role, spans in trigger.roles.items()
    }
    return replace(trigger, roles=roles)


def _runs(span: Range, blocks: Ints) -> Iterator[Range]:
    """The parts of a span by block."""
    first, last = span
    start = first
    for number in range(first + 1, last + 2):
        if number > last or blocks[number] != blocks[start]:
            yield start, number - 1
            start = number
