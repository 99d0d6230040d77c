"""From the model's numbers to names, triggers and the spans of their roles."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from onrecord.encoder.labels import NAMES, PRONOUNS, ROLES
from onrecord.encoder.reading import Floats, NameSpan, Range
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
_BIAS = np.array([np.log(THRESHOLDS[role] / (1 - THRESHOLDS[role])) for role in ROLES])
_SWITCH = np.array([SWITCH[role] for role in ROLES])
PARTY_ROLES: Final = frozenset(("source", "addressee", "participant", "by", "to"))
LEAST_SOURCE: Final = 0.15  # of the likeliest word, for a statement to have a source at all
LEAST_CHANCE: Final = 1e-9
SURE_PLACE: Final = 3.0  # by how much a place has to be likelier than a person or body if its words are of two kinds
_KINDS: Final = ("person", "organization", "place")
_BEGINNING: Final = [NAMES.index(f"B-{kind}") for kind in _KINDS]
_INSIDE: Final = [NAMES.index(f"I-{kind}") for kind in _KINDS]
_LABELS: Final = {
    ("none", ""): ("none",),
    **{("name", kind): (f"B-{kind}", f"I-{kind}") for kind in _KINDS},
    **{("nominal", kind): (f"nominal-{kind}",) for kind in ("person", "organization")},
}
_ABBREVIATED: Final = frozenset(string.ascii_uppercase) | frozenset(
    "Mr Mrs Ms Dr St Gen Col Sen Rep Lt Sgt Gov Prof Rev Maj Capt Adm Amb Hon".split()
)
_EDGE_MARKS: Final = frozenset(",;:-–—.")
_OPENERS: Final = frozenset("\"'“‘«„(`[")


def softmax(logits: Floats) -> Floats:
    """Probabilities over the last axis."""
    shifted = np.exp(logits - logits.max(axis=-1, keepdims=True))
    result: Floats = shifted / shifted.sum(axis=-1, keepdims=True)
    return result


def sigmoid(logits: Floats) -> Floats:
    """Probabilities, one by one."""
    result: Floats = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return result


def decode_names(logits: Floats, words: Sequence[str], offset: int) -> tuple[list[NameSpan], dict[int, str]]:
    """Names and nominals among `words`, whose label logits (w x names) are given; `offset` is the number of the first.

    Words of one kind side by side are one name: English puts a word or a mark between two names. Of two kinds they are
    one where the second is likelier to go on with a name than to begin one.
    """
    chances = softmax(logits)
    of_kind = np.stack(
        [chances[:, [NAMES.index(label) for label in labels]].sum(axis=-1) for labels in _LABELS.values()]
    )
    goes_on = (chances[:, _INSIDE].sum(axis=-1) > chances[:, _BEGINNING].sum(axis=-1)).tolist()
    runs: list[Range] = []
    nominals: dict[int, str] = {}
    last_kind = ""
    for number, best in enumerate(of_kind.argmax(axis=0).tolist()):
        form, kind = list(_LABELS)[best]
        if form == "nominal":
            nominals[number + offset] = kind
        elif form == "name":
            is_same = kind == last_kind or (goes_on[number] and words[number][0].isupper())
            if runs and is_same and _joins(words, runs[-1][1], number):
                runs[-1] = (runs[-1][0], number)
            else:
                runs.append((number, number))
            last_kind = kind
    kinds = np.log(np.maximum(of_kind[1:4], LEAST_CHANCE))
    names = [NameSpan(first + offset, last + offset, _kind(kinds[:, first : last + 1])) for first, last in runs]
    return [name for name in names if _is_name(words[name.first - offset : name.last + 1 - offset])], nominals


def _kind(logs: Floats) -> str:
    """The kind of a name from the logarithms of its words' chances (kinds x w): a person or body whose name has a place
    in it is none, "Qatar Airways"."""
    fitting = logs.sum(axis=1)
    is_mixed = len(set(logs.argmax(axis=0).tolist())) > 1
    if is_mixed and fitting[-1] < fitting[:-1].max() + SURE_PLACE:
        fitting = fitting[:-1]
    return _KINDS[int(fitting.argmax())]


def _joins(words: Sequence[str], last: int, number: int) -> bool:
    """Whether a word carries on a name: it follows at once, or after the full stop of "Mr." or an initial."""
    return number == last + 1 or (number == last + 2 and words[last + 1] == "." and words[last] in _ABBREVIATED)


def _is_name(words: Sequence[str]) -> bool:
    """Whether a word begins with a capital that is more than a pronoun's or an article's at the start of a sentence."""
    return any(word[0].isupper() and word.casefold() not in PRONOUNS and word not in {"The", "A"} for word in words)


def settle(probabilities: Floats) -> NDArray[np.bool_]:
    """Which words are in which role of which trigger (t x w x roles), from their probabilities.

    The most likely labelling in which each start and end of a span costs SWITCH[role]: Viterbi over two states, all
    triggers and roles at once. Without the cost, long spans fall to pieces and stray words are spans.
    """
    n_triggers, n_words, n_roles = probabilities.shape
    bounded = np.clip(probabilities, 1e-6, 1 - 1e-6)
    gain = np.ascontiguousarray((np.log(bounded / (1 - bounded)) - _BIAS).swapaxes(0, 1))
    # By how much the best labelling up to a word is better when the word is inside than when it is outside. More than
    # the cost of a switch is never of use: one would rather have been in the other state and switched.
    lead, carried = np.empty_like(gain), np.zeros((n_triggers, n_roles)) - _SWITCH
    for word in range(n_words):
        np.add(carried, gain[word], out=lead[word])
        np.minimum(lead[word], _SWITCH, out=carried)
        np.maximum(carried, -_SWITCH, out=carried)
    # A word with such a lead is settled by it; every other word is as the next one that is, the last by its sign.
    decisive = np.abs(lead) > _SWITCH
    decisive[-1] = True
    numbers = np.where(decisive, np.arange(n_words)[:, None, None], n_words)
    following = np.minimum.accumulate(numbers[::-1], axis=0)[::-1]
    settled: NDArray[np.bool_] = np.take_along_axis(lead > 0, following, axis=0).swapaxes(0, 1)
    return settled


def decode_roles(
    probabilities: Floats,
    settled: NDArray[np.bool_],
    layout: Layout,
    offset: int,
    roles: Sequence[str],
    nouns: Mapping[int, Range],
) -> dict[str, tuple[Range, ...]]:
    """The spans of each of `roles` of one trigger; `probabilities` and `settled` are w x roles, word 0 is `offset`.

    Spans of parties are widened to the names that they touch and to the noun that they lead up to; `nouns` gives the
    words of the name or nominal that each of their words belongs to.
    """
    found = {}
    filled = set(np.flatnonzero(settled.any(axis=0)).tolist())
    for role in roles:
        column = ROLES.index(role)
        chances = probabilities[:, column]
        spans = _runs(settled[:, column]) if column in filled else []
        if role == "source" and not spans:
            peak = int(chances.argmax())
            spans = _runs(chances >= chances[peak] / 2) if chances[peak] >= LEAST_SOURCE else []
            spans = [span for span in spans if span[0] <= peak <= span[1]]
        trimmed = [span for a, b in spans if (span := _trim(layout, a + offset, b + offset)) is not None]
        found[role] = tuple(_widen(trimmed, nouns) if role in PARTY_ROLES else trimmed)
    return found


def sureness(probabilities: Floats, settled: NDArray[np.bool_]) -> Floats:
    """The mean probability of the words that are in each role of each trigger (t x roles); of the likeliest where none
    is. Both are t x w x roles."""
    n_inside = np.count_nonzero(settled, axis=1)
    mean = (probabilities * settled).sum(axis=1) / np.maximum(n_inside, 1)
    result: Floats = np.where(n_inside > 0, mean, probabilities.max(axis=1))
    return result


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


def _runs(inside: NDArray[np.bool_]) -> list[Range]:
    """The first and last word of each run of true values."""
    bounded = np.zeros(len(inside) + 2, dtype=bool)
    bounded[1:-1] = inside
    edges: list[int] = np.flatnonzero(bounded[1:] != bounded[:-1]).tolist()
    return [(first, end - 1) for first, end in zip(edges[::2], edges[1::2], strict=True)]


def _trim(layout: Layout, first: int, last: int) -> Range | None:
    """The run without marks that belong to the sentence around it."""
    words = layout.words
    while first <= last and words[first] in _EDGE_MARKS:
        first += 1
    while first <= last and (words[last] in _EDGE_MARKS or (words[last] in _OPENERS and words[last] not in "\"'")):
        last -= 1
    return (first, last) if first <= last else None
