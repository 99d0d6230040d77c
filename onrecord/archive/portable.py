"""Entries in a shape that outlives the reading that they come from.

In a record's JSON, parties are ids and spans are offsets, which mean something else in another reading or in another
version of the article. Here a party is an actor with name, kind, role, country and code, and a span is its offsets
and its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

PARTIES: Final = frozenset({"speaker", "addressees", "participants", "by", "to", "source", "target"})
WHO: Final = ("name", "kind", "role", "country", "code", "wikidata")
_NEEDED: Final = ("content", "evidence", "what")  # an entry that lost one of these is none any more

Plain = dict[str, Any]


def pack(record: Plain, entry: Plain) -> Plain:
    """The entry of `record`, both as JSON, in the shape that lasts."""
    actors = {actor["id"]: {field: actor.get(field) for field in WHO} for actor in record["actors"]}

    def packed(field: str, value: Any) -> Any:
        if isinstance(value, str) and field in PARTIES:
            return actors[value]
        if _is_span(value):
            return [*value, record["document"]["text"][value[0] : value[1]]]
        if isinstance(value, list):
            return [packed(field, item) for item in value]
        if isinstance(value, dict):
            return {key: packed(key, item) for key, item in value.items()}
        return value

    return {field: packed(field, value) for field, value in entry.items() if field != "id"}


def unpack(record: Plain, entry: Mapping[str, Any], shift: int) -> Plain | None:
    """The entry, without an id, for `record`, whose text has the words `shift` characters further on.

    Words that do not stand there are left out; None where those that prove the entry are among them. Actors that the
    record lacks are put into it.
    """
    text = record["document"]["text"]

    def stands(span: Any) -> bool:
        return bool(text[span[0] + shift : span[1] + shift] == span[2])

    def unpacked(field: str, value: Any) -> Any:
        if _is_packed_span(value):
            return [value[0] + shift, value[1] + shift] if stands(value) else None
        if isinstance(value, dict) and field in PARTIES:
            return find_actor(record, value)
        if isinstance(value, list):
            return [unpacked(field, item) for item in value if not _is_packed_span(item) or stands(item)]
        if isinstance(value, dict):
            return {key: unpacked(key, item) for key, item in value.items()}
        return value

    plain = {field: unpacked(field, value) for field, value in entry.items()}
    if any(len(plain[field]) < len(entry[field]) for field in _NEEDED if field in plain):
        return None
    if "condition" in plain:
        plain["condition"] = plain["condition"] or None
    if "force" in plain:
        plain["statement"] = None  # its id may be another's in this reading
    return plain


def find_actor(record: Plain, who: Mapping[str, Any]) -> str:
    """The id of the actor in `record`, where it is put if it is not there."""
    for actor in record["actors"]:
        if actor["name"].casefold() == who["name"].casefold() and actor["kind"] == who["kind"]:
            return str(actor["id"])
    new: Plain = {"id": next_id(record["actors"], "a"), **{field: who.get(field) for field in WHO}, "mentions": []}
    record["actors"].append(new)
    return str(new["id"])


def next_id(section: list[Plain], letter: str, wanted: str | None = None, gone: Iterable[str] = ()) -> str:
    """An id that no entry of the section has nor, of those that are `gone`, had: the one that is `wanted`, else new."""
    ids = {entry["id"] for entry in section}.union(gone)
    if wanted is not None and wanted not in ids:
        return wanted
    used = [int(number) for id in ids if (number := id.removeprefix(letter)).isdecimal()]
    return f"{letter}{max(used, default=0) + 1}"


def _is_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(item, int) for item in value)


def _is_packed_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 3 and isinstance(value[0], int)
