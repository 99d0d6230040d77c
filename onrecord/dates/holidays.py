"""Days that are named after what is kept on them, and when they are."""

from __future__ import annotations

import datetime

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year ' s day": (1, 1),
    "new year ' s eve": (12, 31), "independence day": (7, 4), "halloween": (10, 31), "veterans day": (11, 11),
    "boxing day": (12, 26), "valentine ' s day": (2, 14),
}  # fmt: skip
# Month, weekday and which of them; -1 is the last.
_NTH_WEEKDAY = {
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2),
}  # fmt: skip
_FROM_EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2}


def holiday(name: str, year: int) -> datetime.date:
    """The day of a holiday in `year`, by the calendar of the United States where countries differ."""
    name = name.replace("’", "'").replace("‘", "'")
    if name in _FIXED:
        return datetime.date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year) + datetime.timedelta(_FROM_EASTER[name])
    if name == "election day":  # the Tuesday after the first Monday of November
        return _nth_weekday(year, 11, 0, 1) + datetime.timedelta(1)
    return _nth_weekday(year, *_NTH_WEEKDAY[name])


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> datetime.date:
    first = datetime.date(year, month, 1) if nth > 0 else datetime.date(year, month + 1, 1)
    ahead = (weekday - first.weekday()) % 7
    return first + datetime.timedelta(ahead + 7 * (nth - (nth > 0)))


def _easter(year: int) -> datetime.date:
    """Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)
