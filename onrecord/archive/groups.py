"""What rows have in common: the articles of one report, the entries of one utterance or occasion.

All of a group have the number of the row that was its first, which may be gone. Most groups have one row, so that the
index is of the others only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from onrecord.archive.keys import among


def members(group: sa.Column[Any], numbers: str | Sequence[int]) -> sa.Select[int]:
    """The ids of the rows of the groups of these numbers, or of those that the parameter of that name has.

    `group` is the column of their table that has the numbers.
    """
    id = group.table.c.id
    first = sa.select(id).where(among(id, numbers), group == id)
    others = sa.select(id).where(among(group, numbers), group != id)
    return sa.select(sa.union_all(first, others).subquery().c[0])


def hand_over(connection: sa.Connection, group: sa.Column[Any], leaving: Sequence[int]) -> None:
    """Give the groups whose first rows are `leaving` the number of another of theirs."""
    id = group.table.c.id
    left = sa.select(group, sa.func.min(id)).where(group.in_(leaving), group != id, id.not_in(leaving)).group_by(group)
    for number, heir in connection.execute(left).all():
        others = sa.update(group.table).where(group == number, id != number)
        connection.execute(others.values({group: heir}))
