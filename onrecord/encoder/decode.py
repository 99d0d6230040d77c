"""From the model's numbers to names, triggers and the spans of their roles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from onrecord.encoder.labels import NAMES, ROLES
from onrecord.encoder.reading import Floats, NameSpan, Range
from onrecord.text import Layout

# A word is in a role from this probability on; set together on the dev parts of PolNeAR and the gold records.
THRESHOLDS: Final[Mapping[str, float]] = dict.fromkeys(ROLES, 0.5) | {"condition": 0.4, "addressee": 0.4}
GAP: Final = 2  # words of lower probability between two words of a role that do not break a span
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


def decode_names(logits: Floats, offset: int) -> tuple[list[NameSpan], dict[int, str]]:
    """Names and nominals of the words whose label logits (w x names) are given; `offset` is the number of the first."""
    best = [NAMES[i] for i in logits.argmax(axis=-1)]
    names: list[NameSpan] = []
    nominals: dict[int, str] = {}
    for number, label in enumerate(best, offset):
        place, _, kind = label.partition("-")
        if place == "nominal":
            nominals[number] = kind
        elif place == "I" and names and names[-1].last == number - 1 and names[-1].kind == kind:
            names[-1] = NameSpan(names[-1].first, number, kind)
        elif place in {"B", "I"}:
            names.append(NameSpan(number, number, kind))
    return names, nominals


def decode_roles(
    probabilities: Floats, layout: Layout, offset: int, roles: Sequence[str]
) -> dict[str, tuple[Range, ...]]:
    """The spans of each of `roles` of one trigger; `probabilities` is w x roles, `offset` the number of word 0."""
    found = {}
    for role in roles:
        spans = _runs(probabilities[:, ROLES.index(role)], THRESHOLDS[role])
        trimmed = (_trim(layout, a + offset, b + offset) for a, b in spans)
        found[role] = tuple(span for span in trimmed if span is not None)
    return found


def _runs(probability: Floats, threshold: float) -> list[Range]:
    """Runs of words from `threshold` on, joined over gaps of GAP words that are not far below it."""
    inside = np.flatnonzero(probability >= threshold)
    runs: list[Range] = []
    for word in inside.tolist():
        if runs and word - runs[-1][1] - 1 <= GAP and probability[runs[-1][1] : word + 1].min() >= threshold * 0.3:
            runs[-1] = (runs[-1][0], word)
        else:
            runs.append((word, word))
    return runs


def _trim(layout: Layout, first: int, last: int) -> Range | None:
    """The run without marks that belong to the sentence around it."""
    words = layout.words
    while first <= last and words[first] in _EDGE_MARKS:
        first += 1
    while first <= last and (words[last] in _EDGE_MARKS or (words[last] in _OPENERS and words[last] not in "\"'")):
        last -= 1
    return (first, last) if first <= last else None
