"""What a search finds: entries with their parties and the article that they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from onrecord.archive import ids
from onrecord.archive.tables import actor_names, actors, article_actors, articles, entries, parties, readings


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
    """The article that an entry stands in. `name` is the id that it came with, `source` where it was added from."""

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
class Article:
    """An article of the archive. `report` numbers the text that copies of it share; `version` and `model` read it."""

    id: str
    name: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None
    source: str
    authors: tuple[str, ...]
    language: str | None
    n_words: int
    report: int
    version: str
    model: str


_AS_THEY_ARE = (
    "kind text start end what condition type mode form channel force status place duration confidence corrected"
).split()
_TO = frozenset({"addressee", "to", "target"})


def load_entries(connection: sa.Connection, keys: Sequence[int]) -> list[Entry]:
    """The entries of these keys, in their order."""
    if not keys:
        return []
    e, a = entries.c, articles.c
    of_article = [c.label(f"article_{c.name}") for c in (a.digest, a.name, a.title, a.published, a.publisher, a.url)]
    query = sa.select(entries, *of_article, a.source.label("article_source")).join_from(entries, articles)
    rows = {row["id"]: row for row in connection.execute(query.where(e.id.in_(keys))).mappings()}
    sides = _load_parties(connection, keys)
    n_utterances = _count_articles(connection, e.utterance_id, (row["utterance_id"] for row in rows.values()))
    n_occasions = _count_articles(connection, e.occasion_id, (row["occasion_id"] for row in rows.values()))
    found = []
    for key in keys:
        row = rows[key]
        n_articles = n_utterances.get(row["utterance_id"]) or n_occasions.get(row["occasion_id"]) or 1
        found.append(_to_entry(row, sides[key], n_articles))
    return found


def load_actors(connection: sa.Connection, keys: Sequence[int]) -> list[FoundActor]:
    """The actors of these keys, in their order."""
    a, n, named = actors.c, actor_names.c, article_actors.c
    names: dict[int, list[str]] = defaultdict(list)
    printed = sa.select(n.actor_id, n.name).where(n.actor_id.in_(keys)).order_by(n.name)
    for key, name in connection.execute(printed):
        names[key].append(name)
    once = sa.select(named.actor_id, named.article_id).where(named.actor_id.in_(keys)).distinct().subquery()
    count = sa.select(once.c.actor_id, sa.func.count()).group_by(once.c.actor_id)
    counts: dict[int, int] = dict(connection.execute(count).all())
    rows = {row["id"]: row for row in connection.execute(sa.select(actors).where(a.id.in_(keys))).mappings()}
    as_they_are = "name kind role country code wikidata since until".split()
    return [
        FoundActor(
            id=ids.actor_id(key),
            names=tuple(names[key]),
            n_articles=counts[key],
            **{column: rows[key][column] for column in as_they_are},
        )
        for key in keys
    ]


def load_articles(connection: sa.Connection, keys: Sequence[int]) -> list[Article]:
    """The articles of these keys, in their order."""
    query = sa.select(articles, readings.c.version, readings.c.model).join_from(articles, readings)
    rows = {row["id"]: row for row in connection.execute(query.where(articles.c.id.in_(keys))).mappings()}
    as_they_are = "name title published publisher url source language n_words version model".split()
    return [
        Article(
            id=ids.article_id(rows[key]["digest"]),
            authors=tuple(rows[key]["authors"]),
            report=rows[key]["report_id"],
            **{column: rows[key][column] for column in as_they_are},
        )
        for key in keys
    ]


def _load_parties(connection: sa.Connection, keys: Sequence[int]) -> dict[int, tuple[list[Party], list[Party]]]:
    """Those whose act each entry is, and those whom it is addressed to."""
    p, a = parties.c, article_actors.c
    query = (
        sa.select(p.entry_id, p.role.label("side"), p.actor_id, a.name, a.kind, a.role, a.country, a.code)
        .join_from(parties, article_actors, p.article_actor_id == a.id)
        .where(p.entry_id.in_(keys))
        .order_by(p.entry_id, p.role, p.position)
    )
    sides: dict[int, tuple[list[Party], list[Party]]] = defaultdict(lambda: ([], []))
    for key, side, actor, *details in connection.execute(query):
        sides[key][side in _TO].append(Party(ids.actor_id(actor), *details))
    return sides


def _count_articles(
    connection: sa.Connection, column: sa.ColumnElement[Any], values: Iterable[int | None]
) -> dict[int, int]:
    """How many articles have each of the values in a column of `entries`."""
    known = sorted({value for value in values if value is not None})
    if not known:
        return {}
    count = sa.func.count(sa.distinct(entries.c.article_id))
    query = sa.select(column, count).where(column.in_(known)).group_by(column)
    return dict(connection.execute(query).all())


def _to_entry(row: sa.RowMapping, sides: tuple[list[Party], list[Party]], n_articles: int) -> Entry:
    digest = row["article_digest"]
    return Entry(
        id=ids.entry_id(digest, row["local_id"]),
        date=row["date"] or None,
        day=row["day"] or None,
        by=tuple(sides[0]),
        to=tuple(sides[1]),
        statement=ids.entry_id(digest, row["statement"]) if row["statement"] else None,
        utterance=row["utterance_id"],
        occasion=row["occasion_id"],
        n_articles=n_articles,
        article=Carrier(
            ids.article_id(digest),
            *(row[f"article_{name}"] for name in ("name", "title", "published", "publisher", "url", "source")),
        ),
        **{column: row[column] for column in _AS_THEY_ARE},
    )
