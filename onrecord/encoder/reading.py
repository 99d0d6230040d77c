"""What the model finds in an article, in word numbers; the steps after it need nothing else of the model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from onrecord.text import Layout

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
_CORE_START = attrgetter("core_start")
Range = tuple[int, int]
"""Words from the first to the last, both included."""


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A proper name: words `first` to `last` of `kind` person, organization or place."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that carries a statement, contact, commitment or event, and the words that stand in a role to it.

    `label` is the kind of contact, force of a commitment or type of event, empty for statements; `probability` (0 to 1)
    is that of the trigger, `label_probability` that of its label beside other labels, `utterance` that a cue reports
    speech rather than thought. `detail` is the channel or the status. `sureness` gives the mean probability of the
    words of each role, or that of the likeliest word where none is in it.
    """

    task: str
    word: int
    label: str
    probability: float
    utterance: float
    detail: str
    roles: Mapping[str, tuple[Range, ...]]
    label_probability: float = 1.0
    sureness: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class LinkWindow:
    """Scores of links between the mentions of one window: ``scores[i, j]`` that `words[j]`, which stands earlier, is
    the same actor as `words[i]`; above 0 is likelier than not. Mentions of the core are those from `core_start` on."""

    core_start: int
    core_end: int
    words: NDArray[np.int32]
    scores: Floats

    @cached_property
    def antecedents(self) -> dict[int, tuple[list[float], list[int]]]:
        """Of each mention the scores and the words of the earlier ones, the best first."""
        n_words = len(self.words)
        earlier = np.where(np.tri(n_words, k=-1, dtype=bool), self.scores, -np.inf)
        order = np.argsort(-earlier, axis=1, kind="stable")
        ranked = np.take_along_axis(earlier, order, axis=1).tolist(), self.words[order].tolist()
        return {
            word: (scores[:n], words[:n])
            for n, (word, scores, words) in enumerate(zip(self.words.tolist(), *ranked, strict=True))
        }


@dataclass(frozen=True)
class Reading:
    """All that the model finds in one article. `nominals` gives words such as "minister" their kind."""

    layout: Layout
    names: tuple[NameSpan, ...]
    nominals: Mapping[int, str]
    triggers: tuple[Trigger, ...]
    links: Sequence[LinkWindow]

    def antecedents(self, word: int) -> Iterator[tuple[float, int]]:
        """Earlier mentions that `word` may stand for, as (score, word), the best first."""
        at = bisect_right(self.links, word, key=_CORE_START) - 1
        found = self.links[at].antecedents.get(word) if at >= 0 else None
        return zip(*found, strict=True) if found is not None else iter(())
