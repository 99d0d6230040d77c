"""Quotations that go on without a cue of their own: after the end of another, or in a paragraph after or before one
that is left open.

'"We will stay," Lund said. "We have signed." "Nobody will leave before June."'
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

Content = tuple[Range, ...]
LEAST_QUOTED: Final = 5  # words and marks of a quotation that goes on; shorter ones are more often another's answer
LEAST_COVERED: Final = 0.5  # of a quotation, for it to be said by somebody already
_MARKS: Final = frozenset("\"“”„«»'‘’")


def go_on(layout: Layout, said: Sequence[tuple[int, Content]]) -> list[Content]:
    """What was said, each with the word of its cue, together with the quotations that go on from it."""
    contents = [content for _, content in said]
    quotations = _outermost(layout.quotation_words)
    saying: dict[int, list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        for first, last in content:
            for word in range(first, last + 1):
                saying[word].append(number)
    owners = [_owner(quotation, said, saying) for quotation in quotations]
    beside = [
        (a, b)
        for a, b in pairwise(range(len(quotations)))
        if quotations[a][1] + 1 == quotations[b][0] and layout.words[quotations[a][0]] == layout.words[quotations[b][0]]
    ]
    for before, after in beside:
        if owners[after] is None and owners[before] is not None and _is_sentence(layout, quotations[after]):
            owners[after] = _take(contents, owners[before], quotations[after])
    for before, after in reversed(beside):
        is_open = layout.words[quotations[before][1]] not in _MARKS
        if is_open and owners[before] is None and owners[after] is not None:
            owners[before] = _take(contents, owners[after], quotations[before])
    return contents


def _outermost(quotations: Iterable[Range]) -> list[Range]:
    """The quotations that stand in no other; they come in the order of their beginnings, the longest first."""
    outermost: list[Range] = []
    for quotation in quotations:
        if not outermost or quotation[0] > outermost[-1][1]:
            outermost.append(quotation)
    return outermost


def _owner(quotation: Range, said: Sequence[tuple[int, Content]], saying: Mapping[int, Sequence[int]]) -> int | None:
    """The number of what was said that most of a quotation is; what is reported within it is not. `saying` gives the
    numbers at each word."""
    first, last = quotation
    covered = Counter(number for word in range(first, last + 1) for number in saying.get(word, ()))
    around = [n for n in covered if not first < said[n][0] <= last or said[n][1][0][0] <= first]
    most = max(around, key=lambda number: covered[number], default=None)
    return most if most is not None and covered[most] >= LEAST_COVERED * (last - first + 1) else None


def _is_sentence(layout: Layout, quotation: Range) -> bool:
    first, last = quotation
    return last - first + 1 > LEAST_QUOTED and layout.words[first + 1][0].isupper()


def _take(contents: list[Content], owner: int | None, quotation: Range) -> int | None:
    """Let a quotation be what its owner said too."""
    if owner is not None:
        contents[owner] = _joined(sorted((*contents[owner], quotation)))
    return owner


def _joined(ranges: Iterable[Range]) -> Content:
    """Ranges in order, those that share words as one."""
    joined: list[Range] = []
    for first, last in ranges:
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)
