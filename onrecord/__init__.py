"""Reads news about diplomacy into records: who said what, who met whom, who undertook what, each with its words.

import onrecord
record = onrecord.read(text, published="2025-05-19")
for statement in record.statements:
    print(statement.speaker and statement.speaker.name, statement.text)
"""

from __future__ import annotations

import functools
import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.models import Model
    from onrecord.reader import Reader
    from onrecord.record import Document, Record

__all__ = ["Archive", "Document", "Model", "Reader", "Record", "read"]
__version__ = "0.1.0"

# Imported when first asked for: the command line answers --help at once, and reads records without the model's runtime.
_HOMES = {
    "Archive": "onrecord.archive",
    "Document": "onrecord.record",
    "Model": "onrecord.models",
    "Reader": "onrecord.reader",
    "Record": "onrecord.record",
}


def read(text: str, published: str | None = None, model: str = "large", **details: Any) -> Record:
    """The record of one article; `published` is the ISO 8601 date that relative dates are counted from.

    `model` is "large", or "small", which is faster and nearly as good. `details` are further fields of Document
    (title, publisher, url ...). The model is loaded at the first call. Raises ValueError where `published` is no date,
    or there is no such model.
    """
    from onrecord.record import Document  # noqa: PLC0415

    return _reader(model).read(Document(details.pop("id", "article"), text, published=published, **details))


@functools.cache
def _reader(model: str) -> Reader:
    from onrecord.reader import Reader  # noqa: PLC0415

    return Reader(model=model)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
