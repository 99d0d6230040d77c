"""Who is who, by people: two actors made one, an actor of an article told from its namesakes, lists of actors."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import ids, tables, terms
from onrecord.archive.keys import digest, find_owners
from onrecord.archive.known import load_decisions, load_known, save_known
from onrecord.archive.linking import link_again
from onrecord.archive.named import load_actors_of
from onrecord.archive.numbers import Numbers
from onrecord.archive.readings import load_record
from onrecord.archive.writing import now, write_all_again, write_rows_again
from onrecord.errors import ArchiveError, InputError
from onrecord.links import actors
from onrecord.links.actors import ActorSeen, KnownActor
from onrecord.links.curated import as_seen, curate, read_curated
from onrecord.links.decisions import Side, Verdict
from onrecord.record import ActorKind

_WAS: Final = ("role", "country", "code", "wikidata", "since", "until", "curated")
_WITNESSES: Final = 20  # articles that say which of several namesakes is meant


def merge(connection: sa.Connection, kept: str, other: str, who: str, *, force: bool = False) -> None:
    """Make the actor `other` one with `kept`, in all articles there are and will be; both are ids.

    Raises ArchiveError where there are no two such actors, and unless it is to `force` where they cannot be one: two
    states, or a state and something else.
    """
    numbers = [ids.find_actor(connection, text) for text in (kept, other)]
    if numbers[0] == numbers[1]:
        raise ArchiveError(f"{kept} and {other} are one already")
    known = load_known(connection, numbers, load_decisions(connection))
    left, right = (known[number] for number in numbers)
    if not force and _cannot_be_one(left, right):
        told = (f"{ids.actor_id(one.id)} is {one.name} ({one.kind.value})" for one in (left, right))
        raise ArchiveError(f"{' and '.join(told)}; they are hardly one, --force makes them one all the same")
    _decide(connection, Verdict.SAME, _side(left), _side(right), who, {"left": _kept(left), "right": _kept(right)})
    _absorb(connection, left, right)


def _cannot_be_one(left: KnownActor, right: KnownActor) -> bool:
    if left.kind is right.kind is ActorKind.STATE:
        return None not in (left.country, right.country) and left.country != right.country
    return ActorKind.STATE in (left.kind, right.kind)


def unmerge(connection: sa.Connection, kept: str, other: str, who: str) -> None:
    """Take back that `other` was made one with `kept`: both are as they were, with what came since told apart anew.

    Raises ArchiveError where no such merge holds, or a later one has to be taken back before.
    """
    d = tables.decisions.c
    merges: list[sa.RowMapping] = []
    for row in connection.execute(sa.select(d.verdict, d.left, d.right).order_by(d.id)).mappings():
        if row["verdict"] == Verdict.SAME and "id" in row["right"]:
            merges.append(row)
        elif row["verdict"] == Verdict.UNDONE:
            undone = max(at for at, merged in enumerate(merges) if _numbers(merged) == _numbers(row))
            del merges[undone]
    wanted = {kept, other}
    at = max((at for at, merged in enumerate(merges) if set(_numbers(merged)) == wanted), default=None)
    if at is None:
        raise ArchiveError(f"{kept} and {other} were not made one; onrecord corrections lists the merges")
    if later := next((its for its in map(_numbers, merges[at + 1 :]) if _numbers(merges[at])[0] in its), None):
        raise ArchiveError(
            f"{later[1]} became {later[0]} after that; take it back first: merge --undo {' '.join(later)}"
        )
    left, right = (merges[at][side] for side in ("left", "right"))
    sides = Side.from_json(left), Side.from_json(right)
    _decide(connection, Verdict.UNDONE, *sides, who, {"left": {"id": left["id"]}, "right": {"id": right["id"]}})
    naming = terms.find(connection, tables.articles, [left["id"]]).distinct()
    article_ids = sorted(connection.execute(naming).scalars())
    for table in (tables.actor_names, tables.actor_keys):
        connection.execute(sa.delete(table).where(table.c.actor_id == left["id"]))
    save_known(connection, {}, {side["id"]: _restore(side) for side in (left, right)})
    write_all_again(connection, article_ids)


def _numbers(merged: sa.RowMapping) -> tuple[str, str]:
    return ids.actor_id(merged["left"]["id"]), ids.actor_id(merged["right"]["id"])


def _kept(known: KnownActor) -> dict[str, Any]:
    """What a merge is taken back by."""
    was = {field: getattr(known, field) for field in ("name", *_WAS)}
    return {"id": known.id, "was": was | {"kind": known.kind.value, "names": list(known.names)}}


def _restore(side: dict[str, Any]) -> KnownActor:
    was = side["was"]
    return KnownActor(
        id=side["id"],
        name=was["name"],
        kind=ActorKind(was["kind"]),
        names=tuple(was["names"]),
        **{field: was[field] for field in _WAS},
    )


def split(connection: sa.Connection, actor: str, who: str) -> int:
    """Tell the actor of one article, by its id (``3fa9c21b04de.a2``), from those of the others that it was taken for.

    Returns the number of the actor that it is now. Raises ArchiveError where no other article names that actor.
    """
    article_id, local_id = ids.find_entry(connection, actor)
    numbers = load_actors_of(connection, article_id)
    if local_id not in numbers:
        raise ArchiveError(f"the article has no actor {local_id}; ids of its actors look like 3fa9c21b04de.a2")
    number, articles = numbers[local_id], tables.articles.c
    naming = articles.id.in_(terms.find(connection, tables.articles, [number]))
    others = sa.select(articles.identity).where(naming, articles.id != article_id).order_by(articles.identity)
    identities = tuple(connection.execute(others.limit(_WITNESSES)).scalars())
    if not identities:
        raise ArchiveError(f"{actor} stands alone: no other article names that actor")
    this = connection.execute(sa.select(articles.identity).where(articles.id == article_id)).scalar_one()
    known = load_known(connection, [number], load_decisions(connection))[number]
    name = next(one.name for one in load_record(connection, article_id).actors if one.id == local_id)
    left = replace(_side(known), name=name, country=None, articles=(this,))
    _decide(connection, Verdict.DIFFERENT, left, replace(_side(known), articles=identities), who)
    write_rows_again(connection, article_id)
    return load_actors_of(connection, article_id)[local_id]


def import_list(connection: sa.Connection, data: bytes, name: str) -> Iterator[KnownActor | InputError]:
    """Import a list of actors, CSV as in links/curated.py, and yield each, or what is wrong with its row.

    Actors of the archive that the list says are one become one. Raises InputError where `data` is no such list.
    """
    decisions = load_decisions(connection)
    for listed in read_curated(data, name):
        if isinstance(listed, InputError):
            yield listed
            continue
        near = _near(connection, as_seen(listed))
        known = load_known(connection, near, decisions)
        match = actors.best_match(as_seen(listed), known.values(), decisions)
        number = Numbers.read(connection).take(tables.actors) if match is None else match.id
        now_known = curate(match, listed, number)
        save_known(connection, known, known | {number: now_known})
        for other in known.values():
            is_listed = actors.best_match(replace(as_seen(other), day=other.until), [now_known], decisions) is not None
            if other.id != number and not other.curated and is_listed:
                now_known = _absorb(connection, now_known, other)
        yield now_known


def _near(connection: sa.Connection, seen: ActorSeen) -> list[int]:
    names = (seen.name, *seen.other_names)
    keys = map(digest, itertools.chain.from_iterable(actors.keys_of_typed(name) for name in names))
    return sorted(set().union(*find_owners(connection, tables.actor_keys, [*keys, *_keys(seen)]).values()))


def _keys(seen: ActorSeen) -> Iterator[int]:
    return map(digest, actors.keys(seen))


def _side(known: KnownActor) -> Side:
    return Side(known.kind, known.name, known.country)


def _decide(
    connection: sa.Connection,
    verdict: Verdict,
    left: Side,
    right: Side,
    who: str,
    more: Mapping[str, dict[str, Any]] = MappingProxyType({}),
) -> None:
    """Write a decision down; `more` is kept beside its sides."""
    row = {"left": left.to_json() | more.get("left", {}), "right": right.to_json() | more.get("right", {})}
    connection.execute(sa.insert(tables.decisions).values(verdict=verdict.value, who=who, at=now(), **row))


def _absorb(connection: sa.Connection, kept: KnownActor, other: KnownActor) -> KnownActor:
    """Whatever is said of `other` is said of `kept` from now on; `kept` with the names of both.

    What `other` said and whom it met is linked again, for `kept` may have said the same and met the same.
    """
    entry_ids = terms.replace_actor(connection, kept.id, other.id)
    both = actors.extend(kept, replace(as_seen(other), day=other.since))
    both = actors.extend(both, replace(as_seen(other), day=other.until))
    both = replace(both, names=tuple(dict.fromkeys((*both.names, *other.names))))
    save_known(connection, {kept.id: kept}, {kept.id: both})
    a = tables.actors.c
    connection.execute(sa.delete(tables.actors).where(a.id == other.id))
    naming = sa.select(sa.func.count()).select_from(
        terms.find(connection, tables.articles, [kept.id]).distinct().subquery()
    )
    connection.execute(sa.update(tables.actors).where(a.id == kept.id).values(n_articles=naming.scalar_subquery()))
    link_again(connection, entry_ids)
    return both
