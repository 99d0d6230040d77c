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
        "always": -1.786,
        "cue": 0.097,
        "utterance": 0.203,
        "source": 0.366,
        "no source": 1.581,
        "person": 1.487,
        "pronoun": -1.147,
        "noun": -1.436,
        "link": 0.098,
    },
    "contact": {
        "always": -0.294,
        "trigger": 0.244,
        "participants": 0.240,
        "group": -1.008,
        "person": 0.592,
        "consult": 0.305,
    },
    "commitment": {"always": -1.583, "trigger": 0.371, "force": 0.198, "by": 0.115, "event": 0.621},
    "event": {
        "always": -0.667,
        "trigger": 0.187,
        "type": 0.133,
        "sides": 0.165,
        "no source": -1.346,
        "no target": -1.146,
        "event": 0.310,
        "commitment": -0.123,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
