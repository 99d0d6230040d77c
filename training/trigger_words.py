"""Which word of an entry's evidence carries it: the one that tells such evidence most from other text.

Gold contacts and commitments have evidence but no trigger. A word scores the log of how much more often it stands in
evidence of its kind than elsewhere, counted over the training articles; the highest is the trigger.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from onrecord.text import Layout

LEAST_SCORE = 0.7  # log of odds; below it the first word of the conduct is the trigger
LEAST_COUNT = 3
FUNCTION_WORDS = frozenset(
    "a an the of to for in on at with by from and or but that this his her its their between against s he be".split()
)


class TriggerWords:
    """Scores of words as triggers of contacts and commitments."""

    def __init__(self, evidence: Iterable[tuple[str, str]], texts: Iterable[str]) -> None:
        """`evidence` gives (task, words of one entry's evidence), `texts` whole articles."""
        self._inside: dict[str, Counter[str]] = {"contact": Counter(), "commitment": Counter()}
        self._totals: Counter[str] = Counter()
        for task, words in evidence:
            counts = Counter(_stem(word) for word in set(re.findall(r"\w+", words)))
            self._inside[task].update(counts)
            self._totals[task] += sum(counts.values())
        self._elsewhere = Counter(_stem(word) for text in texts for word in re.findall(r"\w+", text))
        self._n_words = sum(self._elsewhere.values())

    def score(self, word: str, task: str) -> float:
        """Log odds of the word in evidence of `task` against all text; minus infinity for names and rare words."""
        stem = _stem(word)
        inside = self._inside[task][stem]
        if inside < LEAST_COUNT or not word[0].islower() or word in FUNCTION_WORDS:
            return -math.inf
        rate = (inside + 0.5) / self._totals[task]
        return math.log(rate / ((self._elsewhere[stem] + 5) / self._n_words)) + 0.3 * math.log(inside)

    def find(
        self, layout: Layout, evidence: set[int], parties: set[int], task: str, otherwise: int | None = None
    ) -> int:
        """The trigger among the words `evidence`, best outside `parties`; else `otherwise` or the first word."""
        candidates = sorted(evidence - parties) or sorted(evidence)
        best = max(candidates, key=lambda word: (self.score(layout.words[word], task), -word))
        if self.score(layout.words[best], task) >= LEAST_SCORE:
            return best
        return min(evidence) if otherwise is None else otherwise


def _stem(word: str) -> str:
    word = word.casefold()
    for ending in ("ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word
