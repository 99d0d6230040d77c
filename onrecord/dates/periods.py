"""Stretches of the calendar: which days they take, how they are written in TIMEX3 and in EDTF."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Grain(StrEnum):
    """How long a stretch is."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class _Size(NamedTuple):
    days: int
    months: int
    unknown: str


_SIZES = {
    Grain.DAY: _Size(1, 0, "XXXX-XX-XX"),
    Grain.WEEKEND: _Size(7, 0, "XXXX-WXX-WE"),
    Grain.WEEK: _Size(7, 0, "XXXX-WXX"),
    Grain.MONTH: _Size(0, 1, "XXXX-XX"),
    Grain.QUARTER: _Size(0, 3, "XXXX-QX"),
    Grain.SEASON: _Size(0, 3, "XXXX-XX"),
    Grain.HALF: _Size(0, 6, "XXXX-HX"),
    Grain.YEAR: _Size(0, 12, "XXXX"),
    Grain.DECADE: _Size(0, 120, "XXX"),
    Grain.CENTURY: _Size(0, 1200, "XX"),
}
SEASONS = ("SP", "SU", "FA", "WI")  # each of three months, from March on


def unknown(grain: Grain) -> str:
    """The TIMEX3 value of a stretch of that length nobody knows the place of."""
    return _SIZES[grain].unknown


@dataclass(frozen=True, slots=True)
class Period:
    """A day, week, month, year and so on; `first` is its first day."""

    grain: Grain
    first: datetime.date

    @classmethod
    def around(cls, grain: Grain, day: datetime.date) -> Period:
        """The stretch that `day` is in; the weekend is that of its week, which begins on Monday."""
        size = _SIZES[grain]
        if grain is Grain.SEASON:
            month = datetime.date(day.year - (day.month < 3), (day.month - 3) % 12 // 3 * 3 + 3, 1)
            return cls(grain, month)
        if size.days:
            offset = {Grain.DAY: 0, Grain.WEEK: day.weekday(), Grain.WEEKEND: day.weekday() - 5}[grain]
            return cls(grain, day - datetime.timedelta(offset))
        months = day.year * 12 + day.month - 1
        return cls(grain, _month(months - months % size.months))

    @property
    def last(self) -> datetime.date:
        """Its last day."""
        if self.grain is Grain.WEEKEND:
            return self.first + datetime.timedelta(1)
        return self.shifted(1).first - datetime.timedelta(1)

    def shifted(self, n: int) -> Period:
        """The one of the same length `n` later (earlier where negative); ValueError outside the years 1 to 9999."""
        size = _SIZES[self.grain]
        try:
            if size.days:
                return Period(self.grain, self.first + datetime.timedelta(size.days * n))
            return Period(self.grain, _month(self.first.year * 12 + self.first.month - 1 + size.months * n))
        except OverflowError as error:
            raise ValueError(f"{n} {self.grain}s from {self.first} is outside the calendar") from error

    def distance(self, day: datetime.date) -> int:
        """Days from `day` to the nearest of its days; negative where it is over."""
        return (self.first - day).days if day < self.first else min(0, (self.last - day).days)

    @property
    def value(self) -> str:
        """As TIMEX3 has it: ``1998-02-13``, ``1998-W07``, ``1998-Q1``, ``1998-SU``, ``199`` for a decade."""
        year = f"{self.first.year:04}"
        if self.grain in (Grain.WEEK, Grain.WEEKEND):
            iso = self.first.isocalendar()
            return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if self.grain is Grain.WEEKEND else "")
        return {
            Grain.DAY: self.first.isoformat(),
            Grain.MONTH: f"{year}-{self.first.month:02}",
            Grain.QUARTER: f"{year}-Q{(self.first.month + 2) // 3}",
            Grain.SEASON: f"{year}-{SEASONS[self.first.month // 3 - 1]}",
            Grain.HALF: f"{year}-H{(self.first.month + 5) // 6}",
            Grain.YEAR: year,
            Grain.DECADE: year[:3],
            Grain.CENTURY: year[:2],
        }[self.grain]

    @property
    def edtf(self) -> str:
        """As EDTF (ISO 8601-2) has it; weeks, quarters and halves are intervals."""
        if self.grain in (Grain.DAY, Grain.MONTH, Grain.YEAR):
            return self.value
        if self.grain in (Grain.WEEK, Grain.WEEKEND):
            return f"{self.first}/{self.last}"
        if self.grain in (Grain.QUARTER, Grain.HALF):
            return f"{self.first:%Y-%m}/{self.last:%Y-%m}"
        if self.grain is Grain.SEASON:
            return f"{self.first.year:04}-{20 + self.first.month // 3}"
        return self.value + ("X" if self.grain is Grain.DECADE else "XX")


def _month(months: int) -> datetime.date:
    return datetime.date(months // 12, months % 12 + 1, 1)


def nearest(periods: Iterable[Period], day: datetime.date, direction: int) -> Period | None:
    """The one closest to `day`; those on the side that the tense speaks against count as thrice as far.

    `direction`: -1 the past, 1 the future, 0 unknown.
    """

    def cost(period: Period) -> int:
        distance = period.distance(day)
        return abs(distance) * (3 if distance * direction < 0 else 1)

    return min(periods, key=cost, default=None)
