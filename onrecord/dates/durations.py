"""How long and how often: ``two hours``, ``a three-day visit``, ``for years``; ``every Monday``, ``twice a year``."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from onrecord.dates.context import Context, Meaning, Rule
from onrecord.dates.grammar import Match
from onrecord.dates.periods import CalendarError, Grain, Period
from onrecord.dates.vocabulary import DAY_PARTS, MONTHS, UNITS, WEEKDAYS, number, singular

_MULTIPLES = {"decade": (10, "year"), "century": (100, "year"), "fortnight": (2, "week")}
_SMALLER = {"year": (12, "M"), "hour": (60, "M"), "minute": (60, "S"), "day": (24, "TH"), "week": (7, "D")}
_NO_ISO_LENGTH = ("quarter", "weekend")
_OTHER_SENSES = ("second", "minute", "quarter")
_AHEAD = ("day", "week", "month")
_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "annually": "P1Y",
    "yearly": "P1Y",
}  # fmt: skip


def write_duration(count: Fraction, unit: str) -> str:
    """A length in the form of ISO 8601: 2 hours are ``PT2H``, 2 1/2 years ``P2Y6M``."""
    factor, unit = _MULTIPLES.get(unit, (1, unit))
    count, code = count * factor, UNITS[unit]
    time, letter = ("T", code[1:]) if code[0] == "T" else ("", code)
    whole, rest = divmod(count, 1)
    if not rest or unit not in _SMALLER:
        return f"P{time}{_decimal(count)}{letter}"
    per, small = _SMALLER[unit]
    mark, small = ("T", small[1:]) if small[0] == "T" else ("", small)
    return f"P{time}{f'{whole}{letter}' if whole else ''}{mark}{_decimal(rest * per)}{small}"


def _decimal(count: Fraction) -> str:
    return str(count.numerator) if count.denominator == 1 else f"{float(count):g}"


def _vague(unit: str) -> Meaning:
    code = UNITS[unit]
    return Meaning("DURATION", f"PTX{code[1:]}" if code[0] == "T" else f"PX{code}")


def _exact(count: Fraction, unit: str) -> Meaning:
    value = write_duration(count, unit)
    return Meaning("DURATION", value, duration=None if unit in _NO_ISO_LENGTH else value)


def length(match: Match, context: Context) -> Meaning | None:
    """A number of units; not an age."""
    if "old" in (match.after(), match.after(2)) and match.after() in ("old", "-", "‑"):
        return None
    unit = singular(match["unit"])
    count = number(match["count"]) if match["count"] else Fraction(1)
    if count is None or match["to"]:
        return _vague(unit)
    meaning = _exact(count + (Fraction(1, 2) if match["half"] else 0), unit)
    return meaning if match["half"] else replace(meaning, edtf=_ahead(match, context, count, unit))


def _ahead(match: Match, context: Context, count: Fraction, unit: str) -> str | None:
    """The day or month in so long a time, of what is to come: "will meet in two days", "in six months' time"."""
    is_bare = match.groups.get("count", (match.first,))[0] == match.first and "couple" not in match["count"]
    is_to_come = is_bare and match.before() == "in" and (match.after(2) == "time" or context.direction(match) > 0)
    n, unit = count.numerator * (2 if unit == "fortnight" else 1), "week" if unit == "fortnight" else unit
    if not is_to_come or count.denominator != 1 or unit not in _AHEAD:
        return None
    day, month = context.today(Grain.DAY), context.today(Grain.MONTH)
    if day is None or month is None:
        return None
    try:
        if unit == "month":
            return month.shifted(n).edtf
        then = day.shifted(n * (7 if unit == "week" else 1))
    except CalendarError:
        return None
    return Period.around(Grain.MONTH, then.first).edtf if unit == "week" and n > 1 else then.edtf


def half_unit(match: Match, context: Context) -> Meaning:
    """``half an hour``, ``a half-hour``."""
    return _exact(Fraction(1, 2), match["unit"])


def many(match: Match, context: Context) -> Meaning | None:
    """``for years``, ``within weeks``; not the minutes of a meeting nor three-quarters."""
    unit = singular(match["unit"])
    return None if match.after() == "old" or unit in _OTHER_SENSES else _vague(unit)


def every(match: Match, context: Context) -> Meaning:
    """``every day``, ``each July``, ``every Monday``, ``Tuesday nights``."""
    word, _, part = match["what"].partition(" ")
    name, part = word.removesuffix("s"), part.removesuffix("s")
    if word in MONTHS:
        return Meaning("SET", f"XXXX-{MONTHS[word]:02}")
    if name in WEEKDAYS:
        return Meaning("SET", f"XXXX-WXX-{WEEKDAYS[name] + 1}" + (f"T{DAY_PARTS[part]}" if part else ""))
    if name in DAY_PARTS:
        return Meaning("SET", f"XXXX-XX-XXT{DAY_PARTS[name]}")
    count = number(match["count"]) if match["count"] else None
    return Meaning("SET", write_duration(count or Fraction(2 if match["other"] else 1), singular(word)))


def adverb(match: Match, context: Context) -> Meaning:
    """``daily``, ``annually``."""
    return Meaning("SET", _ADVERBS[match["word"]])


def rate(match: Match, context: Context) -> Meaning:
    """``twice a week``, ``100 dollars a year``."""
    return Meaning("SET", write_duration(Fraction(1), match["unit"]))


_COUNT = "(?P<count> {NUMBER} | {VAGUE} ) (?P<to> (?: to | or | DASH ) {NUMBER} )? (?P<half> and a half )?"
_SPAN = "(?: the? (?: past | last | next | first | final | coming | previous | following | latest ) | the )"
_KIND = "(?: more | trading | business | working | consecutive | straight | full | whole )"
_UNIT = "(?P<unit> minute | hour | day | week | fortnight | month | year | decade | century )"
_PAID = "(?<= dollars | percent | times | cents | pounds | euros | million | billion )"

RULES: tuple[Rule, ...] = (
    (f"(?: {{NEARLY}} | {_SPAN} )? {_COUNT} {_KIND}? (?P<unit> UNITS ) (?: or so | or more )? ahead?", length),
    ("(?P<count> {NUMBER} ) (?P<half> DASH and DASH a DASH half )? DASH (?P<unit> UNIT ) (?: DASH long )?", length),
    ("(?P<count> one ) (?P<unit> UNIT )", length),
    ("(?P<count> NUMBERWORD | DAY ) (?P<unit> hour | day | week | month | year )", length),
    (
        f"""(?: {{NEARLY}} | whole )? {{A}} (?: whole | full | further | additional )? {_UNIT} (?! DASH )
        (?P<half> and a half )? (?: or so | or more )?""",
        length,
    ),
    ("(?P<unit> hour | day | week | month | year ) DASH? long", length),
    ("a? half (?: DASH | {A} )? (?P<unit> hour | day | year )", half_unit),
    (
        """(?<! DASH ) (?: the (?: coming | next | past | last | first | following | previous ) | coming )?
        (?P<unit> UNITS ) (?: DASH long | or UNITS )?""",
        many,
    ),
    ("the (?P<unit> UNITS ) ahead", many),
    (
        """(?: every | each ) (?P<other> other )? (?P<count> {NUMBER} )?
        (?P<what> UNIT | UNITS | WEEKDAY DAYPART? | MONTH | DAYPART )""",
        every,
    ),
    ("(?P<what> WEEKDAYS | WEEKDAY DAYPARTS )", every),
    (f"(?P<word> {' | '.join(_ADVERBS)} )", adverb),
    (f"(?: once | twice | {_PAID} ) {{A}} {_UNIT}", rate),
)
