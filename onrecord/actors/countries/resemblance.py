"""Which of several states a holder of a state's office is likeliest of: the one whose politicians' names are spelt as
the holder's is, where both states are as much in the article."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from onrecord.knowledge import fold_words, leaders

_SIZES: Final = (3, 4)  # letters
_FLAT: Final = 300  # letters of no state in particular that count beside those of each
_UNSEEN: Final = 10_000
# What a name tells beside what the article does: its letters tell much of the same again and again. Of 72 holders for
# whom this or no name at all was right, in 1,290 articles, it was right for 63.
_SHARE: Final = 0.5


def likeliest(name: str, weights: Mapping[str, float]) -> tuple[str | None, float]:
    """The state of whoever is called `name`, of those that an article is about as far as `weights` tell, and how likely
    it is among them; the heaviest where a name tells nothing, as a single word may."""
    named = [country for country, weight in weights.items() if weight > 0]
    if not named:
        return None, 0.0
    letters, counts = [*_letters(name)], [_counts(country) for country in named]
    totals = [total for _, total in counts]
    told = dict.fromkeys(named, 0.0)
    for part in letters:
        common = (sum(count[part] for count, _ in counts) + 0.5) / (sum(totals) + _UNSEEN)
        for country, (count, total) in zip(named, counts, strict=True):
            told[country] += math.log((count[part] + _FLAT * common) / (total + _FLAT))
    share = _SHARE * sum(word.isalpha() for word in fold_words(name)) / max(1, len(letters))
    chances = {country: math.log(weights[country]) + share * told[country] for country in named}
    best = max(named, key=chances.__getitem__)
    return best, 1 / sum(math.exp(chance - chances[best]) for chance in chances.values())


def _letters(name: str) -> Iterator[str]:
    """Three and four letters in a row of each word of a name, its start and end marked."""
    for word in fold_words(name):
        if word.isalpha():
            marked = f"^{word}$"
            yield from (marked[at : at + size] for size in _SIZES for at in range(len(marked) - size + 1))


@functools.cache
def _counts(country: str) -> tuple[Counter[str], int]:
    """How often letters stand in the names of a state's politicians, and in all."""
    counts = Counter(part for name in _names().get(country, ()) for part in _letters(name))
    return counts, counts.total()


@functools.cache
def _names() -> dict[str, set[str]]:
    """The names of well-known politicians by their states."""
    names: dict[str, set[str]] = {}
    for known in leaders().values():
        for leader in known:
            if leader.country:
                names.setdefault(leader.country, set()).add(f"{leader.given} {leader.family}")
    return names
