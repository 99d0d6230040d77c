"""The state that words beside a name tell, where no office does: "Britain's X", "X of Peru", "the Swede, X,"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.function_words import ARTICLES, POSSESSIVES
from onrecord.knowledge.phrases import word_set
from onrecord.text import Layout

_SMALL = word_set(
    "a an the and or but of for to in at on with by from as that when who said says told is was has had than"
)

_ENDS = word_set(", . ; : ( )") | {""}
_SHORT = word_set("us uk")  # which are adjectives too


class Origins:
    """The words of one text; `inside` are the mentions of states by each of their words."""

    def __init__(self, layout: Layout, inside: Mapping[int, StateMention]) -> None:
        self._layout, self._words, self._inside = layout, layout.folded, inside

    def of(self, first: int, last: int) -> str | None:
        """The country that is told beside a name of the words `first` to `last`."""
        return (
            self._of_counterpart(first)
            or self._after(last)
            or self._owner(first)
            or self._described(first, last)
            or self._apposed(first, last)
            or self._placed(first, last)
        )

    def _word(self, number: int) -> str:
        return self._words[number] if 0 <= number < len(self._words) else ""

    def _of_counterpart(self, first: int) -> str | None:
        """Afghanistan in "his Afghan counterpart, X", where X starts with the word `first`."""
        at = first - 2 if self._words[first - 1 : first] == [","] else first - 1
        if at < 1 or self._words[at] not in {"counterpart", "opponent"}:
            return None
        state = next((self._inside[n] for n in range(at - 1, max(-1, at - 4), -1) if n in self._inside), None)
        return state.country if state is not None else None

    def _after(self, last: int) -> str | None:
        """The state in "X of South Korea", "X (Chile)" and "X, his British colleague", where X ends with `last`."""
        inside = self._inside.get(last - 1) if self._word(last) == ")" else None
        if inside is not None and inside.form is StateForm.NAME:
            return inside.country  # the label of a turn: "MR. RUIZ (Chile):"
        link = self._word(last + 1)
        state = self._inside.get(last + 2) if link in {"of", "("} else None
        if state is not None and state.form is StateForm.NAME and (link == "of" or self._word(state.last + 1) == ")"):
            return state.country
        if self._word(last + 1) != "," or self._word(last + 2) not in ARTICLES | POSSESSIVES:
            return None
        apposed = itertools.takewhile(lambda n: self._word(n) not in _ENDS, range(last + 3, last + 6))
        near = (self._inside.get(number) for number in apposed)
        adjective = next((state for state in near if state is not None and state.form is StateForm.ADJECTIVE), None)
        return adjective.country if adjective is not None else None

    def _owner(self, first: int) -> str | None:
        """The state in "Sierra Leone's X"."""
        state = self._inside.get(first - 3) if self._words[max(0, first - 2) : first] == ["'", "s"] else None
        return state.country if state is not None and state.form is StateForm.NAME else None

    def _described(self, first: int, last: int) -> str | None:
        """The state in "the British hostage X", "US boxing legend X" and "the Briton X"."""
        beside = self._inside.get(first - 1)
        if beside is not None and self._word(beside.first - 1) not in {"-", "and", ","}:
            is_whole = first < last or self._word(beside.first - 1) in ARTICLES  # "German Gref" is one name
            return self._adjective(beside) if is_whole else None
        for number in range(first - 2, max(-1, first - 6), -1):
            word = self._layout.words[number + 1]
            is_and = word == "and" and number + 2 < first  # "Algerian academic and thinker X"
            if not (word.isalpha() and word.islower()) or (word in _SMALL and not is_and):
                return None
            state = self._inside.get(number)
            if state is not None:
                return self._adjective(state)
            if word == "based" and self._word(number) == "-":
                state = self._inside.get(number - 1)
                return state.country if state is not None else None
        return None

    def _placed(self, first: int, last: int) -> str | None:
        """The state in "In Mosul, X", where a sentence begins so, but not in "In Mosul, X of the White House"."""
        state = self._inside.get(first - 2) if self._word(first - 1) == "," else None
        at = state.first - 1 if state is not None else -1
        sentence = self._layout.sentence
        is_start = at >= 0 and self._words[at] in {"in", "for"} and (at == 0 or sentence[at - 1] != sentence[at])
        return state.country if state is not None and is_start and self._word(last + 1) != "of" else None

    def _apposed(self, first: int, last: int) -> str | None:
        """The state in "an Italian brewer, X,"."""
        if self._word(first - 1) != "," or self._word(last + 1) not in {",", ".", "("}:
            return None
        for number in range(first - 2, max(-1, first - 6), -1):
            state = self._inside.get(number)
            if state is not None:
                is_one = number < first - 2 and self._word(state.first - 1) in {"a", "an", "the"}
                return self._adjective(state) if is_one else None
            word = self._layout.words[number]
            if not (word.isalpha() and word.islower()) or word in _SMALL:
                return None
        return None

    def _adjective(self, state: StateMention) -> str | None:
        """The country of an adjective that is no part of "Anglo-French"."""
        is_short = self._word(state.first) in _SHORT and state.first == state.last
        is_one = (is_short or state.form is StateForm.ADJECTIVE) and self._word(state.first - 1) != "-"
        return state.country if is_one else None
