"""Finding the time expressions of a text: the first and longest match wins, and each is read in the light of those before."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from onrecord.dates import absolute, clock, durations, relative
from onrecord.dates.context import Context, Meaning, Rule, Type
from onrecord.dates.grammar import Grammar, Match
from onrecord.text import Layout


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time: ``[start, end)`` in code points of the text, and what they mean.

    `value` is that of TIMEX3 (ISO-TimeML): ``1998-02-13``, ``1998-W07``, ``PRESENT_REF``, ``PT2H``. `edtf` is the date in
    EDTF (ISO 8601-2) where it resolves to a day, month, year or other stretch of the calendar, `duration` the length
    in ISO 8601 where it is exact.
    """

    start: int
    end: int
    type: Type
    value: str
    edtf: str | None = None
    duration: str | None = None


_RULES: tuple[Rule, ...] = (*absolute.RULES, *relative.RULES, *clock.RULES, *durations.RULES)


@cache
def _grammar() -> Grammar:
    return Grammar(template for template, _ in _RULES)


def find_dates(layout: Layout, published: datetime.date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, none overlapping another.

    Relative ones are counted from `published`; without it they have a value that leaves the place open
    (``XXXX-WXX-1``) and no EDTF.
    """
    context = Context(layout, published)
    found: list[TimeExpression] = []
    matches = sorted(_grammar().scan(layout), key=lambda item: (item[1].first, -item[1].last, item[0]))
    free = 0  # the first word that no expression has yet
    for rule, match in matches:
        if match.first < free:
            continue
        meaning = _RULES[rule][1](match, context)
        if meaning is None:
            continue
        found.append(_expression(match, meaning, layout))
        free = match.last + 1
        if meaning.period is not None:
            context = context.mentioning(meaning.period, match)
    return tuple(found)


def _expression(match: Match, meaning: Meaning, layout: Layout) -> TimeExpression:
    start, end = layout.offsets(match.first, match.last)
    return TimeExpression(start, end, meaning.type, meaning.value, meaning.edtf, meaning.duration)
