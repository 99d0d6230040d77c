"""Chronicles: articles whose paragraphs are headed with the days that they tell of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from onrecord.dates import TimeExpression
from onrecord.text import Layout

_HEADS: Final = frozenset((":", "-"))  # after the day that heads a paragraph; "-" is any dash


def find_headings(layout: Layout, in_sentence: Mapping[int, Sequence[TimeExpression]]) -> dict[int, TimeExpression]:
    """The day that heads each paragraph of a chronicle, by the number of the paragraph: "May 4: Lund flies to Lima", or
    on a line of its own above it. One such paragraph makes no chronicle."""
    found: dict[int, TimeExpression] = {}
    alone, paragraphs = None, [*layout.paragraph_starts, len(layout)]
    for start, stop in pairwise(paragraphs):
        day = next(iter(in_sentence.get(layout.sentence[start], ())), None)
        if day is not None and day.type == "DATE" and day.is_day and layout.offsets(start, start)[0] == day.start:
            after = layout.words_in(day.start, day.end)[-1] + 1
            if after == stop:
                alone = day
                continue
            if layout.folded[after] in _HEADS:
                found[layout.paragraph[start]] = day
                continue
        if alone is not None:
            found[layout.paragraph[start]] = alone
    return found if len(set(map(id, found.values()))) > 1 else {}
