"""Which of the days that a sentence names is that of a contact, by the clauses that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.calendars import Calendar
from onrecord.encoder.reading import Range
from onrecord.function_words import AND_BUT, BE, STOPS
from onrecord.record import When
from onrecord.text import Layout

_RELATIVES: Final = frozenset("when where which who whose".split())
# What begins another clause after a contact, with a day of its own.
_CLAUSES: Final = frozenset(
    """after ahead although and are as because before but had has have if is since so than that though till until was
    were when where which while who whom whose will would""".split()
)
_DETERMINERS: Final = frozenset(
    "a an another both each four her his its my our several some that the their these this those three two".split()
)
_WHERE: Final = frozenset("at by held here in on there".split())
_OCCASIONS: Final = frozenset("call conversation dinner lunch meeting round session summit talks trip visit".split())
_NOUNS: Final = frozenset("building evening meeting morning spring".split())


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
            is_other = any(start <= first <= end for start, end in others)
            if not is_other and not _is_parted(layout, word + 1, first):
                return calendar.whole(date)
    return None


def _is_parted(layout: Layout, start: int, stop: int) -> bool:
    """Whether another clause begins among the words from `start` to `stop`; not what is told between two commas, "rang
    Vogt, whose country holds the chair, on Saturday", nor "to" before somebody, nor the "and" of "between", nor "was"
    of "the talks were in Lima on Monday"."""
    n = start
    is_between = False
    while n < stop:
        word = layout.folded[n]
        if word == ",":
            n = next((m for m in range(n + 1, stop) if layout.folded[m] == ","), stop + 1)
        elif word == "to":
            if layout.words[n + 1].islower() and layout.folded[n + 1] not in _DETERMINERS:
                return True
        elif word == "and" and is_between:
            is_between = False
        elif word in BE and layout.folded[n + 1] in _WHERE and layout.folded[start - 1] in _OCCASIONS:
            n += 1
        elif word in _CLAUSES or word in STOPS or (word == "by" and n + 1 == stop) or _is_participle(layout.words[n]):
            return True
        is_between = is_between or word == "between"
        n += 1
    return n > stop


def _is_participle(word: str) -> bool:
    return word.islower() and word.endswith("ing") and word not in _NOUNS
