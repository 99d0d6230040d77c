"""Readings: the record of an article as the program read it, and as it is with the corrections of people."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import sqlalchemy as sa

from onrecord.archive.applying import Corrected, apply
from onrecord.archive.corrections import Correction, load_all_corrections, load_corrections
from onrecord.archive.keys import among, chunks
from onrecord.archive.packing import Packed, unpack, unpack_plain
from onrecord.archive.portable import Plain
from onrecord.archive.rows import ELLIPSIS
from onrecord.archive.tables import corrections, readings, texts
from onrecord.record import Record


def load_reading(connection: sa.Connection, article_id: int) -> Record:
    """The record as the program read it."""
    row = connection.execute(_PACKED, {"ids": [article_id]}).one()
    return unpack(Packed(row.text, row.record))


def load_record(connection: sa.Connection, article_id: int) -> Record:
    """The record with what people corrected."""
    return apply(load_reading(connection, article_id), load_corrections(connection, article_id)).record


def load_corrected(connection: sa.Connection, article_ids: Iterable[int]) -> dict[int, Corrected]:
    """The records of several articles with what people corrected, and what that is."""
    packed, made = _load(connection, article_ids)
    return {number: apply(unpack(data), made[number]) for number, data in packed.items()}


class Comparable(NamedTuple):
    """What of a record is compared with other articles: the words of each statement, and its contacts as JSON."""

    published: str | None
    words: list[str]
    contacts: list[Plain]


def load_comparable(connection: sa.Connection, article_ids: Iterable[int]) -> dict[int, Comparable]:
    """That of several articles, with what people corrected; to be read only, as it may be given again."""
    packed, made = _load(connection, article_ids)
    return {
        number: _compare(apply(unpack(data), made[number]).record.to_json()) if made[number] else _unpack(data)
        for number, data in packed.items()
    }


def _unpack(packed: Packed) -> Comparable:
    """In less than a fifth of the time that a whole record takes."""
    return _unpack_again(packed) if len(packed.text) < _SHORT else _compare(unpack_plain(packed, n_sections=3))


def _compare(plain: Plain) -> Comparable:
    document = plain["document"]
    text = document["text"]
    spans = (sorted(statement["content"]) for statement in plain["statements"])
    words = [ELLIPSIS.join(text[start:end] for start, end in content) for content in spans]
    return Comparable(document.get("published"), words, plain["contacts"])


def _load(
    connection: sa.Connection, article_ids: Iterable[int]
) -> tuple[dict[int, Packed], dict[int, list[Correction]]]:
    packed: dict[int, Packed] = {}
    made: dict[int, list[Correction]] = defaultdict(list)
    for some in chunks(sorted(set(article_ids))):
        rows = connection.execute(_PACKED, {"ids": some}).all()
        packed |= {row.article_id: Packed(row.text, row.record) for row in rows}
        corrected = [row.article_id for row in rows if row.is_corrected]
        for article_id, correction in load_all_corrections(connection, corrected) if corrected else ():
            made[article_id].append(correction)
    return packed, made


_SHORT: Final = 4096  # bytes of a packed text of some 1,500 words; so that those that are kept are 20 MB at most


# An article is compared with those of the same days and words, which the one before it was compared with too.
@functools.lru_cache(maxsize=1024)
def _unpack_again(packed: Packed) -> Comparable:
    return _compare(unpack_plain(packed, n_sections=3))


_PACKED: Final[sa.Select[Any]] = (
    sa.select(
        readings.c.article_id,
        texts.c.text,
        readings.c.record,
        sa.exists().where(corrections.c.article_id == readings.c.article_id).label("is_corrected"),
    )
    .join_from(readings, texts, readings.c.article_id == texts.c.article_id)
    .where(among(readings.c.article_id, "ids"))
)
