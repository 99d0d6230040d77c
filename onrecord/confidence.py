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
        "always": -1.734,
        "cue": 0.104,
        "utterance": 0.379,
        "source": 0.227,
        "no source": 2.159,
        "person": 0.865,
        "pronoun": -0.899,
        "noun": -1.689,
        "link": 0.084,
    },
    "contact": {
        "always": -0.657,
        "trigger": 0.430,
        "participants": 0.282,
        "group": -0.738,
        "person": 1.053,
        "consult": 0.095,
        "place": 0.246,
        "again": 0.508,
    },
    "commitment": {
        "always": -0.989,
        "trigger": 0.339,
        "force": 0.205,
        "by": 0.101,
        "event": 0.719,
        "group": -1.101,
        "to": 0.391,
        "again": 0.277,
    },
    "event": {
        "always": -0.568,
        "trigger": 0.029,
        "type": 0.268,
        "sides": 0.085,
        "no source": 0.409,
        "no target": -1.345,
        "event": 0.249,
        "commitment": 0.147,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
