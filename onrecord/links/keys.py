"""Under which keys actors are looked up in the archive, so that few are compared.

"person ruiz a" of Ana Ruiz, "surname ruiz" of Ruiz alone, "state NOR" of a state, the words and acronym of a body.
"""

from __future__ import annotations

import functools

from onrecord.knowledge import fold_words, state_names, state_terms
from onrecord.links.bodies import body_keys
from onrecord.links.decisions import NO_DECISIONS, Decisions
from onrecord.links.known import ActorSeen, KnownActor
from onrecord.links.names import kept_person_keys, parse_name, person_keys
from onrecord.links.words import plain_name
from onrecord.record import ActorKind


def keys(seen: ActorSeen, decisions: Decisions = NO_DECISIONS) -> tuple[str, ...]:
    """The keys under which those are looked up who `seen` may be."""
    found = dict.fromkeys(f"wikidata {wikidata}" for wikidata in [seen.wikidata] if wikidata)
    for name in (seen.name, *seen.other_names, *decisions.names_for(seen)):
        if seen.kind is ActorKind.PERSON:
            found |= dict.fromkeys(_keys_of_person(name))
        else:
            found |= dict.fromkeys(_keys_of_body(name, seen.kind, seen.country))
    return tuple(found)


@functools.lru_cache(maxsize=1 << 12)  # of one article's actors they are asked for again
def kept_keys(known: KnownActor) -> tuple[str, ...]:
    """The keys under which an actor of the archive is found."""
    found = dict.fromkeys(f"wikidata {wikidata}" for wikidata in [known.wikidata] if wikidata)
    for name in (known.name, *known.names):
        if known.kind is ActorKind.PERSON:
            exact = [_exact_key(name)] if known.curated else []
            found |= dict.fromkeys((*kept_person_keys(parse_name(name)), *exact))
        else:
            found |= dict.fromkeys(_keys_of_body(name, known.kind, known.country))
    return tuple(found)


def keys_of_typed(name: str) -> tuple[str, ...]:
    """The keys under which those are looked up whom a name typed by a person may mean; see `is_meant`."""
    found = dict.fromkeys(_keys_of_person(name))
    for kind in (ActorKind.ORGANIZATION, ActorKind.STATE, ActorKind.GROUP):
        found |= dict.fromkeys(_keys_of_body(name, kind, None))
    country = country_of_typed(name)
    if country is not None:
        found |= dict.fromkeys(_keys_of_body(name, ActorKind.STATE, country))
    return tuple(found)


def country_of_typed(name: str) -> str | None:
    """The state that a typed name or alpha-3 code means."""
    if name.upper() in state_names():
        return name.upper()
    term = state_terms().get(fold_words(name))
    return term.country if term is not None else None


@functools.lru_cache(maxsize=1 << 14)
def _keys_of_person(name: str) -> tuple[str, ...]:
    return (*person_keys(parse_name(name)), _exact_key(name))


@functools.lru_cache(maxsize=1 << 14)
def _keys_of_body(name: str, kind: ActorKind, country: str | None) -> tuple[str, ...]:
    if kind is ActorKind.STATE:
        return (f"state {country or ' '.join(plain_name(name))}",)
    if kind is ActorKind.GROUP:
        return (f"group {' '.join(description_of(name))} {country or ''}",)
    return body_keys(name, country)


def _exact_key(name: str) -> str:
    return f"listed {' '.join(plain_name(name))}"


def description_of(name: str) -> tuple[str, ...]:
    words = plain_name(name)
    return words[1:] if len(words) > 1 and words[0] in {"the", "a", "an", "some"} else words
