"""Dates counted from the day of publication or from one mentioned before: ``yesterday``, ``last week``, ``two days later``."""

from __future__ import annotations

from onrecord.dates.context import Context, Meaning, Rule, dated
from onrecord.dates.grammar import Match
from onrecord.dates.periods import Grain, Period, nearest, unknown
from onrecord.dates.vocabulary import DAY_PARTS, GRAINS, UNITS, number, singular

_REFERENCES = {
    "PRESENT_REF": "now|currently|current|right now|nowadays|these days|the present|the moment",
    "PAST_REF": "recently|recent|the past|lately|past",
    "FUTURE_REF": "the future|future|the near future|the foreseeable future",
}
_REFERENCE = {words: value for value, listed in _REFERENCES.items() for words in listed.split("|")}
_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1}
_SHIFT = {
    "last": -1, "previous": -1, "preceding": -1, "prior": -1, "past": -1, "next": 1, "following": 1, "coming": 1,
    "upcoming": 1, "this": 0, "current": 0, "same": 0, "that": 0, "latest": 0,
}  # fmt: skip
_FROM_MENTIONED = {"previous", "preceding", "prior", "following", "same", "that"}


def reference(match: Match, context: Context) -> Meaning | None:
    """Past, present or future at large."""
    return Meaning("DATE", _REFERENCE[match["words"]])


def recent_units(match: Match, context: Context) -> Meaning | None:
    """``recent weeks``, ``past years``."""
    return Meaning("DATE", "PAST_REF")


def deictic(match: Match, context: Context) -> Meaning | None:
    """``yesterday``, ``tomorrow night``, ``tonight``, ``last night``, ``this morning``."""
    part = {"tonight": "night", "overnight": "night"}.get(match["day"], match["daypart"])
    day = context.today(Grain.DAY)
    shift = _DAYS.get(match["day"], -1 if match["which"] == "last" else 0)
    day = day.shifted(shift) if day else None
    if not part:
        return dated(day, Grain.DAY)
    value = day.value if day else unknown(Grain.DAY)
    kind = "DATE" if match["day"] == "tonight" else "TIME"
    return Meaning(kind, f"{value}T{DAY_PARTS[part]}", day.edtf if day else None, period=day)


def which_unit(match: Match, context: Context) -> Meaning | None:
    """``last week``, ``this year``, ``the following day``, ``that month``."""
    grain = GRAINS[singular(match["unit"])]
    which = match["which"].split(" ")[-1]
    then = which in _FROM_MENTIONED or (which == "next" and match["the"] and grain is Grain.DAY)
    start = context.then(grain) if then else context.today(grain)
    if start is None:
        return dated(None, grain)
    if which == "latest" and grain is Grain.QUARTER:
        return dated(context.recently(match, grain) or _completed_quarter(context), grain)
    if which == "this" and grain is Grain.WEEK and start.last == context.published and context.direction(match) > 0:
        return dated(start.shifted(1), grain)  # on a Sunday
    return dated(start.shifted(_SHIFT[which]), grain)


def _completed_quarter(context: Context) -> Period | None:
    quarter = context.today(Grain.QUARTER)
    return quarter.shifted(-1) if quarter else None


def that_part(match: Match, context: Context) -> Meaning | None:
    """``the next morning``, ``that night``."""
    then = context.then(Grain.DAY)
    day = then.shifted(_SHIFT.get(match["which"].split(" ")[-1], 0)) if then else None
    value = day.value if day else unknown(Grain.DAY)
    return Meaning("TIME", f"{value}T{DAY_PARTS[match['daypart']]}", day.edtf if day else None, period=day)


def ago(match: Match, context: Context) -> Meaning | None:
    """``two weeks ago`` from publication; ``two weeks earlier`` or ``later`` from the last mentioned date."""
    unit, way = singular(match["unit"]), match["way"]
    if unit in ("second", "minute", "hour"):
        day = context.today(Grain.DAY) if way == "ago" else context.then(Grain.DAY)
        return dated(day, Grain.DAY)
    count = number(match["count"]) if match["count"] else None
    back = way in ("ago", "earlier", "before", "previously")
    if count is None:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF")
    n = round(count) * {"decade": 10, "century": 100, "fortnight": 2}.get(unit, 1)
    grain = {"decade": Grain.YEAR, "century": Grain.YEAR, "fortnight": Grain.WEEK}.get(unit) or GRAINS[unit]
    if grain is Grain.YEAR and (compared := context.recently(match, Grain.QUARTER)):
        return _compared(compared.shifted(-4 * n if back else 4 * n))
    from_today = way in ("ago", "from now", "hence")
    start = context.today(grain) if from_today else context.then(grain)
    try:
        return dated(start.shifted(-n if back else n), grain) if start else dated(None, grain)
    except ValueError:
        return Meaning("DATE", "PAST_REF" if back else "FUTURE_REF")


def year_ago(match: Match, context: Context) -> Meaning | None:
    """``the year-earlier quarter``, ``year-ago``: the quarter that was mentioned, a year before."""
    quarter = context.recently(match, Grain.QUARTER)
    if quarter:
        return _compared(quarter.shifted(-4))
    year = context.today(Grain.YEAR)
    return dated(year.shifted(-1) if year else None, Grain.YEAR)


