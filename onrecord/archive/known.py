"""Which actor of the archive each actor of a new article is, and what the archive knows of actors.

``onrecord.links`` decides; here the candidates are fetched by their keys, and what an article adds is written down.
All of it runs within a writer's transaction.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import tables, terms
from onrecord.archive.keys import among, chunks, digest, find_owners, insert, insert_keys
from onrecord.archive.numbers import Numbers
from onrecord.archive.rows import Row
from onrecord.archive.words import fold
from onrecord.links import actors
from onrecord.links.actors import KnownActor
from onrecord.links.decisions import NO_DECISIONS, Decision, Decisions, Side, Verdict
from onrecord.record import ActorKind, Record

_COLUMNS: Final = ("name", "role", "country", "code", "wikidata", "since", "until", "curated")


def link_actors(connection: sa.Connection, numbers: Numbers, record: Record, identity: str) -> dict[str, int]:
    """The archive's actor for each actor of the record, by its id there; `identity` is the article's."""
    decisions = load_decisions(connection) if numbers.has_decisions else NO_DECISIONS
    seen = actors.see_actors(record, identity)
    keys = {local_id: [digest(key) for key in actors.keys(one, decisions)] for local_id, one in seen.items()}
    owners = find_owners(connection, tables.actor_keys, itertools.chain.from_iterable(keys.values()))
    known = load_known(connection, sorted(set().union(*owners.values())), decisions)
    before = dict(known)
    ids: dict[str, int] = {}
    for local_id, one in seen.items():
        near = sorted(set().union(*(owners[key] for key in keys[local_id])))
        match = actors.best_match(one, [known[number] for number in near], decisions)
        number = numbers.take(tables.actors) if match is None else match.id
        now = actors.begin(one, number) if match is None else actors.extend(match, one)
        if now != match:
            known[number] = now
            for key in actors.kept_keys(now):
                owners[digest(key)].add(number)
        ids[local_id] = number
    save_known(connection, before, known)
    return ids


def load_decisions(connection: sa.Connection) -> Decisions:
    """What people decided about who is who, oldest first."""
    rows = connection.execute(_DECISIONS)
    return Decisions(Decision(Verdict(v), Side.from_json(left), Side.from_json(right)) for v, left, right in rows)


def load_known(connection: sa.Connection, ids: Sequence[int], decisions: Decisions) -> dict[int, KnownActor]:
    """Actors of the archive by id."""
    names: dict[int, list[str]] = defaultdict(list)
    known: dict[int, KnownActor] = {}
    for some in chunks(ids):
        for actor_id, name in connection.execute(_NAMES, {"ids": some}):
            names[actor_id].append(name)
        for row in connection.execute(_ACTORS, {"ids": some}).mappings():
            columns: dict[str, Any] = {column: row[column] for column in _COLUMNS}
            printed = tuple(sorted({row["name"], *names[row["id"]]}))
            known[row["id"]] = KnownActor(id=row["id"], kind=ActorKind(row["kind"]), names=printed, **columns)
    for number, actor in known.items():
        if any(decisions.concerns(name) for name in {actor.name, *actor.names}):
            found = sa.select(_ARTICLES.identity).where(
                _ARTICLES.id.in_(terms.find(connection, tables.articles, [number]))
            )
            known[number] = replace(actor, articles=frozenset(connection.execute(found).scalars()))
    return known


def save_known(connection: sa.Connection, before: Mapping[int, KnownActor], known: Mapping[int, KnownActor]) -> None:
    """Write down the actors that are new, or not as they were `before`."""
    changed = {number: now for number, now in known.items() if now != before.get(number)}
    insert(connection, tables.actors, [_row(now) for now in changed.values()], again=True)
    names: list[Row] = []
    keys: dict[tuple[int, int], None] = {}
    for number, now in changed.items():
        was = before.get(number)
        others = _others(was) if was else ()
        names += [{"actor_id": number, "name": name} for name in _others(now) if name not in others]
        if was and was.name != now.name:
            connection.execute(_UNNAME, {"actor": number, "name": now.name})
        was_under = {digest(key) for key in actors.kept_keys(was)} if was else set()
        keys |= {(key, number): None for key in map(digest, actors.kept_keys(now)) if key not in was_under}
    insert(connection, tables.actor_names, names)
    insert_keys(connection, tables.actor_keys, keys)


def count_article(connection: sa.Connection, actor_ids: Iterable[int], more: int) -> None:
    """Note that one article more, or with -1 less, names the actors."""
    for some in chunks(sorted(set(actor_ids))):
        connection.execute(_COUNT, {"ids": some, "more": more})


def sweep(connection: sa.Connection, actor_ids: Iterable[int]) -> None:
    """Delete those of the actors that no article names any more; a curated one stays."""
    a = tables.actors.c
    for some in chunks(sorted(set(actor_ids))):
        connection.execute(sa.delete(tables.actors).where(a.id.in_(some), a.n_articles <= 0, ~a.curated))


def _row(actor: KnownActor) -> Row:
    columns = {column: getattr(actor, column) for column in _COLUMNS}
    return {"id": actor.id, "folded": fold(actor.name), "kind": actor.kind.value, **columns}


def _others(actor: KnownActor) -> list[str]:
    """The names beside the one that is shown."""
    return [name for name in dict.fromkeys(actor.names) if name != actor.name]


_ARTICLES: Final = tables.articles.c
_ACTORS: Final = sa.select(tables.actors).where(among(tables.actors.c.id, "ids")).order_by(tables.actors.c.id)
_NAMES: Final = sa.select(tables.actor_names).where(among(tables.actor_names.c.actor_id, "ids"))
_UNNAME: Final = sa.delete(tables.actor_names).where(
    tables.actor_names.c.actor_id == sa.bindparam("actor"), tables.actor_names.c.name == sa.bindparam("name")
)
_DECISIONS: Final = sa.select(tables.decisions.c.verdict, tables.decisions.c.left, tables.decisions.c.right).order_by(
    tables.decisions.c.id
)
_COUNT: Final = (
    sa.update(tables.actors)
    .where(among(tables.actors.c.id, "ids"))
    .values(n_articles=tables.actors.c.n_articles + sa.bindparam("more"))
)
