"""An export: a folder with a file for each table, the codebook, and a manifest by which it is checked and repeated."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from onrecord import __version__
from onrecord.archive.criteria import Criteria, Kind, kinds_of
from onrecord.archive.found import Article, Entry, FoundActor, load_actors, load_articles
from onrecord.archive.ids import find_article, number
from onrecord.archive.keys import chunks
from onrecord.archive.search import find_actors, find_articles, find_entries
from onrecord.archive.tables import articles, readings
from onrecord.archive.writing import now
from onrecord.errors import ExportError
from onrecord.export import plover
from onrecord.export.codebook import render
from onrecord.export.columns import TABLES, Column
from onrecord.export.formats import write_csv, write_jsonl, write_parquet

MANIFEST: Final = "manifest.json"
CODEBOOK: Final = "codebook.md"
_PART: Final = ".part"  # of the name of a file that is being written
_KINDS: Final = {f"{kind.value}s": kind for kind in Kind}


class Format(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    PLOVER = "plover"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the export: what its rows are made of, found when asked for."""

    name: str
    columns: tuple[Column, ...]
    find: Callable[[], Iterable[object]]


Watch = Callable[[Iterable[object]], Iterable[object]]
"""Lets what was found pass, and may count it."""


def export(
    connection: sa.Connection, criteria: Criteria, format: Format, folder: Path, watch: Watch | None = None
) -> list[dict[str, Any]]:
    """Write what meets the criteria into `folder`, in the order of days; the files with their rows, as in the manifest.

    The manifest comes last: a folder without one is not complete. Raises ExportError where the folder holds something
    already or cannot be written, ArchiveError as `find_entries` does.
    """
    for table in _tables(connection, replace(criteria, limit=1), format):
        next(iter(table.find()), None)  # what cannot be found is told before there is a folder
        break
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(path.suffix != _PART for path in folder.iterdir()):
            raise ExportError(f"{folder} is not empty; name a new folder")
        files = [_write(table, format, folder, watch) for table in _tables(connection, criteria, format)]
        _replace(folder / CODEBOOK, render().encode())
        manifest = _manifest(connection, criteria, format, files)
        _replace(folder / MANIFEST, (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode())
    except OSError as error:
        raise ExportError(f"{folder} cannot be written: {error.strerror or error}") from error
    return files


def _tables(connection: sa.Connection, criteria: Criteria, format: Format) -> Iterator[Table]:
    if format is Format.PLOVER:
        yield Table("plover", plover.COLUMNS, lambda: find_entries(connection, Kind.EVENT, criteria))
        return
    kinds, named = kinds_of(criteria), _Named()
    for name, kind in _KINDS.items():
        if kind in kinds:
            yield Table(name, TABLES[name], lambda kind=kind: named.note(find_entries(connection, kind, criteria)))  # type: ignore[misc]
    if _asks_of_entries(criteria):
        yield Table("actors", TABLES["actors"], lambda: named.actors(connection))
        yield Table("articles", TABLES["articles"], lambda: named.articles(connection))
    else:
        yield Table("actors", TABLES["actors"], lambda: find_actors(connection, criteria))
        yield Table("articles", TABLES["articles"], lambda: find_articles(connection, criteria))


def _asks_of_entries(criteria: Criteria) -> bool:
    """Whether there may be articles and actors that the criteria find no entry of."""
    of_articles = {"source", "publisher", "sort", "limit"}
    return any(value for name, value in dataclasses.asdict(criteria).items() if name not in of_articles)


class _Named:
    """The articles and actors of entries, noted as these are written."""

    def __init__(self) -> None:
        self._days: dict[str, str] = {}  # of publication, of each article
        self._actors: set[int] = set()

    def note(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The entries."""
        for entry in entries:
            self._days[entry.article.id] = (entry.article.published or "")[:10]
            self._actors.update(number(party.id) for party in (*entry.by, *entry.to))
            yield entry

    def actors(self, connection: sa.Connection) -> list[FoundActor]:
        """The actors, those that most articles name first."""
        found = [actor for keys in chunks(sorted(self._actors)) for actor in load_actors(connection, keys)]
        return sorted(found, key=lambda actor: -actor.n_articles)

    def articles(self, connection: sa.Connection) -> Iterator[Article]:
        """The articles by the day of publication."""
        in_order = sorted(self._days, key=lambda id: (self._days[id], id))
        for some in chunks(in_order):
            yield from load_articles(connection, [find_article(connection, id) for id in some])


def _write(table: Table, format: Format, folder: Path, watch: Watch | None) -> dict[str, Any]:
    """Write a table and describe its file."""
    suffix = "csv" if format is Format.PLOVER else format.value
    path, part = folder / f"{table.name}.{suffix}", folder / f"{table.name}.{suffix}{_PART}"
    found = watch(table.find()) if watch else table.find()
    if format is Format.PARQUET:
        n_rows = write_parquet(table.columns, found, part)
    else:
        write = write_jsonl if format is Format.JSONL else write_csv
        with part.open("w", encoding="utf-8", newline="") as out:
            n_rows = write(table.columns, found, out)
    part.replace(path)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"name": path.name, "n_rows": n_rows, "n_bytes": path.stat().st_size, "sha256": digest}


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(path.name + _PART)
    part.write_bytes(data)
    part.replace(path)


def _manifest(
    connection: sa.Connection, criteria: Criteria, format: Format, files: list[dict[str, Any]]
) -> dict[str, Any]:
    """What was taken out, from what, by which program; of the same search of the same archive only the time differs."""
    asked = {name: value for name, value in dataclasses.asdict(criteria).items() if value}
    return {
        "made_by": f"onrecord {__version__}",
        "made_at": now(),
        "format": format.value,
        "search": asked,
        "archive": _describe_archive(connection),
        "files": files,
    }


def _describe_archive(connection: sa.Connection) -> dict[str, Any]:
    """How many articles there are, which they are, and which versions and models have read how many of them."""
    digest, n_articles = hashlib.sha256(), 0
    rows = connection.execution_options(yield_per=1000).execute(
        sa.select(articles.c.digest).order_by(articles.c.digest)
    )
    for article in rows.scalars():
        digest.update(f"{article}\n".encode())
        n_articles += 1
    r = readings.c
    count = sa.func.count()
    read_by = connection.execute(
        sa.select(r.version, r.model, count).group_by(r.version, r.model).order_by(count.desc())
    )
    return {
        "n_articles": n_articles,
        "sha256_of_articles": digest.hexdigest(),
        "read_by": [{"version": version, "model": model, "n_articles": number} for version, model, number in read_by],
    }
