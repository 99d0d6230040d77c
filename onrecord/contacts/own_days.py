"""Which of the days that a sentence names is that of a contact, by the clauses that they stand in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.calendars import Calendar, days_of
from onrecord.dates import TimeExpression
from onrecord.encoder.reading import Range
from onrecord.function_words import AND_BUT
from onrecord.record import When
from onrecord.text import Layout

_RELATIVES: Final = frozenset("when where which who whose".split())
_STOPS: Final = frozenset(', ; : ( ) - " “ ”'.split())  # as they are folded: "-" is any dash
# What begins another clause after a contact, with a day of its own.
_CLAUSES: Final = frozenset(
    """after ahead although and are as because before but had has have if is since so than that though till until was
    were when where which while who whom whose will would""".split()
)
_DETERMINERS: Final = frozenset(
    "a an another both each four her his its my our several some that the their these this those three two".split()
)
_NOUNS: Final = frozenset("building evening meeting morning spring".split())
_SIGNS: Final = {"before": 1, "after": -1}
TO_CONTACT: Final = 10  # words from "two days after" to the contact that it is after
TO_DAY: Final = 4  # words from "two days after" to "the vote on Monday"
_LENGTH_OF_DAY: Final = len("2025-05-19")


def clauses_before(layout: Layout, word: int) -> Iterator[Range]:
    """The clauses about somebody that are over before a `word` of the same sentence: "Lund, who arrived on Monday, met
    Vogt". Of 14 such days of contacts one was right (1,290 records)."""
    start = None
    for n in range(layout.sentence_around(word).start + 1, word):
        if layout.folded[n] == "," and start is not None:
            yield start, n
            start = None
        elif layout.folded[n] in _RELATIVES and layout.folded[n - 1] == ",":
            start = n


def is_cut_off(layout: Layout, date: When, word: int) -> bool:
    """Whether a date before a `word` is that of what was done before: "saw Lund on Monday and Vogt the next day"."""
    words = layout.words_in(date.text.start, date.text.end) if date.text else range(0)
    between = layout.folded[words[-1] + 1 : word] if words and words[-1] < word else []
    return not (AND_BUT | {","}).isdisjoint(between)


def of_its_own(layout: Layout, word: int, calendar: Calendar, others: Sequence[Range]) -> When | None:
    """The date after a `word` that no other clause parts from it."""
    for date in calendar.in_sentence.get(layout.sentence[word], ()):
        first = layout.words_in(date.start, date.end)[0]
        if first > word and date.edtf is not None and "-" in date.edtf:
            is_apart = _is_parted(layout, word + 1, first)
            is_other = any(start <= first <= end for start, end in others)
            return None if is_apart or is_other else calendar.of_day(date)
    return None


def _is_parted(layout: Layout, start: int, stop: int) -> bool:
    """Whether another clause begins among the words from `start` to `stop`; not what is told between two commas, "rang
    Vogt, whose country holds the chair, on Saturday", nor "to" before somebody."""
    n = start
    while n < stop:
        word = layout.folded[n]
        if word == ",":
            n = next((m for m in range(n + 1, stop) if layout.folded[m] == ","), stop + 1)
        elif word == "to":
            if _is_infinitive(layout, n + 1):
                return True
        elif word in _CLAUSES or word in _STOPS or (word == "by" and n + 1 == stop) or _is_participle(layout.words[n]):
            return True
        n += 1
    return n > stop


def _is_participle(word: str) -> bool:
    return word.islower() and word.endswith("ing") and word not in _NOUNS


def _is_infinitive(layout: Layout, n: int) -> bool:
    return layout.words[n].islower() and layout.folded[n] not in _DETERMINERS


def counted_from_another(layout: Layout, word: int, calendar: Calendar) -> When | None:
    """The day of what the article counts from: of the visit in "said on Monday, two days before a visit to Peru"; or
    that counted from another's, "two days after Monday's vote, Lund rang Vogt"."""
    sentence = layout.sentence[word]
    dates = calendar.in_sentence.get(sentence, ())
    for number, date in enumerate(dates):
        days = days_of(date.duration or "") if date.type == "DURATION" else 0
        link = layout.words_in(date.start, date.end)[-1] + 1
        if days and _leads_to(layout, link, word):
            told = next((day for day in reversed(dates[:number]) if _is_day(day)), None)
            return _moved(calendar, told, date, days * _SIGNS[layout.folded[link]])
        named = dates[number + 1] if days and number + 1 < len(dates) else None
        if named is not None and _is_day(named) and _is_counted_to(layout, link, named, word):
            return _moved(calendar, named, date, -days * _SIGNS[layout.folded[link]])
    return None


def _is_counted_to(layout: Layout, link: int, day: TimeExpression, word: int) -> bool:
    """Whether "before" or "after" leads to a day that is not that of the contact: "two days after Monday's vote, Lund
    rang Vogt"."""
    words = layout.words_in(day.start, day.end)
    if layout.folded[link : link + 1] == [] or layout.folded[link] not in _SIGNS or words[0] - link > TO_DAY:
        return False
    return not words[-1] < word or "," in layout.folded[words[-1] : word]


def _leads_to(layout: Layout, link: int, word: int) -> bool:
    if not link < word <= link + TO_CONTACT or layout.folded[link] not in _SIGNS:
        return False
    return _STOPS.isdisjoint(layout.folded[link:word])


def _is_day(date: TimeExpression) -> bool:
    return date.edtf is not None and len(date.edtf) == _LENGTH_OF_DAY


def _moved(calendar: Calendar, told: TimeExpression | None, length: TimeExpression, days: int) -> When | None:
    if told is None or told.edtf is None:
        return None
    day = datetime.date.fromisoformat(told.edtf) + datetime.timedelta(days)
    return When(day.isoformat(), calendar.document.span(length.start, length.end))