def _compared(period: Period) -> Meaning:
    """A date that another is compared with; what follows is not about it."""
    return Meaning("DATE", period.value, period.edtf)


def whole_year(match: Match, context: Context) -> Meaning | None:
    """``the year ended July 2``."""
    return Meaning("DURATION", "P1Y", duration="P1Y")


def same_quarter(match: Match, context: Context) -> Meaning | None:
    """``the latest period``, ``the 1988 quarter``: the quarter that was mentioned, or that of the year named."""
    quarter = context.recently(match, Grain.QUARTER)
    if quarter is None:
        return None
    if match["year"]:
        return _compared(quarter.shifted(4 * (int(match["year"]) - quarter.first.year)))
    return dated(quarter, Grain.QUARTER)


def day_beside(match: Match, context: Context) -> Meaning | None:
    """``the day before``, ``the night after``, ``the day before yesterday``."""
    back = match["way"] in ("before", "earlier")
    grain = GRAINS[match["unit"] or "day"]
    start = context.then(grain)
    if match["day"]:
        today = context.today(Grain.DAY)
        start = today.shifted(_DAYS[match["day"]]) if today else None
    return dated(start.shifted(-1 if back else 1) if start else None, grain)


def the_unit(match: Match, context: Context) -> Meaning | None:
    """``the week``, ``the end of the year``: the one that was mentioned, or that of publication."""
    grain = GRAINS[match["unit"]]
    if grain is Grain.WEEKEND and context.published:
        start = Period.around(grain, context.published)
        return dated(nearest((start.shifted(-1), start), context.published, context.direction(match)), grain)
    if grain is Grain.QUARTER:
        return dated(context.recently(match, grain) or _completed_quarter(context), grain)
    return dated(context.today(grain), grain)


def year_end(match: Match, context: Context) -> Meaning | None:
    """``year-end``, the last day of a year; ``the year's end`` is the year."""
    year = context.today(Grain.YEAR)
    if year is None or not match["dash"]:
        return dated(year, Grain.YEAR)
    return dated(Period(Grain.DAY, year.last), Grain.DAY)


_WHICH = """(?P<which> this (?: past | coming | same )? (?! day ) | last | next | (?P<the>the) (?: past | previous | following | same
    | coming | preceding | current | latest | next ) | that same? | current | following | previous )"""
_GRAIN = "(?P<unit> day | week | weekend | month | quarter | year | decade | century )"
_COUNT = "(?P<count> a | an | {NUMBER} | {VAGUE} )"
_ALSO = "(?: or so )?"
_END = "(?= DOT | COMMA | and | that | at | in | on | with | for | to | when | as )"
_LATER = "(?P<way> earlier | later | previously | from now | hence )"

RULES: tuple[Rule, ...] = (
    ("(?P<words> right? now | currently | current | nowadays | these days )", reference),
    ("""(?P<words> recently | recent | lately | the (?: past | near? future | foreseeable future ) )
        (?! UNIT | UNITS | NUMBERWORD | DIGITS | few | several | couple | SEASONS )""", reference),
    ("(?: recent | past ) UNITS (?: and UNITS )?", recent_units),
    ("(?: early | late | earlier | later )? (?P<day> today | yesterday | tomorrow | tonight ) (?P<daypart>DAYPART)?", deictic),
    ("(?P<day>overnight)", deictic),
    ("(?: early | late | earlier | later )? (?P<which> last | this ) (?P<daypart> morning | afternoon | evening | night )", deictic),
    (f"(?: {{PART}} | sometime )? {_WHICH} fiscal? {_GRAIN} (?: or so )?", which_unit),
    (f"(?: earlier | later ) {_WHICH} (?P<unit> month | quarter | year )", which_unit),
    ("(?: early | late | mid ) DASH? (?P<daypart>DAYPART)", that_part),
    ("(?P<which> the (?: next | following | previous | same ) | that same? ) (?P<daypart>DAYPART)", that_part),
    (f"(?P<which>the) (?P<daypart>DAYPART) {_END}", that_part),
    (f"{{NEARLY}}? {_COUNT} (?P<unit> UNIT | UNITS ) {_ALSO} (?P<way>ago)", ago),
    (f"(?P<unit>UNITS) (?P<way>ago)", ago),
    (f"{{NEARLY}}? {_COUNT} (?P<unit> UNIT | UNITS ) {_LATER}", ago),
    (f"{{NEARLY}}? {_COUNT} (?P<unit> UNIT | UNITS ) (?P<way> before ) (?= COMMA | DOT )", ago),
    ("(?: the | the comparable )? year DASH (?: ago | earlier ) (?: quarter | period )?", year_ago),
    ("the (?: day | night ) (?P<way> before | after ) (?P<day> yesterday | tomorrow )", day_beside),
    (f"the (?P<unit> day | night | week | month | year ) (?P<way> before | after | earlier ) {_END}", day_beside),
    ("the fiscal? year (?= ended | ending | to )", whole_year),
    ("(?: the (?: end | beginning | start | middle | close ) of )? the full? (?P<unit> week | weekend | month | quarter | year ) (?! DASH )", the_unit),
    ("the (?P<year>YEAR) (?: quarter | period )", same_quarter),
    ("the (?: latest | current ) period", same_quarter),
    ("year (?: (?P<dash> DASH ) | APOS s )? end", year_end),
)  # fmt: skip
