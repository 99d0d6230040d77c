"""The side of a body or state that a role points back to: "Its foreign minister", "the commission's spokesman"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.actors.countries.states import StateForm
from onrecord.actors.offices.roles import Role
from onrecord.actors.reference.sides import Side, Sides
from onrecord.knowledge.phrases import word_set
from onrecord.text import Layout

_ONLY_OF_STATES = word_set("minister ministry ambassador premier")  # who no body without a state has
_PLACES = frozenset({StateForm.CITY, StateForm.REGION})


class BodiesBefore:
    """The bodies of one text, by the words of their names, and the side that each group of names is `told` to be on."""

    def __init__(self, layout: Layout, sides: Sides, bodies: Mapping[int, int], told: Sequence[Side | None]) -> None:
        self._layout, self._words, self._sides, self._inside = layout, layout.folded, sides, sides.inside
        self._bodies, self._told = bodies, told

    def meant_by_its(self, role: Role | None) -> Side | None:
        """The side of whom "its" means in "Its foreign minister, X": the state or body that is named first in the
        sentence before that word, or else in the one before.

        No side where two states are named there, either of which may be meant: "Chile accused Malta. Its foreign
        minister, X"; a foreign minister is of no body that is of no state.
        """
        if role is None or self._sides.word(role.first - 1) != "its":
            return None
        sentence, its = self._layout.sentence, role.first - 1
        first = next((n for n in range(its, -1, -1) if sentence[n] < sentence[its] - 1), -1) + 1
        start = next(n for n in range(first, its + 1) if sentence[n] == sentence[its])
        is_of_state = not _ONLY_OF_STATES.isdisjoint(self._words[role.first : role.last + 1])
        beside = (self._named_first(stretch, is_of_state) for stretch in (range(start, its), range(first, start)))
        sides = next(filter(None, beside), [])
        return sides[0] if len(sides) == 1 else None

    def _named_first(self, stretch: range, is_of_state: bool) -> list[Side | None]:
        """The sides of the states named in a stretch of words; but that of a body named before them, unless who is
        meant `is_of_state`."""
        countries = dict[str, Side | None]()
        for number in stretch:
            state, body = self._inside.get(number), self._bodies.get(number)
            side = self._told[body] if body is not None else None
            if body is not None and not is_of_state and not countries:
                return [side]
            if state is not None and state.form not in _PLACES:
                countries[state.country] = Side(state.country)
            elif side is not None and side.country is not None:
                countries[side.country] = Side(side.country)
        return list(countries.values())

    def of_noun(self, role: Role | None) -> Side | None:
        """The side of the body whose an office is by a noun that its name ends with: "the commission's spokesman"."""
        if role is None:
            return None
        owners = (n - 1 for n in range(role.first + 1, role.last) if self._words[n : n + 2] == ["'", "s"])
        owner = next((n for n in owners if n not in self._inside), None)
        if owner is None:
            return None
        named = (n for n in range(owner - 1, -1, -1) if n in self._bodies and self._words[n] == self._words[owner])
        body = next((n for n in named if self._bodies.get(n + 1) != self._bodies[n]), None)
        return self._told[self._bodies[body]] if body is not None else None
