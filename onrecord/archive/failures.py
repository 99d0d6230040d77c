"""What could not be added, and why, until it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive.tables import failures
from onrecord.errors import InputError

_LONGEST: Final = 600  # characters; an index takes no more than some thousand bytes


@dataclass(frozen=True, slots=True)
class Failure:
    """An article, or a whole source, that could not be added; `options` are those that it was read with."""

    source: str
    article: str
    reason: str
    message: str
    options: Mapping[str, Any]
    attempts: int
    first_at: str
    last_at: str


def load_failures(connection: sa.Connection) -> list[Failure]:
    """All failures, oldest first."""
    columns = (failures.c[name] for name in Failure.__slots__)
    return [Failure(*row) for row in connection.execute(sa.select(*columns).order_by(failures.c.id))]


def note_failure(
    connection: sa.Connection, error: InputError, source: str, options: Mapping[str, Any], at: str
) -> None:
    """Write a failure down, or that it happened once more; `source` is what to read again."""
    source, article = _storable(source)[:_LONGEST], _storable(error.article or source)[:_LONGEST]
    same = (failures.c.source == source) & (failures.c.article == article)
    row = {
        "reason": error.reason.value if error.reason else "unexpected",
        "message": _storable(str(error)).removeprefix(f"{_storable(str(error.article))}: ")[:_LONGEST],
        "options": dict(options),
        "last_at": at,
    }
    again = sa.update(failures).where(same).values(attempts=failures.c.attempts + 1, **row)
    if not connection.execute(again).rowcount:
        new = {"source": source, "article": article, "attempts": 1, "first_at": at}
        connection.execute(sa.insert(failures).values(**new, **row))


def settle_failures(connection: sa.Connection, source: str, started_at: str) -> None:
    """Forget the failures of a file, an address or a folder that was read to its end without their coming again."""
    within = failures.c.source.startswith(source.rstrip(os.sep) + os.sep, autoescape=True)
    old = failures.c.last_at < started_at
    connection.execute(sa.delete(failures).where(old & ((failures.c.source == source) | within)))


def _storable(text: str) -> str:
    """What is wrong with an article may be what no database keeps."""
    return text.encode(errors="replace").decode().replace("\x00", " ")
