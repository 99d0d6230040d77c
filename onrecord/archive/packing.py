"""Records as they are kept: the article's text and the rest, each compressed with a dictionary.

The rest is JSON without the names of fields, for their order is known, and a span stands as its distance from the span
before and its length. An article is short, so a compressor has seen little when it is over; one that begins with the
commonest words of news saves a tenth. ``packing_words.txt`` and the fields below are part of the format: what was
packed with them can be unpacked with them alone. Others would get another number.
"""

from __future__ import annotations

import functools
import json
import zlib
from importlib.resources import files
from typing import Any, Final, NamedTuple

from onrecord.record import Record
from onrecord.record_json import SCHEMA_VERSION

_FORMAT: Final = b"\x01"  # the first byte of what is packed
_LEVEL: Final = 5  # of nine; the ninth takes 1.6 times as long for 0.8 % less (300 articles of news)
_RAW: Final = -15  # no header, no checksum: the database has its own
_FIELDS: Final[dict[str, list[str]]] = {
    "document": "id title published publisher url authors language".split(),
    "actors": "id name kind role country code wikidata mentions".split(),
    "statements": "id speaker content form mode source cue addressees channel date confidence".split(),
    "contacts": "id kind participants status evidence place date duration confidence".split(),
    "commitments": "id force by what evidence to condition date statement confidence".split(),
    "events": "id type source target evidence date status confidence".split(),
    "date": ["value", "text"],
}


class Packed(NamedTuple):
    """A record in less room than its text has; two halves fit better into the pages of a database."""

    text: bytes
    record: bytes


def pack(record: Record) -> Packed:
    """The record as it is kept."""
    plain = record.to_json()
    document = [plain["document"][field] for field in _FIELDS["document"]]
    sections = [[_shorten(section, entry) for entry in plain[section]] for section in _SECTIONS]
    rest = json.dumps([document, *_to_steps(sections, [0])], ensure_ascii=False, separators=(",", ":"))
    return Packed(_compress(record.document.text), _compress(rest))


def unpack(packed: Packed) -> Record:
    """The record that `pack` packed."""
    return Record.from_json(unpack_plain(packed))


def unpack_plain(packed: Packed, n_sections: int | None = None) -> Any:
    """The record that `pack` packed, as JSON; `n_sections` of actors, statements, contacts, commitments and events."""
    document, *sections = json.loads(_decompress(packed.record))
    described = _lengthen("document", document) | {"text": unpack_text(packed.text)}
    plain = {"schema": SCHEMA_VERSION, "document": described}
    for section, entries in zip(_SECTIONS, _from_steps(sections[:n_sections], [0]), strict=n_sections is None):
        plain[section] = [_lengthen(section, entry) for entry in entries]
    return plain


def unpack_text(text: bytes) -> str:
    """The article's text."""
    return _decompress(text)


def unpack_details(record: bytes) -> dict[str, Any]:
    """What else the record has of the document, as JSON."""
    return _lengthen("document", json.loads(_decompress(record))[0])


_SECTIONS: Final = ("actors", "statements", "contacts", "commitments", "events")


def _shorten(section: str, entry: dict[str, Any]) -> list[Any]:
    """The values of an entry, or of its date, in the order of its fields."""
    return [_shorten(field, v) if isinstance(v := entry[field], dict) else v for field in _FIELDS[section]]


def _lengthen(section: str, values: list[Any]) -> dict[str, Any]:
    named = dict(zip(_FIELDS[section], values, strict=True))
    if named.get("date") is not None:
        named["date"] = _lengthen("date", named["date"])
    return named


def _to_steps(values: list[Any], last: list[int]) -> list[Any]:
    """Each span as how far it begins after the end of the one before, which is in `last`, and its length."""
    return [_to_step(value, last) if type(value) is list else value for value in values]


def _to_step(value: list[Any], last: list[int]) -> list[Any]:
    if not _is_span(value):
        return _to_steps(value, last)
    start, end = value
    step = [start - last[0], end - start]
    last[0] = end
    return step


def _from_steps(steps: list[Any], last: list[int]) -> list[Any]:
    return [_from_step(step, last) if type(step) is list else step for step in steps]


def _from_step(step: list[Any], last: list[int]) -> list[Any]:
    if not _is_span(step):
        return _from_steps(step, last)
    start = last[0] + step[0]
    last[0] = start + step[1]
    return [start, last[0]]


def _is_span(value: list[Any]) -> bool:
    """Nothing else in a record is two whole numbers."""
    return len(value) == 2 and type(value[0]) is int and type(value[1]) is int


def _compress(text: str) -> bytes:
    compressor = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW, zdict=_dictionary())
    return _FORMAT + compressor.compress(text.encode()) + compressor.flush()


def _decompress(data: bytes) -> str:
    return zlib.decompressobj(_RAW, zdict=_dictionary()).decompress(data[len(_FORMAT) :]).decode()


@functools.cache
def _dictionary() -> bytes:
    return (files("onrecord.archive") / "packing_words.txt").read_bytes().replace(b"\n", b" ")
