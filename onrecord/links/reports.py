"""Copies of one report in several outlets: under a new headline, cut, lightly edited.

Candidates share a band of the MinHash of all words or of the first ones, as a cut report keeps its beginning and an
edited beginning is followed by the old text (Broder 1997; bands as in Leskovec, Rajaraman and Ullman, "Mining of
Massive Datasets", chapter 3). Whether one is a copy is then counted on the words themselves.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.links.words import containment, folded_words, shingles

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIZE = 3  # words of a shingle; with one word of ten replaced, 73 % of shingles of three are left, 66 % of four
_LEAD = 120  # words
_BANDS = {"whole": 20, "lead": 12}
_ROWS = 3  # a pair of Jaccard similarity 0.5 shares one of 20 bands with a probability of 0.93, one of 0.05 with 0.003


@dataclass(frozen=True, slots=True)
class Carried:
    """The text of an article, the ISO day of its publication, and the report that it is known to carry."""

    text: str
    day: str | None = None
    report: int | None = None


def keys(carried: Carried) -> tuple[str, ...]:
    """The bands under which an article and its copies are found; none of a text without words."""
    words = folded_words(carried.text)
    if not words:
        return ()
    return tuple(
        f"{part} {band} {values}"
        for part, some in (("whole", words), ("lead", words[:_LEAD]))
        for band, values in enumerate(_bands(tuple(some), _BANDS[part]))
    )


def best_match(carried: Carried, candidates: Iterable[Carried]) -> int | None:
    """The report of the candidate that shares most of its words with the article, if it is a copy; None if none is."""
    mine = _shingles(carried.text)
    shares = (
        (containment(mine, _shingles(other.text)), mine, other) for other in candidates if other.report is not None
    )
    copies = [(share, other.report) for share, _, other in shares if _is_copy(share, carried, other)]
    return min(copies, key=lambda copy: (-copy[0], copy[1] or 0))[1] if copies else None


_COPY = 0.5  # of the shingles of the shorter text
_SURE = 0.9
_SHORT = 40  # shingles; less is a headline or a line of an agency, and may stand in any report on the matter
_NEAR = 30  # days
_NUMBERS = 0.5  # of the numbers of the one with fewer: reports of a market say the same every day but for these


def _is_copy(share: float, a: Carried, b: Carried) -> bool:
    shorter = min(len(_shingles(a.text)), len(_shingles(b.text)))
    if shorter < _SHORT or _days_apart(a.day, b.day) > _NEAR:
        return share >= _SURE
    return share >= _COPY and (share >= _SURE or _have_same_numbers(a.text, b.text))


def _have_same_numbers(a: str, b: str) -> bool:
    ours, theirs = set(_NUMBER.findall(a)), set(_NUMBER.findall(b))
    return not ours or not theirs or containment(ours, theirs) >= _NUMBERS


def _days_apart(a: str | None, b: str | None) -> int:
    if a is None or b is None:
        return 0
    return abs((datetime.date.fromisoformat(a) - datetime.date.fromisoformat(b)).days)


@functools.lru_cache(maxsize=256)
def _shingles(text: str) -> set[str]:
    return set(shingles(folded_words(text), _SIZE))


def _bands(words: tuple[str, ...], n_bands: int) -> list[str]:
    from datasketch import MinHash  # type: ignore[import-untyped]  # noqa: PLC0415 - brings numpy

    minhash = MinHash(num_perm=n_bands * _ROWS, seed=1)
    minhash.update_batch([shingle.encode() for shingle in set(shingles(words, _SIZE))])
    values = minhash.digest()
    return [" ".join(map(str, values[at * _ROWS : (at + 1) * _ROWS])) for at in range(n_bands)]
