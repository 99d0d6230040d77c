"""Records as they are kept: their JSON without what goes without saying, compressed with a dictionary.

The names of fields are left out, for their order is known, and a span stands as its distance from the span before and
its length. An article is short, so a compressor has seen little when it is over; one that begins with the commonest
words of news saves a tenth. ``packing_words.txt`` and the fields below are part of the format: what was packed with
them can be unpacked with them alone. Others would get another number.
"""

from __future__ import annotations

import functools
import json
import zlib
from importlib.resources import files
from typing import Any, Final

from onrecord.record import SCHEMA_VERSION, Record

_FORMAT: Final = b"\x01"  # the first byte of what is packed
_RAW: Final = -15  # no header, no checksum: the database has its own
_FIELDS: Final[dict[str, list[str]]] = {
    "document": "id text title published publisher url authors language".split(),
    "actors": "id name kind role country code wikidata mentions".split(),
    "statements": "id speaker content form mode source cue addressees channel date confidence".split(),
    "contacts": "id kind participants status evidence place date duration confidence".split(),
    "commitments": "id force by what evidence to condition date statement confidence".split(),
    "events": "id type source target evidence date status confidence".split(),
    "date": ["value", "text"],
}


def pack(record: Record) -> bytes:
    """The record, with the article's text, in less than the room of the text alone."""
    plain = record.to_json()
    document = [plain["document"][field] for field in _FIELDS["document"]]
    sections = [[_shorten(section, entry) for entry in plain[section]] for section in _SECTIONS]
    text = json.dumps([document, *_to_steps(sections, [0])], ensure_ascii=False, separators=(",", ":"))
    compressor = zlib.compressobj(9, zlib.DEFLATED, _RAW, 9, zdict=_dictionary())
    return _FORMAT + compressor.compress(text.encode()) + compressor.flush()


def unpack(data: bytes) -> Record:
    """The record that `pack` wrote."""
    return Record.from_json(unpack_plain(data))


def unpack_plain(data: bytes) -> Any:
    """The record that `pack` wrote, as JSON."""
    document, *sections = json.loads(zlib.decompressobj(_RAW, zdict=_dictionary()).decompress(data[len(_FORMAT) :]))
    plain = {"schema": SCHEMA_VERSION, "document": dict(zip(_FIELDS["document"], document, strict=True))}
    for section, entries in zip(_SECTIONS, _from_steps(sections, [0]), strict=True):
        plain[section] = [_lengthen(section, entry) for entry in entries]
    return plain


_SECTIONS: Final = ("actors", "statements", "contacts", "commitments", "events")


def _shorten(section: str, entry: dict[str, Any]) -> list[Any]:
    """The values of an entry, or of its date, in the order of its fields."""
    return [_shorten(field, v) if isinstance(v := entry[field], dict) else v for field in _FIELDS[section]]


def _lengthen(section: str, values: list[Any]) -> dict[str, Any]:
    named = dict(zip(_FIELDS[section], values, strict=True))
    if named.get("date") is not None:
        named["date"] = _lengthen("date", named["date"])
    return named


def _to_steps(value: Any, last: list[int]) -> Any:
    """Each span as how far it begins after the end of the one before, which is in `last`, and its length."""
    if not isinstance(value, list):
        return value
    if not _is_pair(value):
        return [_to_steps(item, last) for item in value]
    start, end = value
    step, last[0] = start - last[0], end
    return [step, end - start]


def _from_steps(value: Any, last: list[int]) -> Any:
    if not isinstance(value, list):
        return value
    if not _is_pair(value):
        return [_from_steps(item, last) for item in value]
    start = last[0] + value[0]
    last[0] = start + value[1]
    return [start, last[0]]


def _is_pair(value: list[Any]) -> bool:
    """Whether it is a span: nothing else in a record is two whole numbers."""
    return len(value) == 2 and type(value[0]) is type(value[1]) is int


@functools.cache
def _dictionary() -> bytes:
    return (files("onrecord.archive") / "packing_words.txt").read_bytes().replace(b"\n", b" ")
