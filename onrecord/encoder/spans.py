"""From the chances of roles to the spans of words that are in them.

Each column of chances is that of one role to one trigger, over the words around it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.labels import ROLES
from onrecord.encoder.reading import Floats, Range
from onrecord.text import Layout

# A word is in a role from this probability on, and what a start or end of a span costs, in logits; set together on
# PolNeAR dev, the gold dev records and those that are kept apart.
THRESHOLDS: Final[Mapping[str, float]] = dict.fromkeys(ROLES, 0.5) | {
    "source": 0.4,
    "addressee": 0.4,
    "by": 0.2,
    "condition": 0.4,
    "evidence": 0.3,
}
SWITCH: Final[Mapping[str, float]] = dict.fromkeys(ROLES, 0.3) | dict.fromkeys(("content", "what", "evidence"), 0.5)
PARTY_ROLES: Final = frozenset(("source", "addressee", "participant", "by", "to"))
LEAST_SOURCE: Final = 0.15  # of the likeliest word, for a statement to have a source at all
_EDGE_MARKS: Final = frozenset(",;:-–—.")
_OPENERS: Final = frozenset("\"'“‘«„(`[")


def settle(chances: Floats, roles: Sequence[str]) -> NDArray[np.bool_]:
    """Which words are in the role of each column (c x w), from their chances (c x w); `roles` names that of each.

    The most likely labelling in which each start and end of a span costs SWITCH[role]: Viterbi over two states, all
    columns at once. Without the cost, long spans fall to pieces and stray words are spans.
    """
    n_columns, n_words = chances.shape
    bounded = np.clip(chances, 1e-6, 1 - 1e-6)
    thresholds = np.array([THRESHOLDS[role] for role in roles])
    gain = np.log(bounded / (1 - bounded)).T - np.log(thresholds / (1 - thresholds))
    switch = np.array([SWITCH[role] for role in roles])
    # By how much the best labelling up to a word is better when the word is inside than when it is outside. More than
    # the cost of a switch is never of use: one would rather have been in the other state and switched.
    lead, carried, lowest = np.empty_like(gain), -switch, -switch
    for of_word, gained in zip(lead, gain, strict=True):
        np.add(carried, gained, out=of_word)
        carried = np.maximum(np.minimum(of_word, switch), lowest)
    # A word with such a lead is settled by it; every other word is as the next one that is, the last by its sign.
    decisive = np.abs(lead) > switch
    decisive[-1:] = True
    numbers = np.where(decisive, np.arange(n_words)[:, None], n_words)
    following = np.minimum.accumulate(numbers[::-1], axis=0)[::-1]
    settled: NDArray[np.bool_] = (lead > 0)[following, np.arange(n_columns)].T
    return settled


def sureness(chances: Floats, settled: NDArray[np.bool_]) -> list[float]:
    """The mean chance of the words that are in the role of each column; of the likeliest where none is."""
    n_inside = np.count_nonzero(settled, axis=1)
    mean = (chances * settled).sum(axis=1) / np.maximum(n_inside, 1)
    sure: list[float] = np.where(n_inside > 0, mean, chances.max(axis=1)).tolist()
    return sure


def find_spans(
    chances: Floats,
    settled: NDArray[np.bool_],
    roles: Sequence[str],
    offsets: Sequence[int],
    layout: Layout,
    nouns: Mapping[int, Range],
) -> list[tuple[Range, ...]]:
    """The spans of each column; `offsets` gives the number of the first word of each.

    Spans of parties are widened to the names that they touch and to the noun that they lead up to; `nouns` gives the
    words of the name or nominal that each of their words belongs to.
    """
    found = []
    for column, (role, offset, runs) in enumerate(zip(roles, offsets, _runs(settled), strict=True)):
        spans = runs if runs or role != "source" else _likeliest(chances[column])
        trimmed = [span for a, b in spans if (span := _trim(layout, a + offset, b + offset)) is not None]
        found.append(tuple(_widen(trimmed, nouns) if role in PARTY_ROLES else trimmed))
    return found


def _likeliest(chances: Floats) -> list[Range]:
    """The span around the likeliest word, where it is likely enough."""
    peak = int(chances.argmax())
    if chances[peak] < LEAST_SOURCE:
        return []
    (spans,) = _runs((chances >= chances[peak] / 2)[None])
    return [span for span in spans if span[0] <= peak <= span[1]]


def _widen(spans: list[Range], nouns: Mapping[int, Range]) -> list[Range]:
    widened: list[Range] = []
    for span in spans:
        first, last = nouns.get(span[0], span)[0], max(span[1], nouns.get(span[1], span)[1])
        while last + 1 in nouns and nouns[last + 1][0] == last + 1:
            last = nouns[last + 1][1]
        if widened and first <= widened[-1][1] + 1:
            widened[-1] = (widened[-1][0], max(last, widened[-1][1]))
        else:
            widened.append((first, last))
    return widened


def _runs(inside: NDArray[np.bool_]) -> list[list[Range]]:
    """The first and last word of each run of true values, of each column (c x w)."""
    bounded = np.zeros((len(inside), inside.shape[1] + 2), dtype=bool)
    bounded[:, 1:-1] = inside
    columns, edges = np.nonzero(bounded[:, 1:] != bounded[:, :-1])
    runs: list[list[Range]] = [[] for _ in inside]
    for column, first, end in zip(columns[::2].tolist(), edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        runs[column].append((first, end - 1))
    return runs


def _trim(layout: Layout, first: int, last: int) -> Range | None:
    """The run without marks that belong to the sentence around it."""
    words = layout.words
    while first <= last and words[first] in _EDGE_MARKS:
        first += 1
    while first <= last and (words[last] in _EDGE_MARKS or (words[last] in _OPENERS and words[last] not in "\"'")):
        last -= 1
    return (first, last) if first <= last else None
