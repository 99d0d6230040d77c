"""What people said of the archive: corrections and decisions, as they were made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import ids
from onrecord.archive.tables import articles, corrections, decisions
from onrecord.links.decisions import Side, Verdict


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction: the field of an entry, what was read and what it should be, both as Correction has them.

    `id` is that of the entry when it was corrected; the field "entry" stands for the whole, which was added or, where
    `should_be` is None, rejected.
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
    """All that people corrected and decided, oldest first; with an `id`, what they corrected of that article or entry.

    Raises ArchiveError where there is no such article.
    """
    c = corrections.c
    columns = (c.entry, c.field, c.was, c.should_be, c.words, c.who, c.at)
    query = sa.select(articles.c.digest, c.local_id, *columns).join_from(corrections, articles).order_by(c.id)
    if id is None:
        made = [_corrected(*row) for row in connection.execute(query)]
        return sorted([*made, *_load_decisions(connection)], key=lambda one: one.at)
    article, _, local_id = id.partition(".")
    number = ids.find_entry(connection, id)[0] if local_id else ids.find_article(connection, article)
    found = (_corrected(*row) for row in connection.execute(query.where(c.article_id == number)))
    return [one for one in found if not local_id or one.id.endswith(f".{local_id}")]


def _corrected(digest: str, local_id: str, *rest: Any) -> Corrected:
    return Corrected(ids.entry_id(digest, local_id), *rest)


def _load_decisions(connection: sa.Connection) -> list[Decided]:
    d = decisions.c
    rows = connection.execute(sa.select(d.verdict, d.left, d.right, d.who, d.at).order_by(d.id))
    return [
        Decided(_DECISIONS[Verdict(verdict)], *_side(left), *_side(right), who, at)
        for verdict, left, right, who, at in rows
    ]


def _side(plain: Mapping[str, Any]) -> tuple[str | None, str]:
    return ids.actor_id(plain["id"]) if "id" in plain else None, Side.from_json(plain).name
