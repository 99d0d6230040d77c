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
        "always": -1.751,
        "cue": 0.090,
        "utterance": 0.364,
        "source": 0.230,
        "no source": 2.167,
        "person": 0.938,
        "pronoun": -0.863,
        "noun": -1.836,
        "link": 0.084,
    },
    "contact": {
        "always": -0.345,
        "trigger": 0.460,
        "participants": 0.199,
        "group": -0.750,
        "person": 0.934,
        "consult": 0.159,
    },
    "commitment": {
        "always": -1.298,
        "trigger": 0.324,
        "force": 0.242,
        "by": 0.085,
        "event": 0.684,
    },
    "event": {
        "always": -0.666,
        "trigger": 0.032,
        "type": 0.291,
        "sides": 0.099,
        "no source": 0.445,
        "no target": -1.371,
        "event": 0.247,
        "commitment": 0.206,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
