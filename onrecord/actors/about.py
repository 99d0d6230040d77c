"""Which states an article is about: those that it names most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from onrecord.actors.states import StateMention
from onrecord.headings import dateline_of
from onrecord.text import Layout

NEAR: Final = 3  # how much more a word in the sentence or the one before counts than another,
HOME: Final = 8  # and the dateline
_CURRENCIES: Final = frozenset(("dollar", "dollars"))


class About:
    """The states that a text names, and how often."""

    def __init__(self, layout: Layout, states: Sequence[StateMention]) -> None:
        self._sentence, words = layout.sentence, layout.folded
        self._in_sentence: dict[int, list[str]] = {}
        for state in states:
            self._in_sentence.setdefault(layout.sentence[state.first], []).append(state.country)
        named = (s for s in states if s.last + 1 >= len(words) or words[s.last + 1] not in _CURRENCIES)
        self.times = Counter(state.country for state in named)
        place = (dateline_of(layout) or "").casefold()
        at_place = (state.country for state in states if " ".join(words[state.first : state.last + 1]) == place)
        self._home = next(at_place, None)

    def main_near(self, word: int) -> str | None:
        """The state that the text names most, those near before the word counting more: that of "the ministry"."""
        return self.leading(word)[0]

    def leading(self, word: int) -> tuple[str | None, float]:
        """That state, and its share of all words that name one, with the same weights."""
        here = self._sentence[word]
        times = self.times.copy()
        for sentence in range(here - 1, here + 1):
            for country in self._in_sentence.get(sentence, ()):
                times[country] += NEAR
        if self._home is not None:
            times[self._home] += HOME
        leading = max(times, key=times.__getitem__, default=None)
        return leading, times[leading] / times.total() if leading is not None else 0.0

    def named_near(self, word: int) -> set[str]:
        """The states that are named in the sentence of a word or the one before."""
        here = self._sentence[word]
        return {country for sentence in (here - 1, here) for country in self._in_sentence.get(sentence, ())}
