"""How the entries of a search are found: which of its criteria is gone through, and which are looked up.

Neither database knows how often two criteria are met by the same entry, and a plan that is right for a rare word takes
seconds for a common one. So the criteria that an index answers are counted first, as far as MOST_DRIVEN. The rarest
below that drives: its entries are taken from the index and the other criteria looked up for each. Where all are more
common than that, entries are gone through in the order of their days until there are enough, which is soon. What is
asked of articles may hold for those of some years only; then articles are gone through in the order of the days that
they tell of, and the entries of those that meet it.
"""

from __future__ import annotations

import heapq
import itertools
import operator
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

import sqlalchemy as sa

from onrecord.archive import terms
from onrecord.archive.conditions import Condition, of_articles, of_countries, on_days, sure_enough
from onrecord.archive.criteria import BY, TO, Criteria, Kind, Sort
from onrecord.archive.fulltext import hits, matches
from onrecord.archive.keys import among
from onrecord.archive.named import find_all_named
from onrecord.archive.tables import articles, entries

MOST_DRIVEN: Final = 20_000  # entries; to look up as many takes some 100 ms
_ENTRIES_AN_ARTICLE: Final = 20
# Entries; SQLite takes as long to find one in the list of a common word as to read a tenth of it, PostgreSQL looks at
# the words of the entry.
MOST_LOOKED_UP: Final = {"sqlite": 200, "postgresql": 5_000}
CHUNK: Final = 500  # rows that are fetched at once
STREAM: Final[dict[str, Any]] = {"stream_results": True, "max_row_buffer": CHUNK}
_FEWEST_ARTICLES, _MOST_ARTICLES = 16, 512  # whose entries are looked through at once

_Keys = sa.Select[int]


class Found(NamedTuple):
    """What an entry is ordered by."""

    id: int
    day: str
    kind: str


_DAY: Final = operator.attrgetter("day")


def find_keys(connection: sa.Connection, kinds: Sequence[Kind], criteria: Criteria) -> Iterator[Found]:
    """The entries of the kinds that meet the criteria: by day, those of a day by kind and number."""
    asked = list(_criteria(connection, kinds, criteria))
    if connection.dialect.name == "postgresql":
        asked = _put_together(connection, asked)
    asked = _count(connection, asked)
    driver = min((one for one in asked if one.is_counted), key=lambda one: one.n_met, default=None)
    others = [one for one in asked if one is not driver]
    if driver is not None and driver.keys is not None:
        return _stream(connection, _driven_by(connection, driver.keys, driver.n_met, kinds, others), criteria, kinds)
    of_article = next((one for one in asked if one.found is not None), None)
    if of_article is not None:
        return _walk_articles(connection, kinds, of_article, [one for one in asked if one is not of_article], criteria)
    # One after another: the index has the entries of a kind by day.
    e = entries.c
    queries = [sa.select(e.id, e.day, e.kind).where(*_conditions(connection, [kind], asked, 0)) for kind in kinds]
    walks = [_stream(connection, query, criteria, [kind]) for query, kind in zip(queries, kinds, strict=True)]
    return heapq.merge(*walks, key=_DAY, reverse=criteria.sort is Sort.NEWEST)


def _driven_by(
    connection: sa.Connection, keys: _Keys, n_met: int, kinds: Sequence[Kind], others: Iterable[_Criterion]
) -> sa.Select[int, str, str]:
    """The entries of the keys, some `n_met`, that meet the other criteria."""
    e = entries.c
    asked = _conditions(connection, kinds, others, n_met)
    # A common table expression that is worked out before all else, on both databases.
    if connection.dialect.name == "postgresql":
        found = keys.with_only_columns(e.id, e.day, e.kind).where(*asked).cte("found").prefix_with("MATERIALIZED")
        return sa.select(found.c.id, found.c.day, found.c.kind)
    some = keys.subquery()
    first = sa.select(some.columns[0].label("id")).distinct().cte("found").prefix_with("MATERIALIZED")
    return sa.select(e.id, e.day, e.kind).select_from(first.join(entries, e.id == first.c.id)).where(*asked)


