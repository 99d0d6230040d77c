"""Which actor, report, utterance or occasion of the archive a new article's are.

``onrecord.links`` decides; here the candidates that it chooses among are fetched by their keys, for all of an article
at once, and what it begins or extends is written down. All of it runs within a writer's transaction.
"""

from __future__ import annotations

import hashlib
import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

import sqlalchemy as sa

from onrecord.archive import tables
from onrecord.archive.packing import unpack_text
from onrecord.archive.rows import fold
from onrecord.links import actors, occasions, reports, utterances
from onrecord.links.actors import KnownActor
from onrecord.links.decisions import Decision, Decisions, Side, Verdict
from onrecord.links.occasions import Mention, Participant
from onrecord.links.reports import Carried
from onrecord.links.utterances import Wording
from onrecord.record import ActorKind, ContactKind, ContactStatus, Record

_T = TypeVar("_T")
_MOST_VALUES: Final = 10_000  # in one query; SQLite takes 32,766


@dataclass(frozen=True, slots=True)
class Numbers:
    """The next free ids, by table. A writer is the only one at its time, so it may count on by itself."""

    free: dict[str, int]

    @classmethod
    def read(cls, connection: sa.Connection) -> Numbers:
        """The numbers as they are at the start of a transaction."""
        numbered = (
            tables.reports,
            tables.utterances,
            tables.occasions,
            tables.actors,
            tables.articles,
            tables.article_actors,
            tables.entries,
        )
        query = sa.select(*(sa.select(sa.func.max(t.c.id)).scalar_subquery().label(t.name) for t in numbered))
        return cls({name: (last or 0) + 1 for name, last in connection.execute(query).mappings().one().items()})

    def take(self, table: sa.Table) -> int:
        """A new id."""
        number = self.free[table.name]
        self.free[table.name] += 1
        return number


@dataclass(frozen=True)
class Kind(Generic[_T]):
    """A kind of thing that several articles have in common, told by comparing what they say of it."""

    table: sa.Table
    keys_table: sa.Table
    keys: Callable[[_T], tuple[str, ...]]
    best_match: Callable[[_T, Iterable[_T]], int | None]
    load: Callable[[sa.Connection, Sequence[int]], Iterable[tuple[int, _T]]]
    belongs: Callable[[_T, int], _T]  # the same, said of the thing of that id
    keeps_all_keys: bool = True  # or only those of the first


def link(connection: sa.Connection, numbers: Numbers, kind: Kind[_T], found: Sequence[_T]) -> list[int]:
    """The id of the thing that each of `found` is about; new things are begun where there was none."""
    keys = [[_digest(key) for key in kind.keys(item)] for item in found]
    owners = _find_owners(connection, kind.keys_table, itertools.chain.from_iterable(keys))
    members: dict[int, list[_T]] = defaultdict(list)
    for owner, member in kind.load(connection, sorted(set().union(*owners.values()))):
        members[owner].append(member)
    ids: list[int] = []
    begun: list[int] = []
    new_keys: dict[tuple[int, int], None] = {}
    for item, its_keys in zip(found, keys, strict=True):
        near = sorted(set().union(*(owners[key] for key in its_keys)))
        owner = kind.best_match(item, [member for near_id in near for member in members[near_id]])
        if owner is None:
            owner = numbers.take(kind.table)
            begun.append(owner)
        if kind.keeps_all_keys or owner in begun:
            new_keys |= {(key, owner): None for key in its_keys if owner not in owners[key]}
            for key in its_keys:
                owners[key].add(owner)
        members[owner].append(kind.belongs(item, owner))
        ids.append(owner)
    _insert(connection, kind.table, [{"id": number} for number in begun])
    _insert_keys(connection, kind.keys_table, new_keys)
    return ids


