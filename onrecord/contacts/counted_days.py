"""Days that an article counts from those of something else: "two days after Monday's vote", "on the eve of talks"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from onrecord.calendars import Calendar
from onrecord.calendars.lengths import days_of
from onrecord.dates import TimeExpression
from onrecord.function_words import AND_BUT, DETERMINERS, STOPS
from onrecord.record import When
from onrecord.text import Layout

_CLAUSE_ENDS: Final = STOPS | AND_BUT
_SIGNS: Final = {"before": -1, "after": 1, "of": -1}
_THE_DAY: Final = {"day": ("after", "before"), "morning": ("after",), "evening": ("before",), "night": ("before",)}
_CAME: Final = frozenset("came come comes just place only".split())
_BESIDE: Final = frozenset(("eve", "the"))
_ENDS_NOUN: Final = frozenset(
    """, . ; : ( ) - “ ” " after and as at before between broke but by during ended for from had in is of on or over
    that to was were when where which while who with""".split()
)
TO_CONTACT: Final = 10  # words from "two days after" to the contact that it is after
TO_DAY: Final = 4  # words from "two days after" to "the vote on Monday"
TO_CLAUSE: Final = 14  # words from "the day after" to the end of "he took office on May 4"
NOUN: Final = 5  # words of "the Lima trade round"
LONGEST: Final = 18  # months that are counted
_MONTHS: Final = re.compile(r"P(\d{1,4})M")
TO_NOUN: Final = 4  # words between a day and what is held on it


class Step(NamedTuple):
    """How many days or months after something else, the first word that says so and the one that leads to what it is
    counted from: "before" of "two days before the vote"."""

    days: int
    first: int
    link: int
    months: int = 0


def counted_from_another(layout: Layout, word: int, calendar: Calendar) -> When | None:
    """The day, or month, of what the article counts from, of the visit in "said on Monday, two days before a visit to
    Peru"; or that counted from another's, "two days after Monday's vote, Lund rang Vogt", if need be as it is told
    elsewhere."""
    days = [date for date in calendar.in_sentence.get(layout.sentence[word], ()) if date.is_day]
    for step in _steps(layout, word, calendar):
        if _leads_to(layout, step.link, word):
            before = [day for day in days if layout.words_in(day.start, day.end)[-1] < step.first]
            told = before[-1] if before else _told_before(layout, word, step, calendar)
            return _moved(calendar, told, step, -1) if told else None
        named = next((day for day in days if layout.words_in(day.start, day.end)[0] > step.link), None)
        if named is not None and _is_counted_to(layout, step.link, named, word):
            return _moved(calendar, named, step, 1)
        elsewhere = _day_of(layout, step.link, calendar) if _is_apart(layout, step, word) and not days else None
        if elsewhere is not None:
            return _moved(calendar, elsewhere, step, 1)
    return None


def _told_before(layout: Layout, word: int, step: Step, calendar: Calendar) -> TimeExpression | None:
    """The last day of the sentence before where this tells of what was done on it: "The call came a day after"."""
    sentence = layout.sentence_around(word)
    is_of_it = step.first > sentence.start and layout.folded[step.first - 1] in _CAME
    if not is_of_it or sentence.start == 0:
        return None
    before = layout.sentence_around(sentence.start - 1)
    days = calendar.days_in(layout.sentence[before.start])
    return days[-1] if days and layout.paragraph[before.start] == layout.paragraph[word] else None


def is_beside_another(layout: Layout, word: int, calendar: Calendar) -> bool:
    """Whether a contact was on "the eve of" something else or "the day after", whose day need not be told; what was
    "two days after" it is mostly the news."""
    steps = (step for step in _steps(layout, word, calendar) if layout.folded[step.first] in _BESIDE)
    return any(_is_apart(layout, step, word) for step in steps)


def _is_apart(layout: Layout, step: Step, word: int) -> bool:
    return word < step.first or "," in layout.folded[step.link : word]


def _steps(layout: Layout, word: int, calendar: Calendar) -> Iterator[Step]:
    """What the sentence of a word counts: days or months, none where it is hours, "the day after", "the eve of"."""
    sentence, folded = layout.sentence_around(word), layout.folded
    lengths = {}
    for date in calendar.in_sentence.get(layout.sentence[word], ()):
        if date.type == "DURATION":
            words = layout.words_in(date.start, date.end)
            told = _MONTHS.fullmatch(date.duration or "")
            in_hours = date.value.startswith("PT")
            lengths[words[-1] + 1] = words[0], days_of(date.duration or ""), in_hours, int(told[1]) if told else 0
    for link in sentence[1:-1]:
        if folded[link] not in _SIGNS or folded[link + 1] in _CLAUSE_ENDS:
            continue
        sign = _SIGNS[folded[link]]
        first, days, is_in_hours, months = lengths.get(link, (link, 0, False, 0))
        if (days and folded[link] != "of") or (is_in_hours and (folded[link] != "of" or folded[first - 1] == "within")):
            yield Step(sign * days, first, link)
        elif 0 < months <= LONGEST and folded[link] != "of":
            yield Step(0, first, link, sign * months)
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


def _day_of(layout: Layout, link: int, calendar: Calendar) -> TimeExpression | None:
    """The day that the article tells elsewhere of what "before", "after" or "of" leads to: "the summit"."""
    sentence = layout.sentence_around(link)
    if link + 2 >= sentence.stop or layout.folded[link + 1] not in DETERMINERS:
        return None
    last = link + 1
    while last + 1 < sentence.stop and layout.folded[last + 1] not in _ENDS_NOUN:
        last += 1
    noun = layout.folded[last]
    if not link + 1 < last <= link + NOUN or not noun.isalpha():
        return None
    at = -1
    while noun in layout.folded[at + 1 :]:
        at = layout.folded.index(noun, at + 1)
        if at not in sentence:
            for day in calendar.days_in(layout.sentence[at]):
                if _is_of_noun(layout, day, at):
                    return day
    return None


def _is_of_noun(layout: Layout, day: TimeExpression, noun: int) -> bool:
    """Whether a day stands beside a noun as its own: "Monday's vote", "the May 4 vote", "the vote held on Monday"."""
    words = layout.words_in(day.start, day.end)
    if words[-1] < noun:
        is_its = layout.folded[words[-1] + 1] == "'" or layout.folded[words[0] - 1] in DETERMINERS
        between = layout.folded[words[-1] + 1 : noun]
        return is_its and len(between) <= TO_NOUN and _ENDS_NOUN.isdisjoint(between)
    between = layout.folded[noun + 1 : words[0]]
    return len(between) <= TO_NOUN and STOPS.isdisjoint(between)


def _moved(calendar: Calendar, told: TimeExpression, step: Step, way: int) -> When | None:
    """The day so many days from another, or the month so many months from it."""
    if told.edtf is None:
        return None
    day = datetime.date.fromisoformat(told.edtf)
    if step.months:
        year, month = divmod(12 * day.year + day.month - 1 + way * step.months, 12)
        value = f"{year:04}-{month + 1:02}"
    else:
        value = (day + datetime.timedelta(way * step.days)).isoformat()
    return When(value, calendar.document.span(*calendar.layout.offsets(step.first, step.link)))
