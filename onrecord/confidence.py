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
        "always": -1.933,
        "cue": 0.164,
        "utterance": 0.188,
        "source": 0.286,
        "no source": 1.881,
        "person": 1.678,
        "pronoun": -1.098,
        "noun": -1.164,
        "link": 0.125,
    },
    "contact": {
        "always": -0.426,
        "trigger": 0.234,
        "participants": 0.284,
        "group": -0.992,
        "person": 0.636,
        "consult": 0.478,
    },
    "commitment": {"always": -1.866, "trigger": 0.304, "force": 0.251, "by": 0.295, "event": 0.419},
    "event": {
        "always": -1.100,
        "trigger": 0.144,
        "type": 0.394,
        "sides": 0.338,
        "no source": -0.890,
        "no target": -1.044,
        "event": 0.383,
        "commitment": -0.720,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
