"""Where what was said begins and ends, as far as quotation marks tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

MOST_QUOTATIONS: Final = 60  # that can begin before a span's last word and share a word with it
CLOCK: Final = 3  # words of "13:20"
_ZONES: Final = frozenset("bst cest cet edt eest eet est et gmt ist utc".split())
LEAST_COVERED: Final = 0.6  # of a quotation, for the content to be all of it


def to_quotation_marks(layout: Layout, spans: Sequence[Range]) -> tuple[Range, ...]:
    """Spans that nearly cover a quotation are widened to its marks; marks left alone at an edge are dropped."""
    widened: list[Range] = []
    for span in spans:
        quotations = quotations_at(layout, span)
        first, last = _without_marks_of_others(span, quotations)
        for quotation in quotations:
            inside = min(last, quotation[1]) - max(first, quotation[0]) + 1
            if inside >= LEAST_COVERED * (quotation[1] - quotation[0] + 1):
                first, last = min(first, quotation[0]), max(last, quotation[1])
        if widened and first <= widened[-1][1] + 1:
            widened[-1] = (widened[-1][0], max(last, widened[-1][1]))
        else:
            widened.append((first, last))
    return tuple(span for span in widened if _has_letters(layout, span))


def after_clock(layout: Layout, spans: Sequence[Range]) -> list[Range]:
    """Spans without the time of day that their paragraph begins with, in a report as it happens: "13:20 'We will stay',
    rebels say"."""
    return [(max(first, _end_of_clock(layout, first)), last) for first, last in spans]


def _end_of_clock(layout: Layout, word: int) -> int:
    """The word after the time of day that the paragraph of a word begins with; the first of it where there is none."""
    first = layout.paragraph_starts[bisect_right(layout.paragraph_starts, word) - 1]
    hour, mark, minutes, *after = [*layout.folded[first : first + CLOCK + 1], "", "", ""]
    if not (hour.isdigit() and mark in {":", "."} and minutes.isdigit()):
        return first
    return first + CLOCK + (after[0] in _ZONES)


def _without_marks_of_others(span: Range, quotations: Sequence[Range]) -> Range:
    """The span without the mark that ends a quotation before it or begins one after it."""
    first, last = span
    first += any(start < first == end < last for start, end in quotations)
    last -= any(first < start == last < end for start, end in quotations)
    return first, last


def quotations_at(layout: Layout, span: Range) -> list[Range]:
    """The quotations that share a word with the span."""
    quotations = layout.quotation_words
    before = bisect_right(quotations, (span[1], len(layout)))
    return [q for q in quotations[max(0, before - MOST_QUOTATIONS) : before] if q[1] >= span[0]]


def _has_letters(layout: Layout, span: Range) -> bool:
    return any(layout.words[number][0].isalnum() for number in range(span[0], span[1] + 1))
