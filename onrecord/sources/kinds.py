"""What kind of source a stream is, by its first bytes and its name."""

from __future__ import annotations

from typing import Final

from onrecord.errors import InputError, Reason
from onrecord.sources import docx, feeds, html, jsonl, parquet, pdf, warc
from onrecord.sources.options import Kind

_MAGIC: Final = {pdf.MAGIC: Kind.PDF, parquet.MAGIC: Kind.PARQUET, warc.MAGIC: Kind.WARC, docx.MAGIC: Kind.DOCX}
_ENDINGS: Final = {
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".json": Kind.JSON,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
    ".parquet": Kind.PARQUET,
    ".warc": Kind.WARC,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".eml": Kind.MAIL,
    ".mht": Kind.MAIL,
    ".mhtml": Kind.MAIL,
}
BINARY: Final = frozenset({Kind.PARQUET, Kind.WARC, Kind.PDF, Kind.DOCX})


def find_kind(head: bytes, ending: str, name: str) -> Kind:
    """The kind of a source that starts with `head` and whose name has `ending`; text where nothing says otherwise.

    Raises InputError where it is XML of a kind that is not read, or not what its name says.
    """
    for magic, kind in _MAGIC.items():
        if head.startswith(magic):
            return kind
    kind = _ENDINGS.get(ending, Kind.TEXT)
    if kind in BINARY:
        message = f"is no {kind.value.upper()} file, as its name says; it may be damaged"
        raise InputError(message, article=name, reason=Reason.BROKEN if head else Reason.EMPTY)
    if kind is not Kind.TEXT:
        return kind
    if jsonl.looks_like(head):
        return Kind.JSONL
    if feeds.looks_like(head):
        return Kind.FEED
    if html.looks_like(head):
        return Kind.HTML
    if head.lstrip().startswith(b"<?xml"):
        message = "is XML, but neither a page nor a feed; save the articles in it as text or JSON Lines"
        raise InputError(message, article=name, reason=Reason.BROKEN)
    return Kind.TEXT
