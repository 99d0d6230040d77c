"""How sources are read: the mapping of columns, limits on size, and manners on the web."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

_MIB = 1 << 20


class Kind(StrEnum):
    """What a source holds."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    WARC = "warc"
    PDF = "pdf"
    DOCX = "docx"
    MAIL = "mail"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class WebOptions:
    """How pages are fetched; sizes in bytes. `cache` is a folder for conditional requests, kept between runs."""

    allow_private: bool = False
    timeout_seconds: float = 20.0  # to connect, and between two pieces of an answer
    total_seconds: float = 120.0  # for the whole of one answer
    pause_seconds: float = 1.0  # between two requests to one host, unless its robots.txt asks for more
    largest_download: int = 64 * _MIB
    most_redirects: int = 5
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read; sizes in bytes.

    `columns` says which column or key holds a field of the article where the two have different names. `kind` is
    told from names and contents unless given.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    kind: Kind | None = None
    largest_article: int = 16 * _MIB  # three million words
    largest_file: int = 256 * _MIB  # of those kinds that have to be in memory as a whole
    largest_unpacked: int = 65536 * _MIB  # what a compressed file may unpack to
    web: WebOptions = WebOptions()
