"""Which words of a window carry a statement, a contact, a commitment or an event.

The model decides, and where it found nothing a phrase may: it was trained on newswire, which seldom has the words of
speech ("you gotta stop", "I just walk away").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from onrecord.encoder import labels
from onrecord.encoder.decode import sigmoid, softmax
from onrecord.encoder.reading import Floats
from onrecord.function_words import NEGATIONS
from onrecord.knowledge import trigger_phrases
from onrecord.text import Layout

# From these probabilities on a word is a trigger; set on PolNeAR dev, the gold dev records and those kept apart.
CUE: Final = 0.5
UTTERANCE: Final = 0.5
CONTACT: Final = 0.2
COMMITMENT: Final = 0.25
EVENT: Final = 0.6  # from 0.4 to 0.6 as many are right with their sides; who is in one becomes an actor
# Of a word that begins a known phrase; contacts are too common a word ("talks") to take the model's no for nothing.
PHRASE: Final[Mapping[str, float]] = {"contact": 0.02, "commitment": 0.0}
NEAR: Final = 4  # words between a phrase and a trigger of the model that make the phrase another word for it
_NEGATIONS: Final = NEGATIONS | {"without"}
_NEGATION_REACH: Final = 3  # words between a negation and the phrase that it denies

KINDS: Final = {"contact": labels.CONTACTS, "commitment": labels.COMMITMENTS, "event": labels.EVENTS}


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger: `word` counts from the start of the window; the rest is as in `onrecord.encoder.reading.Trigger`."""

    task: str
    word: int
    label: str
    probability: float
    utterance: float = 0.0
    label_probability: float = 1.0


def find_triggers(outputs: Mapping[str, Floats], layout: Layout, start: int, core: slice) -> list[Found]:
    """The triggers among the words `core` of the window that begins with the word `start`; `outputs` are its logits."""
    cues = sigmoid(outputs["trigger"])
    is_cue = (cues[:, 0] >= CUE) | (cues[:, 1] >= UTTERANCE)
    found = [
        Found("statement", word, "", float(cues[word].max()), float(cues[word, 1])) for word in _words(is_cue, core)
    ]
    phrases = list(_phrases(layout, start, core))
    for task, least in (("contact", CONTACT), ("commitment", COMMITMENT), ("event", EVENT)):
        chances = softmax(outputs[task])
        some = 1 - chances[:, 0]
        known = [
            Found(task, word, _kind(task, chances[word]), float(some[word]), label_probability=_share(chances[word]))
            for word in _words(some >= least, core)
        ]
        taken = [one.word for one in known]
        for first, last, kind in [phrase[1:] for phrase in phrases if phrase[0] == task]:
            word = first if task == "commitment" else first + int(some[first : last + 1].argmax())
            is_new = all(abs(word - other) > (NEAR if task == "commitment" else 0) for other in taken)
            if is_new and some[word] >= PHRASE[task]:
                label = kind or _kind(task, chances[word])
                share = float(chances[word][KINDS[task].index(label)] / chances[word][1:].sum())
                known.append(Found(task, word, label, max(least, float(some[word])), label_probability=share))
        found += known
    return found


def _words(chosen: np.ndarray, core: slice) -> list[int]:
    numbers: list[int] = (np.flatnonzero(chosen[core]) + core.start).tolist()
    return numbers


def _kind(task: str, chances: Floats) -> str:
    return KINDS[task][1 + int(chances[1:].argmax())]


def _share(chances: Floats) -> float:
    """The probability of the likeliest kind, given that it is one."""
    return float(chances[1:].max() / chances[1:].sum())


def _phrases(layout: Layout, start: int, core: slice) -> Iterator[tuple[str, int, int, str]]:
    """The task of each known phrase, its first and last words, and the kind that it carries if it tells one."""
    folded = layout.folded[start + core.start : start + core.stop]
    known = trigger_phrases()
    for number in known.may_start(folded):
        match = known.starting(folded, number)
        if match is not None and not _NEGATIONS & set(folded[max(0, number - _NEGATION_REACH) : number]):
            length, (task, kind) = match
            yield task, core.start + number, core.start + number + length - 1, kind
