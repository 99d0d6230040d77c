"""Keys: the strings of ``onrecord.links`` under which actors are looked up, as 32-bit digests.

Two strings with one digest give a candidate too many, which costs a comparison and no more. For the keys of reports,
utterances and occasions, of which there are more, see terms.py.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from onrecord.archive.columns import Numbers

_T = TypeVar("_T")
_MOST_VALUES: Final = 10_000  # in one query; SQLite takes 32,766


def digest(key: str) -> int:
    """A key as the tables have it."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=4).digest(), signed=True)


class _Among(FunctionElement[bool]):
    """That the first of two is one of the numbers that the second, a parameter of the type Numbers, has."""

    type = sa.Boolean()
    inherit_cache = True

    def self_group(self, against: Any = None) -> Any:
        """As it is: SQLAlchemy would compare it with 1 on SQLite, which then makes no use of an index."""
        return self


@compiles(_Among, "sqlite")
def _compile_sqlite(element: _Among, compiler: Any, **options: Any) -> str:
    column, numbers = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({numbers}))"


@compiles(_Among, "postgresql")
def _compile_postgresql(element: _Among, compiler: Any, **options: Any) -> str:
    column, numbers = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} = ANY ({numbers})"


def among(column: sa.ColumnElement[Any], numbers: str | Sequence[int]) -> sa.ColumnElement[bool]:
    """The condition that a number is one of `numbers`, or of those that the parameter of that name has.

    They are one value, so that the query reads the same however many they are: neither SQLAlchemy nor PostgreSQL has
    to look at it again.
    """
    name, values = (numbers, None) if isinstance(numbers, str) else (None, list(numbers))
    return _Among(column, sa.bindparam(name, values, type_=Numbers(), unique=name is None, required=name is not None))


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


def insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]], *, again: bool = False) -> None:
    """Insert rows, all with the same columns, if there are any; with `again`, change those whose keys are there."""
    is_sqlite = connection.dialect.name == "sqlite"
    if len(rows) > 1 and not is_sqlite:
        # One statement with one value; psycopg would send each row as a statement with a value for each column.
        columns = tuple(rows[0])
        to_plain = _to_plain(table, columns, connection.dialect)
        plain = [{name: convert(row[name]) for name, convert in to_plain} for row in rows]
        connection.execute(_insert_from_json(table, columns, again), {"rows": json.dumps(plain)})
    elif rows:
        connection.execute(_insert(is_sqlite, table, tuple(rows[0]), again), rows)


def chunks(values: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """The values in runs that fit into a query."""
    for start in range(0, len(values), _MOST_VALUES):
        yield values[start : start + _MOST_VALUES]


# Statements are made once: making one takes SQLAlchemy longer than SQLite takes to run it.


@functools.cache
def _select(table: sa.Table) -> sa.Select[Any]:
    key, owner = table.columns.values()
    return sa.select(key, owner).where(among(key, "keys"))


@functools.cache
def _insert(is_sqlite: bool, table: sa.Table, columns: tuple[str, ...], again: bool) -> sa.Insert:
    statement = sqlite.insert(table) if is_sqlite else postgresql.insert(table)
    return _change(statement, columns) if again else statement


def _change(statement: sqlite.Insert | postgresql.Insert, columns: tuple[str, ...]) -> sa.Insert:
    keys = [column.name for column in statement.table.primary_key]
    changed = {name: statement.excluded[name] for name in columns if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


@functools.cache
def _insert_from_json(table: sa.Table, columns: tuple[str, ...], again: bool) -> sa.Insert:
    rows = sa.func.json_to_recordset(sa.cast(sa.bindparam("rows", type_=sa.Text()), postgresql.JSON))
    typed = rows.table_valued(*(sa.column(name, table.c[name].type) for name in columns), name="row")
    chosen = typed.render_derived(with_types=True)
    statement = postgresql.insert(table).from_select(columns, sa.select(*chosen.c))
    return _change(statement, columns) if again else statement


@functools.cache
def _to_plain(table: sa.Table, columns: tuple[str, ...], dialect: sa.Dialect) -> list[tuple[str, Callable[[Any], Any]]]:
    """How each column's values are made such as the database has them; none of these are bytes."""
    processors = ((name, table.c[name].type.dialect_impl(dialect).bind_processor(dialect)) for name in columns)
    return [(name, convert or (lambda value: value)) for name, convert in processors]
