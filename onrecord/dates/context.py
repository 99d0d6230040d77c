"""What an expression is read against, and what it is found to mean."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from onrecord.dates.grammar import Match
from onrecord.dates.periods import Grain, Period, unknown
from onrecord.dates.tense import find_direction
from onrecord.text import Layout

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
    """The day of publication, and the stretch of time mentioned last with the number of its sentence."""

    layout: Layout
    published: datetime.date | None
    mentioned: Period | None = None
    sentence: int = 0

    def direction(self, match: Match) -> int:
        """-1 where the verbs about `match` speak of the past, 1 of the future, 0 where there are none."""
        return find_direction(self.layout, match.first, match.last)

    def today(self, grain: Grain) -> Period | None:
        """The stretch that the day of publication is in."""
        return Period.around(grain, self.published) if self.published else None

    def then(self, grain: Grain) -> Period | None:
        """The stretch that the last mentioned date is in, or that of publication."""
        known = self.mentioned is not None and _fineness(self.mentioned.grain) <= _fineness(grain)
        return Period.around(grain, self.mentioned.first) if known and self.mentioned else self.today(grain)

    def recently(self, match: Match, *grains: Grain) -> Period | None:
        """The last mentioned stretch, where it is of these grains and no more than two sentences back."""
        near = int(self.layout.sentence[match.first]) - self.sentence <= 2
        return self.mentioned if self.mentioned and near and self.mentioned.grain in grains else None


Reading = Callable[[Match, Context], "Meaning | None"]
Rule = tuple[str, Reading]


def dated(period: Period | None, otherwise: Grain | str, only: str = "") -> Meaning:
    """The date that `period` is; where there is none, the value `otherwise` or that of an unknown one of its grain."""
    if period is None:
        return Meaning("DATE", unknown(otherwise) if isinstance(otherwise, Grain) else otherwise, only=only)
    return Meaning("DATE", period.value, period.edtf, period=period, only=only)


def _fineness(grain: Grain) -> int:
    return list(Grain).index(grain)
