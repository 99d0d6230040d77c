"""What an expression is read against, and what it is found to mean."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.dates.grammar import Match
from onrecord.dates.periods import Grain, Period, unknown
from onrecord.dates.tense import find_direction
from onrecord.text import Layout

_NEAR = 3  # sentences
_KEPT = 8  # mentions
_COARSENESS = {grain: place for place, grain in enumerate(Grain)}
Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means; `only` names the group of its match that it is, where it is not the whole."""

    type: Type
    value: str
    edtf: str | None = None
    duration: str | None = None
    period: Period | None = None
    only: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """The day of publication, and the stretches of time last mentioned, each with the number of its sentence."""

    layout: Layout
    published: datetime.date | None
    mentions: tuple[tuple[Period, int], ...] = ()

    @property
    def mentioned(self) -> Period | None:
        """The stretch mentioned last."""
        return self.mentions[-1][0] if self.mentions else None

    def direction(self, match: Match) -> int:
        """-1 where the verbs about `match` speak of the past, 1 of the future, 0 where there are none."""
        return find_direction(self.layout, match.first, match.last)

    def today(self, grain: Grain) -> Period | None:
        """The stretch that the day of publication is in."""
        return Period.around(grain, self.published) if self.published else None

    def then(self, grain: Grain) -> Period | None:
        """The stretch that the last mentioned date is in, or that of publication."""
        last = self.mentioned
        if last is None or _COARSENESS[last.grain] > _COARSENESS[grain]:
            return self.today(grain)
        return Period.around(grain, last.first)

    def recently(self, match: Match, *grains: Grain) -> Period | None:
        """The last mentioned stretch of these grains, no more than a few sentences back."""
        sentence = int(self.layout.sentence[match.first])
        near = (period for period, at in reversed(self.mentions) if sentence - at <= _NEAR and period.grain in grains)
        return next(near, None)

    def mentioning(self, period: Period, match: Match) -> Context:
        """The same, after `match` has mentioned `period`."""
        mention = (period, int(self.layout.sentence[match.first]))
        return replace(self, mentions=(*self.mentions[-_KEPT:], mention))


Reading = Callable[[Match, Context], "Meaning | None"]
Rule = tuple[str, Reading]


def dated(period: Period | None, otherwise: Grain | str, only: str = "") -> Meaning:
    """The date that `period` is; where there is none, the value `otherwise` or that of an unknown one of its grain."""
    if period is None:
        return Meaning("DATE", unknown(otherwise) if isinstance(otherwise, Grain) else otherwise, only=only)
    return Meaning("DATE", period.value, period.edtf, period=period, only=only)
