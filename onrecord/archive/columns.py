"""Columns that are kept in less room than what is read from them, in rows as in the indexes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

NO_WORD = -1


class Coded(sa.TypeDecorator[str]):
    """One of a few words, kept as its number among them; so words are only ever added to the end.

    To look for another word finds nothing.
    """

    impl = sa.SmallInteger
    cache_ok = True

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: str | None, _dialect: sa.Dialect) -> int | None:
        if value is None:
            return None
        return self.words.index(value) if value in self.words else NO_WORD

    def process_result_value(self, value: Any, _dialect: sa.Dialect) -> str | None:
        return None if value is None or value == NO_WORD else self.words[value]


class Thousandths(sa.TypeDecorator[float]):
    """A number from 0 to 1, kept as how many thousandths it has."""

    impl = sa.SmallInteger
    cache_ok = True

    def process_bind_param(self, value: float | None, _dialect: sa.Dialect) -> int | None:
        return None if value is None else round(1000 * value)

    def process_result_value(self, value: Any, _dialect: sa.Dialect) -> float | None:
        return None if value is None else value / 1000


class Day(sa.TypeDecorator[str]):
    """An ISO 8601 day or the empty text, which comes before all days, kept as a number such as 20250519."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: sa.Dialect) -> int | None:
        return None if value is None else int(value.replace("-", "") or 0)

    def process_result_value(self, value: Any, _dialect: sa.Dialect) -> str | None:
        if not value:
            return None if value is None else ""
        return f"{value // 10000:04}-{value // 100 % 100:02}-{value % 100:02}"


class Digest(sa.TypeDecorator[str]):
    """Hexadecimal digits, kept as bytes."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: sa.Dialect) -> bytes | None:
        return None if value is None else bytes.fromhex(value)

    def process_result_value(self, value: Any, _dialect: sa.Dialect) -> str | None:
        return None if value is None else bytes(value).hex()


class Numbers(sa.TypeDecorator[tuple[int, ...]]):
    """32-bit numbers: an array on PostgreSQL, JSON on SQLite; see terms.py for how they are looked up."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.ARRAY(sa.Integer))
        return dialect.type_descriptor(sa.Text())

    def process_bind_param(self, value: Iterable[int] | None, dialect: sa.Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return None if value is None else list(value)
        return json.dumps(list(value), separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> tuple[int, ...] | None:
        if value is None:
            return None
        return tuple(value if dialect.name == "postgresql" else json.loads(value))
