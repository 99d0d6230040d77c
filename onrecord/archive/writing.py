"""An article into the archive: its reading, its rows and its links, all in one transaction or not at all."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import linking, tables
from onrecord.archive.corrections import apply, load_corrections
from onrecord.archive.identity import find_digest, find_identity
from onrecord.archive.linking import Numbers
from onrecord.archive.packing import pack
from onrecord.archive.readings import load_reading
from onrecord.archive.rows import EntryRows, Row, actor_rows, entry_rows, fold
from onrecord.archive.versions import Version
from onrecord.links.occasions import Mention, Participant
from onrecord.links.reports import Carried
from onrecord.links.utterances import Wording
from onrecord.record import Document, Mode, Record

_UNLINKED: Final[Row] = {"utterance_id": None, "occasion_id": None}
_OWNERS: Final = (
    tables.articles.c.report_id,
    tables.entries.c.utterance_id,
    tables.entries.c.occasion_id,
    tables.article_actors.c.actor_id,
)
_ARTICLE: Final = {"articles": "id", "entries": "article_id", "article_actors": "article_id"}


def now() -> str:
    """The time, as the archive has it."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def write_record(connection: sa.Connection, record: Record, source: str, version: Version) -> None:
    """Put a record into the archive, in place of an earlier reading of the article or of its earlier version.

    `source` is where the article came from. To be called within a writer's transaction.
    """
    numbers = Numbers.read(connection)
    document = record.document
    a = tables.articles.c
    article = _find_article(connection, document)
    if article is None:
        article_id, identity, links = numbers.take(tables.articles), find_identity(document), _Links({})
    else:
        article_id, identity, links = article.id, article.identity, _Links.of(connection, article.id)
        _forget_rows(connection, article_id)
        connection.execute(sa.delete(tables.readings).where(tables.readings.c.article_id == article_id))
    report = linking.link(connection, numbers, linking.REPORTS, [Carried(document.text, _day(document))])[0]
    row = _article_row(document) | {"report_id": report}
    if article is None:
        row |= {"id": article_id, "identity": identity, "source": source, "added_at": now()}
        connection.execute(sa.insert(tables.articles).values(row))
    else:
        connection.execute(sa.update(tables.articles).where(a.id == article_id).values(row))
    reading = {"article_id": article_id, "record": pack(record), "read_at": now()}
    reading |= {"version": version.version, "model": version.model}
    connection.execute(sa.insert(tables.readings).values(reading))
    _write_rows(connection, numbers, article_id, record, identity)
    links.sweep(connection)


def write_rows_again(connection: sa.Connection, article_id: int) -> None:
    """Make the rows of an article anew, after a correction or a decision."""
    record = load_reading(connection, article_id)
    a = tables.articles.c
    identity = connection.execute(sa.select(a.identity).where(a.id == article_id)).scalar_one()
    links = _Links.of(connection, article_id)
    _forget_rows(connection, article_id)
    _write_rows(connection, Numbers.read(connection), article_id, record, identity)
    links.sweep(connection)


@dataclass(frozen=True, slots=True)
class _Links:
    """What an article has in common with others, by table; of what is left without any article, nothing is kept."""

    ids: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, connection: sa.Connection, article_id: int) -> _Links:
        ids = {}
        for owner in _OWNERS:
            of_article = sa.select(owner).where(owner.table.c[_ARTICLE[owner.table.name]] == article_id)
            found = connection.execute(of_article.where(owner.is_not(None)).distinct())
            ids[_table_of(owner).name] = tuple(found.scalars())
        return cls(ids)

    def sweep(self, connection: sa.Connection) -> None:
        for owner in _OWNERS:
            table = _table_of(owner)
            if ids := self.ids.get(table.name):
                unused = table.c.id.in_(ids) & ~sa.exists().where(owner == table.c.id)
                if table is tables.actors:
                    unused &= ~table.c.curated
                connection.execute(sa.delete(table).where(unused))


def _table_of(owner: sa.Column[Any]) -> sa.Table:
    return next(iter(owner.foreign_keys)).column.table


def _find_article(connection: sa.Connection, document: Document) -> sa.Row[Any] | None:
    """The article that `document` is, or is another version of."""
    a = tables.articles.c
    digest = find_digest(document)
    same = sa.or_(a.digest == digest, a.identity == find_identity(document))
    first = (a.digest == digest).desc()
    return connection.execute(sa.select(a.id, a.identity).where(same).order_by(first, a.id).limit(1)).first()


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


def _write_rows(connection: sa.Connection, numbers: Numbers, article_id: int, reading: Record, identity: str) -> None:
    """What search needs of the record, with the corrections of people, and its links."""
    corrected = apply(reading, load_corrections(connection, article_id))
    record = corrected.record
    actor_ids = linking.link_actors(connection, numbers, record, identity)
    cast = {}
    for row in actor_rows(record):
        key = numbers.take(tables.article_actors)
        cast[row["local_id"]] = row | {"id": key, "article_id": article_id, "actor_id": actor_ids[row["local_id"]]}
    entries, parties = [], []
    for found in entry_rows(record):
        key = numbers.take(tables.entries)
        is_corrected = found.entry["local_id"] in corrected.changed
        entries.append(found.entry | {"id": key, "article_id": article_id, "corrected": is_corrected})
        parties += _party_rows(key, found, cast)
    links = _link_entries(connection, numbers, record, entries, actor_ids)
    _insert(connection, tables.article_actors, list(cast.values()))
    _insert(connection, tables.entries, [entry | links.get(entry["local_id"], _UNLINKED) for entry in entries])
    _insert(connection, tables.parties, parties)


def _party_rows(entry_id: int, found: EntryRows, cast: dict[str, Row]) -> Iterator[Row]:
    positions: Counter[str] = Counter()
    for role, local_id in found.parties:
        actor = cast[local_id]
        yield {
            "entry_id": entry_id,
            "role": role,
            "position": positions[role],
            "article_actor_id": actor["id"],
            "actor_id": actor["actor_id"],
            "country": actor["country"],
            "day": found.entry["day"],
        }
        positions[role] += 1


def _link_entries(
    connection: sa.Connection, numbers: Numbers, record: Record, entries: list[Row], actor_ids: dict[str, int]
) -> dict[str, Row]:
    """The utterances of the statements and the occasions of the contacts, by the entries' ids in the record."""
    rows = {entry["local_id"]: entry for entry in entries}
    spoken = [statement for statement in record.statements if statement.mode is Mode.SPEECH]
    wordings = [
        Wording(rows[s.id]["text"], actor_ids[s.speaker.id] if s.speaker else None, rows[s.id]["day"]) for s in spoken
    ]
    mentions = [
        Mention(
            contact.kind,
            contact.status,
            tuple(Participant(actor_ids[a.id], a.name, a.kind, a.country) for a in contact.participants),
            rows[contact.id]["date"],
            _day(record.document),
            contact.place,
        )
        for contact in record.contacts
    ]
    utterances = linking.link(connection, numbers, linking.UTTERANCES, wordings)
    occasions = linking.link(connection, numbers, linking.OCCASIONS, mentions)
    links = {statement.id: {**_UNLINKED, "utterance_id": id} for statement, id in zip(spoken, utterances, strict=True)}
    links |= {
        contact.id: {**_UNLINKED, "occasion_id": id} for contact, id in zip(record.contacts, occasions, strict=True)
    }
    return links


def _insert(connection: sa.Connection, table: sa.Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)
