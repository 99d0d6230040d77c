"""When something was said or done, from the dates in the words around it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final, NamedTuple

from onrecord.chronicles import find_headings
from onrecord.dates import TimeExpression, interval
from onrecord.encoder.reading import Range
from onrecord.function_words import ARTICLES, HAVE, POSSESSIVE
from onrecord.headings import dateline_words
from onrecord.record import Document, When
from onrecord.text import Layout

_UNTIL: Final = frozenset(("-", "–", "—", "to", "until", "till", "through"))
_AND: Final = frozenset(("and", "&"))
_DAYS: Final = re.compile(r"P(\d{1,3})([DW])|PT(24|48|72)H")
_FOR: Final = re.compile(r"\bfor(?: an?)?$")
_DETERMINERS: Final = ARTICLES | POSSESSIVE
_CLOSE: Final = frozenset("close conclusion end".split())
_DEADLINES: Final = frozenset("before by till until".split())
_END_OF: Final = frozenset("the end of".split())  # between "by" and the month
_BREAK: Final = re.compile(r"[,;:.()]")
# What leads to a length of time within which, or after which, something is; and what else lasts.
_WITHIN: Final = frozenset(("in", "within", "by"))
_ROUGHLY: Final = frozenset("about around just only roughly some".split())
_RELATIVE: Final = frozenset(("past", "last", "next", "coming"))
_APART: Final = frozenset("after ago ahead before earlier late later since".split())
_STATES: Final = frozenset("ban blockade ceasefire conflict interim period siege truce war".split())
NEAR: Final = 2  # words between how many days and what lasts so long
_SEASON: Final = "2025-21"  # the first that is no month
COMPOUND: Final = 4  # words from a date to the noun of the same compound
_LINKS: Final = frozenset("a an and at but for in of on or that the to with".split())
SINCE: Final = 12  # words from "since" to the date that it is of
COMPOUND_NOUN: Final = 7  # words of "Monday's district council elections" after the day
_ENDS_NOUN: Final = frozenset(
    """, . ; : ( ) — – " “ ” a after an and at before between by for from in of on or that the to which who
    with""".split()
)
_AT: Final = frozenset("at during of".split())
_EVENTS: Final = frozenset(
    """accord agreement attack attacks ceasefire clash conference coup crash deadline debate elections election
    explosion meeting poll polls raid referendum round session shooting strike summit talks truce visit vote""".split()
)
WHEN: Final = 2  # words from a date to the "when" of what happened on it
LEAD: Final = 3  # sentences; in a report they tell of one day


class Stay(NamedTuple):
    """How many days something took, the word that leads to them ("after"), and where they stand."""

    days: int
    led_by: str
    start: int


def days_of(duration: str) -> int:
    """How many days a length of time is, 0 where it is told in others: 14 for ``P2W``, 2 for ``PT48H``."""
    told = _DAYS.fullmatch(duration)
    if told is None:
        return 0
    return int(told[3]) // 24 if told[3] else int(told[1]) * (7 if told[2] == "W" else 1)


def _month_of_season(edtf: str, number: int) -> str:
    """The first month of a season, or the one so many after it: "2025-09" of ``2025-23``; any other date as it is."""
    if len(edtf) != len(_SEASON) or not (edtf[:4].isdigit() and _SEASON[-2:] <= edtf[-2:] <= "24"):
        return edtf
    months = 12 * int(edtf[:4]) + 3 * (int(edtf[-2:]) - 20) - 1 + number
    return f"{months // 12:04}-{months % 12 + 1:02}"


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

    def day_of_heading(self, word: int) -> When | None:
        """The day that the paragraph of a word in a chronicle is headed with; an hour is of that of publication."""
        day = self.headings.get(self.layout.paragraph[word])
        if day is None:
            return None
        when = self.of_day(day)
        published = self.document.published_on
        return replace(when, value=published.isoformat()) if published and day.type == "TIME" else when

    def _beside(self, near: Sequence[Range]) -> list[TimeExpression]:
        sentences = sorted({self.layout.sentence[word] for span in near for word in span})
        return [date for sentence in sentences for date in self.in_sentence.get(sentence, ())]

    def when(
        self,
        near: Sequence[Range],
        within: Sequence[Range] = (),
        at: int | None = None,
        *,
        is_done: bool = False,
        is_planned: bool = False,
    ) -> When | None:
        """The date that the words `near` give, or else the nearest in their sentence that stands outside `within`.

        What `is_done` is on no day after that of publication, "warned that talks would begin next week", nor one by
        which it was to be: "until Monday"; what
        `is_planned` is on none before it: "the first to visit Lima since May, will meet on Friday".

        Of several among the words it is the one nearest to the word `at`, or without it the one told most closely.
        A year or decade counts only among the words themselves, or where the sentence begins with it, "Late last year
        Lund met Vogt"; beside them it mostly dates something else, and so does any date after "since".
        """
        places = [self.layout.offsets(*span) for span in near]
        others = [self.layout.offsets(*span) for span in within]
        best, least = None, (True, True, 0)
        for date in self._beside(near):
            if date.edtf is None:
                continue
            is_year = "-" not in date.edtf
            away = min(max(start - date.start, date.end - end, 0) for start, end in places)
            inside = -len(date.edtf) if at is None else self._way(date, at)
            rank = (away > 0, at is not None and is_year, away or inside)
            if (away and is_year and not self._begins_sentence(date)) or (best is not None and rank >= least):
                continue  # before all that takes longer: a sentence may have hundreds of dates
            if any(start <= date.start < end for start, end in others):
                continue
            if (is_done and self.is_to_come(date.edtf)) or (is_planned and self.is_past(date.edtf)):
                continue
            if self._is_since(date, near[0][0] if at is None else at) or (is_done and self._is_deadline(date)):
                continue
            if at is None or not self._is_of_another(date, at):
                best, least = date, rank
        if best is None:
            return None
        first, last = self._stretch(best)
        value = best.edtf if first is last else interval(first, last)
        return When(value, self.document.span(first.start, last.end))

    def _begins_sentence(self, date: TimeExpression) -> bool:
        first = self.layout.words_in(date.start, date.end)[0]
        start = self.layout.sentence_around(first).start
        return first == start or (first == start + 1 and self.layout.folded[start] == "in")

    def _is_since(self, date: TimeExpression, at: int) -> bool:
        """Whether a date is one from which something is counted: "the first since taking office in 2019"; not that of
        "since Wednesday, when he met her" or "since their February meeting", where the word `at` is that."""
        words = self.layout.words_in(date.start, date.end)
        between = self.layout.folded[words[-1] + 1 : at] if words[-1] < at <= words[-1] + COMPOUND else [""]
        is_of_noun = all(word.isalpha() and word not in _LINKS for word in between)  # "their May Oval Office meeting"
        if is_of_noun or "when" in self.layout.folded[words[-1] + 1 : words[-1] + 1 + WHEN]:
            return False
        for n in range(words[0] - 1, max(0, words[0] - SINCE, self.layout.sentence_around(words[0]).start) - 1, -1):
            if self.layout.folded[n] == "since":
                is_adverb = self.layout.folded[n - 1] in HAVE  # "had since invited them for May"
                return not (is_adverb or n < at < words[0])
            if _BREAK.fullmatch(self.layout.folded[n]):
                return False
        return False

    def _is_of_another(self, date: TimeExpression, at: int) -> bool:
        """Whether a date tells which event is meant, other than that of the word `at`: "hurt in Monday's clash",
        "called off the June 12 summit in a letter"; not where he was met "at Monday's summit"."""
        words, folded = self.layout.words_in(date.start, date.end), self.layout.folded
        before = list(reversed(folded[self.layout.sentence_around(words[0]).start : words[0]]))
        rest = folded[words[-1] + 1 : words[-1] + 1 + COMPOUND_NOUN]
        noun = list(takewhile(lambda word: word not in _ENDS_NOUN, rest))
        is_possessive = noun[:2] == ["'", "s"]
        is_event = before[:1] and before[0] in _DETERMINERS and not _EVENTS.isdisjoint(noun)
        lead = next((word for word in before if word not in _DETERMINERS), "")
        if lead in _AT or not (is_possessive or is_event):
            return False
        return not words[0] <= at <= words[-1] + len(noun)

    def _is_deadline(self, date: TimeExpression) -> bool:
        """Whether a date is one by which something is to be done: "by Monday", "before the end of the year"."""
        first = self.layout.words_in(date.start, date.end)[0]
        before = reversed(self.layout.folded[self.layout.sentence_around(first).start : first])
        return next((word for word in before if word not in _END_OF), "") in _DEADLINES

    def is_to_come(self, edtf: str) -> bool:
        """Whether a date begins after the day of publication, or the month or year of it."""
        first, published = (
            _month_of_season(edtf.split("/", maxsplit=1)[0].replace("X", "0"), 0),
            self.document.published_on,
        )
        return published is not None and first > published.isoformat()[: len(first)]

    def is_after_tomorrow(self, day: str) -> bool:
        """Whether a day, month or year begins after the day that follows that of publication."""
        published = self.document.published_on
        return published is not None and day > (published + datetime.timedelta(1)).isoformat()

    def is_past(self, edtf: str) -> bool:
        """Whether a date ended before the day of publication, or the month or year of it."""
        last, published = _month_of_season(edtf.rsplit("/", maxsplit=1)[-1], 2), self.document.published_on
        return published is not None and "" < last < published.isoformat()[: len(last)]

    def is_now(self, edtf: str) -> bool:
        """Whether a stretch of days began before the day of publication, or on it, and has not ended."""
        first, _, last = edtf.partition("/")
        published = self.document.published_on
        return published is not None and last != "" and first <= published.isoformat() <= last

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
        if sentence > LEAD:
            return None
        others = [self.layout.offsets(*span) for span in within]
        days = (day for number in range(LEAD) for day in self.days_in(number))
        day = next((day for day in days if not (is_done and self.is_after_tomorrow(day.edtf or ""))), None)
        if day is None or any(start <= day.start < end for start, end in others):
            return None
        return self.of_day(day)

    def _stretch(self, date: TimeExpression) -> tuple[TimeExpression, TimeExpression]:
        """The first and last day of the stretch that a day belongs to: "Nov. 4 and 5", "14-15 September"."""
        beside = self.in_sentence[self.layout.sentence[self.layout.words_in(date.start, date.end)[0]]]
        at = beside.index(date)
        pairs = zip(beside[max(0, at - 1) : at + 1], beside[max(1, at) : at + 2], strict=False)
        return next((pair for pair in pairs if date in pair and self._joins(*pair)), (date, date))

    def _joins(self, first: TimeExpression, last: TimeExpression) -> bool:
        between = self.layout.text[first.end : last.start].strip().casefold()
        if between not in _UNTIL | _AND or interval(first, last) is None:
            return False
        if not (first.is_day and last.is_day):
            return False
        start, end = (datetime.date.fromisoformat(day.edtf or "") for day in (first, last))
        is_next = between in _AND and not self._is_between(first)
        return end - start == datetime.timedelta(1) if is_next else start < end

    def _is_between(self, first: TimeExpression) -> bool:
        """Whether two days joined by "and" are the ends of a stretch: "between 4 and 6 June"."""
        before = self.layout.words_in(first.start, first.end)[0] - 1
        return before >= 0 and self.layout.folded[before] == "between"

    def _way(self, date: TimeExpression, at: int) -> int:
        """How far a date is from a word, in characters; twice as far before it, where the verb may be another's:
        "agreed on Monday to hold talks next week"."""
        start, end = self.layout.offsets(at, at)
        return date.start - end if date.start >= end else 2 * (start - date.end)

    def stay(self, word: int) -> Stay | None:
        """How many days are told right before the word, "a four-day visit", or after it with "for": "a visit for two
        weeks", "arrived for a 48-hour visit"; None where they are not."""
        start, end = self.layout.offsets(word, word)
        for date in self._beside([(word, word)]):
            days = days_of(date.duration or "") if date.type == "DURATION" else 0
            if not days:
                continue
            between = self.layout.text[date.end : start] if date.end <= start else self.layout.text[end : date.start]
            is_before = date.end <= start and len(between.split()) <= NEAR and not _BREAK.search(between)
            led_to = " ".join(between.split()[-2:])
            is_after = date.start >= end and _FOR.search(led_to) is not None and not _BREAK.search(between)
            if is_before or is_after:
                in_hours = (date.duration or "").startswith("PT")  # "a 24-hour visit" ends on the next day
                return Stay(days + in_hours, self._leading_to(date), date.start)
        return None

    def _leading_to(self, date: TimeExpression) -> str:
        """The word before a length of time and its article: "after" of "after a four-day visit"."""
        at = self.layout.words_in(date.start, date.end)[0] - 1
        while at > 0 and self.layout.folded[at] in _DETERMINERS:
            at -= 1
        is_end = self.layout.folded[at] == "of" and self.layout.folded[at - 1] in _CLOSE
        return "after" if is_end else self.layout.folded[at]

    def duration(self, near: Sequence[Range], *, within_a_day: bool = False) -> str | None:
        """The length of time, as ISO 8601, that the words `near` give, and less than a day where it has to be.

        Not that in or after which something is: "their second call in a week", "three days before the summit".
        """
        places = [self.layout.offsets(*span) for span in near]
        for date in self._beside(near):
            inside = any(start <= date.start and date.end <= end for start, end in places)
            if not inside or date.type != "DURATION" or not date.duration:
                continue
            if not self._is_of_something_else(date) and (date.duration.startswith("PT") or not within_a_day):
                lengths = self.lengths(self.layout.sentence[self.layout.words_in(date.start, date.end)[0]])
                return next(value for start, _, value in lengths if start == date.start)
        return None

    def _is_of_something_else(self, date: TimeExpression) -> bool:
        words = self.layout.words_in(date.start, date.end)
        at = words[0]
        if at > 0 and self.layout.folded[at - 1] in _ROUGHLY:  # "in about two weeks"
            at -= 1
        before = self.layout.folded[max(0, at - 1) : at]
        after = self.layout.folded[words[-1] + 1 : words[-1] + 2]
        is_relative = not _RELATIVE.isdisjoint(self.layout.folded[words[0] : words[0] + 2]) and before != ["lasted"]
        is_apart = not _APART.isdisjoint(after) and before != ["for"]
        return is_relative or is_apart or not _WITHIN.isdisjoint(before) or not _STATES.isdisjoint(after)

    def lengths(self, sentence: int) -> Iterator[tuple[int, int, str]]:
        """The lengths of time in a sentence with their places, "one hour and 45 minutes" as one."""
        found = [date for date in self.in_sentence.get(sentence, ()) if date.type == "DURATION" and date.duration]
        for number, date in enumerate(found):
            value, end = date.duration or "", date.end
            for more in found[number + 1 : number + 2]:
                is_more = self.layout.text[end : more.start].split() == ["and"] and (more.duration or "").endswith("M")
                if is_more and re.fullmatch(r"PT\d+H", value) and (more.duration or "").startswith("PT"):
                    value, end = value + (more.duration or "").removeprefix("PT"), more.end
            yield date.start, end, value
