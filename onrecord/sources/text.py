"""An article in a plain text file."""

from __future__ import annotations

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date, find_date
from onrecord.sources.encoding import decode


def read(data: bytes, name: str, details: Details, address: str | None = None) -> Document:
    """The article in `data`, its text as decoded; InputError where it is empty, binary or of unknown encoding.

    A day that stands in a line of its own at its head is that of publication where `details` has none.
    """
    text = check_text(decode(data, name), name)
    published = check_date(details.published, name) or find_date(text)
    return Document(name, text, details.title, published, details.publisher, address)


def check_text(text: str, article: str) -> str:
    """`text` where a word or mark can be seen in it and no NUL is, which no store keeps; else InputError."""
    if "\0" in text:
        message = "holds a NUL, which no text has; save it as plain text"
        raise InputError(message, article=article, reason=Reason.BINARY)
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise InputError("is empty", article=article, reason=Reason.EMPTY)
    return text
