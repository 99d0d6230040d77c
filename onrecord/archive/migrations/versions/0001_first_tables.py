"""The first tables."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SQLITE: Final = (
    # The words stand in `entries` only; the index holds where they are.
    """CREATE VIRTUAL TABLE entries_fts USING fts5(
        words, content='entries', content_rowid='id', tokenize='ascii', columnsize=0
    )""",
    """CREATE TRIGGER entries_fts_insert AFTER INSERT ON entries BEGIN
        INSERT INTO entries_fts(rowid, words) VALUES (new.id, new.words);
    END""",
    """CREATE TRIGGER entries_fts_delete AFTER DELETE ON entries BEGIN
        INSERT INTO entries_fts(entries_fts, rowid, words) VALUES ('delete', old.id, old.words);
    END""",
    *(
        statement.format(table=table, index=index)
        for table, index in (("articles", "article_terms"), ("entries", "entry_terms"))
        for statement in (
            "CREATE TABLE {index} (term INTEGER, id INTEGER, PRIMARY KEY (term, id)) WITHOUT ROWID",
            """CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN
                INSERT OR IGNORE INTO {index} SELECT value, new.id FROM json_each(new.terms);
            END""",
            """CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN
                DELETE FROM {index} WHERE term IN (SELECT value FROM json_each(old.terms)) AND id = old.id;
            END""",
            """CREATE TRIGGER {index}_update AFTER UPDATE OF terms ON {table} BEGIN
                DELETE FROM {index} WHERE term IN (SELECT value FROM json_each(old.terms)) AND id = old.id;
                INSERT OR IGNORE INTO {index} SELECT value, new.id FROM json_each(new.terms);
            END""",
        )
    ),
)
# No column holds the vectors, which would take more room than the words; a query has to use this very expression.
# What waits to be sorted into an index is searched through, and its pages are kept afterwards: 256 KiB, not 4 MiB.
# Of the keys among the terms the index has 19 bits; see terms.py.
_POSTGRESQL: Final = (
    """CREATE FUNCTION onrecord_indexed(terms integer[]) RETURNS integer[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN ARRAY(SELECT CASE WHEN t < 1073741824 THEN t ELSE 1073741824 | (t & 524287) END FROM unnest(terms) AS t)
    """,
    "ALTER INDEX pk_entries SET (fillfactor = 100)",  # rows come in the order of their numbers
    *(
        f"CREATE INDEX {index} USING gin ({of}) WITH (gin_pending_list_limit = 256)"
        for index, of in (
            ("ix_entries_words ON entries", "to_tsvector('simple', words)"),
            ("ix_entries_terms ON entries", "onrecord_indexed(terms)"),
            ("ix_articles_terms ON articles", "onrecord_indexed(terms)"),
        )
    ),
)


def upgrade() -> None:
    numbers = sa.Text().with_variant(postgresql.ARRAY(sa.Integer()), "postgresql")
    op.create_table(
        "actors",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("wikidata", sa.Text(), nullable=True),
        sa.Column("since", sa.Text(), nullable=True),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("curated", sa.Boolean(), nullable=False),
        sa.Column("n_articles", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actors")),
    )
    op.create_index(op.f("ix_actors_country"), "actors", ["country"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("left", sa.JSON(), nullable=False),
        sa.Column("right", sa.JSON(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_table(
        "failures",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("first_at", sa.Text(), nullable=False),
        sa.Column("last_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failures")),
        sa.UniqueConstraint("source", "article", name=op.f("uq_failures_source_article")),
    )
    op.create_table(
        "actor_keys",
        sa.Column("key", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_actor_keys_actor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("key", "actor_id", name=op.f("pk_actor_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_actor_keys_actor_id"), "actor_keys", ["actor_id"], unique=False)
    op.create_table(
        "actor_names",
        sa.Column("actor_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actors.id"], name=op.f("fk_actor_names_actor_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("actor_id", "name", name=op.f("pk_actor_names")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("identity", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("publisher_folded", sa.Text(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("n_words", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("first_entry", sa.Integer(), nullable=False),
        sa.Column("n_entries", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("terms", numbers, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("digest", name=op.f("uq_articles_digest")),
        sa.UniqueConstraint("identity", name=op.f("uq_articles_identity")),
    )
    op.create_index(op.f("ix_articles_day"), "articles", ["day"], unique=False)
    op.create_index(
        op.f("ix_articles_report_id"),
        "articles",
        ["report_id"],
        unique=False,
        sqlite_where=sa.text("report_id <> id"),
        postgresql_where=sa.text("report_id <> id"),
    )
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("same_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("trait", sa.SmallInteger(), nullable=True),
        sa.Column("confidence", sa.SmallInteger(), nullable=True),
        sa.Column("terms", numbers, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_entries_article_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
    )
    op.create_index(op.f("ix_entries_kind_day"), "entries", ["kind", "day"], unique=False)
    op.create_index(
        op.f("ix_entries_same_id"),
        "entries",
        ["same_id"],
        unique=False,
        sqlite_where=sa.text("same_id <> id"),
        postgresql_where=sa.text("same_id <> id"),
    )
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("local_id", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("whole", sa.JSON(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("was", sa.JSON(), nullable=True),
        sa.Column("should_be", sa.JSON(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_corrections_article_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(op.f("ix_corrections_article_id"), "corrections", ["article_id"], unique=False)
    op.create_table(
        "readings",
        sa.Column("article_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_readings_article_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_readings")),
    )
    op.create_table(
        "texts",
        sa.Column("article_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_texts_article_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_texts")),
    )
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(statement)
