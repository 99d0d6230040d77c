"""Training examples: an article's words with the labels that its data set gives; what it does not give is masked."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from onrecord.encoder.reading import Ints
from onrecord.text import Layout, lay_out

MASKED = -1


@dataclass
class Trigger:
    """A trigger word and the words of each role that the data set knows; labels by name, MASKED where unknown."""

    word: int
    task: str
    roles: dict[str, set[int]]
    channel: int = MASKED
    status: int = MASKED


@dataclass
class Pair:
    """Two marked parties, by their words, and the types of event that what the one does to the other may be."""

    source: set[int]
    target: set[int]
    types: tuple[int, ...]


@dataclass
class Example:
    """One article. Dense labels have one number a word. `chains` are lists of head words of one actor;
    `is_complete` says that all mentions are in some chain, so that a word outside is nobody's antecedent."""

    name: str
    layout: Layout
    cue: Ints
    utterance: Ints
    contact: Ints
    commitment: Ints
    event: Ints
    names: Ints
    triggers: list[Trigger] = field(default_factory=list)
    chains: list[list[int]] = field(default_factory=list)
    is_complete: bool = False
    pairs: list[Pair] = field(default_factory=list)

    @classmethod
    def blank(cls, name: str, text: str) -> Example:
        """An example without labels."""
        layout = lay_out(text)
        cue, utterance, contact, commitment, event, names = np.full((6, len(layout)), MASKED, dtype=np.int32)
        return cls(name, layout, cue, utterance, contact, commitment, event, names)


def words_of(layout: Layout, spans: list[tuple[int, int]]) -> set[int]:
    """The numbers of the words that the spans touch."""
    return {word for start, end in spans for word in layout.words_in(start, end)}
