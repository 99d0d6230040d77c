"""Which report, utterance or occasion of the archive a new article's are.

``onrecord.links`` decides; here the candidates that it chooses among are fetched by their keys, for all of an article
at once, and what it begins is written down. All of it runs within a writer's transaction.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

import sqlalchemy as sa

from onrecord.archive import tables
from onrecord.archive.keys import chunks, digest, find_owners, insert, insert_keys
from onrecord.archive.numbers import Numbers
from onrecord.archive.packing import unpack_text
from onrecord.links import occasions, reports, utterances
from onrecord.links.occasions import Mention, Participant
from onrecord.links.reports import Carried
from onrecord.links.utterances import Wording
from onrecord.record import ActorKind, ContactKind, ContactStatus

_T = TypeVar("_T")


@dataclass(frozen=True)
class Kind(Generic[_T]):
    """A kind of thing that several articles have in common, told by comparing what they say of it."""

    table: sa.Table
    keys_table: sa.Table
    keys: Callable[[_T], tuple[str, ...]]  # to look up
    kept_keys: Callable[[_T], tuple[str, ...]]
    best_match: Callable[[_T, Iterable[_T]], int | None]
    load: Callable[[sa.Connection, Sequence[int]], Iterable[tuple[int, _T]]]  # what is linked to things of these ids
    belongs: Callable[[_T, int], _T]  # the same, said of the thing of that id
    keeps_all_keys: bool = True  # or only those of the first
    most_owners: float = math.inf  # of a key that says something


def link(connection: sa.Connection, numbers: Numbers, kind: Kind[_T], found: Sequence[_T]) -> list[int]:
    """The id of the thing that each of `found` is about; new things are begun where there was none."""
    keys = [[digest(key) for key in kind.keys(item)] for item in found]
    kept_keys = [[digest(key) for key in kind.kept_keys(item)] for item in found]
    owners = find_owners(connection, kind.keys_table, itertools.chain(*keys, *kept_keys))
    members: dict[int, list[_T]] = defaultdict(list)
    for owner, member in kind.load(connection, _near(owners, owners, kind.most_owners)):
        members[owner].append(member)
    ids: list[int] = []
    begun: dict[int, None] = {}
    new_keys: dict[tuple[int, int], None] = {}
    for item, its_keys, its_kept_keys in zip(found, keys, kept_keys, strict=True):
        near = _near(owners, its_keys, kind.most_owners)
        match = kind.best_match(item, [member for near_id in near for member in members[near_id]])
        owner = numbers.take(kind.table) if match is None else match
        if match is None:
            begun[owner] = None
        if kind.keeps_all_keys or match is None:
            for key in its_kept_keys:
                if owner not in owners[key] and len(owners[key]) <= kind.most_owners:
                    new_keys[key, owner] = None
                    owners[key].add(owner)
        members[owner].append(kind.belongs(item, owner))
        ids.append(owner)
    insert(connection, kind.table, [{"id": number} for number in begun])
    insert_keys(connection, kind.keys_table, new_keys)
    return ids


@dataclass(frozen=True)
class LinkedEntries(Generic[_T]):
    """Entries that are linked to things of a kind by `column`; `load` gives those of some ids, each with its own id."""

    kind: Kind[_T]
    column: sa.Column[Any]
    load: Callable[[sa.Connection, Sequence[int]], Iterable[tuple[int, _T]]]


def link_again(connection: sa.Connection, numbers: Numbers, entry_ids: Iterable[int]) -> None:
    """Link some entries anew, one after another, now that other actors are known to have a part in them.

    What no article has in common any more is left to Common.sweep.
    """
    chosen = sorted(entry_ids)
    _link_again(connection, numbers, STATEMENTS, chosen)
    _link_again(connection, numbers, CONTACTS, chosen)


def _link_again(
    connection: sa.Connection, numbers: Numbers, linked: LinkedEntries[_T], entry_ids: Sequence[int]
) -> None:
    found = dict(linked.load(connection, entry_ids))
    for some in chunks(list(found)):  # so that none is linked to what it is of alone
        connection.execute(sa.update(tables.entries).where(tables.entries.c.id.in_(some)).values({linked.column: None}))
    owners = link(connection, numbers, linked.kind, list(found.values()))
    if found:
        again = sa.update(tables.entries).where(tables.entries.c.id == sa.bindparam("this"))
        rows = [{"this": entry, "owner": owner} for entry, owner in zip(found, owners, strict=True)]
        connection.execute(again.values({linked.column: sa.bindparam("owner")}), rows)


def _near(owners: Mapping[int, set[int]], keys: Iterable[int], most_owners: float) -> list[int]:
    """Those that are kept under the keys, but for keys that too many have in common."""
    return sorted(set().union(*(owners[key] for key in keys if len(owners[key]) <= most_owners)))


def _load_carried(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Carried]]:
    """The first and the longest article of each report."""
    for some in chunks(ids):
        for report, day, packed in connection.execute(_CARRIED, {"ids": some}):
            yield report, Carried(unpack_text(packed), day, report)


def _load_wordings(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Wording]]:
    for some in chunks(ids):
        for _, utterance, text, speaker, day in connection.execute(_WORDINGS, {"ids": some}):
            yield utterance, Wording(text, speaker, day or None, utterance)


def _load_statements(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Wording]]:
    for some in chunks(ids):
        for entry, _, text, speaker, day in connection.execute(_STATEMENTS, {"ids": some}):
            yield entry, Wording(text, speaker, day or None)


def _load_mentions(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Mention]]:
    for _, mention in _load_contacts(connection, ids, _MENTIONS):
        if mention.occasion is not None:
            yield mention.occasion, mention


def _load_contacts(
    connection: sa.Connection, ids: Sequence[int], queries: tuple[sa.Select[Any], sa.Select[Any]]
) -> Iterator[tuple[int, Mention]]:
    """Contacts by their own ids; the queries choose them and those who take part."""
    contacts, participants = queries
    for some in chunks(ids):
        taking_part: dict[int, list[Participant]] = defaultdict(list)
        for entry, actor, name, kind, country in connection.execute(participants, {"ids": some}):
            taking_part[entry].append(Participant(actor, name, ActorKind(kind), country))
        for row in connection.execute(contacts, {"ids": some}):
            mention = Mention(
                kind=ContactKind(row.type),
                status=ContactStatus(row.status),
                participants=tuple(taking_part[row.id]),
                date=row.date,
                published=row.day,
                place=row.place,
                occasion=row.occasion_id,
            )
            yield row.id, mention


# Statements are made once: making one takes SQLAlchemy longer than SQLite takes to run it.
_IDS: Final[sa.BindParameter[Sequence[int]]] = sa.bindparam("ids", expanding=True)


def _select_carried() -> sa.Select[Any]:
    a = tables.articles.c
    by_age = sa.func.row_number().over(partition_by=a.report_id, order_by=a.id).label("age")
    by_length = sa.func.row_number().over(partition_by=a.report_id, order_by=(a.n_words.desc(), a.id)).label("length")
    columns = (a.report_id, a.day, tables.readings.c.record, by_age, by_length)
    ranked = sa.select(*columns).join(tables.readings).where(a.report_id.in_(_IDS)).subquery().c
    is_chosen = sa.or_(ranked.age == 1, ranked.length == 1)
    return sa.select(ranked.report_id, ranked.day, ranked.record).where(is_chosen).order_by(ranked.age)


def _select_wordings(chosen_by: sa.Column[Any]) -> sa.Select[Any]:
    e, p = tables.entries.c, tables.parties.c
    with_speaker = tables.entries.outerjoin(tables.parties, (p.entry_id == e.id) & (p.role == "speaker"))
    columns = (e.id, e.utterance_id, e.text, p.actor_id, e.day)
    chosen = chosen_by.in_(_IDS), e.utterance_id.is_not(None)
    return sa.select(*columns).select_from(with_speaker).where(*chosen).order_by(e.id)


def _select_participants(chosen_by: sa.Column[Any]) -> sa.Select[Any]:
    p, a = tables.parties.c, tables.actors.c
    query = sa.select(p.entry_id, a.id, a.name, a.kind, a.country).join_from(tables.parties, tables.entries)
    query = query.join(tables.actors, p.actor_id == a.id)
    return query.where(chosen_by.in_(_IDS), p.role == "participant").order_by(p.entry_id, p.position)


def _select_contacts(chosen_by: sa.Column[Any]) -> sa.Select[Any]:
    e = tables.entries.c
    columns = (e.id, e.occasion_id, e.type, e.status, e.date, e.place, tables.articles.c.day)
    query = sa.select(*columns).join_from(tables.entries, tables.articles)
    return query.where(chosen_by.in_(_IDS), e.occasion_id.is_not(None)).order_by(e.id)


_CARRIED: Final = _select_carried()
_ENTRIES: Final = tables.entries.c
_WORDINGS: Final = _select_wordings(_ENTRIES.utterance_id)
_STATEMENTS: Final = _select_wordings(_ENTRIES.id)
_MENTIONS: Final = _select_contacts(_ENTRIES.occasion_id), _select_participants(_ENTRIES.occasion_id)
_CONTACTS: Final = _select_contacts(_ENTRIES.id), _select_participants(_ENTRIES.id)

REPORTS: Final = Kind(
    tables.reports,
    tables.report_keys,
    reports.keys,
    reports.keys,
    reports.best_match,
    _load_carried,
    lambda carried, report: replace(carried, report=report),
    keeps_all_keys=False,
    most_owners=20,  # what more reports than that begin with are words of an agency, not of the report
)
UTTERANCES: Final = Kind(
    tables.utterances,
    tables.utterance_keys,
    utterances.keys,
    utterances.kept_keys,
    utterances.best_match,
    _load_wordings,
    lambda wording, utterance: replace(wording, utterance=utterance),
)
OCCASIONS: Final = Kind(
    tables.occasions,
    tables.occasion_keys,
    occasions.keys,
    occasions.keys,
    occasions.best_match,
    _load_mentions,
    lambda mention, occasion: replace(mention, occasion=occasion),
)

STATEMENTS: Final = LinkedEntries(UTTERANCES, _ENTRIES.utterance_id, _load_statements)
CONTACTS: Final = LinkedEntries(
    OCCASIONS,
    _ENTRIES.occasion_id,
    lambda connection, ids: (
        (entry, replace(mention, occasion=None)) for entry, mention in _load_contacts(connection, ids, _CONTACTS)
    ),
)
