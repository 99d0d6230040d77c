"""Stretches of the calendar by name: ``in March``, ``the third quarter``, ``last summer``, ``1998``, ``the 1990s``."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.dates.context import Context, Meaning, Rule, dated, each_year
from onrecord.dates.days import AHEAD, BACK, WHICH
from onrecord.dates.grammar import Match
from onrecord.dates.periods import SEASONS, Grain, Period
from onrecord.dates.vocabulary import MONTHS, SEASON_NAMES, decade, listed, ordinal, year

_COUNTED = frozenset(listed("people men women troops children percent feet square % °"))
_BEFORE_NUMBERS = frozenset(listed("$ £ € # ¥ no number flight room resolution"))
_QUARTER_MONTHS, _HALF_MONTHS = 3, 6


def month(match: Match, context: Context) -> Meaning:
    """A month, of the year named, of that which "last" or "next" say, or of the nearest that fits the tense."""
    number, which = MONTHS[match["month"]], match["which"].split(" ")[-1]
    otherwise = f"XXXX-{number:02}"
    if not which or context.published is None:
        return dated(context.of_some_year(match, Grain.MONTH, number), otherwise)
    return dated(_which_year(which, Grain.MONTH, number, context), otherwise)


def _which_year(which: str, grain: Grain, first_month: int, context: Context) -> Period | None:
    """Of the stretches that begin in that month, the one that "last", "this" or "next" say."""
    if context.published is None:
        return None
    today = Period.around(grain, context.published)
    periods = each_year(context.published, grain, first_month)
    if which in BACK:
        return max((period for period in periods if period.first < today.first), key=lambda period: period.first)
    if which in AHEAD:
        return min((period for period in periods if period.first > today.first), key=lambda period: period.first)
    return next((period for period in periods if period.first.year == today.first.year), None)


def unclear_month(match: Match, context: Context) -> Meaning | None:
    """``in May``: a month whose name is also a surname, unless it is one here."""
    if match.after()[:1].isupper() or _is_surname(match["month"].capitalize(), context.layout.text):
        return None
    return month(match, context)


@lru_cache(maxsize=4)
def _is_surname(name: str, text: str) -> bool:
    return re.search(rf"\b(?:Mrs|Ms|Mr|Miss|Theresa|Minister|Secretary)\.? {name}\b", text) is not None


def season(match: Match, context: Context) -> Meaning | None:
    """A season, of the year named, of that which "last" or "this" say, or of the nearest that fits the tense."""
    name, which = match["season"], match["which"].split(" ")[-1]
    if name in ("fall", "spring") and match.after() in ("of", "in") and not match["year"] and not which:
        return None  # the fall of the wall
    first_month, otherwise = 3 * SEASON_NAMES[name] + 3, f"XXXX-{SEASONS[SEASON_NAMES[name]]}"
    if which and context.published:
        return dated(_which_year(which, Grain.SEASON, first_month, context), otherwise)
    return dated(context.of_some_year(match, Grain.SEASON, first_month), otherwise)


def part_of_year(match: Match, context: Context) -> Meaning | None:
    """A quarter or half, of the year named or of the nearest that fits the tense."""
    grain = Grain.QUARTER if match["part"] == "quarter" else Grain.HALF
    months = _QUARTER_MONTHS if grain is Grain.QUARTER else _HALF_MONTHS
    number = ordinal(match["nth"])
    if not 1 <= number <= 12 // months:
        return None
    return dated(context.of_some_year(match, grain, months * (number - 1) + 1), f"XXXX-{grain[0].upper()}{number}")


def named_year(match: Match, context: Context) -> Meaning:
    """A year that some word says is one."""
    return dated(Period.at(Grain.YEAR, year(match["year"]) or 0), Grain.YEAR)


def bare_year(match: Match, context: Context) -> Meaning | None:
    """Four figures alone, unless they count or number something."""
    after = match.after()
    if after in _COUNTED or (after.islower() and after.endswith("s") and len(after) > 3):
        return None
    return None if match.before() in _BEFORE_NUMBERS else named_year(match, context)


def decade_of(match: Match, context: Context) -> Meaning:
    """``the 1990s``, ``the nineties``."""
    return dated(Period.at(Grain.DECADE, decade(match["decade"]) or 0), Grain.DECADE)


def century_of(match: Match, context: Context) -> Meaning:
    """``the 20th century``."""
    return dated(Period.at(Grain.CENTURY, 100 * (ordinal(match["nth"]) - 1)), Grain.CENTURY)


_OF_YEAR = "of (?P<of_year> this | last | next ) year"
_BEFORE_MONTH = "(?<= in | since | until | during | from | by | through | between | and | of | to | the )"
_BEFORE_YEAR = """(?<= in | since | of | from | until | by | during | before | after | to | and | between | through
    | late | early | for | the )"""

RULES: tuple[Rule, ...] = (
    ("{PART}? {MONTH} (?: COMMA? of? {YEAR} | COMMA? of? (?P<of_year> this | last | next ) year )", month),
    (f"(?: {{PART}} | {WHICH} ){{1,2}} {{MONTH}}", month),
    ("(?P<month> MONTH_CLEAR )", month),
    ("(?P<month> MONTH_SHORT ) DOT", month),
    (f"{_BEFORE_MONTH} (?P<month> MONTH )", unclear_month),
    (f"{{PART}}? {WHICH}? the? (?P<season> SEASON ) of? {{YEAR}}", season),
    (f"{{PART}}? {WHICH} (?P<season> SEASON )", season),
    ("(?: {PART}? the | (?<= in | early | late | until | since | by | mid ) ) (?P<season> SEASON )", season),
    ("(?P<nth> ORDINAL ) DASH (?P<part> quarter )", part_of_year),
    (
        "(?: the | (?P<of_year> this | last ) year APOS s )? (?P<nth> ORDINAL ) (?P<part> quarter ) (?: of? {YEAR} )?",
        part_of_year,
    ),
    (f"the? (?P<nth> ORDINAL ) (?P<part> quarter | half ) {_OF_YEAR}", part_of_year),
    ("the? (?P<nth> ORDINAL ) (?P<part> half ) of? {YEAR}", part_of_year),
    ("(?: the year | {PART} | the? fiscal year? ) {YEAR}", named_year),
    ("(?P<year> {YEAR_IN_WORDS} )", named_year),
    (f"{_BEFORE_YEAR} (?P<year> ANY_YEAR )", bare_year),
    ("(?P<year> YEAR )", bare_year),
    ("(?: {EARLY} | the )? (?P<decade> DECADE | APOS DECADE_SHORT )", decade_of),
    ("(?: {EARLY} | the ) (?P<decade> DECADE_SHORT )", decade_of),
    ("(?: {EARLY} | the )? (?P<nth> {NTH} ) DASH? century", century_of),
)
