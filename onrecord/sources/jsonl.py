"""Articles as JSON: a line each (JSON Lines), or one or a list of them in a whole file.

An article is ``{"id", "text", "published", "publisher", "title", "url", "authors", "language"}``;
only `text` is needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details
from onrecord.sources.encoding import decode
from onrecord.sources.options import Options
from onrecord.sources.rows import to_document
from onrecord.sources.streams import read_lines, too_large

_OBJECT = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*\{[ \t]*\"")


def looks_like(head: bytes) -> bool:
    """Whether a file that starts with `head` is JSON Lines."""
    return _OBJECT.match(head) is not None


def read(stream: BinaryIO, name: str, details: Details, options: Options) -> Iterator[Document | InputError]:
    """An article a line, and for a line that holds none the InputError that names it; blank lines are passed over."""
    for number, line in enumerate(read_lines(stream, options.largest_article), start=1):
        if line.strip():
            place = f"{name} line {number}"
            try:
                if len(line) > options.largest_article:
                    raise too_large(options.largest_article, place)
                yield _article(_parse(line, place), place, details, options)
            except InputError as error:
                yield error


def read_whole(data: bytes, name: str, details: Details, options: Options) -> Iterator[Document | InputError]:
    """The article, or the list of articles, that a JSON file holds."""
    content = _parse(data, name)
    if not isinstance(content, list):
        yield _article(content, name, details, options)
        return
    for number, entry in enumerate(content, start=1):
        try:
            yield _article(entry, f"{name} article {number}", details, options)
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


def _article(entry: Any, place: str, details: Details, options: Options) -> Document:
    if not isinstance(entry, dict):
        message = 'is not an article; write {"id": ..., "text": ...}'
        raise InputError(message, article=place, reason=Reason.BROKEN_JSON)
    return to_document(entry, place, details, options.columns)
