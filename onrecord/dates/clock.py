"""Times of day: ``3 p.m.``, ``0900 GMT``, ``noon Saturday``."""

from __future__ import annotations

import re

from onrecord.dates.absolute import nearest_weekday
from onrecord.dates.context import Context, Meaning, Rule
from onrecord.dates.grammar import Match
from onrecord.dates.periods import Grain, unknown
from onrecord.dates.vocabulary import WEEKDAYS

_NAMED = {"noon": (12, 0), "midday": (12, 0), "midnight": (0, 0)}


def time_of_day(match: Match, context: Context) -> Meaning | None:
    """A time, on the weekday beside it or else on the day that was mentioned last."""
    hour, minute = _clock(match)
    if match.before() == "high":
        return None
    if hour > 24 or minute > 59:
        return None
    day = None
    name = match["weekday"] or match["near"]
    if name:
        day = nearest_weekday(WEEKDAYS[name], context.direction(match), context)
    day = day or context.recently(match, Grain.DAY) or context.today(Grain.DAY)
    value = f"{day.value if day else unknown(Grain.DAY)}T{hour:02}:{minute:02}"
    return Meaning("TIME", value, day.edtf if day else None, period=day)


def _clock(match: Match) -> tuple[int, int]:
    if match["named"]:
        return _NAMED[match["named"]]
    figures = re.findall(r"\d+", match["clock"])
    if len(figures) == 1 and len(figures[0]) > 2:
        figures = [figures[0][:-2], figures[0][-2:]]
    hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    if match["half"]:
        half = match["half"].lstrip("0123456789")[0]
        hour = hour % 12 + 12 * (half in "p" or match["half"] in ("afternoon", "evening", "night"))
    return hour, minute


_DAY = "(?: COMMA? (?P<weekday>WEEKDAY) | (?= .?.?.?.?.? (?P<near>WEEKDAY) ) | )"
_ZONE = "(?: ZONE | local time )?"

RULES: tuple[Rule, ...] = (
    (f"(?P<clock> HOUR (?: (?:COLON|DOT) MINUTE )? ) (?P<half> (?:a|p) DOT m (?: DOT (?=.) )? | am | pm ) {_ZONE} {_DAY}", time_of_day),
    (f"(?P<clock> (?P<half> HOUR_MERIDIEM ) ) {_ZONE} {_DAY}", time_of_day),
    (f"(?P<clock> CLOCK | HOUR (?:COLON|DOT)? MINUTE | HOUR ) (?: ZONE | local time ) {_DAY}", time_of_day),
    (f"(?P<clock> HOUR COLON MINUTE ) {_DAY}", time_of_day),
    (f"(?P<clock> HOUR (?: COLON MINUTE )? ) in the (?P<half> morning | afternoon | evening )", time_of_day),
    (f"(?P<named> noon | midnight | midday ) {_ZONE} {_DAY}", time_of_day),
)  # fmt: skip
