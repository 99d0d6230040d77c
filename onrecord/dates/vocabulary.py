"""The words that time expressions are made of, by class, and what numbers in words are worth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from onrecord.dates.periods import Grain

MONTHS = {
    name: number
    for number, names in enumerate(
        """january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep
        |october oct|november nov|december dec""".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
SEASON_NAMES = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
DAY_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "weekend": "WE", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "fortnight": "2W",
}  # fmt: skip
GRAINS = {
    "day": Grain.DAY, "night": Grain.DAY, "weekend": Grain.WEEKEND, "week": Grain.WEEK, "month": Grain.MONTH,
    "quarter": Grain.QUARTER, "year": Grain.YEAR, "decade": Grain.DECADE, "century": Grain.CENTURY,
}  # fmt: skip

_ONES = dict(zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True))
_TEENS = dict(
    zip(
        """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split(),
        range(10, 20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6}
_ORDINALS = {
    name: number
    for number, name in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
} | {"thirtieth": 30}
_DECADES = {name: 10 * n for n, name in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)}  # noqa: E501


def singular(unit: str) -> str:
    """``"years"`` and ``"year"`` alike to ``"year"``."""
    return "century" if unit == "centuries" else unit.removesuffix("s")


def number(words: str) -> Fraction | None:
    """What a number is worth, its words parted by single spaces ("twenty - four", "2 1 / 2"); None where it is vague."""
    if any(vague in words.split() for vague in ("few", "several", "many", "some", "to", "or", "dozens", "hundreds")):
        return None
    total, group = Fraction(0), Fraction(0)
    written = re.fullmatch(r"(\d+)(?: , (\d{3}))?(?: \. (\d+))?(?: ?(\d+) / (\d+))?", words)
    if written:
        whole, thousands, decimals, top, bottom = written.groups()
        part = Fraction(int(top), int(bottom)) if top and int(bottom) else Fraction(0)
        return Fraction(f"{whole}{thousands or ''}.{decimals or 0}") + part
    if words in ("a", "an"):
        return Fraction(1)
    for word in words.split():
        if word in _SCALES:
            group = (group or 1) * _SCALES[word]
            if _SCALES[word] > 100:
                total, group = total + group, Fraction(0)
        elif word in ("couple", "pair"):
            group = Fraction(2)
        elif word == "half":
            group += Fraction(1, 2)
        elif word.isdigit():
            group += int(word)
        else:
            group += _ONES.get(word, 0) + _TEENS.get(word, 0) + _TENS.get(word, 0)
    return total + group or None


def ordinal(words: str) -> int:
    """Which one "third", "23rd" or "twenty - third" is; 0 where it is none."""
    return sum(
        int(word[:-2]) if word[0].isdigit() and word[:-2].isdigit() else _ORDINALS.get(word, 0) + _TENS.get(word, 0)
        for word in words.split()
    )


def year(words: str) -> int | None:
    """The year that "1998", "nineteen ninety - eight", "two thousand and five" or "98" means."""
    if words.isdigit():
        return int(words) if len(words) == 4 else 1900 + int(words) + 100 * (int(words) < 30)
    century, _, rest = words.partition(" ")
    if century in ("nineteen", "eighteen", "twenty") and rest:
        tail = number(rest.replace("oh", ""))
        return int((number(century) or 0) * 100 + (tail or 0))
    value = number(words)
    return int(value) if value else None


def decade(words: str) -> int | None:
    """The first year of "1990s", "' 90s" or "nineties"."""
    digits = re.search(r"\d+", words)
    if digits:
        first = int(digits.group())
        return first if first > 99 else 1900 + first + 100 * (first < 30)
    return next((1900 + _DECADES[word] for word in words.split() if word in _DECADES), None)


