"""Searches: from criteria to entries, actors and articles."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import sqlalchemy as sa

from onrecord.archive import ids, terms
from onrecord.archive.conditions import of_articles, of_countries, on_days, sure_enough
from onrecord.archive.correcting import check_not_rejected
from onrecord.archive.criteria import BY, THOUGHT, Criteria, Kind, Sort, kinds_of
from onrecord.archive.driving import CHUNK, STREAM, find_keys
from onrecord.archive.found import Article, Entry, FoundActor, load_actors, load_articles, load_entries
from onrecord.archive.fulltext import hits
from onrecord.archive.groups import members
from onrecord.archive.named import find_all_named
from onrecord.archive.once import Told
from onrecord.archive.readings import load_record
from onrecord.archive.rows import entries_of
from onrecord.archive.tables import actors, articles, entries
from onrecord.errors import ArchiveError

_MOST_SAME: Final = 200
_DOERS: Final = [terms.ROLES.index(role) for role in BY.values()]


def find_entries(connection: sa.Connection, kind: Kind, criteria: Criteria) -> Iterator[Entry]:
    """The entries of a kind that meet the criteria, in their order, a few in memory at a time.

    Raises ArchiveError for a name that nobody has, words of no country, and what is no date or no words.
    """
    yield from _load(connection, [kind], criteria)


def find_timeline(connection: sa.Connection, criteria: Criteria) -> Iterator[Entry]:
    """Entries of all kinds that meet the criteria, in their order. Raises ArchiveError as `find_entries` does."""
    yield from _load(connection, kinds_of(criteria), criteria)


def find_actors(connection: sa.Connection, criteria: Criteria) -> Iterator[FoundActor]:
    """Actors, those that most articles name first.

    `by` are their names; `countries` theirs; `since` and `until` are about the articles that name them, and so are
    `publisher` and `source`; with `about`, those who said or did what has these words, as far as that is sure enough.
    """
    doer: sa.ColumnElement[int]
    a, number = actors.c, sa.func.count(sa.distinct(articles.c.id))
    of_article = [*on_days(articles.c.day, criteria), *of_articles(criteria)]
    if criteria.about:
        every, term = terms.each(connection, entries)
        found = hits(connection, criteria.about).subquery()
        named = sa.join(found, entries, entries.c.id == found.columns[0]).join(articles).join(every, sa.true())
        doer = term.bitwise_rshift(3).label("actor")
        doers = (
            sa.select(doer)
            .select_from(named)
            .where(term < terms.FIRST_KEY, term.bitwise_and(7).in_(_DOERS), *of_article, *sure_enough(criteria))
        )
        query = doers.group_by(doer).order_by(number.desc(), doer)
    elif of_article:
        every, term = terms.each(connection, articles)
        doer = term.label("actor")
        named = sa.join(articles, every, sa.true())
        query = sa.select(doer).select_from(named).where(term < terms.FIRST_KEY, *of_article)
        query = query.group_by(doer).order_by(number.desc(), doer)
    else:
        doer = a.id
        query = sa.select(a.id).where(a.n_articles > 0).order_by(a.n_articles.desc(), a.id)
    if criteria.by:
        query = query.where(doer.in_(find_all_named(connection, criteria.by)))
    if criteria.countries:
        query = query.where(doer.in_(of_countries(criteria.countries)))
    for keys in _partitions(connection, query.limit(criteria.limit)):
        yield from load_actors(connection, keys)


def find_entry(connection: sa.Connection, text: str) -> Entry:
    """The entry of an id. Raises ArchiveError where there is none."""
    article_id, local_id = ids.find_entry(connection, text)
    record = load_record(connection, article_id)
    number = next((number for number, entry in enumerate(entries_of(record)) if entry.id == local_id), None)
    if number is None:
        check_not_rejected(connection, article_id, local_id, text)
        raise ArchiveError(f"{text!r} is no statement, contact, commitment or event of the article")
    first = connection.execute(sa.select(articles.c.first_entry).where(articles.c.id == article_id)).scalar_one()
    return load_entries(connection, [first + number])[0]


def find_same(connection: sa.Connection, entry: Entry) -> list[Entry]:
    """The entries, `entry` among them, in which articles have the same utterance or occasion, by day."""
    e, number = entries.c, entry.utterance if entry.utterance is not None else entry.occasion
    if number is None:
        return [entry]
    same = sa.select(e.id).where(e.id.in_(members(e.same_id, [number])))
    keys = connection.execute(same.order_by(e.day, e.id).limit(_MOST_SAME)).scalars()
    return load_entries(connection, keys.all())


def find_articles(connection: sa.Connection, criteria: Criteria) -> Iterator[Article]:
    """The articles of the publisher, source and days that are asked for, by the day of publication."""
    a = articles.c
    day = a.day.desc() if criteria.sort is Sort.NEWEST else a.day
    query = sa.select(a.id).where(*on_days(a.day, criteria), *of_articles(criteria)).order_by(day, a.digest)
    for keys in _partitions(connection, query.limit(criteria.limit)):
        yield from load_articles(connection, keys)


def _load(connection: sa.Connection, kinds: Sequence[Kind], criteria: Criteria) -> Iterator[Entry]:
    """The entries, as many as are asked for, a few in memory at a time."""
    n_left, n_done, limit, told = criteria.limit, 0, criteria.limit, Told()
    if (criteria.mode or criteria.once) and limit:
        limit *= 2  # the mode stands in the records alone, so some will be left out
    while n_left is None or n_left > 0:
        found = itertools.islice(find_keys(connection, kinds, replace(criteria, limit=limit)), n_done, limit)
        while some := list(itertools.islice(found, min(CHUNK, limit or CHUNK))):
            n_done += len(some)
            wanted = [entry for entry in load_entries(connection, [one.id for one in some]) if _is_of(entry, criteria)]
            if criteria.once:
                wanted = [entry for entry in wanted if told.is_new(entry)]
            yield from wanted[:n_left]
            n_left = None if n_left is None else max(n_left - len(wanted), 0)
            if n_left == 0:
                return
        if limit is None or n_done < limit:
            return
        limit *= 4


def _is_of(entry: Entry, criteria: Criteria) -> bool:
    return criteria.mode is None or (entry.mode == THOUGHT) is (criteria.mode == THOUGHT)


def _partitions(connection: sa.Connection, query: sa.Select[int]) -> Iterator[Sequence[int]]:
    """The keys that the query finds, some at a time, however many there are."""
    yield from connection.execute(query.execution_options(**STREAM)).scalars().partitions(CHUNK)
