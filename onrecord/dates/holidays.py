"""Days that are named after what is kept on them."""

from __future__ import annotations

from onrecord.dates.periods import Grain, Period

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year ' s day": (1, 1),
    "new year ' s eve": (12, 31), "independence day": (7, 4), "halloween": (10, 31), "veterans day": (11, 11),
    "boxing day": (12, 26), "valentine ' s day": (2, 14),
}  # fmt: skip
# The month, the day of the month that it is not before, and the weekday (Monday is 0).
_WEEKDAY_FROM = {
    "thanksgiving": (11, 22, 3), "thanksgiving day": (11, 22, 3), "labor day": (9, 1, 0), "memorial day": (5, 25, 0),
    "columbus day": (10, 8, 0), "election day": (11, 2, 1),
}  # fmt: skip
_FROM_EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2}
HOLIDAYS = """thanksgiving day? | christmas (?: day | eve )? | new year APOS s (?: day | eve ) | labor day
    | memorial day | easter (?: sunday | monday )? | good friday | election day | independence day | halloween
    | columbus day | veterans day | boxing day | valentine APOS s day"""


def find_holiday(name: str, year: int) -> Period:
    """When a holiday is in `year`, by the calendar of the United States where countries differ.

    Raises CalendarError outside the years 1 to 9999.
    """
    name = name.replace("’", "'").replace("‘", "'")
    if name in _FIXED:
        return Period.at(Grain.DAY, year, *_FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year).moved(_FROM_EASTER[name])
    month, day, weekday = _WEEKDAY_FROM[name]
    earliest = Period.at(Grain.DAY, year, month, day)
    return earliest.moved((weekday - earliest.first.weekday()) % 7)


def _easter(year: int) -> Period:
    """Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return Period.at(Grain.DAY, year, month, day + 1)
