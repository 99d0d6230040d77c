"""Full text of the entries: FTS5 on SQLite, tsvector on PostgreSQL; both with English stems."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

_SQLITE: Final = (
    # The words stand in `entries` only; the index holds where they are.
    """CREATE VIRTUAL TABLE entries_fts USING fts5(
        text, content='entries', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2'
    )""",
    """CREATE TRIGGER entries_fts_insert AFTER INSERT ON entries BEGIN
        INSERT INTO entries_fts(rowid, text) VALUES (new.id, new.text);
    END""",
    """CREATE TRIGGER entries_fts_delete AFTER DELETE ON entries BEGIN
        INSERT INTO entries_fts(entries_fts, rowid, text) VALUES ('delete', old.id, old.text);
    END""",
    """CREATE TRIGGER entries_fts_update AFTER UPDATE OF text ON entries BEGIN
        INSERT INTO entries_fts(entries_fts, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO entries_fts(rowid, text) VALUES (new.id, new.text);
    END""",
)
_POSTGRESQL: Final = (
    "ALTER TABLE entries ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED",
    "CREATE INDEX ix_entries_words ON entries USING gin (words)",
)


def create(connection: sa.Connection) -> None:
    """Make the index of the words of `entries`, which keeps itself up to date from then on."""
    for statement in _SQLITE if connection.dialect.name == "sqlite" else _POSTGRESQL:
        connection.exec_driver_sql(statement)
