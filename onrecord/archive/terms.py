"""Terms: the numbers under which articles and entries are found, all in one column, `terms`, of either table.

Those of an article are its actors, in the order of its record, and the keys of its report; those of an entry are its
parties, each an actor in a role, its channel, and the keys of its utterance or occasion. On SQLite triggers keep them
in tables of their own, ``article_terms`` and ``entry_terms``; PostgreSQL has an index (GIN) of the numbers in the
arrays. There a key is indexed by its last bits, which several have in common, for a key of its own costs ten times as
much room as an entry more under one that is there. So more is found than should be, and is looked at again.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from onrecord.archive import tables

ROLES: Final = ("speaker", "addressee", "participant", "by", "to", "source", "target")
"""Their numbers are part of the archive; there is room for seven."""

FIRST_KEY: Final = 1 << 30
"""Terms from this number on are keys, those below actors and parties."""

_CHANNELS: Final = ("phone", "in_person", "interview", "press", "written", "social_media", "speech", "broadcast")
_CHANNEL: Final = 7  # where a party has its role
_INDEXED: Final = 19  # bits of a key on PostgreSQL; a million articles have 50 keys with the same ones
_INTEGERS: Final = postgresql.ARRAY(sa.Integer)
_FEW: Final = 50  # numbers; PostgreSQL compares each of a row with each that is looked for, unless they are hashed


def party(actor: int, role: str) -> int:
    """The term of an entry in which the actor has the role."""
    return actor << 3 | ROLES.index(role)


def channel(name: str) -> int:
    """The term of a statement that came by the channel."""
    return _CHANNELS.index(name) << 3 | _CHANNEL


def of_entry(parties: Iterable[tuple[str, int]], by: str | None) -> list[int]:
    """The terms of an entry of these parties, each a role and an actor, that came by a channel; without keys."""
    terms = [party(actor, role) for role, actor in parties]
    return list(dict.fromkeys([*terms, channel(by)] if by else terms))


def key(text: str) -> int:
    """The term for a key of ``onrecord.links``, under which candidates for a link are found.

    Two keys with one digest give a candidate too many, which costs a comparison and no more.
    """
    return FIRST_KEY | int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest()) >> 2


def parties(terms: Iterable[int]) -> list[tuple[str, int]]:
    """The role and the actor of each party of an entry."""
    return [(ROLES[term & 7], term >> 3) for term in without_keys(terms) if term & 7 != _CHANNEL]


def without_keys(terms: Iterable[int]) -> list[int]:
    """The other terms than keys; of an article the actors, as many as its record has and in that order."""
    return [term for term in terms if term < FIRST_KEY]


def keys(terms: Iterable[int]) -> list[int]:
    """The keys of an article or an entry."""
    return [term for term in terms if term >= FIRST_KEY]


def having(connection: sa.Connection, table: sa.Table, terms: Iterable[int]) -> sa.ColumnElement[bool]:
    """The condition that a row of `table` has one of the terms."""
    chosen = list(terms)
    if connection.dialect.name == "sqlite":
        index = _index(table)
        return sa.exists().where(index.c.id == table.c.id, index.c.term.in_(_values(sa.literal(json.dumps(chosen)))))
    numbers = sa.literal(chosen, _INTEGERS)
    if len(chosen) <= _FEW:
        return _array(table).bool_op("&&")(numbers)
    term = sa.func.unnest(_array(table)).column_valued("term")
    return sa.exists(sa.select(term).where(term == sa.any_(numbers)))


def find(connection: sa.Connection, table: sa.Table, terms: Iterable[int]) -> sa.Select[int]:
    """The ids of all rows of `table` that have one of the terms, from the index; of keys, also some that have none."""
    is_sqlite = connection.dialect.name == "sqlite"
    return _finding(is_sqlite, table, sa.literal(_as_indexed(is_sqlite, terms), sa.Text if is_sqlite else _INTEGERS))


def find_owners(connection: sa.Connection, owner: sa.Column[Any], keys: Iterable[int]) -> dict[int, set[int]]:
    """What the rows with each key belong to, which is in the column `owner` of their table."""
    wanted, is_sqlite = sorted(set(keys)), connection.dialect.name == "sqlite"
    terms = {"terms": _as_indexed(is_sqlite, wanted)} | ({} if is_sqlite else {"wanted": wanted})
    owners: dict[int, set[int]] = defaultdict(set)
    for term, number in connection.execute(_owning(is_sqlite, owner), terms):
        owners[term].add(number)
    return owners


def each(connection: sa.Connection, table: sa.Table) -> tuple[sa.FromClause, sa.ColumnElement[int]]:
    """To join `table` with: a row for each of its terms that is an actor or party; and the column of these."""
    if connection.dialect.name == "sqlite":
        all_terms = sa.func.json_each(table.c.terms).table_valued(sa.column("value", sa.Integer), name="term")
    else:
        unnested = sa.func.unnest(_array(table)).table_valued(sa.column("value", sa.Integer))
        all_terms = unnested.render_derived(name="term")
    return all_terms, all_terms.c.value


def replace_actor(connection: sa.Connection, actor: int, other: int) -> list[int]:
    """Put `actor` in the place of `other` in all articles and entries; the entries in which that was."""
    _replace(connection, tables.articles, {other: actor})
    moved = {party(other, role): party(actor, role) for role in ROLES}
    return _replace(connection, tables.entries, moved)


def _replace(connection: sa.Connection, table: sa.Table, moved: dict[int, int]) -> list[int]:
    concerned = sa.select(table.c.id, table.c.terms).where(table.c.id.in_(find(connection, table, moved)))
    rows = [
        {"this": number, "now": list(dict.fromkeys(moved.get(term, term) for term in terms))}
        if table is tables.entries
        else {"this": number, "now": [moved.get(term, term) for term in terms]}
        for number, terms in connection.execute(concerned)
    ]
    if rows:
        again = sa.update(table).where(table.c.id == sa.bindparam("this")).values(terms=sa.bindparam("now"))
        connection.execute(again, rows)
    return [row["this"] for row in rows]


def _finding(is_sqlite: bool, table: Any, chosen: sa.ColumnElement[Any]) -> sa.Select[int]:
    if is_sqlite:
        index = _index(table)
        return sa.select(index.c.id).where(index.c.term.in_(_values(chosen)))
    indexed = sa.func.onrecord_indexed(_array(table), type_=_INTEGERS)
    return sa.select(table.c.id).where(indexed.bool_op("&&")(chosen))


# Made once: making it takes SQLAlchemy longer than SQLite takes to run it.
@functools.cache
def _owning(is_sqlite: bool, owner: sa.Column[Any]) -> sa.Select[Any]:
    """The keys and what has them, each once: hundreds of copies of one report have the same of both."""
    table = owner.table
    chosen: sa.ColumnElement[Any] = sa.bindparam("terms", type_=sa.Text() if is_sqlite else _INTEGERS)
    if is_sqlite:
        index = _index(table)
        query = sa.select(index.c.term, owner).join_from(index, table, index.c.id == table.c.id)
        return query.where(index.c.term.in_(_values(chosen)), owner.is_not(None)).distinct()
    every = sa.func.unnest(_array(table)).table_valued(sa.column("value", sa.Integer)).render_derived(name="term")
    query = sa.select(every.c.value, owner).select_from(table.join(every, sa.true()))
    is_wanted = every.c.value == sa.any_(sa.bindparam("wanted", type_=_INTEGERS))
    return query.where(table.c.id.in_(_finding(is_sqlite, table, chosen)), owner.is_not(None), is_wanted).distinct()


def _as_indexed(is_sqlite: bool, terms: Iterable[int]) -> Any:
    """The terms as one value: of more than some thousand SQLite takes none."""
    if is_sqlite:
        return json.dumps([*terms])
    return sorted({term if term < FIRST_KEY else FIRST_KEY | term % (1 << _INDEXED) for term in terms})


def _values(chosen: sa.ColumnElement[Any]) -> sa.Select[Any]:
    values = sa.func.json_each(chosen).table_valued(sa.column("value", sa.Integer))
    return sa.select(values.c.value)


def _index(table: sa.Table) -> sa.TableClause:
    name = "article_terms" if table is tables.articles else "entry_terms"
    return sa.table(name, sa.column("term", sa.Integer), sa.column("id", sa.Integer))


def _array(table: sa.Table) -> sa.ColumnElement[Any]:
    return sa.type_coerce(table.c.terms, _INTEGERS)
