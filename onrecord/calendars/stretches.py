"""Days that are one stretch: "Nov. 4 and 5", "14-15 September", "from May 30 to June 2"."""

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
    if not (first.is_day and last.is_day):
        return False
    start, end = (datetime.date.fromisoformat(day.edtf or "") for day in (first, last))
    is_next = between in _AND and not _is_between(layout, first)
    return end - start == datetime.timedelta(1) if is_next else start < end


def _is_between(layout: Layout, first: TimeExpression) -> bool:
    """Whether two days joined by "and" are the ends of a stretch: "between 4 and 6 June"."""
    before = layout.words_in(first.start, first.end)[0] - 1
    return before >= 0 and layout.folded[before] == "between"
