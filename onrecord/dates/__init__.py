"""Time expressions: which words name a time, and what it is in TIMEX3 and EDTF."""

from onrecord.dates.find import TimeExpression, find_dates
from onrecord.dates.interval import interval

__all__ = ["TimeExpression", "find_dates", "interval"]