def _put_together(connection: sa.Connection, asked: Sequence[_Criterion]) -> list[_Criterion]:
    """What indexes answer as one criterion: PostgreSQL meets them together in no more time, each index giving bits."""
    indexed = [one for one in asked if one.listed is not None]
    if len(indexed) < 2:
        return list(asked)
    keys = sa.select(entries.c.id)
    for one in indexed:
        assert one.keys is not None
        assert one.keys.whereclause is not None
        keys = keys.where(one.keys.whereclause)
    together = _indexed(connection, sa.and_(*(one.condition for one in indexed)), keys)
    return [together, *(one for one in asked if one.listed is None)]


def _conditions(
    connection: sa.Connection, kinds: Sequence[Kind], asked: Iterable[_Criterion], n_entries: int
) -> list[Condition]:
    """That an entry, of some `n_entries`, is of the kinds and meets all that is asked."""
    e = entries.c
    # Of one kind the index has them by day; of several that are looked for together it does not.
    is_of_kind = e.kind == kinds[0] if len(kinds) == 1 else e.kind.in_(kinds)
    most = MOST_LOOKED_UP[connection.dialect.name]
    return [is_of_kind, *(one.meets(n_entries, most) for one in asked)]


def _stream(
    connection: sa.Connection, query: sa.Select[int, str, str], criteria: Criteria, kinds: Sequence[Kind]
) -> Iterator[Found]:
    """What the query finds, in order and as far as asked for, however much it is."""
    c = query.selected_columns
    day = c.day.desc() if criteria.sort is Sort.NEWEST else c.day
    # SQLite sorts them all where the kind is named, be it the only one.
    query = query.order_by(day, *([c.kind] if len(kinds) > 1 else []), c.id).limit(criteria.limit)
    for some in connection.execute(query.execution_options(**STREAM)).partitions(CHUNK):
        yield from itertools.starmap(Found, some)


def _walk_articles(
    connection: sa.Connection,
    kinds: Sequence[Kind],
    of_article: _Criterion,
    others: Sequence[_Criterion],
    criteria: Criteria,
) -> Iterator[Found]:
    """The entries of the articles, these in the order of the last day, or the first, that each tells of.

    An entry is passed on when no article that follows can have one that comes before it.
    """
    a, e, is_newest = articles.c, entries.c, criteria.sort is Sort.NEWEST
    edge, comes_before = (a.last_day, operator.gt) if is_newest else (a.first_day, operator.lt)
    assert of_article.found is not None
    query = of_article.found.add_columns(edge.label("day"), a.first_entry, a.n_entries).where(a.n_entries > 0)
    query = query.order_by(edge.desc() if is_newest else edge, a.id)
    rows = iter(connection.execute(query.execution_options(**STREAM)))
    n_articles = _FEWEST_ARTICLES
    some, waiting = list(itertools.islice(rows, n_articles)), list[Found]()
    while some:
        keys = [key for row in some for key in range(row.first_entry, row.first_entry + row.n_entries)]
        asked = _conditions(connection, kinds, others, len(keys))
        found = sa.select(e.id, e.day, e.kind).where(among(e.id, keys), *asked)
        waiting += itertools.starmap(Found, connection.execute(found))
        waiting.sort(key=lambda one: (kinds.index(Kind(one.kind)), one.id))
        waiting.sort(key=_DAY, reverse=is_newest)  # which leaves those of a day as they are
        n_articles = min(2 * n_articles, _MOST_ARTICLES)
        some = list(itertools.islice(rows, n_articles))
        n_done = 0
        while n_done < len(waiting) and (not some or comes_before(waiting[n_done].day, some[0].day)):
            n_done += 1
        yield from waiting[:n_done]
        del waiting[:n_done]


