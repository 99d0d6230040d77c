"""The archive: articles and what they put on the record, kept in SQLite or PostgreSQL."""

from onrecord.archive.archive import Archive

__all__ = ["Archive"]
