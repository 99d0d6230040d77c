"""Dates and durations in words."""

from __future__ import annotations

import re

from onrecord.readout.plain import count, squeeze
from onrecord.record import When

_MONTHS = "January February March April May June July August September October November December".split()
_SEASONS = "spring summer autumn winter".split()
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


def describe_date(when: When | None) -> list[str]:
    """The date in words as a list of one: its value, else what the article says; of none where there is no date."""
    if when is None:
        return []
    if when.value is None:
        return [f"“{squeeze(when.text.text)}”"] if when.text else []
    return [describe_edtf(when.value)]


def describe_edtf(value: str) -> str:
    """EDTF in words: ``"19 May 2025"``, ``"May 2025"``, ``"16–18 May 2025"``; other values as they are."""
    start, slash, end = value.partition("/")
    if not slash:
        return _describe_day(start)
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value) and start[:7] == end[:7]:
        return f"{int(start[8:])}–{_describe_day(end)}"
    return f"{_describe_day(start) or 'open'} – {_describe_day(end) or 'open'}"


def describe_shortly(value: str) -> str:
    """EDTF in words with short months, for columns: ``"19 Sep 2025"``."""
    return _LONG_MONTH.sub(lambda month: month[0][:3], describe_edtf(value))


_LONG_MONTH = re.compile("|".join(month for month in _MONTHS if len(month) > 3))


def _describe_day(value: str) -> str:
    if season := _SEASON.fullmatch(value):
        return f"{_SEASONS[int(season[2]) - 21]} {season[1]}"
    match = _DAY.fullmatch(value[:16] if "T" in value else value)
    if match is None or not 1 <= int(match[2] or 1) <= 12:
        return value
    year, month, day, time = match.groups()
    words = f"{int(day)} " if day else ""
    words += f"{_MONTHS[int(month) - 1]} " if month else ""
    return f"{words}{year}" + (f", {time}" if time else "")


def describe_duration(value: str) -> str:
    """ISO 8601 in words: ``"2 hours"``; other values as they are."""
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return value
    units = ("year", "month", "week", "day", "hour", "minute", "second")
    return " ".join(count(int(n), unit) for n, unit in zip(match.groups(), units, strict=True) if n)
