"""What an article has in common with others, and what becomes of that when the article is read otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import tables
from onrecord.archive.keys import chunks

# What points at a table of common things, and which of its columns is the article's.
_OWNERS: Final = (
    (tables.reports, tables.articles.c.report_id, tables.articles.c.id),
    (tables.utterances, tables.entries.c.utterance_id, tables.entries.c.article_id),
    (tables.occasions, tables.entries.c.occasion_id, tables.entries.c.article_id),
    (tables.actors, tables.article_actors.c.actor_id, tables.article_actors.c.article_id),
)


@dataclass(frozen=True, slots=True)
class Common:
    """The actors, reports, utterances and occasions of an article, by table."""

    ids: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, connection: sa.Connection, article_id: int) -> Common:
        """Those that an article has now."""
        ids = {}
        for table, owner, article in _OWNERS:
            query = sa.select(owner).where(article == article_id, owner.is_not(None)).distinct()
            ids[table.name] = tuple(connection.execute(query).scalars())
        return cls(ids)

    @classmethod
    def of_entries(cls, connection: sa.Connection, entry_ids: Sequence[int]) -> Common:
        """The utterances and occasions that some entries have now."""
        found: dict[str, set[int]] = {}
        for table, owner, _ in _OWNERS:
            if owner.table is tables.entries:
                for some in chunks(entry_ids):
                    query = sa.select(owner).where(tables.entries.c.id.in_(some), owner.is_not(None))
                    found.setdefault(table.name, set()).update(connection.execute(query).scalars())
        return cls({name: tuple(sorted(ids)) for name, ids in found.items()})

    def sweep(self, connection: sa.Connection) -> None:
        """Delete those that no article has any more; a curated actor stays."""
        for table, owner, _ in _OWNERS:
            for some in chunks(self.ids.get(table.name, ())):
                unused: Any = table.c.id.in_(some) & ~sa.exists().where(owner == table.c.id)
                if table is tables.actors:
                    unused &= ~table.c.curated
                connection.execute(sa.delete(table).where(unused))
