"""The first tables."""

from __future__ import annotations

from alembic import op

from onrecord.archive import fulltext
from onrecord.archive.tables import metadata

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    metadata.create_all(op.get_bind())
    fulltext.create(op.get_bind())
