"""Whom an office of several states means: the sides that meet, and the body that speaks."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

from onrecord.actors.extents import Extents
from onrecord.actors.offices.holders import holders_of, may_be_called
from onrecord.actors.offices.joint_offices import JointOffice
from onrecord.actors.parties import Party, group, state
from onrecord.encoder.reading import Range
from onrecord.text import Layout


class JointBodies:
    """Those of one article; `offices` are what its people are called, `countries` what states its parties are of."""

    def __init__(
        self, layout: Layout, extents: Extents, offices: Mapping[Party, str], countries: Mapping[Party, str]
    ) -> None:
        self._layout, self._extents = layout, extents
        self._offices, self._countries = offices, countries
        self._sides: dict[Party, frozenset[Party]] = {}
        self._office_of: dict[Party, JointOffice] = {}

    def sides_of(self, office: JointOffice) -> Iterator[tuple[Party, tuple[Range, ...]]]:
        """Who is meant, with the words that name a state: those named after the office, those of whom the article tells
        that they hold it, or else the states themselves."""
        named = self._extents.beside.people_after(office.last)
        people = named if len(named) == len(office.states) else self._holders(office)
        if people:
            yield from ((person, ()) for person in people)
        else:
            yield from ((state(one.country), ((one.first, one.last),)) for one in office.states)

    def _holders(self, office: JointOffice) -> tuple[Party, ...]:
        """The one person who holds the office for each of the states; nobody unless all are known."""
        folded = self._layout.folded
        noun, before = folded[office.head].removesuffix("s"), folded[office.first : office.head]
        holders = [holders_of(noun, {one.country}, self._offices, self._countries) for one in office.states]
        fitting = [[p for p in some if may_be_called(noun, before, self._offices[p])] for some in holders]
        return tuple(itertools.chain(*fitting)) if all(len(some) == 1 for some in fitting) else ()

    def body_of(self, office: JointOffice) -> Party:
        """Those who hold the office, as one body without a name."""
        body = group(self._layout.written(office.first, office.last))
        self._sides[body] = frozenset(state(one.country) for one in office.states)
        self._office_of[body] = office
        return body

    def members_of(self, party: Party) -> tuple[Party, ...]:
        """Those who hold the office, one for each state, of a party that is such a body; else the party alone."""
        office = self._office_of.get(party)
        return tuple(p for p, _ in self.sides_of(office)) if office is not None and office.is_each else (party,)

    def is_body(self, party: Party) -> bool:
        """Whether a group is such a body."""
        return party in self._sides

    def without_bodies(self, found: Iterable[Party]) -> tuple[Party, ...]:
        """The parties without the body that two or more of them make: "they", who are "the leaders of Peru and Chile",
        beside Peru and Chile."""
        parties = tuple(found)
        if self._sides.keys().isdisjoint(parties):
            return parties
        return tuple(p for p in parties if len(self._sides.get(p, frozenset()).intersection(parties)) < 2)
