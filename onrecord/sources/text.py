"""An article in a plain text file."""

from __future__ import annotations

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date
from onrecord.sources.encoding import decode


def read(data: bytes, name: str, details: Details, address: str | None = None) -> Document:
    """The article in `data`, its text as decoded; InputError where it is empty, binary or of unknown encoding."""
    text = check_text(decode(data, name), name)
    return Document(name, text, details.title, check_date(details.published, name), details.publisher, address)


def check_text(text: str, article: str) -> str:
    """`text` where a word or mark can be seen in it; else InputError."""
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise InputError("is empty", article=article, reason=Reason.EMPTY)
    return text
