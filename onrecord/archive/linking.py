"""Which report, utterance or occasion of the archive a new article's are.

``onrecord.links`` decides; here the candidates that it chooses among are fetched by their keys, for all of an article
at once. All of it runs within a writer's transaction.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

import sqlalchemy as sa

from onrecord.archive import groups, tables, terms
from onrecord.archive.keys import among, chunks
from onrecord.archive.packing import unpack_text
from onrecord.archive.readings import Comparable, load_comparable
from onrecord.links import occasions, reports, utterances
from onrecord.links.occasions import Mention, Participant
from onrecord.links.reports import Carried
from onrecord.links.utterances import Wording
from onrecord.record import ActorKind, ContactKind, ContactStatus

_T = TypeVar("_T")


@dataclass(frozen=True)
class Kind(Generic[_T]):
    """A kind of thing that several articles have in common, told by comparing what they say of it.

    `group` is the column with its number.
    """

    group: sa.Column[Any]
    keys: Callable[[_T], tuple[str, ...]]  # to look up
    kept_keys: Callable[[_T], tuple[str, ...]]
    best_match: Callable[[_T, Iterable[_T]], int | None]
    load: Callable[[sa.Connection, Sequence[int]], Iterable[tuple[int, _T]]]  # what is linked to things of these ids
    belongs: Callable[[_T, int], _T]  # the same, said of the thing of that id
    most_owners: float = math.inf  # of a key that says something


@dataclass(frozen=True, slots=True)
class Link:
    """The number of the thing that something is about, and the terms under which it is found from now on."""

    number: int
    keys: tuple[int, ...] = ()


def link(connection: sa.Connection, kind: Kind[_T], found: Mapping[int, _T]) -> dict[int, Link]:
    """The thing that each of `found` is about, by the number of its row, which a thing begun with it has too."""
    if not found:
        return {}
    keys = {row: [terms.key(key) for key in kind.keys(item)] for row, item in found.items()}
    kept_keys = keys
    if kind.kept_keys is not kind.keys:
        kept_keys = {row: [terms.key(key) for key in kind.kept_keys(item)] for row, item in found.items()}
    all_keys = itertools.chain(*keys.values(), *kept_keys.values())
    owners = terms.find_owners(connection, kind.group, all_keys)
    members: dict[int, list[_T]] = defaultdict(list)
    for owner, member in kind.load(connection, _near(owners, owners, kind.most_owners)):
        members[owner].append(member)
    links: dict[int, Link] = {}
    for row, item in found.items():
        near = _near(owners, keys[row], kind.most_owners)
        match = kind.best_match(item, [member for near_id in near for member in members[near_id]])
        owner = row if match is None else match
        its_keys = tuple(dict.fromkeys(key for key in kept_keys[row] if len(owners[key]) <= kind.most_owners))
        for key in its_keys:
            owners[key].add(owner)
        members[owner].append(kind.belongs(item, owner))
        links[row] = Link(owner, its_keys)
    return links


def link_again(connection: sa.Connection, entry_ids: Iterable[int]) -> None:
    """Link some entries anew, one after another, now that other actors are known to have a part in them."""
    chosen = sorted(entry_ids)
    for some in chunks(chosen):
        groups.hand_over(connection, tables.entries.c.same_id, some)
    _link_again(connection, UTTERANCES, dict(_load_wordings(connection, chosen, _ENTRIES)))
    _link_again(connection, OCCASIONS, dict(_load_mentions(connection, chosen, _ENTRIES)))


def _link_again(connection: sa.Connection, kind: Kind[_T], found: Mapping[int, _T]) -> None:
    e = tables.entries.c
    for some in chunks(list(found)):  # so that none is linked to what it is of alone
        connection.execute(sa.update(tables.entries).where(e.id.in_(some)).values(same_id=None))
    links = link(connection, kind, found)
    parties: dict[int, list[int]] = {}
    for some in chunks(list(found)):
        for entry, its_terms in connection.execute(sa.select(e.id, e.terms).where(e.id.in_(some))):
            parties[entry] = terms.without_keys(its_terms)
    rows = [{"this": row, "same": its.number, "terms": [*parties[row], *its.keys]} for row, its in links.items()]
    if rows:
        again = sa.update(tables.entries).where(e.id == sa.bindparam("this"))
        connection.execute(again.values(same_id=sa.bindparam("same"), terms=sa.bindparam("terms")), rows)


def _near(owners: Mapping[int, set[int]], keys: Iterable[int], most_owners: float) -> list[int]:
    """Those that are kept under the keys, but for keys that too many have in common."""
    return sorted(set().union(*(owners[key] for key in keys if len(owners[key]) <= most_owners)))


def _load_carried(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Carried]]:
    """The first and the longest article of each report."""
    for some in chunks(ids):
        for report, day, text in connection.execute(_CARRIED, {"ids": some}):
            yield report, Carried(unpack_text(text), day, report)


def _load_members(
    load: Callable[[sa.Connection, Sequence[int], sa.Select[Any]], Iterator[tuple[int, _T]]],
    number: Callable[[_T], int | None],
) -> Callable[[sa.Connection, Sequence[int]], Iterator[tuple[int, _T]]]:
    """What `load` has of the entries of the groups of some numbers, each with that number."""

    def load_members(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, _T]]:
        for _, member in load(connection, ids, _MEMBERS):
            owner = number(member)
            if owner is not None:
                yield owner, member

    return load_members


def _load_wordings(
    connection: sa.Connection, ids: Sequence[int], query: sa.Select[Any]
) -> Iterator[tuple[int, Wording]]:
    """Statements that have an utterance, as the query has them for these ids, by the ids of their rows."""
    for row, record in _load_entries(connection, ids, query, "statement"):
        spoken_by = [actor for role, actor in terms.parties(row.terms) if role == "speaker"]
        words = record.words[row.id - row.first_entry]
        yield row.id, Wording(words, spoken_by[0] if spoken_by else None, row.day or None, row.same_id)


def _load_mentions(
    connection: sa.Connection, ids: Sequence[int], query: sa.Select[Any]
) -> Iterator[tuple[int, Mention]]:
    """Contacts that have an occasion, as the query has them for these ids, by the ids of their rows."""
    loaded = list(_load_entries(connection, ids, query, "contact"))
    taking_part = {row.id: [actor for _, actor in terms.parties(row.terms)] for row, _ in loaded}
    participants: dict[int, Participant] = {}
    for some in chunks(sorted({actor for those in taking_part.values() for actor in those})):
        for number, name, kind, country in connection.execute(_PARTICIPANTS, {"ids": some}):
            participants[number] = Participant(number, name, ActorKind(kind), country)
    for row, record in loaded:
        entry = record.contacts[row.id - row.first_entry - len(record.words)]
        mention = Mention(
            kind=ContactKind(entry["kind"]),
            status=ContactStatus(entry["status"]),
            participants=tuple(participants[actor] for actor in taking_part[row.id]),
            date=entry["date"]["value"] if entry.get("date") else None,
            published=record.published[:10] if record.published else None,
            place=entry.get("place"),
            occasion=row.same_id,
        )
        yield row.id, mention


def _load_entries(
    connection: sa.Connection, ids: Sequence[int], query: sa.Select[Any], kind: str
) -> Iterator[tuple[Any, Comparable]]:
    """The rows of the entries of a kind that are linked, with what their articles are compared by."""
    rows = [row for some in chunks(ids) for row in connection.execute(query, {"ids": some, "kind": kind})]
    rows.sort(key=lambda row: row.id)
    records = load_comparable(connection, (row.article_id for row in rows))
    for row in rows:
        yield row, records[row.article_id]


# Statements are made once: making one takes SQLAlchemy longer than SQLite takes to run it.


def _select_carried() -> sa.Select[Any]:
    a = tables.articles.c
    by_age = sa.func.row_number().over(partition_by=a.report_id, order_by=a.id).label("age")
    by_length = sa.func.row_number().over(partition_by=a.report_id, order_by=(a.n_words.desc(), a.id)).label("length")
    columns = (a.report_id, a.day, tables.texts.c.text, by_age, by_length)
    of_reports = a.id.in_(groups.members(a.report_id, "ids"))
    ranked = sa.select(*columns).join(tables.texts).where(of_reports).subquery().c
    is_chosen = sa.or_(ranked.age == 1, ranked.length == 1)
    return sa.select(ranked.report_id, ranked.day, ranked.text).where(is_chosen).order_by(ranked.age)


def _select_entries(condition: sa.ColumnElement[bool]) -> sa.Select[Any]:
    e, a = tables.entries.c, tables.articles.c
    query = sa.select(e.id, e.article_id, e.day, e.same_id, e.terms, a.first_entry)
    query = query.join_from(tables.entries, tables.articles).where(condition, e.kind == sa.bindparam("kind"))
    return query.where(e.same_id.is_not(None))


def _select_members() -> sa.Select[Any]:
    """The entries of groups; of those that copies of one report have, the first ones stand for all."""
    e, a = tables.entries.c, tables.articles.c
    age = sa.func.row_number().over(partition_by=(e.same_id, a.report_id), order_by=e.id).label("age")
    of_groups = e.id.in_(groups.members(e.same_id, "ids"))
    ranked = sa.select(e.id, age).join_from(tables.entries, tables.articles).where(of_groups).subquery().c
    return _select_entries(e.id.in_(sa.select(ranked.id).where(ranked.age <= _MOST_ALIKE)))


_MOST_ALIKE: Final = 12  # entries of one group in copies of one report, of which there may be hundreds
_ACTORS: Final = tables.actors.c
_CARRIED: Final = _select_carried()
_ENTRIES: Final = _select_entries(among(tables.entries.c.id, "ids"))
_MEMBERS: Final = _select_members()
_PARTICIPANTS: Final = sa.select(_ACTORS.id, _ACTORS.name, _ACTORS.kind, _ACTORS.country).where(
    among(_ACTORS.id, "ids")
)

REPORTS: Final = Kind(
    tables.articles.c.report_id,
    reports.keys,
    reports.keys,
    reports.best_match,
    _load_carried,
    lambda carried, report: replace(carried, report=report),
    most_owners=20,  # what more reports than that begin with are words of an agency, not of the report
)
UTTERANCES: Final = Kind(
    tables.entries.c.same_id,
    utterances.keys,
    utterances.kept_keys,
    utterances.best_match,
    _load_members(_load_wordings, lambda wording: wording.utterance),
    lambda wording, utterance: replace(wording, utterance=utterance),
)
OCCASIONS: Final = Kind(
    tables.entries.c.same_id,
    occasions.keys,
    occasions.keys,
    occasions.best_match,
    _load_members(_load_mentions, lambda mention: mention.occasion),
    lambda mention, occasion: replace(mention, occasion=occasion),
)
