"""The words that time expressions are made of, by class, and what numbers in words are worth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from onrecord.dates.periods import Grain


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is written as text."""
    return tuple(words.split())


def _numbered(words: str, start: int = 1, step: int = 1) -> dict[str, int]:
    """Which number each word stands for; ``|`` joins those for the same one."""
    return {
        name: start + step * place for place, names in enumerate(listed(words)) for name in names.split("|")
    }  # fmt: skip


MONTHS = _numbered(
    """january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct
    november|nov december|dec"""
)
WEEKDAYS = _numbered(
    "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat sunday|sun", start=0
)
SEASON_NAMES = _numbered("spring summer autumn|fall winter", start=0)
DAY_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W",
    "fortnight": "2W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
GRAINS = {
    "day": Grain.DAY, "night": Grain.DAY, "weekend": Grain.WEEKEND, "week": Grain.WEEK, "month": Grain.MONTH,
    "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE, "century": Grain.CENTURY,
}  # fmt: skip

_ONES = _numbered("one two three four five six seven eight nine")
_TEENS = _numbered(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", start=10
)  # fmt: skip
_TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", start=20, step=10)
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6}
_SMALL = {**_ONES, **_TEENS, **_TENS, "couple": 2, "pair": 2}
_ORDINALS = {
    **_numbered(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
    ),
    "thirtieth": 30,
}
_DECADES = _numbered("twenties thirties forties fifties sixties seventies eighties nineties", start=1920, step=10)
_VAGUE = frozenset(listed("few several many some to or"))
_WRITTEN = re.compile(r"(\d+)(?: , (\d{3}))?(?: \. (\d+))?(?: (\d+) / (\d+))?")
_PIVOT = 30  # two figures below it are a year of this century


def singular(unit: str) -> str:
    """``"year"`` for ``"years"``."""
    return "century" if unit == "centuries" else unit.removesuffix("s")


def number(words: str) -> Fraction | None:
    """What a number is worth, parted by single spaces ("twenty - four", "2 1 / 2"); None where it is vague."""
    if written := _WRITTEN.fullmatch(words):
        whole, thousands, decimals, top, bottom = written.groups()
        part = Fraction(int(top), int(bottom)) if top and int(bottom) else 0
        return Fraction(f"{whole}{thousands or ''}.{decimals or 0}") + part
    parts = listed(words)
    if _VAGUE.intersection(parts):
        return None
    if words in ("a", "an"):
        return Fraction(1)
    total, group = Fraction(0), Fraction(0)
    for word in parts:
        if word in _SCALES:
            group = (group or 1) * Fraction(_SCALES[word])
            if _SCALES[word] >= 1000:
                total, group = total + group, Fraction(0)
        elif word == "half":
            group += Fraction(1, 2)
        else:
            group += int(word) if word.isdigit() else _SMALL.get(word, 0)
    return total + group or None


def ordinal(words: str) -> int:
    """Which one "third", "23rd" or "twenty - third" is; 0 where it is none."""
    return sum(
        int(word[:-2]) if word[:-2].isdigit() else _ORDINALS.get(word, 0) + _TENS.get(word, 0)
        for word in listed(words)
    )  # fmt: skip


def year(words: str) -> int | None:
    """The year that "1998", "nineteen ninety - eight", "two thousand and five" or "98" means."""
    if words.isdigit():
        return _of_this_century(int(words)) if len(words) == 2 else int(words)
    century, _, rest = words.partition(" ")
    if century in ("eighteen", "nineteen", "twenty") and rest:
        return _SMALL[century] * 100 + int(number(rest) or 0)
    return int(number(words) or 0) or None


def decade(words: str) -> int | None:
    """The first year of "1990s", "' 90s" or "nineties"."""
    if digits := re.search(r"\d+", words):
        return int(digits[0]) if len(digits[0]) > 2 else _of_this_century(int(digits[0]))
    return next((_DECADES[word] for word in listed(words) if word in _DECADES), None)


def _of_this_century(two_figures: int) -> int:
    return two_figures + (2000 if two_figures < _PIVOT else 1900)


_CLASSES: dict[str, Iterable[str]] = {
    "MONTH": MONTHS,
    "MONTH_SHORT": [name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")],
    "MONTH_CLEAR": [name for name in MONTHS if len(name) > 3 and name not in ("may", "march", "sept")],
    "WEEKDAY": [name for name in WEEKDAYS if name.endswith("day")],
    "WEEKDAY_SHORT": [name for name in WEEKDAYS if not name.endswith("day")],
    "WEEKDAYS": [name + "s" for name in WEEKDAYS if name.endswith("day")],
    "SEASON": SEASON_NAMES,
    "DAYPART": DAY_PARTS,
    "DAYPARTS": [name + "s" for name in DAY_PARTS],
    "UNIT": [unit for unit in UNITS if unit != "second"],
    "UNITS": [*(unit + "s" for unit in UNITS if unit != "century"), "centuries"],
    "NUMBERWORD": [*_ONES, *_TEENS, *_TENS, *_SCALES],
    "SCALE": _SCALES,
    "ONES": _ONES,
    "TEENS": _TEENS,
    "TENS": _TENS,
    "ORDINAL": _ORDINALS,
    "DECADE": _DECADES,
    "ZONE": listed("gmt utc est edt cst cdt mst mdt pst pdt bst cet cest"),
    "DOT": ".",
    "COMMA": ",",
    "DASH": "-–—‑",
    "SLASH": "/",
    "COLON": ":",
    "APOS": "'’‘",
}
# Without a capital these are other words.
_CAPITALISED = frozenset(listed("may march mar jan jun jul sep sept dec oct sat sun mon wed fri thu tue"))
# Numbers that show between them every combination of classes that a number can be in.
SAMPLES = (
    *map(str, range(100)), *(f"{n:02}" for n in range(10)), "100", *(f"{n:04}" for n in range(0, 10000, 25)),
    "1st", "90s", "1990s", "3pm",
)  # fmt: skip


def _index() -> dict[str, frozenset[str]]:
    index: dict[str, set[str]] = {}
    for name, words in _CLASSES.items():
        for word in words:
            index.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in index.items()}


_INDEX = _index()
WORDS = tuple(_INDEX)
_NONE: frozenset[str] = frozenset()
_SHAPES = {
    "NTH": r"\d{1,2}(?:st|nd|rd|th)",
    "DECADE": r"(?:1\d|20)\d0s",
    "DECADE_SHORT": r"\d0s",
    "HOUR_HALF": r"\d{1,2}[ap]m",
    "DAY": r"0?[1-9]|[12]\d|3[01]",
    "MONTH_NUMBER": r"0?[1-9]|1[0-2]",
    "HOUR": r"[01]?\d|2[0-4]",
    "TWO": r"\d\d",
    "MINUTE": r"[0-5]\d",
    "THREE": r"\d{3}",
    "ANY_YEAR": r"1\d{3}|2[01]\d\d",
    "YEAR": r"19\d\d|20\d\d",
    "CLOCK": r"(?:[01]\d|2[0-3])[0-5]\d",
    "DIGITS": r"\d{1,8}",
}
_SHAPE = {name: re.compile(shape, re.ASCII) for name, shape in _SHAPES.items()}


@lru_cache(maxsize=1 << 14)
def classes(word: str) -> frozenset[str]:
    """The classes of a word of a text; a number is in those whose shape it has."""
    if word[0].isdigit():
        return frozenset(name for name, shape in _SHAPE.items() if shape.fullmatch(word))
    lower = word.lower()
    return _NONE if lower in _CAPITALISED and not word[0].isupper() else _INDEX.get(lower, _NONE)
