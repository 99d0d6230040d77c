"""Dates counted from publication or from one mentioned before: ``yesterday``, ``last week``, ``two days later``."""

from __future__ import annotations

from dataclasses import replace

from onrecord.dates.context import Context, Meaning, Rule, dated, timed
from onrecord.dates.grammar import Match
from onrecord.dates.periods import CalendarError, Grain, Period, nearest
from onrecord.dates.vocabulary import GRAINS, listed, number, singular

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_SHIFT = {
    **dict.fromkeys(listed("last previous preceding past"), -1),
    **dict.fromkeys(listed("next following coming"), 1),
    **dict.fromkeys(listed("this current same that latest the"), 0),
}
_FROM_MENTIONED = frozenset(listed("previous preceding following same that"))
_YEARS_IN = {"year": 1, "decade": 10, "century": 100}


def present(match: Match, context: Context) -> Meaning:
    """``now``, ``currently``."""
    return Meaning("DATE", "PRESENT_REF")


def past(match: Match, context: Context) -> Meaning:
    """``recently``, ``the past``, ``recent weeks``."""
    return Meaning("DATE", "PAST_REF")


def future(match: Match, context: Context) -> Meaning:
    """``the future``."""
    return Meaning("DATE", "FUTURE_REF")


def deictic(match: Match, context: Context) -> Meaning:
    """``yesterday``, ``tomorrow night``, ``tonight``, ``last night``, ``this morning``."""
    part = {"tonight": "night", "overnight": "night"}.get(match["day"], match["daypart"])
    today = context.today(Grain.DAY)
    shift = _DAYS.get(match["day"], -1 if match["which"] == "last" else 0)
    day = dated(today.shifted(shift) if today else None, Grain.DAY)
    return timed(day, part) if part else day


def part_of_day(match: Match, context: Context) -> Meaning:
    """``the next morning``, ``that night``, ``mid-afternoon``."""
    which = match["which"]
    then = context.day_told_of(match) if which in ("", "the") else context.then(Grain.DAY)
    shift = _SHIFT.get(which.split(" ")[-1], 0)
    part = timed(dated(then.shifted(shift) if then else None, Grain.DAY), match["daypart"])
    is_kind = match["dash"] and match.after().isalpha()  # "a late-night call" may have been on any day
    return replace(part, edtf=None, period=None) if is_kind else part


def in_the_day(match: Match, context: Context) -> Meaning:
    """``later in the day``."""
    return dated(context.day_told_of(match), Grain.DAY)


def which_unit(match: Match, context: Context) -> Meaning:
    """``last week``, ``this year``, ``the following day``, ``that month``."""
    grain, which = GRAINS[match["unit"]], match["which"].split(" ")[-1]
    if which == "latest" and grain is Grain.QUARTER:
        return the_unit(match, context)
    from_mentioned = which in _FROM_MENTIONED or (match["which"] == "the next" and grain is Grain.DAY)
    start = context.then(grain) if from_mentioned else context.today(grain)
    if start is None:
        return dated(None, grain)
    is_over = which == "this" and grain is Grain.WEEK and start.last == context.published
    if is_over and context.direction(match) > 0:
        return dated(start.shifted(1), grain)  # said on a Sunday of what is to come
    period = start.shifted(_SHIFT[which])
    is_to_come = context.published is not None and period.first > context.published
    if from_mentioned and is_to_come and context.direction(match) < 0:
        return dated(None, grain)  # "the following week they met", where what it follows has no day
    return dated(period, grain)


def the_unit(match: Match, context: Context) -> Meaning:
    """``the week``, ``the end of the year``; ``the quarter`` that was mentioned or the last that is complete."""
    grain = GRAINS[match["unit"]]
    current = context.today(grain)
    if current is None or context.published is None or match.after() in ("before", "after"):
        return dated(None, grain)
    if grain is Grain.QUARTER:
        return dated(context.recently(match, grain) or current.shifted(-1), grain)
    if grain is Grain.WEEKEND:
        weekends = (current.shifted(-1), current)
        return dated(nearest(weekends, context.published, context.direction(match)), grain)
    return dated(current, grain)


def ago(match: Match, context: Context) -> Meaning:
    """``two weeks ago`` from publication; ``two weeks earlier`` or ``later`` from the date mentioned last."""
    unit, way = singular(match["unit"]), match["way"]
    back = way in ("ago", "earlier", "before", "previously")
    counted_from = context.today if way in ("ago", "from now", "hence") else context.then
    if unit in ("second", "minute", "hour"):
        return dated(counted_from(Grain.DAY), Grain.DAY)
    count = number(match["count"]) if match["count"] else None
    if count is None:
        return past(match, context) if back else future(match, context)
    n = round(count) * (-1 if back else 1)
    if unit == "fortnight":
        unit, n = "week", 2 * n
    if unit in _YEARS_IN:
        unit, n = "year", _YEARS_IN[unit] * n
        if quarter := context.recently(match, Grain.QUARTER):
            return _compared(quarter.shifted(4 * n))
    start = counted_from(GRAINS[unit])
    try:
        meaning = dated(start.shifted(n) if start else None, GRAINS[unit])
        return replace(meaning, edtf=_weeks_away(n, counted_from(Grain.DAY))) if unit == "week" else meaning
    except CalendarError:
        return past(match, context) if back else future(match, context)


