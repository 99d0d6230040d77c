"""An article from named values: an object of JSON, a row of a table."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date
from onrecord.sources.text import check_text

FIELDS = ("id", "text", "title", "published", "publisher", "url", "authors", "language")
_TEXTS = ("title", "published", "publisher", "url", "language")
_MOST_SHOWN, _LONGEST_SHOWN = 20, 40  # headings of a table that lacks one, and characters of each
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def parse_columns(mapping: str) -> dict[str, str]:
    """``text=body,published=date`` as fields of an article and their columns; ValueError that says what is wrong."""
    columns = {}
    for pair in mapping.split(","):
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not equals or not column:
            raise ValueError(f"{pair!r} is not of the form field=column")
        if field not in FIELDS:
            raise ValueError(f"{field!r} is no field of an article; the fields are {', '.join(FIELDS)}")
        columns[field] = column
    return columns


def find_columns(found: Iterable[str], columns: Mapping[str, str], name: str) -> dict[str, str]:
    """The `columns` that were named, and those of a table that are called as a field is but for their case.

    Raises InputError where the table lacks a column that was named, or that of the text.
    """
    found = list(found)
    likely = {heading.strip().casefold(): heading for heading in reversed(found)}
    columns = {field: likely[field] for field in FIELDS if field not in found and field in likely} | dict(columns)
    for field, column in {"text": "text", **columns}.items():
        if column not in found:
            shown = ", ".join(repr(_shorten(heading)) for heading in found[:_MOST_SHOWN]) or "none"
            message = f"has no column {column!r} but {shown}; name the right one with --columns {field}=..."
            raise InputError(message, article=name, reason=Reason.WRONG_FIELD)
    return columns


def _shorten(heading: str) -> str:
    return heading if len(heading) <= _LONGEST_SHOWN else f"{heading[:_LONGEST_SHOWN]}…"


def from_table(row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """`row` as JSON would have it: without empty values, names of several authors apart at their semicolons."""
    values = {column: value for column, value in row.items() if value is not None and value != ""}
    authors = values.get(columns.get("authors", "authors"))
    if isinstance(authors, str):
        values[columns.get("authors", "authors")] = [name.strip() for name in authors.split(";") if name.strip()]
    return values


def to_document(row: Mapping[str, Any], place: str, details: Details, columns: Mapping[str, str]) -> Document:
    """The article in `row`, which wins over `details`; InputError that names the field at fault."""
    article_id = row.get(columns.get("id", "id"))
    if article_id is not None:
        if isinstance(article_id, bool) or not isinstance(article_id, str | int):
            raise _wrong_field(place, columns.get("id", "id"), "is neither text nor a number")
        place = f"{place} ({article_id})"
    text = row.get(columns.get("text", "text"))
    if not isinstance(text, str):
        raise _wrong_field(place, columns.get("text", "text"), "is missing" if text is None else "is not text")
    values = {field: row.get(columns.get(field, field)) for field in _TEXTS}
    if isinstance(values["published"], datetime.date):
        values["published"] = values["published"].isoformat()
    for field, value in values.items():
        if value is not None and not isinstance(value, str):
            raise _wrong_field(place, columns.get(field, field), "is not text")
    authors = _authors(row.get(columns.get("authors", "authors")), place, columns.get("authors", "authors"))
    for field, value in (*values.items(), ("text", text), ("id", str(article_id)), ("authors", "".join(authors))):
        if value and _LONE_SURROGATE.search(value):
            raise _wrong_field(place, columns.get(field, field), "holds half of a character (a lone surrogate)")
        if value and "\0" in value:
            raise _wrong_field(place, columns.get(field, field), "holds a NUL, which no text has")
    return Document(
        place if article_id is None else str(article_id),
        check_text(text, place),
        title=values["title"] or details.title,
        published=check_date(values["published"] or details.published, place),
        publisher=values["publisher"] or details.publisher,
        url=values["url"],
        authors=authors,
        language=values["language"],
    )


def _authors(value: Any, place: str, field: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise _wrong_field(place, field, "is not a list of names")
    return tuple(value)


def _wrong_field(place: str, field: str, fault: str) -> InputError:
    return InputError(f'its "{field}" {fault}', article=place, reason=Reason.WRONG_FIELD)
