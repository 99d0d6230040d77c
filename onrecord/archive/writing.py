"""An article into the archive: its reading, its rows and its links, all in one transaction or not at all."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from onrecord.archive import groups, ids, linking, tables, terms
from onrecord.archive.applying import Corrected, apply
from onrecord.archive.corrections import load_corrections
from onrecord.archive.identity import Kept, find_digest, find_identity
from onrecord.archive.keys import insert
from onrecord.archive.known import count_article, link_actors, sweep
from onrecord.archive.linking import Link
from onrecord.archive.numbers import Numbers
from onrecord.archive.packing import pack
from onrecord.archive.readings import load_reading
from onrecord.archive.rows import Row, describe, entries_of, index
from onrecord.archive.words import fold
from onrecord.links.occasions import Mention, Participant
from onrecord.links.reports import Carried
from onrecord.links.utterances import Wording
from onrecord.record import Document, Mode, Record
from onrecord.versions import Version


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
        article_id, identity, before = numbers.take(tables.articles), find_identity(document), _NOTHING
    else:
        article_id, identity, before = kept.article_id, kept.identity, _forget_rows(connection, kept.article_id)
        for table in (tables.readings, tables.texts):
            connection.execute(sa.delete(table).where(table.c.article_id == article_id))
    row = _article_row(document)
    report = before.report
    if report is None or kept is None or kept.digest != row["digest"]:
        if kept is not None:
            groups.hand_over(connection, tables.articles.c.report_id, [article_id])
        report = linking.link(connection, linking.REPORTS, {article_id: Carried(document.text, _day(document))})[
            article_id
        ]
    corrections = () if kept is None else load_corrections(connection, article_id)
    found = _find_rows(connection, numbers, article_id, apply(record, corrections), identity)
    row |= _columns(found, report)
    if kept is None:
        insert(
            connection,
            tables.articles,
            [row | {"id": article_id, "identity": identity, "source": source, "added_at": now()}],
        )
    else:
        connection.execute(sa.update(tables.articles).where(tables.articles.c.id == article_id).values(row))
        _remember(connection, article_id, kept.digest, row["digest"])
    packed = pack(record)
    insert(connection, tables.texts, [{"article_id": article_id, "text": packed.text}])
    reading = {"article_id": article_id, "record": packed.record, "read_at": now()}
    insert(connection, tables.readings, [reading | {"version": version.version, "model": version.model}])
    _write_rows(connection, found, before)


def _remember(connection: sa.Connection, article_id: int, former: str, digest: str) -> None:
    """Note the digest that the article had, whose id people may have written down."""
    if former == digest:
        return
    f = tables.former_digests.c
    connection.execute(sa.delete(tables.former_digests).where(f.digest.in_([former, digest])))
    connection.execute(sa.insert(tables.former_digests).values(digest=former, article_id=article_id))


def write_rows_again(connection: sa.Connection, article_id: int) -> None:
    """Make the rows of an article anew, after a correction or a decision."""
    write_all_again(connection, [article_id])


def write_all_again(connection: sa.Connection, article_ids: Sequence[int]) -> None:
    """Make the rows of articles anew, none of them linked to what another had before."""
    a = tables.articles.c
    numbers = Numbers.read(connection)
    forgotten = {article_id: _forget_rows(connection, article_id) for article_id in article_ids}
    for article_id, before in forgotten.items():
        identity = connection.execute(sa.select(a.identity).where(a.id == article_id)).scalar_one()
        corrected = apply(load_reading(connection, article_id), load_corrections(connection, article_id))
        found = _find_rows(connection, numbers, article_id, corrected, identity)
        now = _columns(found, before.report or Link(article_id))
        connection.execute(sa.update(tables.articles).where(a.id == article_id).values(now))
        count_article(connection, found.actors, 1)
        insert(connection, tables.entries, found.entries)
    sweep(connection, {actor for before in forgotten.values() for actor in before.actors})


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that was taken out: the ids that the archive and its source had for it, and what went with it."""

    id: str
    name: str
    n_entries: int
    n_corrections: int


def remove_article(connection: sa.Connection, article_id: int) -> Removed:
    """Take an article out, with its entries, links and corrections, within a writer's transaction."""
    a, e, c = tables.articles.c, tables.entries.c, tables.corrections.c
    row = connection.execute(sa.select(a.digest, a.name, a.first_entry, a.n_entries).where(a.id == article_id)).one()
    made = connection.execute(sa.select(sa.func.count()).where(c.article_id == article_id)).scalar_one()
    groups.hand_over(connection, e.same_id, range(row.first_entry, row.first_entry + row.n_entries))
    groups.hand_over(connection, a.report_id, [article_id])
    before = _forget_rows(connection, article_id)
    connection.execute(sa.delete(tables.articles).where(a.id == article_id))
    sweep(connection, before.actors)
    return Removed(ids.article_id(row.digest), row.name, row.n_entries, made)


