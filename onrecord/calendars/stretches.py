"""Days or months that are one stretch: "Nov. 4 and 5", "14-15 September", "from May to late June"."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final

from onrecord.dates import TimeExpression, interval
from onrecord.text import Layout

_UNTIL: Final = frozenset(("-", "–", "—", "to", "until", "till", "through"))
_AND: Final = frozenset(("and", "&"))


def stretch_of(
    layout: Layout, beside: Sequence[TimeExpression], date: TimeExpression
) -> tuple[TimeExpression, TimeExpression]:
    """The first and last day of the stretch that a day belongs to: "Nov. 4 and 5", "14-15 September"."""
    at = beside.index(date)
    pairs = zip(beside[max(0, at - 1) : at + 1], beside[max(1, at) : at + 2], strict=False)
    return next((pair for pair in pairs if date in pair and _joins(layout, *pair)), (date, date))


def _joins(layout: Layout, first: TimeExpression, last: TimeExpression) -> bool:
    between = layout.text[first.end : last.start].strip().casefold()
    if between not in _UNTIL | _AND or interval(first, last) is None:
        return False
    start, end = _place(first.edtf or ""), _place(last.edtf or "")
    if start is None or end is None or start[0] != end[0]:
        return False
    is_next = between in _AND and not _is_between(layout, first)
    return end[1] - start[1] == 1 if is_next else start < end


def _place(edtf: str) -> tuple[int, int] | None:
    """Whether a date is a day or a month, by its length, and which one it is of all; None for any other."""
    match len(edtf), edtf:
        case 10, _:
            return 10, datetime.date.fromisoformat(edtf).toordinal()
        case 7, _ if edtf[:4].isdigit() and edtf[5:] <= "12":
            return 7, 12 * int(edtf[:4]) + int(edtf[5:])
    return None


def _is_between(layout: Layout, first: TimeExpression) -> bool:
    """Whether two days joined by "and" are the ends of a stretch: "between 4 and 6 June"."""
    before = layout.words_in(first.start, first.end)[0] - 1
    return before >= 0 and layout.folded[before] == "between"
