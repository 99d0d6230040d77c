"""An article into the archive: its reading, its rows and its links, all in one transaction or not at all."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import Final

import sqlalchemy as sa

from onrecord.archive import linking, tables
from onrecord.archive.common import Common
from onrecord.archive.corrections import Corrected, apply, load_corrections
from onrecord.archive.identity import Kept, find_digest, find_identity
from onrecord.archive.keys import insert
from onrecord.archive.known import link_actors
from onrecord.archive.numbers import Numbers
from onrecord.archive.packing import pack
from onrecord.archive.readings import load_reading
from onrecord.archive.rows import EntryRows, Row, actor_rows, entry_rows, fold
from onrecord.archive.versions import Version
from onrecord.links.occasions import Mention, Participant
from onrecord.links.reports import Carried
from onrecord.links.utterances import Wording
from onrecord.record import Document, Mode, Record

_UNLINKED: Final[Row] = {"utterance_id": None, "occasion_id": None}


def now() -> str:
    """The time, as the archive has it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def write_record(connection: sa.Connection, record: Record, source: str, version: Version, kept: Kept | None) -> None:
    """Put a record into the archive, in place of what is `kept` of the article, if anything is.

    `source` is where the article came from. To be called within a writer's transaction.
    """
    numbers = Numbers.read(connection)
    document = record.document
    if kept is None:
        article_id, identity, common = numbers.take(tables.articles), find_identity(document), Common({})
    else:
        article_id, identity, common = kept.article_id, kept.identity, Common.of(connection, kept.article_id)
        _forget_rows(connection, article_id)
        connection.execute(sa.delete(tables.readings).where(tables.readings.c.article_id == article_id))
    row = _article_row(document)
    if kept is None or kept.digest != row["digest"]:
        carried = Carried(document.text, _day(document))
        row["report_id"] = linking.link(connection, numbers, linking.REPORTS, [carried])[0]
    if kept is None:
        row |= {"id": article_id, "identity": identity, "source": source, "added_at": now()}
        insert(connection, tables.articles, [row])
    else:
        connection.execute(sa.update(tables.articles).where(tables.articles.c.id == article_id).values(row))
    reading = {"article_id": article_id, "record": pack(record), "read_at": now()}
    insert(connection, tables.readings, [reading | {"version": version.version, "model": version.model}])
    corrections = () if kept is None else load_corrections(connection, article_id)
    _write_rows(connection, numbers, article_id, apply(record, corrections), identity)
    common.sweep(connection)


def write_rows_again(connection: sa.Connection, article_id: int) -> None:
    """Make the rows of an article anew, after a correction or a decision."""
    columns = tables.articles.c
    identity = connection.execute(sa.select(columns.identity).where(columns.id == article_id)).scalar_one()
    corrected = apply(load_reading(connection, article_id), load_corrections(connection, article_id))
    common = Common.of(connection, article_id)
    _forget_rows(connection, article_id)
    _write_rows(connection, Numbers.read(connection), article_id, corrected, identity)
    common.sweep(connection)


def _article_row(document: Document) -> Row:
    return {
        "digest": find_digest(document),
        "name": document.id,
        "title": document.title,
        "published": document.published,
        "day": _day(document),
        "publisher": document.publisher,
        "publisher_folded": fold(document.publisher) if document.publisher else None,
        "url": document.url,
        "authors": list(document.authors),
        "language": document.language,
        "n_words": len(document.text.split()),
    }


def _day(document: Document) -> str | None:
    return document.published[:10] if document.published else None


def _forget_rows(connection: sa.Connection, article_id: int) -> None:
    for table in (tables.entries, tables.article_actors):  # the parties go with them
        connection.execute(sa.delete(table).where(table.c.article_id == article_id))


def _write_rows(
    connection: sa.Connection, numbers: Numbers, article_id: int, corrected: Corrected, identity: str
) -> None:
    """What search needs of the record, and its links."""
    record = corrected.record
    actor_ids = link_actors(connection, numbers, record, identity)
    named: dict[str, Row] = {}
    for row in actor_rows(record):
        keys = {"id": numbers.take(tables.article_actors), "actor_id": actor_ids[row["local_id"]]}
        named[row["local_id"]] = row | keys | {"article_id": article_id}
    entries: dict[str, Row] = {}
    parties: list[Row] = []
    for found in entry_rows(record):
        local_id = found.entry["local_id"]
        keys = {"id": numbers.take(tables.entries), "article_id": article_id}
        entries[local_id] = found.entry | keys | {"corrected": local_id in corrected.changed}
        parties += _party_rows(entries[local_id], found, named)
    links = _link_statements(connection, numbers, record, entries, actor_ids)
    links |= _link_contacts(connection, numbers, record, actor_ids)
    insert(connection, tables.article_actors, list(named.values()))
    insert(connection, tables.entries, [row | _UNLINKED | links.get(id, {}) for id, row in entries.items()])
    insert(connection, tables.parties, parties)


def _party_rows(entry: Row, found: EntryRows, named: dict[str, Row]) -> Iterator[Row]:
    positions: Counter[str] = Counter()
    for role, local_id in found.parties:
        actor = named[local_id]
        yield {
            "entry_id": entry["id"],
            "role": role,
            "position": positions[role],
            "article_actor_id": actor["id"],
            "actor_id": actor["actor_id"],
        }
        positions[role] += 1


def _link_statements(
    connection: sa.Connection, numbers: Numbers, record: Record, entries: dict[str, Row], actor_ids: dict[str, int]
) -> dict[str, Row]:
    """The utterance of each statement; what was only thought has none."""
    spoken = {statement.id: statement for statement in record.statements if statement.mode is Mode.SPEECH}
    wordings = [
        Wording(
            text=entries[id]["text"],
            speaker=actor_ids[statement.speaker.id] if statement.speaker else None,
            day=entries[id]["day"] or None,
        )
        for id, statement in spoken.items()
    ]
    found = linking.link(connection, numbers, linking.UTTERANCES, wordings)
    return {id: {"utterance_id": utterance} for id, utterance in zip(spoken, found, strict=True)}


def _link_contacts(
    connection: sa.Connection, numbers: Numbers, record: Record, actor_ids: dict[str, int]
) -> dict[str, Row]:
    """The occasion of each contact."""
    mentions = [
        Mention(
            kind=contact.kind,
            status=contact.status,
            participants=tuple(Participant(actor_ids[a.id], a.name, a.kind, a.country) for a in contact.participants),
            date=contact.date.value if contact.date else None,
            published=_day(record.document),
            place=contact.place,
        )
        for contact in record.contacts
    ]
    found = linking.link(connection, numbers, linking.OCCASIONS, mentions)
    return {contact.id: {"occasion_id": id} for contact, id in zip(record.contacts, found, strict=True)}
