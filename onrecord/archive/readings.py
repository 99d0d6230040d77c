"""Readings: the record of an article as the program read it, and as it is with the corrections of people."""

from __future__ import annotations

import sqlalchemy as sa

from onrecord.archive.corrections import apply, load_corrections
from onrecord.archive.packing import unpack
from onrecord.archive.tables import readings
from onrecord.record import Record


def load_reading(connection: sa.Connection, article_id: int) -> Record:
    """The record as the program read it."""
    packed = connection.execute(sa.select(readings.c.record).where(readings.c.article_id == article_id)).scalar_one()
    return unpack(packed)


def load_record(connection: sa.Connection, article_id: int) -> Record:
    """The record with what people corrected."""
    return apply(load_reading(connection, article_id), load_corrections(connection, article_id)).record
