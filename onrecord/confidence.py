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
        "always": -1.315,
        "cue": 0.028,
        "utterance": 0.323,
        "source": 0.230,
        "no source": 2.254,
        "person": 1.216,
        "pronoun": -0.808,
        "noun": -1.753,
        "link": 0.112,
    },
    "contact": {
        "always": -0.373,
        "trigger": 0.360,
        "participants": 0.063,
        "group": -0.555,
        "person": 0.617,
        "consult": 0.486,
    },
    "commitment": {"always": -1.657, "trigger": 0.288, "force": 0.247, "by": 0.187, "event": 0.411},
    "event": {
        "always": -0.780,
        "trigger": 0.089,
        "type": 0.165,
        "sides": 0.220,
        "no source": -0.888,
        "no target": -1.192,
        "event": 0.352,
        "commitment": -0.046,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
