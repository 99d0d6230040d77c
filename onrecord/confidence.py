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
        "always": -1.824,
        "cue": 0.088,
        "utterance": 0.321,
        "source": 0.306,
        "no source": 2.779,
        "person": 1.156,
        "pronoun": -1.09,
        "noun": -2.022,
        "link": 0.066,
    },
    "contact": {
        "always": -0.386,
        "trigger": 0.466,
        "participants": 0.201,
        "group": -0.491,
        "person": 0.65,
        "consult": 0.172,
    },
    "commitment": {"always": -1.421, "trigger": 0.35, "force": 0.273, "by": 0.137, "event": 0.522},
    "event": {
        "always": -0.728,
        "trigger": 0.066,
        "type": 0.153,
        "sides": 0.133,
        "no source": -0.968,
        "no target": -1.277,
        "event": 0.413,
        "commitment": -0.219,
    },
}


def confidence(kind: str, evidence: Mapping[str, float]) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in WEIGHTS is right; KeyError for another kind, or
    where evidence is missing."""
    weights = WEIGHTS[kind]
    total = sum(weight * (1.0 if name == ALWAYS else evidence[name]) for name, weight in weights.items())
    return round(1 / (1 + math.exp(-total)), 3)
