"""What an expression is read against, and what it is found to mean."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.dates.grammar import Match
from onrecord.dates.periods import CalendarError, Grain, Period, nearest, unknown
from onrecord.dates.tense import find_direction, is_over
from onrecord.dates.vocabulary import DAY_PARTS, year
from onrecord.text import Layout

Type = Literal["DATE", "TIME", "DURATION", "SET"]
_NEAR = 3  # sentences
_KEPT = 8  # mentions
_SAME_NEWS = 14  # days from publication to what the news tells
_COARSENESS = {grain: place for place, grain in enumerate(Grain)}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means; `period` is what later expressions may be counted from."""

    type: Type
    value: str
    edtf: str | None = None
    duration: str | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The day of publication, and the stretches of time last mentioned, each with the number of its sentence."""

    layout: Layout
    published: datetime.date | None
    mentions: tuple[tuple[Period, int], ...] = ()
    heading: Period | None = None  # the day or month that the last paragraph of a chronicle begins with

    @property
    def mentioned(self) -> Period | None:
        """The stretch mentioned last."""
        return self.mentions[-1][0] if self.mentions else None

    def mentioning(self, period: Period, match: Match) -> Context:
        """The same, after `match` has mentioned `period`."""
        mention = (period, self.layout.sentence[match.first])
        heading = period if self._is_heading(match) else self.heading
        return replace(self, mentions=(*self.mentions[1 - _KEPT :], mention), heading=heading)

    def _is_heading(self, match: Match) -> bool:
        """Whether a paragraph of a chronicle begins with a date: "May 4: Lund flies to Lima"."""
        starts = self.layout.paragraph_starts
        at = bisect_left(starts, match.first)
        return match.after() in {":", "-", "–", "—"} and at < len(starts) and starts[at] == match.first

    def direction(self, match: Match) -> int:
        """-1 where the verbs about `match` speak of the past, 1 of the future, 0 where there are none."""
        return find_direction(self.layout, match.first, match.last)

    def today(self, grain: Grain) -> Period | None:
        """The stretch that the day of publication is in."""
        return Period.around(grain, self.published) if self.published else None

    def then(self, grain: Grain) -> Period | None:
        """The stretch that the date mentioned last is in; that of publication where it was no finer."""
        last = self.mentioned
        if last is None or _COARSENESS[last.grain] > _COARSENESS[grain]:
            return self.today(grain)
        return Period.around(grain, last.first)

    def recently(self, match: Match, grain: Grain) -> Period | None:
        """The last mentioned stretch of that length, no more than a few sentences back."""
        sentence = self.layout.sentence[match.first]
        near = (period for period, at in reversed(self.mentions) if sentence - at <= _NEAR and period.grain is grain)
        return next(near, None)

    def day_told_of(self, match: Match) -> Period | None:
        """The day that a time beside none is of: that mentioned last, or that of publication where the other was told
        in an earlier sentence and is weeks away or to come, while the verbs about `match` speak of the past: "is to fly
        on Friday. They met in the morning"."""
        near, today = self.recently(match, Grain.DAY), self.today(Grain.DAY)
        if near is None or today is None:
            return near or today
        away = near.distance(today.first)
        is_other = abs(away) > _SAME_NEWS or (away > 0 and self.direction(match) < 0)
        is_beside = self.mentions[-1][1] == self.layout.sentence[match.first]
        return today if is_other and not is_beside else near

    def named_year(self, match: Match) -> int | None:
        """The year that the groups `year` ("1998") or `of_year` ("last", of ``last year``) say."""
        if match["year"]:
            return year(match["year"])
        shift = {"last": -1, "this": 0, "next": 1}.get(match["of_year"])
        return self.published.year + shift if shift is not None and self.published else None

    def of_some_year(self, match: Match, grain: Grain, month: int, day: int = 1) -> Period | None:
        """The stretch that begins on that day of the year named, or else of the nearest that fits the tense.

        None where neither a year nor the day of publication is known; CalendarError where there is no such day.
        """
        named = self.named_year(match)
        if named is not None:
            return Period.at(grain, named, month, day)
        if self.published is None:
            return None
        if self.heading is not None and self.heading.first <= self.published and self._is_heading(match):
            after = (one for one in each_year(self.heading.first, grain, month, day) if one.last >= self.heading.first)
            if (first := next(after, None)) is not None and first.first <= self.published:
                return first  # else the latest stands at the top
        periods = each_year(self.published, grain, month, day)
        if is_over(self.layout, match.first):
            periods = [period for period in periods if period.first <= self.published]
        return nearest(periods, self.published, self.direction(match))


def each_year(around: datetime.date, grain: Grain, month: int, day: int = 1) -> list[Period]:
    """The stretches that begin on that day of the years about a date; CalendarError where none of them has it."""
    periods = []
    for number in range(around.year - 4, around.year + 5):
        try:
            periods.append(Period.at(grain, number, month, day))
        except CalendarError:  # 29 February
            continue
    if not periods:
        raise CalendarError(f"no year has a day {month}-{day}")
    return periods


Reading = Callable[[Match, Context], Meaning | None]
Rule = tuple[str, Reading]


def dated(period: Period | None, otherwise: Grain | str) -> Meaning:
    """The date that `period` is; where there is none, the value `otherwise`, or that of an unknown one of a length."""
    if period is None:
        return Meaning("DATE", unknown(otherwise) if isinstance(otherwise, Grain) else otherwise)
    return Meaning("DATE", period.value, period.edtf, period=period)


def timed(day: Meaning, part: str) -> Meaning:
    """A part of a day ("morning", "night")."""
    return Meaning("TIME", f"{day.value}T{DAY_PARTS[part]}", day.edtf, period=day.period)
