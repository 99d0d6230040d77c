"""Digests that articles had before another version replaced theirs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "former_digests",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_former_digests_article_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_former_digests")),
    )
    op.create_index(op.f("ix_former_digests_article_id"), "former_digests", ["article_id"], unique=False)
