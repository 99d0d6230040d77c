"""The same actor across articles: people, states, organisations.

A person is known again by name, country, role and time; two of one name are kept apart where country or role
contradict each other. A family name alone is somebody of the archive only where country or role agree, the time is
near, and nobody else fits as well. A state is its country, an organisation its name or acronym, with its country where
others have one of that name. An unnamed group is nothing but its description, with its country.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.actors.names.spelling import is_acronym
from onrecord.knowledge import state_names
from onrecord.links.bodies import are_same_body, parse_body
from onrecord.links.decisions import NO_DECISIONS, Decisions, Verdict
from onrecord.links.keys import country_of_typed, description_of, kept_keys, keys, keys_of_typed
from onrecord.links.known import ActorSeen, KnownActor
from onrecord.links.names import Likeness, compare_people, parse_name
from onrecord.links.roles import Agreement, compare_roles, read_role
from onrecord.links.words import plain_name
from onrecord.record import Actor, ActorKind, Record

__all__ = [
    "ActorSeen",
    "KnownActor",
    "begin",
    "best_match",
    "extend",
    "is_meant",
    "kept_keys",
    "keys",
    "keys_of_typed",
    "see_actors",
]


def see_actors(record: Record, article: str | None = None) -> dict[str, ActorSeen]:
    """The actors of a record by their ids in it; `article` is its identity in the archive."""
    day = record.document.published[:10] if record.document.published else None
    return {actor.id: _see(actor, day, article) for actor in record.actors}


def _see(actor: Actor, day: str | None, article: str | None) -> ActorSeen:
    acronyms: dict[str, None] = {}
    if actor.kind is ActorKind.ORGANIZATION:
        texts = (mention.text.strip("()") for mention in actor.mentions)
        acronyms = dict.fromkeys(text for text in texts if is_acronym(text) and text != actor.name)
    return ActorSeen(
        actor.name,
        actor.kind,
        tuple(acronyms),
        actor.role,
        actor.country,
        actor.code,
        actor.wikidata,
        day,
        article,
    )


# --- Which one it is


def best_match(
    seen: ActorSeen, candidates: Iterable[KnownActor], decisions: Decisions = NO_DECISIONS
) -> KnownActor | None:
    """Who of `candidates` the actor of an article is; None where nobody fits, or several fit equally well."""
    free: list[KnownActor] = []
    for known in candidates:
        verdict = decisions.verdict(seen, known)
        if verdict is Verdict.SAME:
            return known
        if verdict is None and known.kind is seen.kind:
            free.append(known)
    weighed = [(weight, known) for known in free if (weight := _weigh(seen, known)) > 0]
    best = max((weight for weight, _ in weighed), default=0)
    return _choose(seen, [known for weight, known in weighed if weight == best])


def _choose(seen: ActorSeen, fitting: Sequence[KnownActor]) -> KnownActor | None:
    """Of several who fit equally well the only one in the news at the time, or of whom as little is known."""
    if len(fitting) <= 1 or seen.kind is not ActorKind.PERSON:
        return min(fitting, key=lambda known: known.id, default=None)
    if len({known.country for known in fitting}) == 1:
        current = [known for known in fitting if _years_apart(seen.day, known) <= 1]
        if len(current) == 1:
            return current[0]
    unplaced = [known for known in fitting if known.country is None and known.role is None]
    return unplaced[0] if len(unplaced) == 1 else None


def _weigh(seen: ActorSeen, known: KnownActor) -> int:
    """How well the two fit, 0 where they do not."""
    if seen.wikidata and known.wikidata:
        return _CERTAIN if seen.wikidata == known.wikidata else 0
    if seen.kind is ActorKind.PERSON:
        return _weigh_person(seen, known)
    if seen.kind is ActorKind.ORGANIZATION:
        return _weigh_body(seen, known)
    if seen.country != known.country:
        return 0
    if seen.kind is ActorKind.GROUP:
        return int(description_of(seen.name) == description_of(known.name))
    return int(seen.country is not None or plain_name(seen.name) == plain_name(known.name))


_CERTAIN = 100
_LISTED = 20  # a name that a list of actors gives
_FULL = 10  # more than a surname: nothing else outweighs it
_COUNTRY, _ROLE = 4, 2  # a country that agrees says more than the difference between two names that fit
_LONGEST_LIFE = 40  # years between the first and the last time that somebody is in the news
_WEEK, _MONTH = 7 / 365.25, 31 / 365.25  # years
_LONGEST_MEMORY = 2  # years after which a family name alone may be somebody else's


def _weigh_person(seen: ActorSeen, known: KnownActor) -> int:
    is_listed = known.curated and any(plain_name(seen.name) == plain_name(name) for name in known.names)
    likeness = Likeness.SAME if is_listed else _likeness(seen, known)
    roles = compare_roles(read_role(seen.role), read_role(known.role))
    if likeness is Likeness.NONE or roles is Agreement.APART or _years_apart(seen.day, known) > _LONGEST_LIFE:
        return 0
    is_same_country = seen.country is not None and seen.country == known.country
    if seen.country and known.country and not is_same_country:
        return likeness + _ROLE if likeness is Likeness.SAME and _is_country_mistaken(seen, known) else 0
    if likeness is Likeness.PART and not (is_same_country or roles is Agreement.AGREE):
        return 0
    if likeness is Likeness.SURNAME and not _is_surname_enough(seen, known, roles):
        return 0
    agreement = _COUNTRY * is_same_country + _ROLE * (roles is Agreement.AGREE) + _LISTED * is_listed
    return likeness + agreement + _FULL * (likeness > Likeness.SURNAME)


def _likeness(seen: ActorSeen, known: KnownActor) -> Likeness:
    """Likeness to the fullest name of the known, or of a listed one to any of its names."""
    name = parse_name(seen.name)
    others = known.names if known.curated else ()
    return max(compare_people(name, parse_name(other)) for other in (known.name, *others))


def _is_country_mistaken(seen: ActorSeen, known: KnownActor) -> bool:
    """Whether all but the country says that they are one, and not both roles tell the country that they are of.

    Which state somebody is of is at times taken from the wrong state of the article; and no two people of one name
    are defence secretaries of two states in one year or presidents in one month, or are in the news in one week, the
    one for what he is and the other for nothing.
    """
    ours, theirs = read_role(seen.role), read_role(known.role)
    if ours.country and theirs.country:
        return False
    agreement = compare_roles(ours, theirs)
    years = _years_apart(seen.day, known)
    if agreement is Agreement.AGREE:
        return years <= (1 if min(len(ours.words), len(theirs.words)) > 1 else _MONTH)
    is_told_of_one = bool(ours.words) != bool(theirs.words)
    return is_told_of_one and seen.day is not None and known.since is not None and years <= _WEEK


def _is_surname_enough(seen: ActorSeen, known: KnownActor, roles: Agreement) -> bool:
    """Whether country and office leave little doubt; a name of one word needs more where neither has another."""
    if seen.country != known.country or _years_apart(seen.day, known) > _LONGEST_MEMORY:
        return False
    if roles is Agreement.AGREE:
        return True
    is_either_full = max(len(parse_name(actor.name).words) for actor in (seen, known)) > 1
    return roles is Agreement.UNKNOWN and seen.role is None and seen.country is not None and is_either_full


def _weigh_body(seen: ActorSeen, known: KnownActor) -> int:
    for name in (seen.name, *seen.other_names):
        for other in (known.name, *known.names):
            countries = parse_body(name).country or seen.country, parse_body(other).country or known.country
            if all(countries) and countries[0] != countries[1]:
                continue
            if are_same_body(name, other, countries[0] if countries[0] == countries[1] else None):
                return 2 if countries[0] == countries[1] else 1
    return 0


def _years_apart(day: str | None, known: KnownActor) -> float:
    """How many years `day` is before the first or after the last article on the known one; 0 where not known."""
    if day is None or known.since is None or known.until is None:
        return 0.0
    date, since, until = (datetime.date.fromisoformat(text) for text in (day, known.since, known.until))
    return max((since - date).days, (date - until).days, 0) / 365.25


# --- What the archive knows after an article


def begin(seen: ActorSeen, id: int) -> KnownActor:
    """A new actor of the archive, known from one article."""
    names = tuple(dict.fromkeys((seen.name, *seen.other_names)))
    return KnownActor(
        id, seen.name, seen.kind, names, seen.role, seen.country, seen.code, seen.wikidata, seen.day, seen.day
    )


def extend(known: KnownActor, seen: ActorSeen) -> KnownActor:
    """What is known after another article: a fuller name, a new spelling, what was not known before, the time."""
    names = tuple(dict.fromkeys((*known.names, seen.name, *seen.other_names)))
    if known.curated:
        return replace(known, names=names)
    days = [day for day in (known.since, known.until, seen.day) if day is not None]
    is_fuller = _fullness(seen) > _fullness(known)
    tells_more = _tells_country(seen) and not _tells_country(known)
    first, second = (seen, known) if tells_more else (known, seen)
    return replace(
        known,
        name=seen.name if is_fuller else known.name,
        names=names,
        role=first.role or second.role,
        country=first.country or second.country,
        code=first.code or second.code,
        wikidata=known.wikidata or seen.wikidata,
        since=min(days, default=None),
        until=max(days, default=None),
    )


def _tells_country(actor: ActorSeen | KnownActor) -> bool:
    """Whether the role names the country: "Norwegian foreign minister" tells more than "foreign minister"."""
    return actor.country is not None and read_role(actor.role).country == actor.country


def _fullness(actor: ActorSeen | KnownActor) -> tuple[int, int]:
    """More words say more, and of as many words those that are no initials; of states the usual name says most."""
    if actor.kind is ActorKind.STATE:
        return int(state_names().get(actor.country or "") == actor.name), 0
    if actor.kind is not ActorKind.PERSON:
        return len(plain_name(actor.name)), 0
    words = parse_name(actor.name).words
    return len(words), sum(len(word) > 1 for word in words)


def is_meant(typed: str, known: KnownActor) -> bool:
    """Whether a name that a person typed ("Zelenskiy", "IMF", "Marchuk") means this actor of the archive.

    A surname means all who have it; a full name does not mean those of whom only the surname is known.
    """
    names = (known.name, *known.names)
    if any(plain_name(typed) == plain_name(name) for name in names):
        return True
    if known.kind is ActorKind.PERSON:
        name = parse_name(typed)
        least = Likeness.SURNAME if len(name.words) == 1 else Likeness.PART
        return any(compare_people(name, parse_name(other)) >= least for other in names)
    if known.kind is ActorKind.STATE:
        return known.country is not None and country_of_typed(typed) == known.country
    if known.kind is ActorKind.ORGANIZATION:
        country = parse_body(typed).country or known.country
        return any(are_same_body(typed, name, country) for name in names)
    return False
