"""Which state's side words put somebody on: "a senior US official", "Russia's UN envoy"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.actors.countries.about import About
from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.actors.offices import office_phrases
from onrecord.knowledge import (
    Organization,
    breakaway,
    find_organization,
    leaders,
    office_words,
    offices,
)
from onrecord.knowledge.phrases import word_set
from onrecord.text import Layout


@dataclass(frozen=True, slots=True)
class Side:
    """The state that words put somebody on the side of; `country` is None where they name a body of no state."""

    country: str | None


def side_of(layout: Layout, first: int, last: int, states: Sequence[StateMention]) -> Side | None:
    """The side that the words `first` to `last`, both included, tell; None where they tell none.

    "Russia's UN envoy" is Russian and "the UN envoy for Syria" on no state's side: the first state or organisation
    before the head of the phrase counts, then what the office is of; what it is for, to or in does not.
    """
    near = states[bisect_left(states, first, key=_start) : bisect_right(states, last, key=_start)]
    shifted = [replace(state, first=state.first - first, last=state.last - first) for state in near]
    described = Sides(layout.part(first, last), shifted)
    return Side(None) if _AGAINST.intersection(described.words) else described.of(0, last - first)


def _start(state: StateMention) -> int:
    return state.first


LINKS = office_phrases.LINKS | {"from"}
"""The words between an office or a body and what it is of or for."""

# Those whom a state has beside it or against it: "Iraq's neighbours".
_AGAINST = word_set("allies neighbours neighbors enemies rivals partners foes opponents critics counterparts customers")
# Who works for whom he is "to": "an adviser to Iran's president".
_SERVING = word_set("adviser advisor aide assistant secretary counsel deputy spokesman spokeswoman spokesperson")
_FOR_OR_AGAINST = (["anti", "-"], ["pro", "-"])
# Who is of where he is: "protesters in Lima".
_LOCAL = word_set(
    """authorities citizens court courts crowd crowds demonstrators farmers inhabitants judge judges locals marchers
    mourners opposition police prosecutor prosecutors protester protesters protestors residents shopkeepers strikers
    students villagers voters"""
)
_SENT = word_set("envoy ambassador representative")
# Whose work is for or on a state without being on its side.
_ABROAD = word_set(
    """envoy ambassador representative coordinator adviser advisor rapporteur mediator expert director official
    commissioner analyst correspondent secretary researcher campaigner activist chief head official"""
)


_TOWNS = frozenset({StateForm.CAPITAL, StateForm.CITY})
_POSTED = word_set("correspondent representative")


class Sides:
    """The phrases of one text; `persons` are the words of its people's names, `inside` the mentions of states by each
    of their words."""

    def __init__(self, layout: Layout, states: Sequence[StateMention], persons: Container[int] = ()) -> None:
        self.layout = layout
        self.persons = persons
        self.words = layout.folded
        self.inside = {n: state for state in states for n in range(state.first, state.last + 1)}
        self.states = states

    @cached_property
    def about(self) -> About:
        """The states that the text is about."""
        return About(self.layout, self.states)

    def word(self, number: int) -> str:
        """A word, empty outside the text."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def of(self, first: int, last: int) -> Side | None:
        """The side that the words `first` to `last` tell."""
        at, link = first, ""
        while at <= last:
            if self.words[at] in LINKS and at not in self.inside:
                link = self.words[at]
            if at in self.persons or self._owns(at):
                return None  # "Putin's spokesman": as the owner
            before = _ABROAD.intersection(self.words[first:at]) if link else ()
            side = self.body_at(at, last) if not link or link == "of" or not _SENT.intersection(before) else None
            is_local = link == "in" and not _LOCAL.isdisjoint(self.words[first:at])
            is_servant = link == "at" or (link == "to" and not _SERVING.isdisjoint(self.words[first:at]))
            serves = is_servant and self._is_owner(at)  # "an official at Peru's ministry"
            if side is None and (link in {"", "of", "with"} or is_local or (link == "for" and not before) or serves):
                side = self._place_at(at, last)
            if side is not None:
                return side
            at += 1
        return None

    def _owns(self, at: int) -> bool:
        """Whether a well-known politician's name ends with the word `at`, in "Putin's Syria envoy"."""
        is_name = at not in self.inside and self.layout.words[at][0].isupper()
        return self.word(at + 1) == "'" and is_name and self.words[at] in leaders()

    def is_stance(self, at: int) -> bool:
        """Whether the state at the word `at` is that of "pro-Iran" or "anti-US"."""
        state = self.inside.get(at)
        return state is not None and self.words[max(0, state.first - 2) : state.first] in _FOR_OR_AGAINST

    def _is_owner(self, at: int) -> bool:
        """Whether the state at the word `at` has what follows: "Belarus' minister", "the Syrian cabinet"."""
        state = self.inside.get(at)
        return state is not None and (state.form is StateForm.ADJECTIVE or self.word(state.last + 1) == "'")

    def body_at(self, at: int, last: int) -> Side | None:
        """The side of a well-known organisation whose name starts at `at` and is no part of a longer one."""
        match = find_organization(self.layout.words, self.words, at)
        after = at + match[0] if match is not None else 0
        is_joined = self.word(after) == "-" and self.word(after + 1).endswith("ed")  # "the UN-recognised government"
        if match is None or after - 1 > last or is_joined:
            return None
        goes_on = after <= last and self.layout.words[after][0].isupper() and self.words[after] not in office_words()
        if goes_on and match[1].country and offices().starting(self.words, after) is None:
            return None
        return self.of_known(match[1])

    def of_known(self, body: Organization) -> Side | None:
        """Its side; None where its name is one that other states have too and the text is not about its own."""
        named = self.about.times
        is_other = body.is_common and named and body.country not in named
        return None if is_other else Side(body.country)

    def _place_at(self, at: int, last: int) -> Side | None:
        apart = breakaway().starting(self.words, at)
        if apart is not None and at + apart[0] - 1 <= last:
            return Side(None)
        if at in self.inside and self.words[at + 1 : at + 3] == ["-", "led"]:
            return Side(None)
        if self.is_stance(at):
            return None
        state = self.inside.get(at)
        if state is not None and state.form in _TOWNS and self.word(state.last + 1) in _POSTED:
            return None  # "the bank's Lima representative"
        joined = (
            self.inside.get(state.last + 2) if state is not None and self.word(state.last + 1) in {"and", ","} else None
        )
        if joined is not None and state is not None and joined.country != state.country and joined.last < last:
            return Side(None)  # "Russian and Syrian officials"
        return Side(state.country) if state is not None and self.words[at] not in {"of", "the"} else None
