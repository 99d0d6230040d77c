"""Dates that name their place in the calendar, whole or in part: ``19 May 2025``, ``April 5``, ``Monday``, ``the 1990s``."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from onrecord.dates.context import Context, Meaning, Rule, dated
from onrecord.dates.grammar import Match
from onrecord.dates.holidays import holiday
from onrecord.dates.periods import SEASONS, Grain, Period, nearest
from onrecord.dates.vocabulary import DAY_PARTS, MONTHS, SEASON_NAMES, WEEKDAYS, decade, ordinal, year

_BACK = ("last", "past", "previous")
_AHEAD = ("next", "coming", "following")
_APOSTROPHES = {"'", "’", "‘"}
_OCCASIONS = frozenset(
    """summit meeting meetings talks session vote election elections conference visit deadline ceremony hearing game
    match debate poll polls referendum inauguration trial trip launch gathering forum round""".split()
)


def _day_number(words: str) -> int:
    return int(words) if words.isdigit() else ordinal(words)


def _period(grain: Grain, year_: int, month: int = 1, day: int = 1) -> Period | None:
    try:
        return Period(grain, datetime.date(year_, month, day))
    except ValueError:
        return None


def _across_years(grain: Grain, month: int, day: int, context: Context) -> Iterator[Period]:
    assert context.published
    for year_ in range(context.published.year - 2, context.published.year + 3):
        if period := _period(grain, year_, month, day):
            yield period


def day_of_month(match: Match, context: Context) -> Meaning | None:
    """A day and month, with a year or the nearest that fits the tense; a weekday beside it is not checked."""
    month, day = MONTHS[match["month"]], _day_number(match["day"])
    if not 1 <= day <= 31:
        return None
    named = _named_year(match, context)
    if named:
        whole = _period(Grain.DAY, named, month, day)
        return dated(whole, Grain.DAY) if whole else None
    if context.published is None:
        return dated(None, f"XXXX-{month:02}-{day:02}")
    candidates = _across_years(Grain.DAY, month, day, context)
    return dated(nearest(candidates, context.published, context.direction(match)), Grain.DAY)


def week_of(match: Match, context: Context) -> Meaning | None:
    """``the week of March 6``."""
    day = day_of_month(match, context)
    return dated(Period.around(Grain.WEEK, day.period.first) if day and day.period else None, Grain.WEEK)


def _named_year(match: Match, context: Context) -> int | None:
    if match["year"]:
        return year(match["year"])
    shift = {"last": -1, "this": 0, "next": 1}.get(match["of_year"])
    return context.published.year + shift if shift is not None and context.published else None


def another_day(match: Match, context: Context) -> Meaning | None:
    """The second of ``April 24 and 25``."""
    before = context.mentioned
    day = _day_number(match["day"])
    if before is None:
        return None
    if before.grain is not Grain.DAY or day <= before.first.day:
        return None
    period = _period(Grain.DAY, before.first.year, before.first.month, day)
    return dated(period, Grain.DAY) if period else None


def numeric(match: Match, context: Context) -> Meaning | None:
    """``2025-05-19``, ``19/05/2025`` and ``5/19/25``; where both readings fit, the one nearer publication, then month first."""
    year_ = year(match["year"])
    one, two = int(match["one"]), int(match["two"])
    if year_ is None:
        return None
    orders = [(one, two)] if match["iso"] else [(one, two), (two, one)]
    fits = [period for month, day in orders if (period := _period(Grain.DAY, year_, month, day))]
    if context.published and len(fits) > 1:
        published = context.published
        fits.sort(key=lambda period: abs(period.distance(published)))
    return dated(fits[0], Grain.DAY) if fits else None


def month(match: Match, context: Context) -> Meaning | None:
    """A month, with a year or the nearest that fits the tense."""
    number = MONTHS[match["month"]]
    if named := _named_year(match, context):
        return dated(_period(Grain.MONTH, named, number), Grain.MONTH)
    if context.published is None:
        return dated(None, f"XXXX-{number:02}")
    today = Period.around(Grain.MONTH, context.published)
    which = match["which"].split(" ")[-1]
    if which in ("last", "past", "next", "coming"):
        back = which in ("last", "past")
        at = _period(Grain.MONTH, today.first.year, number)
        assert at
        years = -1 if back and at.first >= today.first else int(not back and at.first <= today.first)
        return dated(at.shifted(12 * years), Grain.MONTH)
    if which == "this":
        return dated(_period(Grain.MONTH, today.first.year, number), Grain.MONTH)
    candidates = _across_years(Grain.MONTH, number, 1, context)
    return dated(nearest(candidates, context.published, context.direction(match)), Grain.MONTH)


def bare_month(match: Match, context: Context) -> Meaning | None:
    """``in May``: a month whose name is a common word or a surname, not where another name follows or "by May" is a person."""
    return None if match.after()[:1].isupper() else month(match, context)


def nearest_weekday(number: int, direction: int, context: Context) -> Period | None:
    """The weekday next after publication where the tense is the future, else the last before it; that day included."""
    if context.published is None:
        return None
    ahead = (number - context.published.weekday()) % 7
    if direction > 0 or ahead <= 1:  # tomorrow's weekday is today's where the news comes from further east
        return Period(Grain.DAY, context.published).shifted(ahead)
    return Period(Grain.DAY, context.published).shifted(ahead - 7)


def weekday(match: Match, context: Context) -> Meaning | None:
    """The nearest weekday that fits the tense, or the one that "last", "next" or "the previous" say."""
    number = WEEKDAYS[match["weekday"]]
    which = match["which"].split(" ")[-1]
    if which in _BACK or which in _AHEAD:
        start = context.then(Grain.DAY) if which in ("previous", "following") else context.today(Grain.DAY)
        back = which in _BACK
        days = (start.first.weekday() - number - 1 if back else number - start.first.weekday() - 1) % 7 + 1 if start else 0
        period = start.shifted(-days if back else days) if start else None
    elif follows := _weekday_after_another(match, number, context):
        period = follows
    else:
        period = nearest_weekday(number, _weekday_direction(match, context), context)
    day = dated(period, f"XXXX-WXX-{number + 1}")
    if not match["daypart"]:
        return day
    return Meaning("TIME", f"{day.value}T{DAY_PARTS[match['daypart']]}", day.edtf, period=day.period)


def _weekday_after_another(match: Match, number: int, context: Context) -> Period | None:
    """The second of ``Monday and Tuesday``."""
    last = context.mentioned
    linked = match.before() in ("and", "to", "or", "through", "until", "-", "–") and match.before(2) in WEEKDAYS
    if not linked or last is None or last.grain is not Grain.DAY:
        return None
    days = (number - last.first.weekday()) % 7
    return last.shifted(days) if days <= 4 else None


def _weekday_direction(match: Match, context: Context) -> int:
    """The tense; of ``Monday's ruling`` the future only where what is Monday's is something that is held."""
    direction = context.direction(match)
    possessive = match.after() in _APOSTROPHES and match.after(2) == "s"
    return -1 if possessive and match.after(3) not in _OCCASIONS else direction


def plain_year(match: Match, context: Context) -> Meaning | None:
    """A year; a bare number only where nothing says that it counts something."""
    number = year(match["year"])
    if number is None or not 1000 <= number < 2200:
        return None
    return dated(_period(Grain.YEAR, number), Grain.YEAR, only=match["_"])


def bare_year(match: Match, context: Context) -> Meaning | None:
    """Four figures without a word that makes them a year: not where a plural or a measure follows."""
    after = match.after()
    counted = after.islower() and (after.endswith("s") or after in ("people", "men", "women", "percent", "feet", "square"))
    if counted or after in ("%", "°") or match.before() in ("$", "£", "€", "#", "¥", "no", "flight", "c", "room"):
        return None
    return plain_year(match, context)


def decade_of(match: Match, context: Context) -> Meaning | None:
    """``the 1990s``, ``the nineties``."""
    first = decade(match["decade"])
    return dated(_period(Grain.DECADE, first), Grain.DECADE) if first else None


def century_of(match: Match, context: Context) -> Meaning | None:
    """``the 20th century``."""
    number = ordinal(match["nth"])
    if not 2 <= number <= 30:
        return None
    return dated(_period(Grain.CENTURY, 100 * (number - 1)), Grain.CENTURY)


def season(match: Match, context: Context) -> Meaning | None:
    """A season, with a year or the nearest that fits the tense."""
    index = SEASON_NAMES[match["season"]]
    if match["season"] in ("fall", "spring") and match.after() in ("of", "in") and not match["year"] and not match["which"]:
        return None
    if match["year"]:
        named = year(match["year"])
        return dated(_period(Grain.SEASON, named, 3 * index + 3), Grain.SEASON) if named else None
    today = context.today(Grain.SEASON)
    if today is None or context.published is None:
        return dated(None, f"XXXX-{SEASONS[index]}")
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(match["which"].split(" ")[-1])
    candidates = [today.shifted(n) for n in range(-6, 7)]
    fitting = [period for period in candidates if period.value.endswith(SEASONS[index])]
    if match["which"] == "this" and index < 3:
        return dated(_period(Grain.SEASON, context.published.year, 3 * index + 3), Grain.SEASON)
    if shift is None:
        return dated(nearest(fitting, context.published, context.direction(match)), Grain.SEASON)
    side = [p for p in fitting if (p.first < today.first if shift < 0 else p.first > today.first)]
    return dated(side[-1] if shift < 0 else side[0], Grain.SEASON)


def part_of_year(match: Match, context: Context) -> Meaning | None:
    """A quarter or half, with a year or the nearest that fits the tense."""
    grain = Grain.QUARTER if match["part"].startswith("quarter") else Grain.HALF
    number = ordinal(match["nth"])
    if not 1 <= number <= (4 if grain is Grain.QUARTER else 2):
        return None
    first_month = {Grain.QUARTER: 3, Grain.HALF: 6}[grain] * (number - 1) + 1
    named = _named_year(match, context)
    if named:
        return dated(_period(grain, named, first_month), grain)
    if context.published is None:
        return dated(None, f"XXXX-{'Q' if grain is Grain.QUARTER else 'H'}{number}")
    candidates = _across_years(grain, first_month, 1, context)
    return dated(nearest(candidates, context.published, context.direction(match)), grain)


def holiday_of(match: Match, context: Context) -> Meaning | None:
    """A holiday, with a year or the nearest that fits the tense."""
    name = match["holiday"]
    if context.published is None and not match["year"]:
        return dated(None, Grain.DAY)
    named = _named_year(match, context)
    if named:
        return dated(Period(Grain.DAY, holiday(name, named)), Grain.DAY)
    assert context.published
    published = context.published
    days = [Period(Grain.DAY, holiday(name, year_)) for year_ in range(published.year - 1, published.year + 2)]
    direction = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0}.get(match["which"].split(" ")[-1])
    if direction:
        sides = [day for day in days if day.distance(published) * direction > 0]
        return dated(nearest(sides, published, 0), Grain.DAY)
    return dated(nearest(days, published, context.direction(match)), Grain.DAY)


def nth_of_month(match: Match, context: Context) -> Meaning | None:
    """``on the 19th``, of the month mentioned last or of publication."""
    day = ordinal(match["day"])
    at = context.then(Grain.MONTH)
    period = _period(Grain.DAY, at.first.year, at.first.month, day) if at else None
    if at and period is None:
        return None
    return dated(period, f"XXXX-XX-{day:02}")


_DAY = "(?P<day> DAY | {NTH} )"
_NOT_COUNTED = "(?! COMMA THREE | DOT DIGITS | (?:DASH|to)? UNITS | percent | SLASH | COLON MINUTE | million | billion )"
_YEAR = "(?P<year> YEAR | ANY_YEAR | {YEAR_WORDS} )"
_WHICH = "(?P<which> this (?:past|coming)? | last | next | the? (?: previous | following | coming | past ) )"
_WEEKDAY_BESIDE = "(?: (?: WEEKDAY | WEEKDAY_SHORT DOT? ) COMMA? )?"
_HOLIDAYS = """(?P<holiday> thanksgiving day? | christmas (?:day|eve)? | new year APOS s (?:day|eve) | easter (?:sunday|monday)?
    | election day | labor day | memorial day | independence day | halloween | columbus day | veterans day | good friday
    | boxing day | valentine APOS s day )"""

RULES: tuple[Rule, ...] = (
    (f"the? week of (?P<weeks_day> {{MONTH}} the? {_DAY} )", week_of),
    (f"(?: {_WEEKDAY_BESIDE} {{PART}}? | {_WHICH} (?: WEEKDAY COMMA? )? ) {{MONTH}} the? {_DAY} (?: COMMA? (?: of | in )? {_YEAR} )? {_NOT_COUNTED}", day_of_month),
    (f"{_WEEKDAY_BESIDE} the? {_DAY} of? {{MONTH}} (?: COMMA? {_YEAR} )?", day_of_month),
    (f"{_WEEKDAY_BESIDE} the? {_DAY} (?= {{LINK}} (?:DAY|ORDINAL) of? (?P<month>MONTH) )", day_of_month),
    (f"(?:(?<= MONTH (?:DAY|ORDINAL) {{LINK}} ) | (?<= MONTH DOT (?:DAY|ORDINAL) {{LINK}} )) {_DAY} {_NOT_COUNTED}", another_day),
    ("(?P<iso> (?P<year>YEAR|ANY_YEAR) (?:DASH|SLASH|DOT) (?P<one>MONTH_NUMBER) (?:DASH|SLASH|DOT) (?P<two>DAY) )", numeric),
    ("(?P<one>DAY) (?:DASH|SLASH|DOT) (?P<two>DAY) (?:DASH|SLASH|DOT) (?P<year>YEAR|TWO)", numeric),
    (f"{{PART}}? {{MONTH}} (?: COMMA? of? {_YEAR} | COMMA? of? (?P<of_year>this|last|next) year )", month),
    (f"(?: {{PART}} | {_WHICH} )+ {{MONTH}}", month),
    ("(?P<month>SURE_MONTH)", month),
    ("(?P<month>MONTH_SHORT) DOT", month),
    (f"(?<= in | since | until | during | from | by | through | between | and | of | to | the ) (?P<month>MONTH)", bare_month),
    (f"{_WHICH}? (?P<weekday>WEEKDAY) (?: COMMA? (?P<daypart>DAYPART) )?", weekday),
    ("(?P<weekday>WEEKDAY_SHORT) DOT", weekday),
    (f"(?: the year | {{PART}} | the? fiscal year? ) {_YEAR}", plain_year),
    (f"(?<= in | since | of | from | until | by | during | before | after | to | and | between | through | late | early | for | the ) (?P<year> ANY_YEAR )", bare_year),
    ("(?P<year>YEAR)", bare_year),
    ("(?P<year>{YEAR_WORDS})", plain_year),
    ("(?: (?: the? (?: early | late | mid ) DASH? ) | the )? (?P<decade> DECADE | APOS DECADE_SHORT )", decade_of),
    ("(?: the? (?: early | late | mid ) DASH? | the ) (?P<decade> DECADE_SHORT )", decade_of),
    ("(?: the? (?: early | late | mid ) DASH? | the )? (?P<nth>{NTH}) DASH? century", century_of),
    (f"(?: {{PART}} | {_WHICH} )* the? (?P<season>SEASON) of? {_YEAR}", season),
    (f"{{PART}}? {_WHICH} (?P<season>SEASON)", season),
    (f"(?: {{PART}}? the | (?<= in | early | late | until | since | by | mid ) ) (?P<season>SEASON)", season),
    ("(?P<nth>ORDINAL) DASH (?P<part>quarter)", part_of_year),
    (f"(?: the | this year APOS s | last year APOS s )? (?P<nth>ORDINAL) (?P<part>quarter) (?: of? {_YEAR} | of (?P<of_year>this|last|next) year )?", part_of_year),
    (f"the? (?P<nth>ORDINAL) DASH? (?P<part>half) (?: of? {_YEAR} | of (?P<of_year>this|last|next) year )", part_of_year),
    (f"(?P<which>last|next|this)? {_HOLIDAYS} (?: COMMA? {_YEAR} )?", holiday_of),
    ("(?<= on | until | by | since | from ) the (?P<day>NTH) (?= COMMA | DOT | and | to | in | at | for | with )", nth_of_month),
)  # fmt: skip
