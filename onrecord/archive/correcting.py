"""A person's correction, from the words that were typed to the rows of the archive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from onrecord.archive import ids
from onrecord.archive.additions import make_addition
from onrecord.archive.corrections import ENTRY, Correction, make_correction, save_correction
from onrecord.archive.criteria import find_country
from onrecord.archive.portable import PARTIES
from onrecord.archive.readings import load_record
from onrecord.archive.tables import actors
from onrecord.archive.words import fold
from onrecord.archive.writing import now, write_rows_again
from onrecord.errors import ArchiveError
from onrecord.record import ActorKind, Record

_SEVERAL = PARTIES - {"speaker"}
_WHO = ("name", "kind", "role", "country", "code", "wikidata")


def correct(connection: sa.Connection, entry: str, field: str, should_be: Any, who: str) -> Correction:
    """Keep a correction and make the article's rows anew, within a writer's transaction; see Archive.correct."""
    article_id, local_id = ids.find_entry(connection, entry)
    record = load_record(connection, article_id)
    correction = make_correction(record, local_id, field, should_be, who, now())
    save_correction(connection, article_id, correction)
    write_rows_again(connection, article_id)
    return correction


def add_entry(
    connection: sa.Connection, article: str, kind: str, words: str, fields: Mapping[str, Any], who: str
) -> Correction:
    """Keep an entry that the program missed, as `correct` does; see Archive.add_entry."""
    article_id = ids.find_article(connection, article)
    correction = make_addition(load_record(connection, article_id), kind, words, fields, who, now())
    save_correction(connection, article_id, correction)
    write_rows_again(connection, article_id)
    return correction


def understand(connection: sa.Connection, id: str, field: str, typed: str | None) -> Any:
    """The value that `typed` stands for in the entry or article of that id.

    Names become the actors that the article or the archive has of that name.

    Several parties are parted by semicolons; None and the empty text stand for nothing. Raises ArchiveError where
    nobody has the name: write ``name (kind)`` or ``name (kind, country)`` for somebody new.
    """
    if field == ENTRY or not typed:
        return [] if field in _SEVERAL and typed is not None else None
    if field not in PARTIES:
        return typed
    record = load_record(connection, ids.find_article(connection, id.partition(".")[0]))
    found = [_find_actor(connection, record, name.strip()) for name in typed.split(";") if name.strip()]
    if field in _SEVERAL:
        return found
    if len(found) != 1:
        raise ArchiveError(f"a {field} is one actor, not {len(found)}")
    return found[0]


def _find_actor(connection: sa.Connection, record: Record, typed: str) -> dict[str, str | None]:
    name, _, about = typed.partition(" (")
    if about.endswith(")"):
        kind, _, country = about[:-1].partition(",")
        code = find_country(country) if country.strip() else None
        return dict.fromkeys(_WHO) | {"name": name, "kind": kind.strip(), "country": code}
    for actor in record.actors:
        if fold(typed) in {fold(actor.name), *(fold(mention.text) for mention in actor.mentions)}:
            return {field: getattr(actor, field) for field in _WHO}
    query = sa.select(*(actors.c[field] for field in _WHO)).where(actors.c.folded == fold(typed))
    rows = connection.execute(query.limit(2)).mappings().all()
    if len(rows) == 1:
        return dict(rows[0])
    if rows:
        raise ArchiveError(f"several actors are called {typed!r}; write it as: {typed} (person, FRA)")
    kinds = ", ".join(ActorKind)
    raise ArchiveError(f"nobody in the archive is called {typed!r}; write {typed} (KIND) for somebody new: {kinds}")
