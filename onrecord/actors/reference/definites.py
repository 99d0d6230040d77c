"""Whom a definite noun points back at: who holds the office, the only one of the country, the body that it is the name
of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from typing import Final

from onrecord.actors.names.namings import Namings
from onrecord.actors.offices.holders import called_alone, holders_of, is_of_state, office_named
from onrecord.actors.parties import Party
from onrecord.actors.reference.agreement import Agreement
from onrecord.encoder.reading import Range
from onrecord.function_words import POSSESSIVE
from onrecord.record import ActorKind

LEAST_LINK_OF_NOUN: Final = 0.5  # a noun may stand for somebody new
SURE_LINK_OF_NOUN: Final = 10.0  # from it a link tells more than who holds the office
SENTENCES_BACK_OF_NATIONS: Final = 2  # to whom "Peru's president" is who is named without his office
FORMER: Final = frozenset("ex former onetime".split())
_OWN: Final = frozenset("department embassy ministry office".split())  # somebody's own, after "his"


class Definites:
    """Those of one article; `offices` are what its people are called, `countries` what states its parties are of."""

    def __init__(
        self, namings: Namings, agreement: Agreement, offices: Mapping[Party, str], countries: Mapping[Party, str]
    ) -> None:
        self._layout, self._namings, self._agreement = namings.layout, namings, agreement
        self._offices, self._countries = offices, countries

    def body_called(self, head: int) -> tuple[Party, ...]:
        """The body last named before by a name that a noun is the head of: "the commission" after the Peace
        Commission."""
        words = self._layout.words
        if head == 0 or words[head - 1].casefold() != "the" or words[head + 1 : head + 2] == ["of"]:
            return ()
        body = self._namings.body_called(words[head].casefold(), head)
        return (body,) if body is not None else ()

    def pointed_at(
        self, head: int, span: Range, linked_to: Callable[[int, float], tuple[Party, ...]]
    ) -> tuple[Party, ...]:
        """Whom "the minister" points back at: who holds such an office, what the model links it to, or the only one
        named before who is of the country, "the Iranian official"; `linked_to` gives whom a word is linked to, down to
        a score."""
        states = self._namings.states
        told_after = self.states_after(head)
        countries = {states[number].country for number in range(span[0], head) if number in states} | told_after
        office = office_named(self._layout.folded, head)
        is_former = not FORMER.isdisjoint(self._layout.folded[span[0] : head])
        held = {p: title for p, title in self._offices.items() if _is_former(title) is is_former}
        holders = holders_of(office, countries, held, self._countries)
        if self._layout.folded[head - 1 : head] == ["the"]:
            holders = called_alone(office, holders, held)
        fitting = (party for party in holders if self._agreement.fits(head, party))
        holder = self._namings.last_of(fitting, span[0])
        if holder is None and self._agreement.may_be_one_person(head) and not countries:
            holder = self._namings.person_titled(self._layout.words[head].casefold(), span[0])
        linked = linked_to(head, LEAST_LINK_OF_NOUN)
        if is_former:
            linked = tuple(party for party in linked if not self._holds(party, office))
        own = told_after or countries | {""}
        linked = tuple(one for one in linked if not countries or self._countries.get(one, "") in own)
        is_of_no_state = len(linked) == 1 and linked[0].kind is ActorKind.PERSON and linked[0] not in self._countries
        if countries and is_of_no_state and not linked_to(head, SURE_LINK_OF_NOUN):
            linked = self._only_one(countries, head, span[0]) or linked
        if self._is_owned(head, span):
            owners = linked_to(span[0], -inf)
            linked = tuple(party for party in linked if party not in owners)
        if holder and holders.isdisjoint(linked) and not self._is_sure(linked_to(head, SURE_LINK_OF_NOUN)):
            return (holder,)
        may_be_only = self._agreement.may_be_one_person(head) and (not told_after or is_of_state(office))
        return linked or (self._only_one(countries, head, span[0]) if may_be_only else ())

    def states_after(self, head: int) -> set[str]:
        """The state that a noun for a person is said to be of: "the representative of Nigeria"."""
        words, states = self._layout.folded, self._namings.states
        first = head + 2 + (words[head + 2 : head + 3] == ["the"])
        is_of = words[head + 1 : head + 2] == ["of"] and first in states and self._agreement.may_be_one_person(head)
        return {states[first].country} if is_of else set()

    def _holds(self, party: Party, office: str) -> bool:
        """Whether somebody holds an office now, so that he is not "the former president"."""
        title = self._offices.get(party, "")
        return bool(holders_of(office, set(), {party: title}, {})) and not _is_former(title)

    def _is_sure(self, linked: tuple[Party, ...]) -> bool:
        """Whether who is linked to surely is a person whose office is not told, so that it may be the one that a noun
        names: "the president"."""
        return any(party.kind is ActorKind.PERSON and party not in self._offices for party in linked)

    def _only_one(self, countries: set[str], head: int, before: int) -> tuple[Party, ...]:
        """The only person of the countries who is named before a word, if there is but one and a noun may mean that
        person."""
        people = [p for p in self._namings.people_before(before) if self._countries.get(p) in countries]
        if self._namings.is_owned((before, head), head):  # "Peru's president" may be somebody new
            near = set(self._namings.parties_before(before, SENTENCES_BACK_OF_NATIONS))
            people = [p for p in people if p in near and not _is_former(self._offices.get(p, ""))]
            people = people if is_of_state(office_named(self._layout.folded, head)) else []
        return tuple(people) if len(people) == 1 and self._agreement.fits(head, people[0]) else ()

    def _is_owned(self, head: int, span: Range) -> bool:
        """Whether a noun is for somebody of somebody's, who is another: "his spokesman"."""
        return self._agreement.may_be_one_person(head) and self._layout.folded[span[0]] in POSSESSIVE

    def is_own_office(self, head: int, span: Range) -> bool:
        """Whether a body is somebody's own, so that it is none that was named: "his office"."""
        words = self._layout.words
        return words[head].casefold() in _OWN and words[span[0]].casefold() in POSSESSIVE


def _is_former(title: str) -> bool:
    return not FORMER.isdisjoint(title.casefold().replace("-", " ").split())