def _weeks_away(n: int, day: Period | None) -> str | None:
    """The day a week from another; of "three weeks ago", which tells no day, the month."""
    if day is None:
        return None
    then = day.moved(7 * n)
    return then.edtf if abs(n) == 1 else Period.around(Grain.MONTH, then.first).edtf


def _compared(period: Period) -> Meaning:
    """A date that another is compared with; what follows is not counted from it."""
    return Meaning("DATE", period.value, period.edtf)


def year_ago(match: Match, context: Context) -> Meaning:
    """``the year-earlier quarter``, ``year-ago``: the quarter that was mentioned, a year before."""
    if quarter := context.recently(match, Grain.QUARTER):
        return _compared(quarter.shifted(-4))
    year = context.today(Grain.YEAR)
    return dated(year.shifted(-1) if year else None, Grain.YEAR)


def same_quarter(match: Match, context: Context) -> Meaning | None:
    """``the latest period``, ``the 1988 quarter``: the quarter that was mentioned, in the year named."""
    quarter = context.recently(match, Grain.QUARTER)
    if quarter is None or not match["year"]:
        return dated(quarter, Grain.QUARTER) if quarter else None
    return _compared(quarter.shifted(4 * (int(match["year"]) - quarter.first.year)))


def beside(match: Match, context: Context) -> Meaning:
    """``the day before``, ``the week after``, ``the day before yesterday``."""
    grain = GRAINS[match["unit"]]
    start = context.today(grain) if match["day"] else context.then(grain)
    shift = _DAYS.get(match["day"], 0) + (1 if match["way"] == "after" else -1)
    return dated(start.shifted(shift) if start else None, grain)


def before_last(match: Match, context: Context) -> Meaning:
    """``the week before last``, ``the month after next``."""
    grain = GRAINS[match["unit"]]
    current = context.today(grain)
    return dated(current.shifted(2 * _SHIFT[match["which"]]) if current else None, grain)


def whole_year(match: Match, context: Context) -> Meaning:
    """``the year ended July 2``."""
    return Meaning("DURATION", "P1Y", duration="P1Y")


def year_end(match: Match, context: Context) -> Meaning:
    """``year-end``, the last day of a year; ``the year's end`` is the year."""
    year = context.today(Grain.YEAR)
    return dated(Period(Grain.DAY, year.last) if year and match["dash"] else year, Grain.YEAR)


_WHICH = """(?P<which> this (?: past | coming | same )? (?! day ) | last | next | that same? | current | following
    | previous | the (?: past | previous | following | same | coming | preceding | current | latest | next ) )"""
_COUNTED = "{NEARLY}? (?P<count> {A} | {NUMBER} | {VAGUE} ) (?P<unit> UNIT | UNITS ) (?: or so )?"
_NO_LENGTH = "(?! UNIT | UNITS | NUMBERWORD | DIGITS | SEASON | few | several | couple )"

RULES: tuple[Rule, ...] = (
    ("right? now | currently | current | nowadays | these days", present),
    (f"(?: recently | recent | lately | the past ) {_NO_LENGTH}", past),
    ("(?: recent | past ) UNITS (?: and UNITS )?", past),
    ("the (?: near | foreseeable )? future", future),
    (
        """(?: early | late | earlier | later )? (?P<day> today | yesterday | tomorrow | tonight )
        (?P<daypart> DAYPART )?""",
        deictic,
    ),
    ("(?P<day> overnight )", deictic),
    ("(?: early | late | earlier | later )? (?P<which> last | this ) (?P<daypart> DAYPART )", deictic),
    ("(?P<which> the (?: next | following | previous | same ) | that same? ) (?P<daypart> DAYPART )", part_of_day),
    ("(?P<which> the ) (?P<daypart> DAYPART ) {END}", part_of_day),
    ("(?: earlier | later | late ) in the (?P<day> day )", in_the_day),
    ("(?: early | late | mid ) (?P<dash> DASH )? (?P<daypart> DAYPART )", part_of_day),
    (
        f"""(?: {{PART}} | sometime )? {_WHICH} fiscal?
        (?P<unit> day | week | weekend | month | quarter | year | decade | century ) (?: or so )?""",
        which_unit,
    ),
    (f"(?: earlier | later ) {_WHICH} (?P<unit> month | quarter | year )", which_unit),
    ("the fiscal? year (?= ended | ending | to )", whole_year),
    (
        """(?: the (?: end | beginning | start | middle | close ) of )? the full?
        (?P<unit> week | weekend | month | quarter | year ) (?! DASH )""",
        the_unit,
    ),
    (f"{_COUNTED} (?P<way> ago | earlier | later | previously | from now | hence | before (?= COMMA | DOT ) )", ago),
    ("(?P<unit> UNITS ) (?P<way> ago )", ago),
    ("the? comparable? year DASH (?: ago | earlier ) (?: quarter | period )?", year_ago),
    ("the (?P<year> YEAR ) (?: quarter | period )", same_quarter),
    ("the (?: latest | current ) period", same_quarter),
    ("the (?P<unit> week | weekend | month | year ) (?: before | after ) (?P<which> last | next )", before_last),
    ("the (?P<unit> day | night ) (?P<way> before | after ) (?P<day> yesterday | tomorrow )", beside),
    ("the (?P<unit> day | night | week | month | year ) (?P<way> before | after | earlier ) {END}", beside),
    ("year (?: (?P<dash> DASH ) | APOS s )? end", year_end),
)
