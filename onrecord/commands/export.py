"""``onrecord export``: the archive, or what a search finds, in the formats of other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands.criteria import (
    About,
    By,
    Channels,
    Country,
    Forces,
    Forms,
    MinConfidence,
    Publisher,
    Since,
    Sort,
    Source,
    Statuses,
    To,
    Until,
    make_criteria,
)
from onrecord.commands.output import open_output, show_progress
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive


class Format(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    PLOVER = "plover"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(export)


def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder, for the files.")] = Path("export"),
    *,
    archive: ArchiveOption = ARCHIVE,
    format: Annotated[Format, typer.Option(help="PLOVER is CSV in its columns.")] = Format.CSV,
    by: By = None,
    to: To = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    publisher: Publisher = None,
    country: Country = None,
    form: Forms = None,
    channel: Channels = None,
    force: Forces = None,
    status: Statuses = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Write all, or what a search finds, into a folder: a table for each kind of entry, actors, articles.

    With them come a codebook, which says what each column is, and a manifest: version, model, search, number of rows
    and checksums, so that a study can be repeated. The manifest is written last.
    """
    asked = make_criteria(
        Sort.OLDEST,
        by=by,
        to=to,
        about=about,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        countries=country,
        forms=form,
        channels=channel,
        forces=force,
        statuses=status,
        min_confidence=min_confidence,
    )
    with open_output(as_text=True) as (out, _), open_archive(archive) as opened:
        from onrecord.export import files  # noqa: PLC0415

        with opened.reading() as connection:
            written = files.export(connection, asked, files.Format(format.value), folder, show_progress)
        for file in written:
            out.write(f"{file['n_rows']:>9,}  {folder / str(file['name'])}\n")