def link_actors(connection: sa.Connection, numbers: Numbers, record: Record, identity: str) -> dict[str, int]:
    """The archive's actor for each actor of the record, by its id there; `identity` is the article's."""
    decisions = load_decisions(connection)
    seen = actors.see_actors(record, identity)
    keys = {local_id: [_digest(key) for key in actors.keys(one, decisions)] for local_id, one in seen.items()}
    owners = _find_owners(connection, tables.actor_keys, itertools.chain.from_iterable(keys.values()))
    known = load_known(connection, sorted(set().union(*owners.values())), decisions)
    before = dict(known)
    ids: dict[str, int] = {}
    for local_id, one in seen.items():
        near = sorted(set().union(*(owners[key] for key in keys[local_id])))
        match = actors.best_match(one, [known[number] for number in near], decisions)
        number = numbers.take(tables.actors) if match is None else match.id
        now = actors.begin(one, number) if match is None else actors.extend(match, one)
        if now != match:
            known[number] = now
            for key in actors.kept_keys(now):
                owners[_digest(key)].add(number)
        ids[local_id] = number
    save_known(connection, before, known)
    return ids


def load_decisions(connection: sa.Connection) -> Decisions:
    """What people decided about who is who, oldest first."""
    d = tables.decisions.c
    rows = connection.execute(sa.select(d.verdict, d.left, d.right).order_by(d.id))
    return Decisions(Decision(Verdict(v), Side.from_json(left), Side.from_json(right)) for v, left, right in rows)


def load_known(connection: sa.Connection, ids: Sequence[int], decisions: Decisions) -> dict[int, KnownActor]:
    """Actors of the archive by id."""
    a, names, known = tables.actors.c, defaultdict(list), {}
    for some in _chunks(ids):
        n = tables.actor_names.c
        for actor_id, name in connection.execute(sa.select(n.actor_id, n.name).where(n.actor_id.in_(some))):
            names[actor_id].append(name)
        for row in connection.execute(sa.select(tables.actors).where(a.id.in_(some)).order_by(a.id)):
            known[row.id] = KnownActor(
                id=row.id,
                name=row.name,
                kind=ActorKind(row.kind),
                names=tuple(sorted(names[row.id])),
                role=row.role,
                country=row.country,
                code=row.code,
                wikidata=row.wikidata,
                since=row.since,
                until=row.until,
                curated=row.curated,
            )
    for number, actor in known.items():
        if any(decisions.concerns(name) for name in (actor.name, *actor.names)):
            c = tables.article_actors.c
            query = sa.select(tables.articles.c.identity).join(tables.article_actors).where(c.actor_id == number)
            known[number] = replace(actor, articles=frozenset(connection.execute(query).scalars()))
    return known


def save_known(connection: sa.Connection, before: Mapping[int, KnownActor], known: Mapping[int, KnownActor]) -> None:
    """Write down the actors that are new or not as they were `before`."""
    begun: list[dict[str, Any]] = []
    names: list[dict[str, Any]] = []
    new_keys: dict[tuple[int, int], None] = {}
    for number, now in known.items():
        was = before.get(number)
        if now == was:
            continue
        row = {
            "name": now.name,
            "folded": fold(now.name),
            "kind": now.kind.value,
            "role": now.role,
            "country": now.country,
            "code": now.code,
            "wikidata": now.wikidata,
            "since": now.since,
            "until": now.until,
            "curated": now.curated,
        }
        if was is None:
            begun.append({"id": number, **row})
        else:
            connection.execute(sa.update(tables.actors).where(tables.actors.c.id == number).values(row))
        old_names = () if was is None else was.names
        names += [{"actor_id": number, "name": name} for name in dict.fromkeys(now.names) if name not in old_names]
        old_keys = set() if was is None else set(actors.kept_keys(was))
        new_keys |= {(_digest(key), number): None for key in actors.kept_keys(now) if key not in old_keys}
    _insert(connection, tables.actors, begun)
    _insert(connection, tables.actor_names, names)
    _insert_keys(connection, tables.actor_keys, new_keys)


