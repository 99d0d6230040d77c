"""A record as JSON and back, in the shape of ``record.schema.json`` (schema 1).

Spans are pairs of offsets and parties are ids; all else follows from the fields of the data model, of which those
without a default have to be there.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, NotRequired

import pydantic
from typing_extensions import TypedDict

from onrecord.record import Actor, Commitment, Contact, Document, Event, Record, Span, Statement, When, field_names

SCHEMA_VERSION: Final = 1
_ENTRIES: Final = {"statements": Statement, "contacts": Contact, "commitments": Commitment, "events": Event}


def write(record: Record) -> dict[str, Any]:
    """The record as JSON's own types."""
    sections = {name: _plain(getattr(record, name), actors_as_ids=False) for name in field_names(Record)}
    return {"schema": SCHEMA_VERSION, **sections}


def _plain(value: Any, actors_as_ids: bool = True) -> Any:
    kind = value.__class__
    if kind is str or value is None:
        return value
    if kind is Span:
        return [value.start, value.end]
    if kind is Actor and actors_as_ids:
        return value.id
    if kind is tuple:
        return [_plain(item, actors_as_ids) for item in value]
    if names := field_names(kind):
        return {name: _plain(getattr(value, name)) for name in names}
    return value.value if isinstance(value, StrEnum) else value


def read(plain: Mapping[str, Any]) -> Record:
    """The record that `write` wrote; ValueError that names the field where it is none."""
    checked = _record_adapter().validate_python(plain)
    described: dict[str, Any] = {**checked["document"], "authors": tuple(checked["document"].get("authors", ()))}
    document = Document(**described)
    actors: dict[str, Actor] = {}

    def party(actor_id: str) -> Actor:
        if actor_id not in actors:
            raise ValueError(f"{document.id}: there is no actor {actor_id!r}")
        return actors[actor_id]

    def value(field: _Field, given: Any) -> Any:
        if given is None:
            return None
        if field.type is When:
            return When(given["value"], document.span(*given["text"]) if given.get("text") else None)
        if field.type is Span:
            return tuple(document.span(*pair) for pair in given) if field.is_many else document.span(*given)
        if field.type is Actor:
            return tuple(map(party, given)) if field.is_many else party(given)
        return given

    def build(kind: Any, entry: Mapping[str, Any]) -> Any:
        fields = _fields(kind)
        return kind(**{name: value(fields[name], given) for name, given in entry.items()})

    for entry in checked["actors"]:
        actors[entry["id"]] = build(Actor, entry)
    entries = {name: tuple(build(kind, entry) for entry in checked[name]) for name, kind in _ENTRIES.items()}
    return Record(document, tuple(actors.values()), **entries)


@dataclass(frozen=True, slots=True)
class _Field:
    """What a field of the data model holds: one or many of a type, or nothing, and whether it has to be given."""

    type: Any
    is_many: bool
    may_be_none: bool
    is_needed: bool


@functools.cache
def _fields(kind: Any) -> Mapping[str, _Field]:
    hints, fields = typing.get_type_hints(kind), {}
    for field in dataclasses.fields(kind):
        options = typing.get_args(hints[field.name]) if isinstance(hints[field.name], types.UnionType) else ()
        [held] = [option for option in options or (hints[field.name],) if option is not types.NoneType]
        is_many = typing.get_origin(held) is tuple
        type_ = typing.get_args(held)[0] if is_many else held
        fields[field.name] = _Field(type_, is_many, bool(options), field.default is dataclasses.MISSING)
    return fields


# --- The shape, for pydantic to check

_BOUNDED: Final[Mapping[str, Any]] = {
    "country": Annotated[str, pydantic.Field(pattern="^[A-Z]{3}$")],
    "confidence": Annotated[float, pydantic.Field(ge=0, le=1)],
}


@functools.cache
def _record_adapter() -> pydantic.TypeAdapter[dict[str, Any]]:
    sections: Any = {name: list[_shape(kind)] for name, kind in {"actors": Actor, **_ENTRIES}.items()}  # type: ignore[misc]
    return pydantic.TypeAdapter(_closed("Record", {"schema": Literal[1], "document": _shape(Document), **sections}))


def _shape(kind: Any) -> Any:
    return _closed(kind.__name__, {name: _field_shape(name, field) for name, field in _fields(kind).items()})


def _field_shape(name: str, field: _Field) -> Any:
    as_json: Mapping[Any, Any] = {Span: tuple[int, int], Actor: str}
    one: Any = _shape(When) if field.type is When else _BOUNDED.get(name) or as_json.get(field.type, field.type)
    held: Any = list[one] if field.is_many else one
    held = held | None if field.may_be_none else held
    return held if field.is_needed else NotRequired[held]


def _closed(name: str, fields: Mapping[str, Any]) -> Any:
    """Objects of these fields and no others."""
    shape: Any = TypedDict(name, fields)  # type: ignore[misc]
    shape.__pydantic_config__ = pydantic.ConfigDict(extra="forbid")  # type: ignore[attr-defined]
    return shape
