"""Copies of one report in several outlets: under a new headline, cut, lightly edited.

A report is looked up under its MinHash (Broder, "On the resemblance and containment of documents", 1997): of several
random orders of all runs of words, the run that comes first in each. Two texts have a value in common with the
probability that a run of either is in both; that of the beginnings finds what was cut at the end. Whether an article is
a copy is then counted on the words.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rensa import RMinHash  # type: ignore[import-untyped]

from onrecord.links.words import containment, folded_words, shingles

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIZE = 3  # words of a shingle; with one word of ten replaced, 73 % of shingles of three are left, 66 % of four
_RUN = 4  # words of a shingle for the MinHash; three are often a phrase that many reports have
_BEGINNING = 150  # words
_OF_BEGINNING, _OF_WHOLE = 6, 6  # orders; the archive keeps as many keys for a report
_SEED = 7  # of the orders; like the library's algorithm, it makes the keys that archives have


@dataclass(frozen=True, slots=True)
class Carried:
    """The text of an article, the ISO day of its publication, and the report that it is known to carry."""

    text: str
    day: str | None = None
    report: int | None = None


def keys(carried: Carried) -> tuple[str, ...]:
    """The keys under which the report of an article is kept and looked up; none of a text without words."""
    words = folded_words(carried.text)
    beginning = _min_hash("beginning", words[:_BEGINNING], _OF_BEGINNING)
    return (*beginning, *_min_hash("whole", words, _OF_WHOLE))


def _min_hash(part: str, words: list[str], n_orders: int) -> Iterator[str]:
    runs = list(shingles(words, _RUN))
    if runs:
        min_hash = RMinHash(n_orders, _SEED)
        min_hash.update(runs)
        yield from (f"{part} {order} {value}" for order, value in enumerate(min_hash.digest()))


def best_match(carried: Carried, candidates: Iterable[Carried]) -> int | None:
    """The report of the candidate that shares most of its words with the article, if it is a copy; None if none is."""
    copies: list[tuple[float, int]] = []
    for other in candidates:
        share = containment(_shingles(carried.text), _shingles(other.text))
        if other.report is not None and _is_copy(share, carried, other):
            copies.append((-share, other.report))
    return min(copies)[1] if copies else None


_COPY = 0.53  # of the shingles of the shorter text
_SURE = 0.9
_SHORT = 40  # shingles; less is a headline or a line of an agency, and may stand in any report on the matter
_NEAR = 10  # days; later, only what is said again in full is a copy
# Reports of a market say the same every day but for the numbers: where both have many, half of them must be the same.
_MANY_NUMBERS, _NUMBERS = 4, 0.5


def _is_copy(share: float, a: Carried, b: Carried) -> bool:
    shorter = min(len(_shingles(a.text)), len(_shingles(b.text)))
    if shorter < _SHORT or days_apart(a.day, b.day) > _NEAR:
        return share >= _SURE
    return share >= _COPY and (share >= _SURE or _have_same_numbers(a.text, b.text))


def _have_same_numbers(a: str, b: str) -> bool:
    ours, theirs = set(_NUMBER.findall(a)), set(_NUMBER.findall(b))
    return min(len(ours), len(theirs)) < _MANY_NUMBERS or containment(ours, theirs) >= _NUMBERS


def days_apart(a: str | None, b: str | None) -> int:
    """How many days lie between two; none where one is not known."""
    if a is None or b is None:
        return 0
    return abs((datetime.date.fromisoformat(a) - datetime.date.fromisoformat(b)).days)


@functools.lru_cache(maxsize=256)
def _shingles(text: str) -> set[str]:
    return set(shingles(folded_words(text), _SIZE))
