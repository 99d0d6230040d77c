"""Keys: the strings of ``onrecord.links`` under which actors are looked up, as 32-bit digests.

Two strings with one digest give a candidate too many, which costs a comparison and no more. For the keys of reports,
utterances and occasions, of which there are more, see terms.py.
"""

from __future__ import annotations

import functools
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

import sqlalchemy as sa

_T = TypeVar("_T")
_MOST_VALUES: Final = 10_000  # in one query; SQLite takes 32,766


def digest(key: str) -> int:
    """A key as the tables have it."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=4).digest(), signed=True)


def find_owners(connection: sa.Connection, table: sa.Table, keys: Iterable[int]) -> dict[int, set[int]]:
    """The ids that are kept under each key."""
    owners: dict[int, set[int]] = defaultdict(set)
    for some in chunks(sorted(set(keys))):
        for key, owner in connection.execute(_select(table), {"keys": some}):
            owners[key].add(owner)
    return owners


def insert_keys(connection: sa.Connection, table: sa.Table, keys: Iterable[tuple[int, int]]) -> None:
    """Keep ids under keys."""
    key, owner = table.columns.keys()
    insert(connection, table, [{key: kept, owner: number} for kept, number in keys])


def insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows, all with the same columns, if there are any."""
    if rows:
        connection.execute(_insert(table), rows)


def chunks(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """The values in runs that fit into a query."""
    for start in range(0, len(values), _MOST_VALUES):
        yield values[start : start + _MOST_VALUES]


# Statements are made once: making one takes SQLAlchemy longer than SQLite takes to run it.


@functools.cache
def _select(table: sa.Table) -> sa.Select[Any]:
    key, owner = table.columns.values()
    return sa.select(key, owner).where(key.in_(sa.bindparam("keys", expanding=True)))


@functools.cache
def _insert(table: sa.Table) -> sa.Insert:
    return sa.insert(table)
