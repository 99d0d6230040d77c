"""When two articles are the same one, and when they are two versions of one."""

from __future__ import annotations

import hashlib
import json

from onrecord.record import Document

_LENGTH = 32  # hexadecimal digits: 128 bits


def find_digest(document: Document) -> str:
    """Of text and details: the same article has the same, wherever it is added from and whatever its id there."""
    return _digest(document.text, *_details(document), document.url)


def find_identity(document: Document) -> str:
    """Of where the article stands: its address or, where it has none, its id and details.

    An article of the same identity and another digest is another version of it.
    """
    if document.url:
        return _digest("url", document.url.partition("#")[0])
    return _digest("id", document.id, *_details(document))


def _details(document: Document) -> tuple[str | None, ...]:
    return document.title, document.published, document.publisher


def _digest(*parts: str | None) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_LENGTH]
