"""How sure an entry is: the model's probability, made to say how often such entries are right.

Platt scaling (Platt, 1999): ``logistic(slope * logit(p) + shift)``, fitted on the gold dev records, by
``python -m training.calibrate``, separately for statements whose source is a name, a pronoun or a description. An entry
counts as right as `score.py` counts it: a statement with its words and its speaker, a contact with its kind and
participants, a commitment with its words, force and party.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

SCALES: Final[Mapping[str, tuple[float, float]]] = {
    "statement of a name": (0.28, 0.05),
    "statement of a pronoun": (0.31, -0.61),
    "statement of a description": (0.13, -0.84),
    "contact": (0.28, -0.08),
    "commitment": (0.38, -0.56),
    "event": (1.0, 0.0),
}
"""Slope and shift of each kind of entry."""


def confidence(kind: str, probability: float) -> float:
    """The chance (0 to 1, three places) that an entry of a kind in SCALES is right; KeyError for another kind."""
    slope, shift = SCALES[kind]
    bounded = min(max(probability, 1e-4), 1 - 1e-4)
    return round(1 / (1 + math.exp(-(slope * math.log(bounded / (1 - bounded)) + shift))), 3)