def _article_row(document: Document) -> Row:
    return {
        "digest": find_digest(document),
        "name": document.id,
        "day": _day(document),
        "publisher_folded": fold(document.publisher) if document.publisher else None,
        "n_words": len(document.text.split()),
    }


def _day(document: Document) -> str | None:
    return document.published[:10] if document.published else None


@dataclass(frozen=True, slots=True)
class _Before:
    """What an article had before it is written again: its actors and its report."""

    actors: tuple[int, ...] = ()
    report: Link | None = None


_NOTHING: Final = _Before()


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the article and its entries are to have; `actors` are the archive's, in the order of the record's."""

    actors: tuple[int, ...]
    first_entry: int
    entries: list[Row]


def _forget_rows(connection: sa.Connection, article_id: int) -> _Before:
    a, e = tables.articles.c, tables.entries.c
    query = sa.select(a.first_entry, a.n_entries, a.report_id, a.terms).where(a.id == article_id)
    row = connection.execute(query).one()
    connection.execute(sa.delete(tables.entries).where(e.id >= row.first_entry, e.id < row.first_entry + row.n_entries))
    before = _Before(tuple(terms.without_keys(row.terms)), Link(row.report_id, tuple(terms.keys(row.terms))))
    connection.execute(sa.update(tables.articles).where(a.id == article_id).values(terms=[]))  # so that it is not found
    count_article(connection, before.actors, -1)
    return before


def _columns(found: _Rows, report: Link) -> Row:
    """The columns of `articles` that follow from its record and links."""
    days = [row["day"] for row in found.entries]
    return {
        "first_day": min(days, default=None),
        "last_day": max(days, default=None),
        "report_id": report.number,
        "terms": [*found.actors, *report.keys],
        "first_entry": found.first_entry,
        "n_entries": len(found.entries),
    }


def _find_rows(
    connection: sa.Connection, numbers: Numbers, article_id: int, corrected: Corrected, identity: str
) -> _Rows:
    """What search needs of the record, and its links; actors that are new are written down."""
    record = corrected.record
    actor_ids = link_actors(connection, numbers, record, identity)
    first = numbers.last["entries"] + 1
    rows: dict[str, Row] = {}
    texts: dict[str, str] = {}
    for entry in entries_of(record):
        described = describe(record, entry)
        parties = [(role, actor_ids[actor.id]) for role, actor in described.parties]
        its_terms = terms.of_entry(parties, described.details["channel"])
        keys = {"id": numbers.take(tables.entries), "article_id": article_id, "same_id": None, "terms": its_terms}
        rows[entry.id] = index(described) | keys
        if entry.id in corrected.changed:
            rows[entry.id]["confidence"] = None
        texts[entry.id] = described.details["text"]
    links = _link_statements(connection, record, rows, texts, actor_ids)
    links |= _link_contacts(connection, record, rows, actor_ids)
    for row in rows.values():
        if its := links.get(row["id"]):
            row |= {"same_id": its.number, "terms": [*row["terms"], *its.keys]}
    return _Rows(tuple(actor_ids[actor.id] for actor in record.actors), first, list(rows.values()))


def _write_rows(connection: sa.Connection, found: _Rows, before: _Before) -> None:
    count_article(connection, found.actors, 1)
    insert(connection, tables.entries, found.entries)
    sweep(connection, before.actors)


def _link_statements(
    connection: sa.Connection, record: Record, rows: dict[str, Row], texts: dict[str, str], actor_ids: dict[str, int]
) -> dict[int, Link]:
    """The utterance of each statement, by the id of its row; what was only thought has none."""
    wordings = {
        rows[statement.id]["id"]: Wording(
            text=texts[statement.id],
            speaker=actor_ids[statement.speaker.id] if statement.speaker else None,
            day=rows[statement.id]["day"] or None,
        )
        for statement in record.statements
        if statement.mode is Mode.SPEECH
    }
    return linking.link(connection, linking.UTTERANCES, wordings)


def _link_contacts(
    connection: sa.Connection, record: Record, rows: dict[str, Row], actor_ids: dict[str, int]
) -> dict[int, Link]:
    """The occasion of each contact, by the id of its row."""
    mentions = {
        rows[contact.id]["id"]: Mention(
            kind=contact.kind,
            status=contact.status,
            participants=tuple(Participant(actor_ids[a.id], a.name, a.kind, a.country) for a in contact.participants),
            date=contact.date.value if contact.date else None,
            published=_day(record.document),
            place=contact.place,
        )
        for contact in record.contacts
    }
    return linking.link(connection, linking.OCCASIONS, mentions)
