"""Numbers of new rows, which a writer, being the only one at its time, counts by itself.

So the same articles added in the same order get the same numbers on every database, however often adding was stopped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from onrecord.archive import tables

_NUMBERED: Final = (tables.actors, tables.articles, tables.entries)
_DECISIONS: Final = "decisions"
_MERGED: Final = "merged"
_LAST: Final = sa.select(
    *(sa.select(sa.func.max(t.c.id)).scalar_subquery().label(t.name) for t in _NUMBERED),
    sa.select(sa.func.max(tables.decisions.c.right["id"].as_integer())).scalar_subquery().label(_MERGED),
    sa.exists(sa.select(tables.decisions.c.id)).label(_DECISIONS),
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The last number of each table, and whether people have decided who is who."""

    last: dict[str, int]
    has_decisions: bool

    @classmethod
    def read(cls, connection: sa.Connection) -> Numbers:
        """The numbers as they are at the start of a writer's transaction."""
        row = connection.execute(_LAST).mappings().one()
        last = {table.name: row[table.name] or 0 for table in _NUMBERED}
        last[tables.actors.name] = max(last[tables.actors.name], row[_MERGED] or 0)  # which leads to another actor now
        return cls(last, row[_DECISIONS])

    def take(self, table: sa.Table) -> int:
        """A new number."""
        self.last[table.name] += 1
        return self.last[table.name]
