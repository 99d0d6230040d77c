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
        "always": -1.905,
        "cue": 0.069,
        "utterance": 0.379,
        "source": 0.263,
        "no source": 2.858,
        "person": 1.102,
        "pronoun": -0.955,
        "noun": -1.847,
        "link": 0.071,
    },
    "contact": {
        "always": -0.256,
        "trigger": 0.383,
        "participants": 0.198,
        "group": -0.845,
        "person": 0.893,
        "consult": 0.212,
    },
    "commitment": {
        "always": -1.313,
        "trigger": 0.292,
        "force": 0.236,
        "by": 0.091,
        "event": 0.728,
    },
    "event": {
        "always": -0.803,
        "trigger": 0.042,
        "type": 0.135,
        "sides": 0.109,
        "no source": -0.896,
        "no target": -0.987,
        "event": 0.378,
        "commitment": -0.083,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
