"""What can go wrong, by what the reader of the message can do about it."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why an article was not read."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    BINARY = "binary"
    ENCODING = "encoding"
    EMPTY = "empty"
    BROKEN_JSON = "broken_json"
    WRONG_FIELD = "wrong_field"
    WRONG_DATE = "wrong_date"
    LANGUAGE = "language"
    BROKEN = "broken"
    TOO_LARGE = "too_large"
    NETWORK = "network"
    FORBIDDEN = "forbidden"
    UNEXPECTED = "unexpected"


class OnRecordError(Exception):
    """Base of all errors of the package; its text is one line that says what is wrong, where, and what to do."""


class InputError(OnRecordError):
    """An article cannot be read: missing, empty, not text, in another language, with a broken date.

    `article` is the file, line or id that is meant, `reason` what kind of fault it is, for counting, and `source` the
    file or address that it came from, where that is known.
    """

    def __init__(self, message: str, *, article: str | None = None, reason: Reason | None = None) -> None:
        line = f"{article}: {message}" if article else message
        super().__init__("".join(character if character.isprintable() else " " for character in line))
        self.article = article
        self.reason = reason
        self.source: str | None = None


class ModelError(OnRecordError):
    """The model is missing, damaged or made for another version of the package."""


class ArchiveError(OnRecordError):
    """The archive cannot be opened or written, or does not hold what was asked for."""


class ExportError(OnRecordError):
    """What was to be taken out cannot be written where it was to go."""
