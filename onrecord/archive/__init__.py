"""The archive: articles and what they put on the record, kept in SQLite or PostgreSQL."""
