"""Finding the time expressions of a text: the first and longest match wins, read in the light of those before."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import cache

from onrecord.dates import clock, days, durations, relative, years
from onrecord.dates.context import Context, Meaning, Rule, Type
from onrecord.dates.grammar import Grammar, Match
from onrecord.dates.periods import CalendarError, Grain, Period
from onrecord.page.datelines import dateline_words
from onrecord.text import Layout


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time: ``[start, end)`` in code points of the text, and what they mean.

    `value` is that of TIMEX3 (ISO-TimeML): ``1998-02-13``, ``1998-W07``, ``PRESENT_REF``, ``PT2H``. `edtf` is the date
    in EDTF (ISO 8601-2) where it resolves to a day, a month or another stretch of the calendar, `duration` the length
    in ISO 8601 where it is exact.
    """

    start: int
    end: int
    type: Type
    value: str
    edtf: str | None = None
    duration: str | None = None

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.edtf is not None and len(self.edtf) == _LENGTH_OF_DAY


_LENGTH_OF_DAY = len("2025-05-19")
HEAD = 40  # words
LINE = 10  # words of "London, 1 December 2025."
TO_PUBLICATION = 2  # days
_RULES: tuple[Rule, ...] = (*days.RULES, *years.RULES, *relative.RULES, *clock.RULES, *durations.RULES)


@cache
def _grammar() -> Grammar:
    return Grammar(template for template, _ in _RULES)


def find_dates(layout: Layout, published: datetime.date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, none overlapping another.

    Relative ones are counted from `published`; without it they have a value that leaves their place open
    (``XXXX-WXX-1``) and no EDTF.
    """
    context = Context(layout, published)
    found: list[TimeExpression] = []
    free = 0  # the first word that no expression has yet
    for rule, match in sorted(_grammar().scan(layout), key=_first_and_longest):
        if match.first < free:
            continue
        meaning = _read(rule, match, context)
        if meaning is None:
            continue
        start, end = layout.offsets(match.first, match.last)
        found.append(TimeExpression(start, end, meaning.type, meaning.value, meaning.edtf, meaning.duration))
        free = match.last + 1
        if meaning.period is not None:
            context = context.mentioning(meaning.period, match)
            if _is_of_writing(context, match, meaning.period):
                context = replace(context, published=meaning.period.first)
    return tuple(found)


def _is_of_writing(context: Context, match: Match, day: Period) -> bool:
    """Whether a day is that on which the article was written, of its dateline or a line of its own at its head, and a
    little before publication: "this morning" is counted from it."""
    layout, published = context.layout, context.published
    if match.first > HEAD or not match["month"] or day.grain is not Grain.DAY or published is None:
        return False
    is_before = 0 < (published - day.first).days <= TO_PUBLICATION
    in_dateline = any(first <= match.first <= last for first, last in dateline_words(layout))
    return is_before and (in_dateline or len(layout.sentence_around(match.first)) <= LINE)


def _first_and_longest(item: tuple[int, Match]) -> tuple[int, int, int]:
    rule, match = item
    return match.first, -match.last, rule


def _read(rule: int, match: Match, context: Context) -> Meaning | None:
    try:
        return _RULES[rule][1](match, context)
    except CalendarError:
        return None
