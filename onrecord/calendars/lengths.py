"""How long something took: "a four-day visit", "talked for an hour and 45 minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from onrecord.calendars.calendar import Calendar
from onrecord.dates import TimeExpression
from onrecord.encoder.reading import Range
from onrecord.function_words import ARTICLES, POSSESSIVE
from onrecord.text import Layout

_DAYS: Final = re.compile(r"P(\d{1,3})([DW])|PT(24|48|72)H")
_FOR: Final = re.compile(r"\bfor(?: an?)?$")
_DETERMINERS: Final = ARTICLES | POSSESSIVE
_BREAK: Final = re.compile(r"[,;:.()]")
# What leads to a length of time within which, or after which, something is; and what else lasts.
_WITHIN: Final = frozenset(("in", "within", "by"))
_ROUGHLY: Final = frozenset("about around just only roughly some".split())
_RELATIVE: Final = frozenset(("past", "last", "next", "coming"))
_APART: Final = frozenset("after ago ahead before earlier late later since".split())
_STATES: Final = frozenset("ban blockade ceasefire conflict interim period siege truce war".split())
NEAR: Final = 2  # words between how many days and what lasts so long


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


def stay_at(calendar: Calendar, word: int) -> Stay | None:
    """How many days are told right before the word, "a four-day visit", or after it with "for": "a visit for two
    weeks", "arrived for a 48-hour visit"; None where they are not."""
    layout = calendar.layout
    start, end = layout.offsets(word, word)
    for date in calendar.beside([(word, word)]):
        days = days_of(date.duration or "") if date.type == "DURATION" else 0
        if not days:
            continue
        between = layout.text[date.end : start] if date.end <= start else layout.text[end : date.start]
        is_before = date.end <= start and len(between.split()) <= NEAR and not _BREAK.search(between)
        led_to = " ".join(between.split()[-2:])
        is_after = date.start >= end and _FOR.search(led_to) is not None and not _BREAK.search(between)
        if is_before or is_after:
            in_hours = (date.duration or "").startswith("PT")  # "a 24-hour visit" ends on the next day
            return Stay(days + in_hours, _leading_to(layout, date), date.start)
    return None


def _leading_to(layout: Layout, date: TimeExpression) -> str:
    """The word before a length of time and its article: "after" of "after a four-day visit"."""
    at = layout.words_in(date.start, date.end)[0] - 1
    while at > 0 and layout.folded[at] in _DETERMINERS:
        at -= 1
    is_end = layout.folded[at] == "of" and layout.folded[at - 1] in {"close", "conclusion", "end"}
    return "after" if is_end else layout.folded[at]


def length_of(calendar: Calendar, near: Sequence[Range], *, within_a_day: bool = False) -> str | None:
    """The length of time, as ISO 8601, that the words `near` give, and less than a day where it has to be.

    Not that in or after which something is: "their second call in a week", "three days before the summit".
    """
    layout = calendar.layout
    places = [layout.offsets(*span) for span in near]
    for date in calendar.beside(near):
        inside = any(start <= date.start and date.end <= end for start, end in places)
        if not inside or date.type != "DURATION" or not date.duration:
            continue
        if not _is_of_something_else(layout, date) and (date.duration.startswith("PT") or not within_a_day):
            lengths = lengths_in(calendar, layout.sentence[layout.words_in(date.start, date.end)[0]])
            return next(value for start, _, value in lengths if start == date.start)
    return None


def _is_of_something_else(layout: Layout, date: TimeExpression) -> bool:
    words = layout.words_in(date.start, date.end)
    at = words[0]
    if at > 0 and layout.folded[at - 1] in _ROUGHLY:  # "in about two weeks"
        at -= 1
    before = layout.folded[max(0, at - 1) : at]
    after = layout.folded[words[-1] + 1 : words[-1] + 2]
    is_relative = not _RELATIVE.isdisjoint(layout.folded[words[0] : words[0] + 2]) and before != ["lasted"]
    is_apart = not _APART.isdisjoint(after) and before != ["for"]
    return is_relative or is_apart or not _WITHIN.isdisjoint(before) or not _STATES.isdisjoint(after)


def lengths_in(calendar: Calendar, sentence: int) -> Iterator[tuple[int, int, str]]:
    """The lengths of time in a sentence with their places, "one hour and 45 minutes" as one."""
    found = [date for date in calendar.in_sentence.get(sentence, ()) if date.type == "DURATION" and date.duration]
    for number, date in enumerate(found):
        value, end = date.duration or "", date.end
        for more in found[number + 1 : number + 2]:
            is_more = calendar.layout.text[end : more.start].split() == ["and"] and (more.duration or "").endswith("M")
            if is_more and re.fullmatch(r"PT\d+H", value) and (more.duration or "").startswith("PT"):
                value, end = value + (more.duration or "").removeprefix("PT"), more.end
        yield date.start, end, value
