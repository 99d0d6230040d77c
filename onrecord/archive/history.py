"""What people said of the archive: corrections and decisions, as they were made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import ids
from onrecord.archive.known import load_decisions, load_known
from onrecord.archive.named import load_actors_of
from onrecord.archive.tables import articles, corrections, decisions
from onrecord.errors import ArchiveError
from onrecord.links.decisions import Side, Verdict
from onrecord.links.known import KnownActor


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction: the field of an entry, what was read and what it should be, both as Correction has them.

    `id` is that of the entry when it was corrected; the field "entry" stands for the whole, which was added or, where
    `should_be` is None, rejected, or where it is "restored", not rejected after all.
    """

    id: str
    kind: str
    field: str
    was: Any
    should_be: Any
    words: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on who is who. `actor` and `other` are ids, None where the decision is about some articles alone."""

    decision: str  # merge, split, undo
    actor: str | None
    name: str
    other: str | None
    other_name: str
    who: str
    at: str


_DECISIONS: Final = {Verdict.SAME: "merge", Verdict.DIFFERENT: "split", Verdict.UNDONE: "undo"}


def load_history(connection: sa.Connection, id: str | None = None) -> list[Corrected | Decided]:
    """All that people corrected and decided, oldest first; with an `id`, what they did of that article, entry or actor.

    Raises ArchiveError where there is no such article or actor.
    """
    if id is not None and ids.is_actor_id(id):
        return _load_of_actor(connection, ids.find_actor(connection, id))
    if id is None:
        made = [_corrected(*row) for _, *row in connection.execute(_MADE)]
        return _in_order([*made, *(one for one, _ in _load_sides(connection))])
    article, _, local_id = id.partition(".")
    number = ids.find_entry(connection, id)[0] if local_id else ids.find_article(connection, article)
    found = (_corrected(*row) for _, *row in connection.execute(_MADE.where(corrections.c.article_id == number)))
    return [one for one in found if not local_id or one.id.endswith(f".{local_id}")]


def _load_of_actor(connection: sa.Connection, number: int) -> list[Corrected | Decided]:
    """What people corrected of an actor where articles name it, and what they decided of it."""
    c, named = corrections.c, dict[int, dict[str, int]]()
    made: list[Corrected | Decided] = []
    for article_id, *row in connection.execute(_MADE.where(c.entry == "actor")):
        if article_id not in named:
            named[article_id] = load_actors_of(connection, article_id)
        one = _corrected(*row)
        if named[article_id].get(one.id.partition(".")[2]) == number:
            made.append(one)
    [known] = load_known(connection, [number], load_decisions(connection)).values()
    decided = [one for one, sides in _load_sides(connection) if any(_is_of(connection, side, known) for side in sides)]
    return _in_order([*made, *decided])


def _is_of(connection: sa.Connection, side: Mapping[str, Any], known: KnownActor) -> bool:
    """Whether a side of a decision is the actor, or was made one with it."""
    if "id" not in side:
        return Side.from_json(side).is_known(known)
    try:
        return side["id"] == known.id or ids.find_actor(connection, ids.actor_id(side["id"])) == known.id
    except ArchiveError:  # no article names it any more
        return False


def _in_order(made: list[Corrected | Decided]) -> list[Corrected | Decided]:
    return sorted(made, key=lambda one: one.at)


_MADE: Final = (
    sa.select(corrections.c.article_id, articles.c.digest, corrections.c.local_id)
    .add_columns(*(corrections.c[name] for name in ("entry", "field", "was", "should_be", "words", "who", "at")))
    .join_from(corrections, articles)
    .order_by(corrections.c.id)
)


def _corrected(digest: str, local_id: str, *rest: Any) -> Corrected:
    return Corrected(ids.entry_id(digest, local_id), *rest)


def _load_sides(connection: sa.Connection) -> Iterator[tuple[Decided, tuple[Mapping[str, Any], Mapping[str, Any]]]]:
    """The decisions, each with its two sides as they were written down."""
    d = decisions.c
    rows = connection.execute(sa.select(d.verdict, d.left, d.right, d.who, d.at).order_by(d.id))
    for verdict, left, right, who, at in rows:
        yield Decided(_DECISIONS[Verdict(verdict)], *_side(left), *_side(right), who, at), (left, right)


def _side(plain: Mapping[str, Any]) -> tuple[str | None, str]:
    return ids.actor_id(plain["id"]) if "id" in plain else None, Side.from_json(plain).name
