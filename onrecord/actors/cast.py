"""The cast of an article: its people, organizations and states, what is known of each, and the record's actors."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.actors.codes import actor_code
from onrecord.actors.countries import institutions
from onrecord.actors.countries.about import About
from onrecord.actors.countries.find import countries_of
from onrecord.actors.countries.states import StateForm, StateMention, find_states, state_name
from onrecord.actors.names.aliases import with_aliases
from onrecord.actors.names.found import find_names
from onrecord.actors.names.name import NameGroup
from onrecord.actors.names.namings import Namings
from onrecord.actors.names.same import group_names
from onrecord.actors.offices.roles import find_roles
from onrecord.actors.parties import Party, state
from onrecord.actors.phrases import PLACING
from onrecord.actors.reference.anaphora import Resolver
from onrecord.actors.reference.sides import Side, side_of
from onrecord.encoder.reading import Range, Reading
from onrecord.record import Actor, ActorKind, Document, Span
from onrecord.text import Layout


@dataclass(frozen=True)
class Cast:
    """Who is in an article. `places` are the mentions of each party as words from first to last."""

    layout: Layout
    states: tuple[StateMention, ...]
    groups: Mapping[Party, NameGroup]
    offices: Mapping[Party, str]
    countries: Mapping[Party, str]
    namings: Namings
    resolver: Resolver

    @functools.cached_property
    def about(self) -> About:
        """The states that the article is about."""
        return About(self.layout, self.states)


def assemble(reading: Reading, labels: Sequence[Range] = (), year: int | None = None) -> Cast:
    """The cast of the article that was read, published in `year`; `labels` are the names before the turns of a
    transcript."""
    layout = reading.layout
    states = find_states(layout)
    names = find_names(reading, states, labels)
    grouped = with_aliases(layout, group_names(layout, names))
    groups = {Party(group.kind, str(number)): group for number, group in enumerate(grouped)}
    roles = find_roles(layout, grouped, states)
    offices = {party: role.text for party, role in zip(groups, roles, strict=True) if role is not None}
    posts = {party: (role.first, role.last) for party, role in zip(groups, roles, strict=True) if role is not None}
    sides = zip(groups, countries_of(layout, grouped, roles, states, year), strict=True)
    countries = {party: country for party, country in sides if country is not None}
    for mention in states:
        countries[state(mention.country)] = mention.country
    named = {
        word: party for party, group in groups.items() for n in group.mentions for word in range(n.first, n.last + 1)
    }
    namings = Namings(layout, named, states)
    genders = {party: group.gender for party, group in groups.items() if group.gender}
    resolver = Resolver(reading, namings, genders, offices, countries, posts)
    return Cast(layout, states, groups, offices, countries, namings, resolver)


def to_actors(
    cast: Cast, document: Document, used: Iterable[Party], places: Mapping[Party, Iterable[Range]]
) -> dict[Party, Actor]:
    """The record's actors for the parties that its entries name, in the order of their first mentions; `places` are
    mentions of parties besides their names and the words that the entries use."""
    mentions = {party: _mentions(cast, document, party, places.get(party, ())) for party in dict.fromkeys(used)}
    ordered = sorted(
        mentions, key=lambda p: (mentions[p][0].start if mentions[p] else len(document.text), p.kind, p.key)
    )
    return {party: _actor(cast, f"a{number}", party, mentions[party]) for number, party in enumerate(ordered, 1)}


def _actor(cast: Cast, actor_id: str, party: Party, mentions: tuple[Span, ...]) -> Actor:
    name, role, country, kind = party.key, cast.offices.get(party), cast.countries.get(party), party.kind
    if party in cast.groups:
        name = cast.groups[party].name
    elif party.kind is ActorKind.STATE:
        name, country = _name_of_state(cast, party.key), party.key
    else:
        side = Side(None) if cast.resolver.is_of_several(party) else _side_of_description(cast, mentions)
        country = side.country if side is not None else None
        at = cast.resolver.institution(party)
        if at is not None:
            kind = ActorKind.ORGANIZATION
            owner, linked = cast.resolver.owner(party), cast.resolver.state_of(party)
            country = country or (cast.countries.get(owner) if owner is not None else None)
            country = country or _of_minister_before(cast, at)
            country = country or (cast.countries.get(linked) if linked is not None else None)
            if country is None:
                country = institutions.country_of(cast.layout, at, name, side, cast.states, cast.about)
    return Actor(actor_id, name, kind, role, country, actor_code(kind, country, role, name), None, mentions)


def _of_minister_before(cast: Cast, noun: int) -> str | None:
    """The country of the minister or commander named last before "the ministry" or "the army", in its sentence or the
    one before, or of who "told parliament" something."""
    if cast.layout.folded[noun - 1 : noun + 1] == ["told", "parliament"]:
        named = (p for n in range(cast.layout.sentence_around(noun).start, noun) for p in cast.namings.at(n))
        return next((cast.countries.get(party) for party in named), None)
    near = cast.namings.parties_before(noun, 1)
    offices = _IN_BODIES.get(cast.layout.folded[noun])
    if offices is None:
        return None
    ministers = (party for party in near if offices.intersection(cast.offices.get(party, "").casefold().split()))
    return next((cast.countries[party] for party in ministers if party in cast.countries), None)


def _name_of_state(cast: Cast, country: str) -> str:
    """The fullest name of a state that the article gives by itself, "South Korea" and not that in "Party of Korea", or
    else its usual one; of several the one that it gives most."""
    forms = (m for m in cast.states if m.country == country and m.form is StateForm.NAME)
    names = Counter(cast.layout.written(m.first, m.last) for m in forms if m.last not in cast.namings.named)
    name = max(names, key=lambda name: (name.count(" "), names[name]), default="")
    return name if any(letter.islower() for letter in name) else state_name(country)


def _side_of_description(cast: Cast, mentions: Sequence[Span]) -> Side | None:
    """The side that the words describing a group tell: "a senior US official"."""
    for mention in mentions:
        words = cast.layout.words_in(mention.start, mention.end)
        side = side_of(cast.layout, words[0], words[-1], cast.states)
        if side is not None:
            return side
    return None


_IN_BODIES: Final = {
    "ministry": frozenset("ministry minister".split()),
    **{body: frozenset((body,)) for body in "army military navy police".split()},
}


def _mentions(cast: Cast, document: Document, party: Party, found: Iterable[Range]) -> tuple[Span, ...]:
    places = cast.resolver.mentions_of(party).union(found)
    if party in cast.groups:
        places |= {(name.first, name.last) for name in cast.groups[party].mentions}
    elif party.kind is ActorKind.STATE:
        places |= {(m.first, m.last) for m in cast.states if m.country == party.key and _is_state(cast.layout, m)}
    outer: list[tuple[int, int]] = []
    for place in sorted(places, key=lambda p: (p[0], -p[1])):
        if not outer or place[1] > outer[-1][1]:
            outer.append(place)
    return tuple(document.span(*cast.layout.offsets(*place)) for place in outer)


_GOVERNING = frozenset({StateForm.CAPITAL, StateForm.SEAT})


def _is_state(layout: Layout, mention: StateMention) -> bool:
    """Whether a name means the state itself. A capital or a seat is only a place after "in" and the like, beside its
    country ("Paris, France") and in a dateline."""
    if mention.form in {StateForm.NAME, StateForm.GOVERNMENT}:
        return True
    words, first = layout.words, mention.first
    if mention.form not in _GOVERNING or mention.last + 1 >= len(words) or first == 0:
        return False
    first -= words[first - 1].casefold() == "the"
    begins_paragraph = first == 0 or layout.paragraph[first - 1] != layout.paragraph[first]
    is_apart = words[mention.last + 1] in _DATELINE
    return not (is_apart and begins_paragraph) and words[first - 1].casefold() not in PLACING


_DATELINE = frozenset(", ( - – — : /".split())
