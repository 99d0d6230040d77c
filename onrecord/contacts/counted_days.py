"""Days that an article counts from those of something else: "two days after Monday's vote", "on the eve of talks"."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final, NamedTuple

from onrecord.calendars import Calendar
from onrecord.calendars.lengths import days_of
from onrecord.contacts.own_days import clauses_before
from onrecord.dates import TimeExpression
from onrecord.function_words import AND_BUT, STOPS
from onrecord.record import When
from onrecord.text import Layout

_CLAUSE_ENDS: Final = STOPS | AND_BUT
_SIGNS: Final = {"before": -1, "after": 1, "of": -1}
_THE_DAY: Final = {"day": ("after", "before"), "morning": ("after",), "evening": ("before",), "night": ("before",)}
TO_CONTACT: Final = 10  # words from "two days after" to the contact that it is after
TO_DAY: Final = 4  # words from "two days after" to "the vote on Monday"
TO_CLAUSE: Final = 14  # words from "the day after" to the end of "he took office on May 4"


class Step(NamedTuple):
    """How many days after something else, the first word that says so and the one that leads to what it is counted
    from: "before" of "two days before the vote"."""

    days: int
    first: int
    link: int


def counted_from_another(layout: Layout, word: int, calendar: Calendar) -> When | None:
    """The day of what the article counts from, of the visit in "said on Monday, two days before a visit to
    Peru"; or that counted from another's, "two days after Monday's vote, Lund rang Vogt"."""
    days = [date for date in calendar.in_sentence.get(layout.sentence[word], ()) if date.is_day]
    beside = list(clauses_before(layout, word))
    for step in _steps(layout, word, calendar):
        if any(start <= step.link <= end for start, end in beside):
            continue
        if _leads_to(layout, step.link, word):
            before = [day for day in days if layout.words_in(day.start, day.end)[-1] < step.first]
            return _moved(calendar, before[-1], step, -1) if before else None
        named = next((day for day in days if layout.words_in(day.start, day.end)[0] > step.link), None)
        if named is not None and _is_counted_to(layout, step.link, named, word):
            return _moved(calendar, named, step, 1)
    return None


def is_beside_another(layout: Layout, word: int, calendar: Calendar) -> bool:
    """Whether a contact was on "the eve of" something else or "the day after", whose day need not be told; what was
    "two days after" it is mostly the news."""
    steps = (step for step in _steps(layout, word, calendar) if layout.folded[step.first] in {"eve", "the"})
    return any(word < step.first or "," in layout.folded[step.link : word] for step in steps)


def _steps(layout: Layout, word: int, calendar: Calendar) -> Iterator[Step]:
    """What the sentence of a word counts: days, none where it is hours, "the day after", "the eve of"."""
    sentence, folded = layout.sentence_around(word), layout.folded
    lengths = {}
    for date in calendar.in_sentence.get(layout.sentence[word], ()):
        if date.type == "DURATION":
            words = layout.words_in(date.start, date.end)
            lengths[words[-1] + 1] = words[0], days_of(date.duration or ""), date.value.startswith("PT")
    for link in sentence[1:-1]:
        if folded[link] not in _SIGNS or folded[link + 1] in _CLAUSE_ENDS:
            continue
        sign = _SIGNS[folded[link]]
        first, days, is_in_hours = lengths.get(link, (link, 0, False))
        if (days and folded[link] != "of") or (is_in_hours and (folded[link] != "of" or folded[first - 1] == "within")):
            yield Step(sign * days, first, link)
        elif folded[link] == "of":
            if folded[link - 1] == "eve":
                yield Step(sign, link - 1, link)
        elif folded[link] in _THE_DAY.get(folded[link - 1], ()) and folded[link - 2] == "the":
            yield Step(sign, link - 2, link)


def _is_counted_to(layout: Layout, link: int, day: TimeExpression, word: int) -> bool:
    """Whether "before" or "after" leads to a day that is not that of the contact: "two days after Monday's vote, Lund
    rang Vogt"."""
    words = layout.words_in(day.start, day.end)
    between = layout.folded[link + 1 : words[0]]
    if len(between) >= TO_CLAUSE or (len(between) >= TO_DAY and not _CLAUSE_ENDS.isdisjoint(between)):
        return False
    return word < link or (words[-1] < word and "," in layout.folded[words[-1] : word])


def _leads_to(layout: Layout, link: int, word: int) -> bool:
    """Whether what is counted from is the contact itself; "three days after Lund and her host, Vogt, met" too."""
    between = layout.folded[link:word]
    if not between or word > link + TO_CONTACT:
        return False
    commas = [n for n, told in enumerate(between) if told in STOPS]
    is_apposition = len(commas) == 2 and commas[1] == len(between) - 1 and between[commas[0]] == ","
    return not commas or (is_apposition and layout.words[link + commas[0] + 1].istitle())


def _moved(calendar: Calendar, told: TimeExpression, step: Step, way: int) -> When | None:
    """The day so many days from another."""
    if told.edtf is None:
        return None
    day = datetime.date.fromisoformat(told.edtf) + datetime.timedelta(way * step.days)
    return When(day.isoformat(), calendar.document.span(*calendar.layout.offsets(step.first, step.link)))
