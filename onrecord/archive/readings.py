"""Readings: the record of an article as the program read it, and as it is with the corrections of people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive.corrections import Corrected, Correction, apply, load_all_corrections, load_corrections
from onrecord.archive.keys import chunks
from onrecord.archive.packing import Packed, unpack, unpack_plain
from onrecord.archive.portable import Plain
from onrecord.archive.tables import readings, texts
from onrecord.record import Record


def load_reading(connection: sa.Connection, article_id: int) -> Record:
    """The record as the program read it."""
    return unpack(_load_packed(connection, [article_id])[article_id])


def load_record(connection: sa.Connection, article_id: int) -> Record:
    """The record with what people corrected."""
    return apply(load_reading(connection, article_id), load_corrections(connection, article_id)).record


def load_corrected(connection: sa.Connection, article_ids: Iterable[int]) -> dict[int, Corrected]:
    """The records of several articles with what people corrected, and what that is."""
    packed, made = _load(connection, article_ids)
    return {number: apply(unpack(data), made[number]) for number, data in packed.items()}


def load_plain(connection: sa.Connection, article_ids: Iterable[int]) -> dict[int, Plain]:
    """The same as JSON, which takes a fifth of the time."""
    packed, made = _load(connection, article_ids)
    return {
        number: apply(unpack(data), made[number]).record.to_json() if made[number] else unpack_plain(data)
        for number, data in packed.items()
    }


def _load(
    connection: sa.Connection, article_ids: Iterable[int]
) -> tuple[dict[int, Packed], dict[int, list[Correction]]]:
    packed: dict[int, Packed] = {}
    made: dict[int, list[Correction]] = defaultdict(list)
    for some in chunks(sorted(set(article_ids))):
        packed |= _load_packed(connection, some)
        for article_id, correction in load_all_corrections(connection, some):
            made[article_id].append(correction)
    return packed, made


def _load_packed(connection: sa.Connection, article_ids: Sequence[int]) -> dict[int, Packed]:
    return {number: Packed(text, record) for number, text, record in connection.execute(_PACKED, {"ids": article_ids})}


_PACKED: Final[sa.Select[Any]] = (
    sa.select(readings.c.article_id, texts.c.text, readings.c.record)
    .join_from(readings, texts, readings.c.article_id == texts.c.article_id)
    .where(readings.c.article_id.in_(sa.bindparam("ids", expanding=True)))
)
