"""Stretches of the calendar: which days they take, and how they are written in TIMEX3 and in EDTF."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class CalendarError(ValueError):
    """A day that is not in the calendar, such as 30 February, or one outside the years 1 to 9999."""


class Grain(StrEnum):
    """How long a stretch is, from short to long."""

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
    unknown: str  # the TIMEX3 value of one whose place is not known


_SIZES = {
    Grain.DAY: _Size(1, 0, "XXXX-XX-XX"),
    Grain.WEEKEND: _Size(7, 0, "XXXX-WXX-WE"),  # from one to the next
    Grain.WEEK: _Size(7, 0, "XXXX-WXX"),
    Grain.MONTH: _Size(0, 1, "XXXX-XX"),
    Grain.QUARTER: _Size(0, 3, "XXXX-QX"),
    Grain.SEASON: _Size(0, 3, "XXXX"),
    Grain.HALF: _Size(0, 6, "XXXX-HX"),
    Grain.YEAR: _Size(0, 12, "XXXX"),
    Grain.DECADE: _Size(0, 120, "XXX"),
    Grain.CENTURY: _Size(0, 1200, "XX"),
}
SEASONS = ("SP", "SU", "FA", "WI")  # of three months each, from March on; winter is of the year that it begins in
_FIRST_WEEKDAY = {Grain.WEEK: 0, Grain.WEEKEND: 5}


def unknown(grain: Grain) -> str:
    """The TIMEX3 value of a stretch of that length whose place is not known."""
    return _SIZES[grain].unknown


@dataclass(frozen=True, slots=True)
class Period:
    """A day, week, month, year and so on; `first` is its first day."""

    grain: Grain
    first: datetime.date

    @classmethod
    def at(cls, grain: Grain, year: int, month: int = 1, day: int = 1) -> Period:
        """The one that begins on that day; CalendarError where there is no such day."""
        try:
            return cls(grain, datetime.date(year, month, day))
        except ValueError as error:
            raise CalendarError(f"there is no {year}-{month}-{day}") from error

    @classmethod
    def around(cls, grain: Grain, day: datetime.date) -> Period:
        """The one that `day` is in; the weekend is that of its week, which begins on Monday."""
        months = day.year * 12 + day.month - 1
        if grain is Grain.SEASON:
            return cls._of_months(grain, months - (months - 2) % 3)
        if grain is Grain.DAY:
            return cls(grain, day)
        if _SIZES[grain].days:
            return cls(grain, day).moved(_FIRST_WEEKDAY[grain] - day.weekday())
        return cls._of_months(grain, months - months % _SIZES[grain].months)

    @classmethod
    def _of_months(cls, grain: Grain, months: int) -> Period:
        return cls.at(grain, months // 12, months % 12 + 1)

    def moved(self, days: int) -> Period:
        """The same, begun so many days later; CalendarError outside the years 1 to 9999."""
        try:
            return Period(self.grain, self.first + datetime.timedelta(days))
        except OverflowError as error:
            raise CalendarError(f"{days} days from {self.first} is outside the calendar") from error

    def shifted(self, n: int) -> Period:
        """The `n`th of the same length after it, before it where negative; CalendarError outside the calendar."""
        size = _SIZES[self.grain]
        if size.days:
            return self.moved(size.days * n)
        return self._of_months(self.grain, self.first.year * 12 + self.first.month - 1 + size.months * n)

    @property
    def last(self) -> datetime.date:
        """Its last day."""
        if self.grain is Grain.WEEKEND:
            return self.moved(1).first
        return self.shifted(1).moved(-1).first

    def distance(self, day: datetime.date) -> int:
        """Days from `day` to the nearest of its days: 0 in it, negative where it is over."""
        return (self.first - day).days if day < self.first else min(0, (self.last - day).days)

    @property
    def value(self) -> str:
        """As TIMEX3 has it: ``1998-02-13``, ``1998-W07``, ``1998-Q1``, ``1998-SU``, ``199`` for a decade."""
        year = f"{self.first.year:04}"
        match self.grain:
            case Grain.DAY:
                return self.first.isoformat()
            case Grain.WEEK | Grain.WEEKEND:
                iso = self.first.isocalendar()
                return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if self.grain is Grain.WEEKEND else "")
            case Grain.YEAR | Grain.DECADE | Grain.CENTURY:
                return year[: {Grain.YEAR: 4, Grain.DECADE: 3, Grain.CENTURY: 2}[self.grain]]
            case _:
                return f"{year}-{self._part_of_year()}"

    def _part_of_year(self) -> str:
        month = self.first.month
        return {
            Grain.MONTH: f"{month:02}",
            Grain.QUARTER: f"Q{(month + 2) // 3}",
            Grain.SEASON: SEASONS[month // 3 - 1],
            Grain.HALF: f"H{(month + 5) // 6}",
        }[self.grain]

    @property
    def edtf(self) -> str:
        """As EDTF (ISO 8601-2) has it; weeks, quarters and halves are intervals."""
        match self.grain:
            case Grain.WEEK | Grain.WEEKEND:
                return f"{self.first}/{self.last}"
            case Grain.QUARTER | Grain.HALF:
                return f"{self.first.isoformat()[:7]}/{self.last.isoformat()[:7]}"
            case Grain.SEASON:
                return f"{self.first.year:04}-{20 + self.first.month // 3}"
            case _:
                return f"{self.value:X<4}" if self.grain in (Grain.DECADE, Grain.CENTURY) else self.value


def nearest(periods: Iterable[Period], day: datetime.date, direction: int) -> Period | None:
    """The one closest to `day`; one on the side that the tense speaks against counts as five times as far.

    `direction`: -1 for the past, 1 for the future, 0 where nothing is known.
    """

    def cost(period: Period) -> int:
        distance = period.distance(day)
        return abs(distance) * (5 if distance * direction < 0 else 1)

    return min(periods, key=cost, default=None)
