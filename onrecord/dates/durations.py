"""How long and how often: ``two hours``, ``a three-day visit``, ``for years``; ``every Monday``, ``twice a year``."""

from __future__ import annotations

from fractions import Fraction

from onrecord.dates.context import Context, Meaning, Rule
from onrecord.dates.grammar import Match
from onrecord.dates.vocabulary import DAY_PARTS, MONTHS, UNITS, WEEKDAYS, number, singular

_SMALLER = {"Y": ("M", 12), "TH": ("M", 60), "TM": ("S", 60), "D": ("H", 24), "W": ("D", 7)}
_MANY = {"decade": 10, "century": 100, "fortnight": 2}
_MANY_OF = {"decade": "Y", "century": "Y", "fortnight": "W"}
_ADVERBS = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y"}


def iso(count: Fraction, unit: str) -> str:
    """An ISO 8601 duration: 2 hours are ``PT2H``, 2 1/2 years ``P2Y6M``."""
    count, unit = count * _MANY.get(unit, 1), _MANY_OF.get(unit, unit)
    code = UNITS.get(unit, unit)
    whole, rest = divmod(count, 1)
    time, letter = ("T" if code[0] == "T" else ""), code.lstrip("T")
    if not rest or code not in _SMALLER:
        return f"P{time}{_plain(count)}{letter}"
    small, per = _SMALLER[code]
    head = f"{whole}{letter}" if whole else ""
    return f"P{time}{head}{'T' if code == 'D' else ''}{_plain(rest * per)}{small}"


def _plain(count: Fraction) -> str:
    return str(count.numerator) if count.denominator == 1 else f"{float(count):g}"


def _vague(unit: str) -> str:
    code = UNITS[unit]
    return f"PT{'X' + code[1:]}" if code[0] == "T" else f"PX{code}"


def length(match: Match, context: Context) -> Meaning | None:
    """A number of units, or a vague one; not an age."""
    if match.after().lower() in ("old", "olds") or (match.after() in ("-", "‑") and match.after(2).lower().startswith("old")):
        return None
    unit = singular(match["unit"])
    count = number(match["count"]) if match["count"] else Fraction(1)
    if match["half"] and count is not None:
        count += Fraction(1, 2)
    if count is None or match["to"]:
        return Meaning("DURATION", _vague(unit))
    value = iso(count, unit)
    return Meaning("DURATION", value, duration=None if "WE" in value or "Q" in value else value)


def half_unit(match: Match, context: Context) -> Meaning | None:
    """``half an hour``, ``a half-hour``."""
    value = iso(Fraction(1, 2), singular(match["unit"]))
    return Meaning("DURATION", value, duration=value)


def many(match: Match, context: Context) -> Meaning | None:
    """``for years``, ``within weeks``."""
    unit = singular(match["unit"])
    if match.after().lower() == "old" or unit == "quarter" or (match.words[match.first][0].isupper() and match.before().isdigit()):
        return None
    return Meaning("DURATION", _vague(unit))


def every(match: Match, context: Context) -> Meaning | None:
    """``every day``, ``each July``, ``every Monday``."""
    return Meaning("SET", _cycle(match["what"], match["count"]))


def _cycle(what: str, count: str = "") -> str:
    word, _, part = what.partition(" ")
    if word in MONTHS:
        return f"XXXX-{MONTHS[word]:02}"
    if word.removesuffix("s") in WEEKDAYS:
        day_part = f"T{DAY_PARTS[part.removesuffix('s')]}" if part else ""
        return f"XXXX-WXX-{WEEKDAYS[word.removesuffix('s')] + 1}{day_part}"
    if word.removesuffix("s") in DAY_PARTS:
        return f"XXXX-XX-XXT{DAY_PARTS[word.removesuffix('s')]}"
    return iso((number(count) if count else None) or Fraction(1), singular(word))


def adverb(match: Match, context: Context) -> Meaning | None:
    """``daily``, ``annually``."""
    return Meaning("SET", _ADVERBS[match["word"]])


def rate(match: Match, context: Context) -> Meaning | None:
    """``twice a week``, ``100 dollars a year``."""
    return Meaning("SET", iso(Fraction(1), match["unit"]))


_ALSO = "(?: or so | or more )?"
_SPAN = "(?: the? (?: past | last | next | first | final | coming | previous | following | latest ) | the )"
_TIMES = "dollars | percent | times | cents | pounds | euros | million | billion"

RULES: tuple[Rule, ...] = (
    (f"(?: {{NEARLY}} | {_SPAN} )? (?P<count> {{NUMBER}} | {{VAGUE}} ) (?P<to> (?:to|or|DASH) {{NUMBER}} )? (?P<half> and a half )? (?: more | trading | business | working | consecutive | straight | full | whole )? (?P<unit> UNITS ) {_ALSO} (?: ahead )?", length),
    ("(?P<count> {NUMBER} ) (?P<half> DASH and DASH a DASH half )? DASH (?P<unit> UNIT ) (?: DASH long )?", length),
    ("(?P<count> one ) (?P<unit> UNIT )", length),
    ("(?P<count> NUMBERWORD | DAY ) (?P<unit> hour | day | week | month | year )", length),
    (f"(?: {{NEARLY}} | whole )? (?P<count> {{A}} ) (?: whole | full | further | additional )? (?P<unit> minute | hour | day | week | month | year | decade | century | fortnight ) (?! DASH ) (?P<half> and a half )? {_ALSO}", length),
    ("(?: a )? half (?: DASH | {A} )? (?P<unit> hour | day | year )", half_unit),
    ("(?P<unit> day | week | month | year | hour ) DASH? long", length),
    ("(?<! DASH ) (?: the (?: coming | next | past | last | first | following | previous ) | coming )? (?P<unit> UNITS ) (?: DASH long | or UNITS )?", many),
    ("the (?P<unit> UNITS ) ahead", many),
    ("(?: every | each ) other? (?P<count> {NUMBER} )? (?P<what> UNIT | UNITS | WEEKDAY DAYPART? | MONTH | DAYPART )", every),
    ("(?P<what> WEEKDAYS | WEEKDAY DAYPARTS )", every),
    (f"(?P<word> {' | '.join(_ADVERBS)} )", adverb),
    (f"(?: once | twice | (?<= {_TIMES} ) ) {{A}} (?P<unit> hour | day | week | month | year | decade )", rate),
)  # fmt: skip
