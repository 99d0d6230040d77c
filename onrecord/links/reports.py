"""Copies of one report in several outlets: under a new headline, cut, lightly edited.

Few runs of words are kept of a report, those of the smallest hash values, most of them from its beginning, which a cut
report keeps (a MinHash of the bottom-k kind: Broder, "On the resemblance and containment of documents", 1997). All runs
of an article are looked up, so that any that it has in common with those leads to its report, whatever it leaves out.
Whether it is a copy is then counted on the words.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.links.words import containment, folded_words, sample, shingles

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIZE = 3  # words of a shingle; with one word of ten replaced, 73 % of shingles of three are left, 66 % of four
_RUN = 5  # words under which a report is looked up; three or four are often a phrase that many reports have
_BEGINNING = 150  # words
_OF_BEGINNING, _OF_WHOLE = 6, 3  # runs that are kept; of copies of news, many cut and edited, 2 % have none of them


@dataclass(frozen=True, slots=True)
class Carried:
    """The text of an article, the ISO day of its publication, and the report that it is known to carry."""

    text: str
    day: str | None = None
    report: int | None = None


def keys(carried: Carried) -> tuple[str, ...]:
    """The keys under which the report of an article is looked up; none of a text without words."""
    return tuple(dict.fromkeys(shingles(folded_words(carried.text), _RUN)))


def kept_keys(carried: Carried) -> tuple[str, ...]:
    """The keys under which a report is found, some of `keys`."""
    words = folded_words(carried.text)
    beginning = sample(shingles(words[:_BEGINNING], _RUN), _OF_BEGINNING)
    return tuple(dict.fromkeys((*beginning, *sample(shingles(words, _RUN), _OF_WHOLE))))


def best_match(carried: Carried, candidates: Iterable[Carried]) -> int | None:
    """The report of the candidate that shares most of its words with the article, if it is a copy; None if none is."""
    mine = _shingles(carried.text)
    copies: list[tuple[float, int]] = []
    for other in candidates:
        share = containment(mine, _shingles(other.text))
        if other.report is not None and _is_copy(share, carried, other):
            copies.append((-share, other.report))
    return min(copies)[1] if copies else None


_COPY = 0.55  # of the shingles of the shorter text
_SURE = 0.9
_SHORT = 40  # shingles; less is a headline or a line of an agency, and may stand in any report on the matter
_NEAR = 10  # days; later, only what is said again in full is a copy
# Reports of a market say the same every day but for the numbers: where both have many, half of them must be the same.
_MANY_NUMBERS, _NUMBERS = 4, 0.5


def _is_copy(share: float, a: Carried, b: Carried) -> bool:
    shorter = min(len(_shingles(a.text)), len(_shingles(b.text)))
    if shorter < _SHORT or _days_apart(a.day, b.day) > _NEAR:
        return share >= _SURE
    return share >= _COPY and (share >= _SURE or _have_same_numbers(a.text, b.text))


def _have_same_numbers(a: str, b: str) -> bool:
    ours, theirs = set(_NUMBER.findall(a)), set(_NUMBER.findall(b))
    return min(len(ours), len(theirs)) < _MANY_NUMBERS or containment(ours, theirs) >= _NUMBERS


def _days_apart(a: str | None, b: str | None) -> int:
    if a is None or b is None:
        return 0
    return abs((datetime.date.fromisoformat(a) - datetime.date.fromisoformat(b)).days)


@functools.lru_cache(maxsize=256)
def _shingles(text: str) -> set[str]:
    return set(shingles(folded_words(text), _SIZE))
