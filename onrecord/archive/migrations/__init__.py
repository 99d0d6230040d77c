"""Migrations: from each version of the archive's tables to the next, by Alembic."""

from typing import Final

HEAD: Final = "0002"
"""The newest; known here so that Alembic is only loaded where an archive is not at it."""
