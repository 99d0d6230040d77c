"""When something was said or done, from the dates in the words around it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final

from onrecord.calendars.chronicles import find_headings
from onrecord.calendars.of_others import is_deadline, is_of_another, is_since
from onrecord.calendars.stretches import stretch_of
from onrecord.dates import TimeExpression, interval
from onrecord.encoder.reading import Range
from onrecord.page.datelines import dateline_words
from onrecord.record import Document, Span, When
from onrecord.text import Layout

_SEASON: Final = "2025-21"  # the first that is no month
_OF_ANOTHER_TIME: Final = frozenset(("PAST", "XXXX"))  # "recently", "the following week"
_HAVE: Final = frozenset("has have ve".split())
_NO_STAY: Final = frozenset("first last met never no not second third times".split())
LEAD: Final = 3  # sentences; in a report they tell of one day


def _month_of_season(edtf: str, number: int) -> str:
    """The first month of a season, or the one so many after it: "2025-09" of ``2025-23``; any other date as it is."""
    if len(edtf) != len(_SEASON) or not (edtf[:4].isdigit() and _SEASON[-2:] <= edtf[-2:] <= "24"):
        return edtf
    months = 12 * int(edtf[:4]) + 3 * (int(edtf[-2:]) - 20) - 1 + number
    return f"{months // 12:04}-{months % 12 + 1:02}"


def _begins_after(edtf: str, day: datetime.date) -> bool:
    """Whether a date begins after a day, or the month or year of it."""
    first = _month_of_season(edtf.split("/", maxsplit=1)[0].replace("X", "0"), 0)
    return first > day.isoformat()[: len(first)]


def _has_gone_on(layout: Layout, since: int) -> bool:
    """Whether "has" or "have" leads to "since" in the same clause; not to "met for the first time since"."""
    before = reversed(layout.folded[layout.sentence_around(since).start : since])
    clause = list(takewhile(str.isalpha, before))
    return not _HAVE.isdisjoint(clause) and _NO_STAY.isdisjoint(clause)


@dataclass(frozen=True)
class Calendar:
    """The time expressions of an article by the number of the sentence that they stand in."""

    document: Document
    layout: Layout
    in_sentence: Mapping[int, Sequence[TimeExpression]]
    dateline: Sequence[Range] = ()
    headings: Mapping[int, TimeExpression] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, layout: Layout, dates: Iterable[TimeExpression]) -> Calendar:
        """The calendar of the article."""
        in_sentence: dict[int, list[TimeExpression]] = {}
        for date in dates:
            words = layout.words_in(date.start, date.end)
            if words:
                in_sentence.setdefault(layout.sentence[words[0]], []).append(date)
        return cls(document, layout, in_sentence, dateline_words(layout), find_headings(layout, in_sentence))

    def day_of_heading(self, word: int, *, is_done: bool = True) -> When | None:
        """The day that the paragraph of a word in a chronicle is headed with; an hour is of that of publication, and
        not of what is only planned then."""
        day = self.headings.get(self.layout.paragraph[word])
        if day is None or (day.type == "TIME" and not is_done):
            return None
        when = self.whole(day)
        published = self.document.published_on
        return replace(when, value=published.isoformat()) if published and day.type == "TIME" else when

    def until_now(self, word: int) -> When | None:
        """The days from that since which, in the sentence of a word, somebody "has been in Lima", to publication."""
        published = self.document.published_on
        for date in self.in_sentence.get(self.layout.sentence[word], ()):
            since = self.layout.words_in(date.start, date.end)[0] - 1
            is_since = self.layout.folded[since] == "since" and _has_gone_on(self.layout, since)
            first = _month_of_season((date.edtf or "").partition("/")[0], 0)
            last = published.isoformat()[: len(first)] if published is not None else ""
            if is_since and "" < first < last:
                return When(f"{first}/{last}", self.document.span(date.start, date.end))
        return None

    def beside(self, near: Sequence[Range]) -> list[TimeExpression]:
        """The time expressions in the sentences of the words."""
        sentences = sorted({self.layout.sentence[word] for span in near for word in span})
        return [date for sentence in sentences for date in self.in_sentence.get(sentence, ())]

    def when(
        self,
        near: Sequence[Range],
        within: Iterable[Range] = (),
        at: int | None = None,
        *,
        is_done: bool = False,
        is_planned: bool = False,
    ) -> When | None:
        """The date that the words `near` give, or else the nearest in their sentence that stands outside `within`.

        What `is_done` is on no day after that of publication, "warned that talks would begin next week", nor one by
        which it was to be: "until Monday"; what `is_planned` is on none before it: "the first to visit Lima since
        May, will meet on Friday".

        Of several among the words it is the one nearest to the word `at`, or without it the one told most closely.
        A year or decade counts only among the words themselves, or where the sentence begins with it, "Late last year
        Lund met Vogt"; beside them it mostly dates something else, and so does any date after "since".
        """
        beside = self.beside(near)
        if not beside:
            return None  # as of most sentences
        places = [self.layout.offsets(*span) for span in near]
        others = [self.layout.offsets(*span) for span in within]
        best, least = None, (True, True, 0)
        for date in beside:
            rank = self._rank(date, places, at)
            if rank is None or (best is not None and rank >= least):
                continue  # before all that takes longer: a sentence may have hundreds of dates
            is_inside = any(start <= date.start < end for start, end in others)
            is_another = at is not None and is_of_another(self.layout, date, at)
            word = near[0][0] if at is None else at
            if not is_inside and not is_another and self._fits(date, word, is_done, is_planned):
                best, least = date, rank
        return self.whole(best) if best is not None else None

    def _rank(self, date: TimeExpression, places: Sequence[Range], at: int | None) -> tuple[bool, bool, int] | None:
        """The less, the likelier a date is that of the words at the `places`, in characters; None where it is not."""
        if date.edtf is None:
            return None
        away = min(max(start - date.start, date.end - end, 0) for start, end in places)
        is_year = "-" not in date.edtf
        if away and is_year and not self._begins_sentence(date):
            return None
        inside = -len(date.edtf) if at is None else self.way(date, at)
        return away > 0, at is not None and is_year, away or inside

    def _fits(self, date: TimeExpression, at: int, is_done: bool, is_planned: bool) -> bool:
        """Whether a date may be that of what the word `at` tells, which `is_done` or `is_planned`."""
        edtf = date.edtf or ""
        if (is_done and self.is_to_come(edtf)) or (is_planned and self.is_past(edtf)):
            return False
        return not (is_since(self.layout, date, at) or (is_done and is_deadline(self.layout, date)))

    def whole(self, date: TimeExpression) -> When:
        """A date, or the stretch of days that it belongs to."""
        beside = self.in_sentence[self.layout.sentence[self.layout.words_in(date.start, date.end)[0]]]
        first, last = stretch_of(self.layout, beside, date)
        value = date.edtf if first is last else interval(first, last)
        return When(value, self.document.span(first.start, last.end))

    def _begins_sentence(self, date: TimeExpression) -> bool:
        """Whether a sentence begins with a date, or with "in" and it."""
        first = self.layout.words_in(date.start, date.end)[0]
        start = self.layout.sentence_around(first).start
        return first == start or (first == start + 1 and self.layout.folded[start] == "in")

    def is_to_come(self, edtf: str) -> bool:
        """Whether a date begins after the day of publication, or the month or year of it."""
        published = self.document.published_on
        return published is not None and _begins_after(edtf, published)

    def is_after_tomorrow(self, edtf: str) -> bool:
        """Whether a date begins after the day that follows that of publication, or the month or year of that day."""
        published = self.document.published_on
        return published is not None and _begins_after(edtf, published + datetime.timedelta(1))

    def is_past(self, edtf: str) -> bool:
        """Whether a date ended before the day of publication, or the month or year of it."""
        last, published = _month_of_season(edtf.rsplit("/", maxsplit=1)[-1], 2), self.document.published_on
        return published is not None and "" < last < published.isoformat()[: len(last)]

    def is_of_these_days(self, edtf: str) -> bool:
        """Whether a date is the day of publication or one of the two before it."""
        published = self.document.published_on
        days = (published - datetime.timedelta(back) for back in range(3)) if published else ()
        return edtf in map(str, days)

    def days_in(self, sentence: int) -> list[TimeExpression]:
        """The days named in a sentence."""
        dates = self.in_sentence.get(sentence, ())
        return [date for date in dates if date.is_day]

    def of_day(self, day: TimeExpression) -> When:
        """The date that a day named in the article is."""
        return When(day.edtf, self.document.span(day.start, day.end))

    def lead(self, sentence: int, within: Sequence[Range] = (), *, is_done: bool = False) -> When | None:
        """The day that the article begins with, for a `sentence` that stands near it; none that stands `within`, nor
        one to come of what `is_done`; what was done tomorrow was done further east than where it was published."""
        told = self.in_sentence.get(sentence, ())
        if sentence > LEAD or any(date.value[:4] in _OF_ANOTHER_TIME for date in told):
            return None
        others = [self.layout.offsets(*span) for span in within]
        days = (day for number in range(LEAD) for day in self.days_in(number) if not is_since(self.layout, day, -1))
        day = next((day for day in days if not (is_done and self.is_after_tomorrow(day.edtf or ""))), None)
        if day is None or any(start <= day.start < end for start, end in others):
            return None
        return self.of_day(day)

    def way(self, date: TimeExpression | Span, at: int) -> int:
        """How far a date is from a word, in characters; twice as far before it, where the verb may be another's:
        "agreed on Monday to hold talks next week"."""
        start, end = self.layout.offsets(at, at)
        return date.start - end if date.start >= end else 2 * (start - date.end)
