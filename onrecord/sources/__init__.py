"""Where articles come from: files, folders, patterns, web addresses and standard input, of all kinds in ``kinds``.

``read_sources`` yields articles one by one as they are asked for, ``read_sourced`` each after its file. An article that
cannot be read is yielded as the InputError that says why, so that one bad article among thousands stops nothing.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import urlsplit

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import csv, docx, feeds, html, jsonl, mail, pages, parquet, pdf, text, warc
from onrecord.sources.details import Details
from onrecord.sources.encoding import decode
from onrecord.sources.kinds import BINARY, find_kind
from onrecord.sources.options import Kind, Options, WebOptions
from onrecord.sources.paths import ending, find_files
from onrecord.sources.rows import parse_columns
from onrecord.sources.streams import HEAD, is_compressed, look_into, read_whole, unpack

if TYPE_CHECKING:
    from onrecord.sources.web import Web

STANDARD_INPUT = "-"
_ADDRESS = ("http://", "https://")

__all__ = [
    "STANDARD_INPUT",
    "Details",
    "Kind",
    "Options",
    "WebOptions",
    "parse_columns",
    "read_sourced",
    "read_sources",
    "readable_name",
]


def read_sources(
    paths: Iterable[str], details: Details, standard_input: BinaryIO | None = None, options: Options | None = None
) -> Iterator[Document | InputError]:
    """The articles at `paths` in order, ``-`` for `standard_input`; lazily, of tables and archives one at a time.

    A path is a file, a folder, a pattern or an http address. `details` are those that the caller knows of articles
    which do not state them themselves. Each InputError has in `source` the file or address that it came from.
    """
    return (article for _, article in read_sourced(paths, details, standard_input, options))


def read_sourced(
    paths: Iterable[str], details: Details, standard_input: BinaryIO | None = None, options: Options | None = None
) -> Iterator[tuple[str, Document | InputError]]:
    """The articles as ``read_sources`` has them, each after the file or address that it came from."""
    with contextlib.ExitStack() as stack:
        reader = _Reader(details, options or Options(), stack)
        for path in paths:
            if path == STANDARD_INPUT and standard_input is not None:
                yield from _guarded(reader.read_stream(standard_input, "standard input"), path)
            elif path.casefold().startswith(_ADDRESS):
                yield from _guarded(reader.read_address(path), path)
            else:
                files = find_files(path)
                while True:
                    try:
                        file = next(files, None)
                    except (InputError, OSError) as error:
                        yield path, _told(error, path)
                        break
                    if file is None:
                        break
                    yield from _guarded(reader.read_file(file), readable_name(file))


def readable_name(path: str) -> str:
    """`path` as text, where its name is none: question marks, as in a pattern, for bytes that are no UTF-8."""
    return path.encode(errors="replace").decode()


def _guarded(articles: Iterator[Document | InputError], source: str) -> Iterator[tuple[str, Document | InputError]]:
    """`articles`, where they break off followed by the error that says why; errors name their source."""
    try:
        for article in articles:
            yield source, _told(article, source) if isinstance(article, InputError) else article
    except (InputError, OSError) as error:
        yield source, _told(error, source)


def _told(error: InputError | OSError, source: str) -> InputError:
    if not isinstance(error, InputError):
        message = f"cannot be read: {error.strerror or error}"
        error = InputError(message, article=source, reason=Reason.UNREADABLE)
    error.source = source
    return error


class _Reader:
    """Reads sources with the same details and options; the web is only set up when an address comes."""

    def __init__(self, details: Details, options: Options, stack: contextlib.ExitStack) -> None:
        self._details, self._options, self._stack = details, options, stack
        self._web: Web | None = None

    def read_file(self, path: str) -> Iterator[Document | InputError]:
        with _open(path) as stream:
            yield from self.read_stream(stream, readable_name(path))

    def read_address(self, address: str) -> Iterator[Document | InputError]:
        page = self._fetch(address)
        is_told = pages.is_article(page) and not feeds.looks_like(page.data[:HEAD])  # which many call text/html
        if is_told and self._options.kind is None:
            yield pages.read(page, address, self._details, self._options)
        else:
            yield from self.read_stream(io.BytesIO(page.data), address, page.address)

    def read_stream(self, stream: BinaryIO, name: str, address: str | None = None) -> Iterator[Document | InputError]:
        """The articles of one file, of the kind that its first bytes or its name say."""
        options = self._options
        file_name = urlsplit(address).path if address else name
        head, rewound = look_into(stream)
        if is_compressed(head):
            head, rewound = look_into(unpack(head, rewound, options.largest_unpacked, name))
        elif stream.seekable():
            stream.seek(-len(head), io.SEEK_CUR)  # of what can be read in any order, the reader makes use
            rewound = stream
        kind = options.kind or find_kind(head, ending(file_name), name)
        if b"\x00" in head and kind not in BINARY:  # UTF-16, whose lines no one else can tell apart; or binary data
            rewound = io.BytesIO(decode(read_whole(rewound, options.largest_file, name), name).encode())
            head = rewound.getvalue()[:HEAD]
            kind = options.kind or find_kind(head, ending(file_name), name)
        yield from self._read_kind(kind, rewound, name, address)

    def _read_kind(
        self, kind: Kind, stream: BinaryIO, name: str, address: str | None
    ) -> Iterator[Document | InputError]:
        details, options = self._details, self._options
        match kind:
            case Kind.JSONL:
                yield from jsonl.read(stream, name, details, options)
            case Kind.CSV:
                yield from csv.read(stream, name, details, options)
            case Kind.PARQUET:
                yield from parquet.read(stream, name, details, options)
            case Kind.WARC:
                yield from warc.read(stream, name, details, options)
            case Kind.JSON:
                data = read_whole(stream, options.largest_file, name)
                yield from jsonl.read_whole(data, name, details, options)
            case Kind.PDF:
                yield pdf.read(read_whole(stream, options.largest_file, name), name, details, options, address)
            case Kind.DOCX:
                yield docx.read(read_whole(stream, options.largest_file, name), name, details, options)
            case Kind.MAIL:
                yield mail.read(read_whole(stream, options.largest_file, name), name, details)
            case Kind.FEED:
                data = read_whole(stream, options.largest_article, name)
                yield from feeds.read(data, name, details, address, self._fetch_article if address else None)
            case Kind.HTML:
                yield html.read(read_whole(stream, options.largest_article, name), name, details, address)
            case Kind.TEXT:
                yield text.read(read_whole(stream, options.largest_article, name), name, details, address)

    def _fetch(self, address: str) -> pages.Page:
        if self._web is None:
            from onrecord.sources.web import Web  # noqa: PLC0415  of no use to those who read files

            self._web = self._stack.enter_context(Web(self._options.web))
        return self._web.fetch(address)

    def _fetch_article(self, address: str, details: Details) -> Document:
        return pages.read(self._fetch(address), address, details, self._options)


def _open(path: str) -> BinaryIO:
    try:
        return Path(path).open("rb")
    except FileNotFoundError as error:
        raise InputError("there is no such file", article=path, reason=Reason.MISSING) from error
    except PermissionError as error:
        message = "may not be read by you; change its permissions"
        raise InputError(message, article=path, reason=Reason.UNREADABLE) from error
    except ValueError as error:  # a NUL in the name
        raise InputError("is no name of a file", article=repr(path), reason=Reason.MISSING) from error
