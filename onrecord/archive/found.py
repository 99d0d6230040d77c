"""What a search finds: entries with their parties and the article that they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from onrecord.archive import ids
from onrecord.archive.applying import Corrected
from onrecord.archive.groups import members
from onrecord.archive.packing import unpack_details, unpack_text
from onrecord.archive.readings import load_corrected
from onrecord.archive.rows import describe, entries_of
from onrecord.archive.tables import actor_names, actors, articles, entries, readings, texts
from onrecord.archive.terms import without_keys
from onrecord.sources.headline import find_headline


@dataclass(frozen=True, slots=True)
class Party:
    """An actor as the article names it; `id` is that of the actor across articles (``p45``)."""

    id: str
    name: str
    kind: str
    role: str | None
    country: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Carrier:
    """The article that an entry stands in. `name` is the id that it came with, `source` where it was added from.

    `title` of an article that came without one is the headline that its text begins with.
    """

    id: str
    name: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement, contact, commitment or event; what its kind does not have is None.

    `by` are those whose act it is and all who take part in a contact, `to` those whom it is addressed to. `day` is the
    first day of `date`, else that of publication. `start` and `end` are where the words stand in the article's text.
    `utterance` and `occasion` number what is the same in other articles, `n_articles` how many have it.
    """

    id: str
    kind: str
    date: str | None
    day: str | None
    by: tuple[Party, ...]
    to: tuple[Party, ...]
    text: str
    start: int
    end: int
    what: str | None
    condition: str | None
    type: str | None
    mode: str | None
    form: str | None
    channel: str | None
    force: str | None
    status: str | None
    place: str | None
    duration: str | None
    statement: str | None
    confidence: float | None
    corrected: bool
    utterance: int | None
    occasion: int | None
    n_articles: int
    article: Carrier


@dataclass(frozen=True, slots=True)
class FoundActor:
    """An actor across articles. `names` are all that were printed, `n_articles` how many articles name the actor."""

    id: str
    name: str
    kind: str
    role: str | None
    country: str | None
    code: str | None
    wikidata: str | None
    since: str | None
    until: str | None
    names: tuple[str, ...]
    n_articles: int


@dataclass(frozen=True, slots=True)
class Article(Carrier):
    """An article of the archive. `report` numbers the text that copies of it share; `version` and `model` read it."""

    authors: tuple[str, ...]
    language: str | None
    n_words: int
    report: int
    version: str
    model: str


_AS_THEY_ARE = (
    "kind text start end what condition type mode form channel force status place duration confidence".split()
)


def load_entries(connection: sa.Connection, keys: Sequence[int]) -> list[Entry]:
    """The entries of these keys, in their order."""
    if not keys:
        return []
    e, a = entries.c, articles.c
    query = sa.select(e.id, e.same_id, a.id.label("article_id"), a.digest, a.source, a.first_entry, a.terms)
    rows = {row.id: row for row in connection.execute(query.join_from(entries, articles).where(e.id.in_(keys)))}
    records = load_corrected(connection, (row.article_id for row in rows.values()))
    n_articles = _count_articles(connection, [row.same_id for row in rows.values() if row.same_id is not None])
    return [_to_entry(rows[key], records[rows[key].article_id], n_articles.get(rows[key].same_id, 1)) for key in keys]


def load_actors(connection: sa.Connection, keys: Sequence[int]) -> list[FoundActor]:
    """The actors of these keys, in their order."""
    a, n = actors.c, actor_names.c
    names: dict[int, list[str]] = defaultdict(list)
    printed = sa.select(n.actor_id, n.name).where(n.actor_id.in_(keys))
    for key, name in connection.execute(printed):
        names[key].append(name)
    rows = {row["id"]: row for row in connection.execute(sa.select(actors).where(a.id.in_(keys))).mappings()}
    as_they_are = "name kind role country code wikidata since until n_articles".split()
    return [
        FoundActor(
            id=ids.actor_id(key),
            names=tuple(sorted({rows[key]["name"], *names[key]})),
            **{column: rows[key][column] for column in as_they_are},
        )
        for key in keys
    ]


def load_articles(connection: sa.Connection, keys: Sequence[int]) -> list[Article]:
    """The articles of these keys, in their order."""
    a, r = articles.c, readings.c
    query = sa.select(
        a.id, a.digest, a.name, a.source, a.n_words, a.report_id, r.version, r.model, r.record, texts.c.text
    )
    query = query.join_from(articles, readings).join(texts, texts.c.article_id == a.id)
    rows = {row.id: row for row in connection.execute(query.where(a.id.in_(keys)))}
    return [_to_article(rows[key]) for key in keys]


def _to_article(row: Any) -> Article:
    document = unpack_details(row.record)
    as_they_are = "published publisher url language".split()
    return Article(
        id=ids.article_id(row.digest),
        name=row.name,
        source=row.source,
        title=document["title"] or find_headline(unpack_text(row.text)),
        authors=tuple(document["authors"]),
        n_words=row.n_words,
        report=row.report_id,
        version=row.version,
        model=row.model,
        **{detail: document[detail] for detail in as_they_are},
    )


def _count_articles(connection: sa.Connection, numbers: Sequence[int]) -> dict[int, int]:
    """How many articles have each of the utterances or occasions of these numbers."""
    e = entries.c
    count = sa.func.count(sa.distinct(e.article_id))
    of_groups = e.id.in_(members(e.same_id, numbers))
    return dict(connection.execute(sa.select(e.same_id, count).where(of_groups).group_by(e.same_id)).all())


def _to_entry(row: Any, corrected: Corrected, n_articles: int) -> Entry:
    record, document = corrected.record, corrected.record.document
    entry = entries_of(record)[row.id - row.first_entry]
    described = describe(record, entry)
    details = described.details
    numbers = {actor.id: number for actor, number in zip(record.actors, without_keys(row.terms), strict=True)}
    sides: tuple[list[Party], list[Party]] = [], []
    for role, actor in described.parties:
        whose = ids.actor_id(numbers[actor.id]), actor.name, actor.kind.value
        sides[role in {"addressee", "to", "target"}].append(Party(*whose, actor.role, actor.country, actor.code))
    no_confidence = {"confidence": None} if entry.id in corrected.changed else {}  # a person vouches for it
    return Entry(
        id=ids.entry_id(row.digest, entry.id),
        date=details["date"],
        day=details["day"] or None,
        by=tuple(sides[0]),
        to=tuple(sides[1]),
        statement=ids.entry_id(row.digest, details["statement"]) if details["statement"] else None,
        corrected=entry.id in corrected.changed,
        utterance=row.same_id if details["kind"] == "statement" else None,
        occasion=row.same_id if details["kind"] == "contact" else None,
        n_articles=n_articles,
        article=Carrier(
            id=ids.article_id(row.digest),
            name=document.id,
            title=document.title or find_headline(document.text),
            published=document.published,
            publisher=document.publisher,
            url=document.url,
            source=row.source,
        ),
        **{column: details[column] for column in _AS_THEY_ARE} | no_confidence,
    )
