"""Where articles come from: text files, web pages, JSON Lines, standard input.

``read_sources`` yields articles one by one as they are asked for. An article that cannot be read is yielded as the
InputError that says why, so that one bad article among thousands stops nothing.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import html, jsonl, text
from onrecord.sources.details import Details
from onrecord.sources.encoding import decode

STANDARD_INPUT = "-"
_HEAD = 1 << 12  # bytes looked at to tell what a stream holds

__all__ = ["STANDARD_INPUT", "Details", "read_sources"]


def read_sources(
    paths: Iterable[str], details: Details, standard_input: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """The articles at `paths` in order, ``-`` for `standard_input`; lazily, and of JSON Lines a line at a time.

    `details` are those that the caller knows of articles which do not state them themselves.
    """
    for path in paths:
        try:
            if path == STANDARD_INPUT and standard_input is not None:
                yield from _read_stream(standard_input, "standard input", details)
            else:
                with _open(path) as stream:
                    yield from _read_stream(stream, path, details)
        except InputError as error:
            yield error
        except OSError as error:
            yield InputError(f"cannot be read: {error.strerror or error}", article=path, reason=Reason.UNREADABLE)


def _open(path: str) -> BinaryIO:
    try:
        if Path(path).is_dir():
            message = "is a directory; name the files in it"
            raise InputError(message, article=path, reason=Reason.UNREADABLE)
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise InputError("there is no such file", article=path, reason=Reason.MISSING) from error
    except PermissionError as error:
        message = "may not be read by you; change its permissions"
        raise InputError(message, article=path, reason=Reason.UNREADABLE) from error
    except ValueError as error:  # a NUL in the name
        raise InputError("is no name of a file", article=repr(path), reason=Reason.MISSING) from error


def _read_stream(stream: BinaryIO, name: str, details: Details) -> Iterator[Document | InputError]:
    """The articles of one file, of the kind that its name or its first bytes say."""
    head = _read_head(stream)
    if b"\x00" in head:  # UTF-16, whose lines no one else can tell apart; or binary, which is refused
        stream = io.BytesIO(decode(head + stream.read(), name).encode())
        head = _read_head(stream)
    suffix = Path(name).suffix.casefold()
    if suffix in {".jsonl", ".ndjson"} or jsonl.looks_like(head):
        yield from jsonl.read_lines(_lines(head, stream), name, details)
        return
    data = head + stream.read()
    if suffix == ".json":
        yield from jsonl.read_whole(data, name, details)
    elif suffix in {".html", ".htm", ".xhtml"} or html.looks_like(data[:_HEAD]):
        yield html.read(data, name, details)
    else:
        yield text.read(data, name, details)


def _read_head(stream: BinaryIO) -> bytes:
    """The first bytes up to the end of a line; a pipe may hand over few at a time."""
    head = b""
    while len(head) < _HEAD and not head.strip():
        line = stream.readline(_HEAD)
        if not line:
            break
        head += line
    return head


def _lines(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream of which `head`, which ends with or in a line, was read already."""
    first = head if head.endswith(b"\n") else head + stream.readline()
    return itertools.chain(first.splitlines(keepends=True), stream)
