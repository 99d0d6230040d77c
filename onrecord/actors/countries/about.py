"""Which states an article is about: those that it names most, or that most of those whom it names are of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.page.datelines import dateline_of
from onrecord.text import Layout

NEAR: Final = 3  # how much more a word in the sentence or the one before counts than another,
HOME: Final = 10  # and the dateline
_ACTOR: Final = 0.5  # what a mention of somebody on its side counts beside its name,
_TOWN: Final = 0.5  # and a town of it, where whoever comes from elsewhere may be
_CURRENCIES: Final = frozenset(("dollar", "dollars"))


class About:
    """The states that a text names, and how often."""

    def __init__(self, layout: Layout, states: Sequence[StateMention], actors: Iterable[tuple[str, int]] = ()) -> None:
        """`actors` are the countries of people and bodies, once for each mention of one of them and how often."""
        self._sentence, words = layout.sentence, layout.folded
        self._near: dict[int, dict[str, float]] = {}
        for state in states:
            in_sentence = self._near.setdefault(layout.sentence[state.first], defaultdict(float))
            in_sentence[state.country] += NEAR * _weight(state)
        named = [s for s in states if s.last + 1 >= len(words) or words[s.last + 1] not in _CURRENCIES]
        self.times = Counter(state.country for state in named)
        self._weights = defaultdict[str, float](float)
        for state in named:
            self._weights[state.country] += _weight(state)
        for country, times in actors:
            self._weights[country] += _ACTOR * times
        place = (dateline_of(layout) or "").casefold()
        at_place = (state.country for state in states if " ".join(words[state.first : state.last + 1]) == place)
        self._home = next(at_place, None)

    def main_near(self, word: int) -> str | None:
        """The state that the text names most, those near before the word counting more: that of "the ministry"."""
        return self.leading(word)[0]

    def leading(self, word: int) -> tuple[str | None, float]:
        """That state, and its share of all words that name one, with the same weights."""
        weights = self.weights(word)
        leading = max(weights, key=weights.__getitem__, default=None)
        return leading, weights[leading] / sum(weights.values()) if leading is not None else 0.0

    def weights(self, word: int) -> dict[str, float]:
        """How much the text is about each state, as those near before a word see it."""
        here = self._sentence[word]
        weights = self._weights.copy()
        for sentence in range(here - 1, here + 1):
            for country, weight in self._near.get(sentence, {}).items():
                weights[country] += weight
        if self._home is not None:
            weights[self._home] += HOME
        return weights

    def named_near(self, word: int) -> set[str]:
        """The states that are named in the sentence of a word or the one before."""
        here = self._sentence[word]
        return {country for sentence in (here - 1, here) for country in self._near.get(sentence, ())}


def _weight(state: StateMention) -> float:
    return _TOWN if state.form is StateForm.CITY else 1.0
