"""How sure an entry is: how often entries with such evidence are right.

A logistic regression for each kind of entry over what `onrecord.evidence` gives, fitted by ``python -m
training.calibrate``. An entry counts as right as the benchmarks count it: a statement with its words and its speaker, a
contact with its kind and participants, a commitment with its words, force and party, an event with its type and sides.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

Weigh = Callable[[str, Mapping[str, float]], float]
"""The chance that an entry of a kind in WEIGHTS is right, from the evidence on it."""

ALWAYS: Final = "always"
"""The weight that every entry of a kind has."""

WEIGHTS: Final[Mapping[str, Mapping[str, float]]] = {
    "statement": {
        "always": -1.732,
        "cue": 0.103,
        "utterance": 0.379,
        "source": 0.228,
        "no source": 2.043,
        "person": 0.861,
        "pronoun": -0.899,
        "noun": -1.688,
        "link": 0.084,
    },
    "contact": {
        "always": -0.396,
        "trigger": 0.464,
        "participants": 0.211,
        "group": -0.769,
        "person": 0.944,
        "consult": 0.185,
    },
    "commitment": {
        "always": -1.247,
        "trigger": 0.341,
        "force": 0.240,
        "by": 0.083,
        "event": 0.637,
    },
    "event": {
        "always": -0.566,
        "trigger": 0.026,
        "type": 0.274,
        "sides": 0.082,
        "no source": 0.393,
        "no target": -1.338,
        "event": 0.250,
        "commitment": 0.157,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