_WORDS: dict[str, Iterable[str]] = {
    "MONTH": MONTHS,
    "MONTH_SHORT": [name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")],
    "WEEKDAY": [name for name in WEEKDAYS if name.endswith("day")],
    "WEEKDAY_SHORT": [name for name in WEEKDAYS if not name.endswith("day")],
    "WEEKDAYS": [name + "s" for name in WEEKDAYS if name.endswith("day")],
    "SEASON": SEASON_NAMES,
    "SEASONS": [name + "s" for name in SEASON_NAMES],
    "DAYPART": DAY_PARTS,
    "DAYPARTS": [name + "s" for name in DAY_PARTS],
    "UNIT": [unit for unit in UNITS if unit != "second"],
    "UNITS": [*(unit + "s" for unit in UNITS if unit != "century"), "centuries"],
    "SECOND": ["second"],
    "NUMBERWORD": [*_ONES, *_TEENS, *_TENS, *_SCALES],
    "SCALE": _SCALES,
    "ONES": _ONES,
    "TEENS": [*_TEENS],
    "TENS": _TENS,
    "ORDINAL": _ORDINALS,
    "DECADE": _DECADES,
    "ZONE": "gmt est edt cst cdt mst mdt pst pdt utc bst cet cest".split(),
    "DOT": ".",
    "COMMA": ",",
    "DASH": "-–—‑",
    "SLASH": "/",
    "COLON": ":",
    "APOS": "'’‘",
    "MONEY": "$£€#¥",
}
# Written with a capital, or not a month or a day at all.
_CAPITALISED = frozenset("may march mar jan jun jul sep sept dec oct sat sun mon wed fri thu tue".split())


# Numbers that show between them every combination of classes that a number can be in.
SAMPLES = (
    *map(str, range(100)), *(f"{n:02}" for n in range(10)), "100", *(f"{n:04}" for n in range(0, 10000, 25)),
    "1st", "90s", "1990s", "3pm", "19t10", "10h30",
)  # fmt: skip


def _index() -> dict[str, frozenset[str]]:
    index: dict[str, set[str]] = {}
    for name, words in _WORDS.items():
        for word in words:
            index.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in index.items()}


_INDEX = _index()
WORDS = tuple(_INDEX)
_NONE: frozenset[str] = frozenset()
_LONGEST = max(map(len, _INDEX))


@lru_cache(maxsize=1 << 15)
def classes(word: str) -> frozenset[str]:
    """The classes of a word of the text; those of numbers go by how they are written."""
    lower = word.lower()
    if word[0].isdigit():
        return _classes_of_number(lower)
    if len(word) > _LONGEST or (lower in _CAPITALISED and not word[0].isupper()):
        return _NONE
    found = _INDEX.get(lower, _NONE)
    if "MONTH" in found and "MONTH_SHORT" not in found and lower not in ("may", "march"):
        found |= {"SURE_MONTH"}
    return found | {"CAPITAL"} if found and word[0].isupper() else found


def _classes_of_number(word: str) -> frozenset[str]:
    if not word.isascii() or len(word) > 8:
        return _NONE
    if not word.isdigit():
        if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", word):
            return frozenset({"ORDINAL", "NTH"})
        if re.fullmatch(r"(?:1\d|20)?\d0s", word):
            return frozenset({"DECADE"} if len(word) == 5 else {"DECADE_SHORT"})
        if re.fullmatch(r"\d{1,2}[ap]m", word):
            return frozenset({"HOUR_MERIDIEM"})
        if re.fullmatch(r"\d\dt\d\d", word):
            return frozenset({"DAY_T_HOUR"})
        return frozenset({"HOURS_H"} if re.fullmatch(r"\d{1,2}h\d\d", word) else ())
    value, names = int(word), {"DIGITS"}
    if len(word) <= 2:
        names |= {name for name, fits in {
            "DAY": 1 <= value <= 31, "MONTH_NUMBER": 1 <= value <= 12, "HOUR": value <= 24,
            "TWO": len(word) == 2, "MINUTE": len(word) == 2 and value < 60,
        }.items() if fits}  # fmt: skip
    if len(word) == 3:
        names.add("THREE")
    if len(word) == 4:
        if 1000 <= value < 2200:
            names.add("ANY_YEAR")
        if 1900 <= value < 2100:
            names.add("YEAR")
        if value < 2400 and value % 100 < 60:
            names.add("CLOCK")
    return frozenset(names)
