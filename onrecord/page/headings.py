"""Headings and datelines are apart from an article's sentences: no span runs from one into the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from onrecord.encoder.reading import NameSpan, Range, Reading, Trigger
from onrecord.page.datelines import DATELINE
from onrecord.text import Layout
from onrecord.transcripts.turns import Turn

LONGEST: Final = 25  # words of a heading
_ENDED: Final = re.compile(r"[.!?:;,…—–\-。][\"'”’»)\]]*$")
_ITEM: Final = re.compile(r"[-•·–—>a-z(\"“‘'«]|\*(?!\*)")


def set_apart(reading: Reading, turns: Sequence[Turn] = ()) -> Reading:
    """The reading with every name and every span of a role kept to one block, and that of a role to its trigger's.

    The article's sentences are one block; each heading, the dateline and each turn of a transcript another.
    """
    blocks = find_blocks(reading.layout)
    for number, turn in enumerate(turns, len(blocks) + 1):
        _mark(blocks, range(turn.label[0] if turn.label is not None else turn.words[0], turn.words[1] + 1), number)
    if not any(blocks):
        return reading
    names = [NameSpan(*run, name.kind) for name in reading.names for run in _runs((name.first, name.last), blocks)]
    return replace(reading, names=tuple(names), triggers=tuple(_kept(trigger, blocks) for trigger in reading.triggers))


def find_blocks(layout: Layout) -> list[int]:
    """The number of each word's block: 0 for the sentences of the article."""
    blocks = [0] * len(layout)
    paragraphs = [(first, end - 1) for first, end in pairwise([*layout.paragraph_starts, len(layout)])]
    for number, (first, last) in enumerate(paragraphs):
        if _is_heading(layout, paragraphs, number):
            _mark(blocks, range(first, last + 1), number + 1)
            continue
        dateline = DATELINE.match(layout.text, *layout.offsets(first, last))
        if dateline:
            _mark(blocks, layout.words_in(*dateline.span()), number + 1)
    return blocks


def _mark(blocks: list[int], words: range, number: int) -> None:
    blocks[words.start : words.stop] = [number] * len(words)


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


def _kept(trigger: Trigger, blocks: Sequence[int]) -> Trigger:
    own = blocks[trigger.word]
    words = [number for spans in trigger.roles.values() for span in spans for number in span]
    if not words or blocks[min(words) : max(words) + 1].count(own) == max(words) + 1 - min(words):
        return trigger
    roles = {
        role: tuple(run for span in spans for run in _runs(span, blocks) if blocks[run[0]] == own)
        for role, spans in trigger.roles.items()
    }
    return replace(trigger, roles=roles)


def _runs(span: Range, blocks: Sequence[int]) -> Iterator[Range]:
    """The parts of a span by block."""
    first, last = span
    start = first
    for number in range(first + 1, last + 2):
        if number > last or blocks[number] != blocks[start]:
            yield start, number - 1
            start = number