def _load_carried(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Carried]]:
    """The first and the longest article of each report."""
    a = tables.articles.c
    for some in _chunks(ids):
        by_age = sa.func.row_number().over(partition_by=a.report_id, order_by=a.id)
        by_length = sa.func.row_number().over(partition_by=a.report_id, order_by=(a.n_words.desc(), a.id))
        columns = (a.report_id, a.day, tables.readings.c.record, by_age.label("age"), by_length.label("length"))
        ranked = sa.select(*columns).join(tables.readings).where(a.report_id.in_(some)).subquery()
        r = ranked.c
        query = sa.select(r.report_id, r.day, r.record).where(sa.or_(r.age == 1, r.length == 1)).order_by(r.age)
        for report, day, packed in connection.execute(query):
            yield report, Carried(unpack_text(packed), day, report)


def _load_wordings(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Wording]]:
    e, p = tables.entries.c, tables.parties.c
    speaker = sa.and_(p.entry_id == e.id, p.role == "speaker")
    for some in _chunks(ids):
        query = sa.select(e.utterance_id, e.text, p.actor_id, e.day).select_from(
            tables.entries.outerjoin(tables.parties, speaker)
        )
        for utterance, text, actor, day in connection.execute(query.where(e.utterance_id.in_(some)).order_by(e.id)):
            yield utterance, Wording(text, actor, day, utterance)


def _load_mentions(connection: sa.Connection, ids: Sequence[int]) -> Iterator[tuple[int, Mention]]:
    e, p, a = tables.entries.c, tables.parties.c, tables.actors.c
    for some in _chunks(ids):
        taking_part: dict[int, list[Participant]] = defaultdict(list)
        query = (
            sa.select(p.entry_id, a.id, a.name, a.kind, a.country)
            .join_from(tables.parties, tables.entries, p.entry_id == e.id)
            .join(tables.actors, p.actor_id == a.id)
            .where(e.occasion_id.in_(some), p.role == "participant")
            .order_by(p.entry_id, p.position)
        )
        for entry_id, actor, name, kind, country in connection.execute(query):
            taking_part[entry_id].append(Participant(actor, name, ActorKind(kind), country))
        of_contact = (e.id, e.occasion_id, e.type, e.status, e.date, e.place, tables.articles.c.day)
        contacts = sa.select(*of_contact).join_from(tables.entries, tables.articles).where(e.occasion_id.in_(some))
        for entry_id, occasion, kind, status, date, place, day in connection.execute(contacts.order_by(e.id)):
            yield (
                occasion,
                Mention(
                    ContactKind(kind),
                    ContactStatus(status),
                    tuple(taking_part[entry_id]),
                    date,
                    day,
                    place,
                    occasion,
                ),
            )


REPORTS: Final = Kind(
    tables.reports,
    tables.report_keys,
    reports.keys,
    reports.best_match,
    _load_carried,
    lambda carried, report: replace(carried, report=report),
    keeps_all_keys=False,
)
UTTERANCES: Final = Kind(
    tables.utterances,
    tables.utterance_keys,
    utterances.keys,
    utterances.best_match,
    _load_wordings,
    lambda wording, utterance: replace(wording, utterance=utterance),
)
OCCASIONS: Final = Kind(
    tables.occasions,
    tables.occasion_keys,
    occasions.keys,
    occasions.best_match,
    _load_mentions,
    lambda mention, occasion: replace(mention, occasion=occasion),
)


def _digest(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), signed=True)


def _find_owners(connection: sa.Connection, table: sa.Table, keys: Iterable[int]) -> dict[int, set[int]]:
    """The ids kept under each key."""
    owners: dict[int, set[int]] = defaultdict(set)
    key, owner = table.columns.values()
    for some in _chunks(sorted(set(keys))):
        for found, number in connection.execute(sa.select(key, owner).where(key.in_(some))):
            owners[found].add(number)
    return owners


def _insert_keys(connection: sa.Connection, table: sa.Table, keys: Iterable[tuple[int, int]]) -> None:
    key, owner = table.columns.keys()
    _insert(connection, table, [{key: digest, owner: number} for digest, number in keys])


def _insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)


def _chunks(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(values), _MOST_VALUES):
        yield values[start : start + _MOST_VALUES]