@dataclass(frozen=True, slots=True, eq=False)
class _Criterion:
    """A condition on `entries` and, where an index answers it, the query for their keys.

    Where it is of articles, `found` is the query for them, which is quicker to count; each has some `n_entries`.
    """

    condition: Condition
    keys: _Keys | None = None
    found: _Keys | None = None
    n_entries: int = 1
    listed: Condition | None = None  # the same as `condition`, answered by going through `keys` once
    n_met: int = MOST_DRIVEN + 1

    @property
    def is_counted(self) -> bool:
        """Whether few enough entries meet it to take them all."""
        return self.n_met <= MOST_DRIVEN

    def meets(self, n_entries: int, most_looked_up: int) -> Condition:
        """That an entry meets it, to be asked of some `n_entries`: is one of all that do, or is looked up."""
        if self.listed is not None and (self.is_counted or n_entries > most_looked_up):
            return self.listed
        return self.condition


def _indexed(connection: sa.Connection, condition: Condition, keys: _Keys) -> _Criterion:
    # The sum keeps SQLite from going through the keys one by one, each with what else is asked.
    id = entries.c.id + 0 if connection.dialect.name == "sqlite" else entries.c.id
    return _Criterion(condition, keys, listed=id.in_(keys))


def _count(connection: sa.Connection, asked: Iterable[_Criterion]) -> list[_Criterion]:
    """The criteria with how many entries meet each, as far as MOST_DRIVEN, until one is met by few."""
    counted: list[_Criterion] = []
    fewest = MOST_DRIVEN
    for one in asked:
        if one.keys is not None and fewest > MOST_LOOKED_UP[connection.dialect.name]:
            some = one.keys if one.found is None else one.found
            if connection.dialect.name == "postgresql":
                # Of pages in which all rows are valid it counts the rows of no columns without reading the pages.
                some = some.with_only_columns(maintain_column_froms=True)
            some = some.limit(MOST_DRIVEN // one.n_entries + 1)
            number = connection.execute(sa.select(sa.func.count()).select_from(some.subquery())).scalar_one()
            one = replace(one, n_met=number * one.n_entries)  # noqa: PLW2901
            fewest = min(fewest, one.n_met)
        counted.append(one)
    return counted


def _criteria(connection: sa.Connection, kinds: Sequence[Kind], criteria: Criteria) -> Iterator[_Criterion]:
    e = entries.c
    by, to = ({roles[kind] for kind in kinds} for roles in (BY, TO))  # each is the role of one kind
    for names, roles in ((criteria.by, by), (criteria.to, to)):
        if names:
            yield _of_parties(connection, roles, find_all_named(connection, names))
    if criteria.about:
        yield _indexed(connection, matches(connection, criteria.about), hits(connection, criteria.about))
    if criteria.channels:
        channels = [terms.channel(name) for name in criteria.channels]
        yield _indexed(connection, *_having(connection, channels))
    for countries, roles in ((criteria.countries, by), (criteria.to_countries, to)):
        if countries:
            yield _of_parties(connection, roles, connection.execute(of_countries(countries)).scalars())
    if of_article := list(of_articles(criteria)):
        keys = sa.select(articles.c.id).where(*of_article)
        a = articles.c
        is_within = e.id.between(a.first_entry, a.first_entry + a.n_entries - 1)
        within = sa.select(e.id).join_from(articles, entries, is_within).where(*of_article)
        # The sum as above.
        yield _Criterion((e.article_id + 0).in_(keys), within, keys, _ENTRIES_AN_ARTICLE)
    traits = (criteria.forms, criteria.forces, criteria.statuses)
    for condition in (
        *on_days(e.day, criteria),
        *(e.trait.in_(values) for values in traits if values),
        *sure_enough(criteria),
    ):
        yield _Criterion(condition)


def _of_parties(connection: sa.Connection, roles: Iterable[str], actor_ids: Iterable[int]) -> _Criterion:
    parties = [terms.party(actor, role) for actor, role in itertools.product(actor_ids, sorted(roles))]
    return _indexed(connection, *_having(connection, parties))


def _having(connection: sa.Connection, some: Iterable[int]) -> tuple[Condition, _Keys]:
    """That an entry has one of some terms, and the keys of those that have."""
    chosen = list(some)
    return terms.having(connection, entries, chosen), terms.find(connection, entries, chosen)
