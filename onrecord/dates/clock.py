"""Times of day: ``3 p.m.``, ``0900 GMT``, ``noon Saturday``."""

from __future__ import annotations

import re

from onrecord.dates.context import Context, Meaning, Rule
from onrecord.dates.days import nearest_weekday
from onrecord.dates.grammar import Match
from onrecord.dates.periods import Grain, unknown
from onrecord.dates.vocabulary import WEEKDAYS

_DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}


def time_of_day(match: Match, context: Context) -> Meaning | None:
    """A time, on the weekday or "tomorrow" beside it or else on the day that was mentioned last."""
    if match.before() == "high":
        return None
    hour, minute = _clock(match)
    beside, today = match["weekday"] or match["near"], context.today(Grain.DAY)
    if beside in _DAYS_AWAY:
        day = today.shifted(_DAYS_AWAY[beside]) if today else None
    elif beside:
        day = nearest_weekday(WEEKDAYS[beside], context.direction(match), context)
    else:
        day = context.day_told_of(match)
    value = f"{day.value if day else unknown(Grain.DAY)}T{hour:02}:{minute:02}"
    return Meaning("TIME", value, day.edtf if day else None, period=day)


def _clock(match: Match) -> tuple[int, int]:
    """Hours and minutes, on a clock of 24 hours."""
    if match["named"]:
        return _NAMED[match["named"]]
    figures = re.findall(r"\d+", match["clock"])
    if len(figures) == 1 and len(figures[0]) > 2:
        figures = [figures[0][:-2], figures[0][-2:]]
    hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    half = match["half"].lstrip("0123456789")
    if half:
        hour = hour % 12 + 12 * (half[0] == "p" or half in ("afternoon", "evening"))
    return hour, minute


_HOUR = "(?P<clock> HOUR (?: (?: COLON | DOT ) MINUTE )? )"
_ZONE = "(?: ZONE | local time )"
_DAY = "(?: COMMA? (?P<weekday> WEEKDAY ) | (?= .?.?.?.?.? (?P<near> WEEKDAY | yesterday | today | tomorrow ) ) | )"

RULES: tuple[Rule, ...] = (
    (f"{_HOUR} (?P<half> (?: a | p ) DOT m (?: DOT (?= . ) )? | am | pm ) {_ZONE}? {_DAY}", time_of_day),
    (f"(?P<clock> (?P<half> HOUR_HALF ) ) {_ZONE}? {_DAY}", time_of_day),
    (f"(?P<clock> CLOCK | HOUR (?: COLON | DOT )? MINUTE | HOUR ) {_ZONE} {_DAY}", time_of_day),
    (f"(?P<clock> HOUR COLON MINUTE ) {_DAY}", time_of_day),
    (f"{_HOUR} in the (?P<half> morning | afternoon | evening )", time_of_day),
    (f"(?P<named> noon | midnight | midday ) {_ZONE}? {_DAY}", time_of_day),
)
