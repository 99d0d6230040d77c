"""Searches: from criteria to entries and actors.

Neither database knows how often two criteria are met by the same entry, and a plan that is right for a rare word takes
seconds for a common one. So the criteria that an index answers are counted first, as far as MOST_DRIVEN. The rarest
below that drives: its entries are taken from the index and the other criteria looked up for each. Where all are more
common than that, entries are gone through in the order of their days until there are enough, which is soon.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import ids, terms
from onrecord.archive.criteria import BY, TO, Criteria, Kind, Sort, find_country, first_day, last_day
from onrecord.archive.found import Article, Entry, FoundActor, load_actors, load_articles, load_entries
from onrecord.archive.fulltext import hits, matches
from onrecord.archive.groups import members
from onrecord.archive.named import find_all_named
from onrecord.archive.readings import load_record
from onrecord.archive.rows import entries_of
from onrecord.archive.tables import actors, articles, entries
from onrecord.archive.words import fold
from onrecord.errors import ArchiveError

MOST_DRIVEN: Final = 20_000  # entries; to look up as many takes some 100 ms
_ENTRIES_AN_ARTICLE: Final = 20
MOST_LOOKED_UP: Final = 200  # entries; to find one in the list of a common word takes as long as to read a tenth of it
_MOST_SAME: Final = 200
_DOERS: Final = [terms.ROLES.index(role) for role in BY.values()]
_CHUNK: Final = 500  # entries that are loaded at once
_STREAM: Final[dict[str, Any]] = {"stream_results": True, "max_row_buffer": _CHUNK}

_Keys = sa.Select[int]
_Condition = sa.ColumnElement[bool]


def find_entries(connection: sa.Connection, kind: Kind, criteria: Criteria) -> Iterator[Entry]:
    """The entries of a kind that meet the criteria, in their order, a few in memory at a time.

    Raises ArchiveError for a name that nobody has, words of no country, and what is no date or no words.
    """
    for some in _find_keys(connection, kind, criteria):
        yield from load_entries(connection, [key for key, _ in some])


def find_timeline(connection: sa.Connection, criteria: Criteria) -> Iterator[Entry]:
    """Entries of all kinds that meet the criteria, in their order. Raises ArchiveError as `find_entries` does."""
    found = [itertools.chain.from_iterable(_find_keys(connection, kind, criteria)) for kind in Kind]
    merged = heapq.merge(*found, key=lambda key_and_day: key_and_day[1], reverse=criteria.sort is Sort.NEWEST)
    chosen = itertools.islice(merged, criteria.limit)
    while some := list(itertools.islice(chosen, _CHUNK)):
        yield from load_entries(connection, [key for key, _ in some])


def find_actors(connection: sa.Connection, criteria: Criteria) -> Iterator[FoundActor]:
    """Actors, those that most articles name first.

    `by` are their names; `countries` theirs; `since` and `until` are about the articles that name them, and so are
    `publisher` and `source`; with `about`, those who said or did what has these words, as far as that is sure enough.
    """
    doer: sa.ColumnElement[int]
    a, number = actors.c, sa.func.count(sa.distinct(articles.c.id))
    of_article = [*_on_days(articles.c.day, criteria), *_of_articles(criteria)]
    if criteria.about:
        every, term = terms.each(connection, entries)
        found = hits(connection, criteria.about).subquery()
        named = sa.join(found, entries, entries.c.id == found.columns[0]).join(articles).join(every, sa.true())
        doer = term.bitwise_rshift(3).label("actor")
        doers = (
            sa.select(doer)
            .select_from(named)
            .where(term < terms.FIRST_KEY, term.bitwise_and(7).in_(_DOERS), *of_article, *_sure_enough(criteria))
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
        query = query.where(doer.in_(_of_countries(criteria)))
    for keys in _partitions(connection, query.limit(criteria.limit)):
        yield from load_actors(connection, keys)


def find_entry(connection: sa.Connection, text: str) -> Entry:
    """The entry of an id. Raises ArchiveError where there is none."""
    article_id, local_id = ids.find_entry(connection, text)
    record = load_record(connection, article_id)
    number = next((number for number, entry in enumerate(entries_of(record)) if entry.id == local_id), None)
    if number is None:
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
    query = sa.select(a.id).where(*_on_days(a.day, criteria), *_of_articles(criteria)).order_by(day, a.digest)
    for keys in _partitions(connection, query.limit(criteria.limit)):
        yield from load_articles(connection, keys)


@dataclass(frozen=True, slots=True, eq=False)
class _Criterion:
    """A condition on `entries` and, where an index answers it, the query for their keys.

    Where it is of articles, `found` is the query for them, which is quicker to count; each has some `n_entries`.
    """

    condition: _Condition
    keys: _Keys | None = None
    found: _Keys | None = None
    n_entries: int = 1
    n_met: int = MOST_DRIVEN + 1

    @property
    def is_counted(self) -> bool:
        """Whether few enough entries meet it to take them all."""
        return self.n_met <= MOST_DRIVEN

    def meets(self, n_entries: int) -> _Condition:
        """That an entry meets it, to be asked of some `n_entries`: is one of all that do, or is looked up."""
        if self.keys is not None and self.found is None and (self.is_counted or n_entries > MOST_LOOKED_UP):
            return entries.c.id.in_(self.keys)
        return self.condition


def _find_keys(connection: sa.Connection, kind: Kind, criteria: Criteria) -> Iterator[Sequence[tuple[int, str]]]:
    """The keys of the entries with their days, in order, some at a time."""
    e = entries.c
    asked = _count(connection, _criteria(connection, kind, criteria))
    driver = min((one for one in asked if one.is_counted), key=lambda one: one.n_met, default=None)
    query = sa.select(e.id, e.day)
    if driver is not None and driver.keys is not None:
        # A common table expression that is worked out before all else, on both databases.
        found = driver.keys.subquery()
        first = sa.select(found.columns[0].label("id")).distinct().cte("found").prefix_with("MATERIALIZED")
        query = query.select_from(first.join(entries, e.id == first.c.id))
    query = query.where(
        e.kind == kind.value, *(one.meets(driver.n_met if driver else 0) for one in asked if one is not driver)
    )
    day = e.day.desc() if criteria.sort is Sort.NEWEST else e.day
    query = query.order_by(day, e.id).limit(criteria.limit)
    for some in connection.execute(query.execution_options(**_STREAM)).partitions(_CHUNK):
        yield [(key, day) for key, day in some]


def _partitions(connection: sa.Connection, query: _Keys) -> Iterator[Sequence[int]]:
    """The keys that the query finds, some at a time, however many there are."""
    yield from connection.execute(query.execution_options(**_STREAM)).scalars().partitions(_CHUNK)


def _count(connection: sa.Connection, asked: Iterable[_Criterion]) -> list[_Criterion]:
    """The criteria with how many entries meet each, as far as MOST_DRIVEN."""
    counted = []
    for one in asked:
        if one.keys is not None:
            some = (one.keys if one.found is None else one.found).limit(MOST_DRIVEN // one.n_entries + 1).subquery()
            number = connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()
            one = replace(one, n_met=number * one.n_entries)  # noqa: PLW2901
        counted.append(one)
    return counted


def _criteria(connection: sa.Connection, kind: Kind, criteria: Criteria) -> Iterator[_Criterion]:
    e = entries.c
    for names, role in ((criteria.by, BY[kind]), (criteria.to, TO[kind])):
        if names:
            yield _of_parties(connection, role, find_all_named(connection, names))
    if criteria.countries:
        yield _of_parties(connection, BY[kind], connection.execute(_of_countries(criteria)).scalars())
    if criteria.channels:
        channels = [terms.channel(name) for name in criteria.channels]
        yield _Criterion(terms.having(connection, entries, channels), terms.find(connection, entries, channels))
    if criteria.about:
        yield _Criterion(matches(connection, criteria.about), hits(connection, criteria.about))
    if of_article := list(_of_articles(criteria)):
        keys = sa.select(articles.c.id).where(*of_article)
        a = articles.c
        within = sa.select(e.id).join_from(
            articles, entries, e.id.between(a.first_entry, a.first_entry + a.n_entries - 1)
        )
        within = within.where(*of_article)
        # The sum keeps SQLite from going through the articles one by one, each with its entries, to sort them all.
        yield _Criterion((e.article_id + 0).in_(keys), within, keys, _ENTRIES_AN_ARTICLE)
    traits = (criteria.forms, criteria.forces, criteria.statuses)
    for condition in (
        *_on_days(e.day, criteria),
        *(e.trait.in_(values) for values in traits if values),
        *_sure_enough(criteria),
    ):
        yield _Criterion(condition)


def _of_parties(connection: sa.Connection, role: str, actor_ids: Iterable[int]) -> _Criterion:
    parties = [terms.party(actor, role) for actor in actor_ids]
    return _Criterion(terms.having(connection, entries, parties), terms.find(connection, entries, parties))


def _of_countries(criteria: Criteria) -> sa.Select[int]:
    """The keys of the actors of the countries."""
    return sa.select(actors.c.id).where(actors.c.country.in_([find_country(text) for text in criteria.countries]))


def _of_articles(criteria: Criteria) -> Iterator[_Condition]:
    if criteria.publisher:
        yield articles.c.publisher_folded.contains(fold(criteria.publisher), autoescape=True)
    if criteria.source:
        yield articles.c.source.contains(criteria.source, autoescape=True)


def _sure_enough(criteria: Criteria) -> Iterator[_Condition]:
    if criteria.min_confidence:
        confidence = entries.c.confidence
        yield sa.or_(confidence >= criteria.min_confidence, confidence.is_(None))


def _on_days(day: sa.ColumnElement[Any], criteria: Criteria) -> Iterator[_Condition]:
    if criteria.since:
        yield day >= first_day(criteria.since)
    if criteria.until:
        yield sa.and_(day <= last_day(criteria.until), day > "")
