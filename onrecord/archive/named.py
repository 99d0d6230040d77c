"""Which actors of the archive a typed name means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import sqlalchemy as sa

from onrecord.archive import terms
from onrecord.archive.ids import actor_id, find_actor, find_entry, is_actor_id
from onrecord.archive.keys import digest, find_owners
from onrecord.archive.known import load_known
from onrecord.archive.readings import load_record
from onrecord.archive.tables import actor_keys, actors, articles
from onrecord.archive.words import fold
from onrecord.errors import ArchiveError
from onrecord.links.actors import is_meant, keys_of_typed
from onrecord.links.decisions import NO_DECISIONS

_MOST_NEAR: Final = 3


def find_named(connection: sa.Connection, typed: str) -> tuple[int, ...]:
    """The keys of the actors that `typed` may mean: an id (``p45``), a name in any spelling, a surname, an acronym."""
    if is_actor_id(typed):
        return (find_actor(connection, typed),)
    owners = find_owners(connection, actor_keys, map(digest, keys_of_typed(typed)))
    known = load_known(connection, sorted(set().union(*owners.values())), NO_DECISIONS)
    return tuple(number for number, actor in known.items() if is_meant(typed, actor))


def name_actor(connection: sa.Connection, typed: str) -> str:
    """`typed`, but for the id of an actor the actor's name. Raises ArchiveError for an id that none has."""
    if not is_actor_id(typed):
        return typed
    named = sa.select(actors.c.name).where(actors.c.id == find_actor(connection, typed))
    return str(connection.execute(named).scalar_one())


def find_actor_of(connection: sa.Connection, text: str) -> str:
    """The id across articles of an actor as one article has it (``3fa9c21b04de.a2``). Raises ArchiveError."""
    article_id, local_id = find_entry(connection, text)
    actors = load_actors_of(connection, article_id)
    if local_id not in actors:
        raise ArchiveError(f"{text!r} is no actor of the article")
    return actor_id(actors[local_id])


def load_actors_of(connection: sa.Connection, article_id: int) -> dict[str, int]:
    """The archive's actor for each actor of an article, by its id in the record."""
    query = sa.select(articles.c.terms).where(articles.c.id == article_id)
    numbers = terms.without_keys(connection.execute(query).scalar_one())
    named = load_record(connection, article_id).actors
    return {actor.id: number for actor, number in zip(named, numbers, strict=True)}


def find_all_named(connection: sa.Connection, names: Iterable[str]) -> tuple[int, ...]:
    """The keys of the actors that any of `names` may mean. Raises ArchiveError for a name that means nobody."""
    found: dict[int, None] = {}
    for name in names:
        meant = find_named(connection, name)
        if not meant:
            near = _tell_near(connection, name) or "onrecord actors lists who is in it"
            raise ArchiveError(f"nobody in the archive is called {name!r}; {near}")
        found |= dict.fromkeys(meant)
    return tuple(found)


def _tell_near(connection: sa.Connection, typed: str) -> str | None:
    """Those who have the last word of a name ("President Lund") or a first name; None where nobody has, or many."""
    *before, last = typed.split() or [""]
    numbers: Sequence[int]
    if before:
        numbers = find_named(connection, last)
    else:
        is_first = actors.c.folded.startswith(f"{fold(typed)} ", autoescape=True)
        some = sa.select(actors.c.id).where(is_first, actors.c.n_articles > 0).limit(_MOST_NEAR + 1)
        numbers = connection.execute(some).scalars().all()
    if not 0 < len(numbers) <= _MOST_NEAR:
        return None
    names = sa.select(actors.c.id, actors.c.name).where(actors.c.id.in_(numbers)).order_by(actors.c.id)
    return "there is " + " and ".join(f"{name} ({actor_id(number)})" for number, name in connection.execute(names))
