"""Articles as JSON: a line each (JSON Lines), or one or a list of them in a whole file.

An article is ``{"id", "text", "published", "publisher", "title", "url", "authors", "language"}``;
only `text` is needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date
from onrecord.sources.encoding import decode
from onrecord.sources.text import check_text

_OBJECT = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*\{[ \t]*\"")
_TEXTS = ("title", "published", "publisher", "url", "language")
_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def looks_like(head: bytes) -> bool:
    """Whether a file that starts with `head` is JSON Lines."""
    return _OBJECT.match(head) is not None


def read_lines(lines: Iterable[bytes], name: str, details: Details) -> Iterator[Document | InputError]:
    """An article a line, and for a line that holds none the InputError that names it; blank lines are passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            place = f"{name} line {number}"
            try:
                yield _article(_parse(line, place), place, details)
            except InputError as error:
                yield error


def read_whole(data: bytes, name: str, details: Details) -> Iterator[Document | InputError]:
    """The article, or the list of articles, that a JSON file holds."""
    content = _parse(data, name)
    if not isinstance(content, list):
        yield _article(content, name, details)
        return
    for number, entry in enumerate(content, start=1):
        try:
            yield _article(entry, f"{name} article {number}", details)
        except InputError as error:
            yield error


def _parse(data: bytes, place: str) -> Any:
    text = decode(data, place)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"is not valid JSON: {error.msg} at column {error.colno}"
        raise InputError(message, article=place, reason=Reason.BROKEN_JSON) from error
    except (RecursionError, ValueError) as error:  # nested a thousand deep, a number of a thousand digits
        message = "is not JSON that can be read: it is nested too deeply or holds too large a number"
        raise InputError(message, article=place, reason=Reason.BROKEN_JSON) from error


def _article(entry: Any, place: str, details: Details) -> Document:
    if not isinstance(entry, dict):
        message = 'is not an article; write {"id": ..., "text": ...}'
        raise InputError(message, article=place, reason=Reason.BROKEN_JSON)
    article_id = entry.get("id")
    if article_id is not None:
        if isinstance(article_id, bool) or not isinstance(article_id, str | int):
            raise _wrong_field(place, "id", "is neither text nor a number")
        place = f"{place} ({article_id})"
    text = entry.get("text")
    if not isinstance(text, str):
        raise _wrong_field(place, "text", "is missing" if text is None else "is not text")
    values = {field: entry.get(field) for field in _TEXTS}
    for field, value in values.items():
        if value is not None and not isinstance(value, str):
            raise _wrong_field(place, field, "is not text")
    for field, value in {**values, "text": text, "id": str(article_id)}.items():
        if value and _LONE_SURROGATE.search(value):
            raise _wrong_field(place, field, "holds half of a character (a lone surrogate)")
    return Document(
        place if article_id is None else str(article_id),
        check_text(text, place),
        title=values["title"] or details.title,
        published=check_date(values["published"] or details.published, place),
        publisher=values["publisher"] or details.publisher,
        url=values["url"],
        authors=_authors(entry.get("authors"), place),
        language=values["language"],
    )


def _authors(value: Any, place: str) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise _wrong_field(place, "authors", "is not a list of names")
    return tuple(value)


def _wrong_field(place: str, field: str, fault: str) -> InputError:
    return InputError(f'its "{field}" {fault}', article=place, reason=Reason.WRONG_FIELD)
