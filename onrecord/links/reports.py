"""Copies of one report in several outlets: under a new headline, cut, lightly edited.

Candidates share a band of the MinHash of all words, of the first ones, or of those after an outlet's own beginning: a
cut report keeps its beginning, and a new beginning is followed by the old text (Broder 1997; bands as in Leskovec,
Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3). Whether one is a copy is then counted on the words.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.links.words import containment, folded_words, shingles

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIZE = 3  # words of a shingle; with one word of ten replaced, 73 % of shingles of three are left, 66 % of four
_ROWS = 3  # two sets of Jaccard similarity 0.5 share one of 16 bands with a probability of 0.88, of 0.05 with 0.002
# Name of a part of the text, its first word, the one after its last, its number of bands. Of 500 copies of news, many
# cut and with a new beginning, 3 % share no band so; 6 % with as many bands of the whole alone.
_PARTS = (("whole", 0, None, 16), ("lead", 0, 100, 12), ("body", 40, 140, 12))


@dataclass(frozen=True, slots=True)
class Carried:
    """The text of an article, the ISO day of its publication, and the report that it is known to carry."""

    text: str
    day: str | None = None
    report: int | None = None


def keys(carried: Carried) -> tuple[str, ...]:
    """The bands under which an article and its copies are found; none of a text without words."""
    words = folded_words(carried.text)
    return tuple(
        f"{part} {band} {values}"
        for part, first, end, n_bands in _PARTS
        if words[first:end]
        for band, values in enumerate(_bands(words[first:end], n_bands))
    )


def best_match(carried: Carried, candidates: Iterable[Carried]) -> int | None:
    """The report of the candidate that shares most of its words with the article, if it is a copy; None if none is."""
    mine = _shingles(carried.text)
    copies: list[tuple[float, int]] = []
    for other in candidates:
        share = containment(mine, _shingles(other.text))
        if other.report is not None and _is_copy(share, carried, other):
            copies.append((-share, other.report))
    return min(copies)[1] if copies else None


_COPY = 0.42  # of the shingles of the shorter text
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


def _bands(words: Sequence[str], n_bands: int) -> list[str]:
    from datasketch import MinHash  # type: ignore[import-untyped]  # noqa: PLC0415 - brings numpy

    minhash = MinHash(num_perm=n_bands * _ROWS, seed=1)
    minhash.update_batch([shingle.encode() for shingle in set(shingles(words, _SIZE))])
    values = minhash.digest()
    return [" ".join(map(str, values[at * _ROWS : (at + 1) * _ROWS])) for at in range(n_bands)]
