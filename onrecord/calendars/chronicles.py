"""Chronicles and live reports: articles whose paragraphs are headed with the days or hours that they tell of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from onrecord.dates import TimeExpression
from onrecord.text import Layout

_HEADS: Final = frozenset((":", "-"))  # after the day that heads a paragraph; "-" is any dash
HOUR: Final = 3  # words of "2.30pm" and the bracket before it, of which the date may be the last


def find_headings(layout: Layout, in_sentence: Mapping[int, Sequence[TimeExpression]]) -> dict[int, TimeExpression]:
    """The day that heads each paragraph of a chronicle, by the number of the paragraph: "May 4: Lund flies to Lima", or
    on a line of its own above it; or the hour of a live report, "14:05 Lund lands in Lima". One such paragraph makes no
    chronicle."""
    found: dict[int, TimeExpression] = {}
    alone: TimeExpression | None = None
    paragraphs = [*layout.paragraph_starts, len(layout)]
    for start, stop in pairwise(paragraphs):
        day = next(iter(in_sentence.get(layout.sentence[start], ())), None)
        is_under_day = alone is not None and alone.type == "DATE"  # whose hours follow
        if day is not None and _begins_with(layout, start, day) and not (day.type == "TIME" and is_under_day):
            after = layout.words_in(day.start, day.end)[-1] + 1
            if after == stop:
                alone = day
                continue
            if day.type == "TIME" or layout.folded[after] in _HEADS:
                found[layout.paragraph[start]] = day
                continue
        if alone is not None:
            found[layout.paragraph[start]] = alone
    return found if len(set(map(id, found.values()))) > 1 else {}


def _begins_with(layout: Layout, start: int, day: TimeExpression) -> bool:
    """Whether a paragraph begins with a day, or with the hour of one: "[14:05]", "2.30pm"."""
    words = layout.words_in(day.start, day.end)
    if not day.is_day or not words:
        return False
    before = layout.folded[start : words[0]]
    is_hour = day.type == "TIME" and len(before) < HOUR and not any(word.isalpha() for word in before)
    return is_hour or (day.type == "DATE" and not before)
