"""``onrecord export``: the archive, or what a search finds, in the formats of other tools."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.criteria import OF_ALL, AnyStatuses, Mode, Sort, make_criteria, takes
from onrecord.commands.output import open_output, show_progress
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    from onrecord.archive.criteria import Criteria


class Format(StrEnum):
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    PLOVER = "plover"


@takes([*OF_ALL, "forms", "channels", "forces", "statuses", "mode", "min_confidence"], Mode.ALL, statuses=AnyStatuses)
def export(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new folder, for the files.")] = Path("export"),
    *,
    archive: ArchiveOption = ARCHIVE,
    format: Annotated[Format, typer.Option(help="PLOVER is CSV in its columns.")] = Format.CSV,
    **options: Any,
) -> None:
    """Write all, or what a search finds, into a folder: a table for each kind of entry, actors, articles.

    With them come a codebook, which says what each column is, and a manifest: version, model, search, number of rows
    and checksums, so that a study can be repeated. The manifest is written last. Of what only some kinds of entries
    have, such as a form or a force, only the tables of these kinds are written.
    """
    asked = make_criteria(Sort.OLDEST, **options)
    _check_kinds(asked, format)
    with open_output(as_text=True) as (out, _), open_archive(archive) as opened:
        from onrecord.export import files  # noqa: PLC0415

        with opened.reading() as connection:
            written = files.export(connection, asked, files.Format(format.value), folder, show_progress)
        for file in written:
            out.write(f"{file['n_rows']:>9,}  {folder / str(file['name'])}\n")


def _check_kinds(asked: Criteria, format: Format) -> None:
    """Wrong usage where no entry that would be written can be what is asked for."""
    from onrecord.archive.criteria import Kind, kinds_of  # noqa: PLC0415

    kinds = kinds_of(asked)
    if not kinds:
        message = "--form, --channel and --mode are of statements, --force is of commitments, --status of contacts or"
        raise typer.BadParameter(f"{message} events; export them apart")
    if format is Format.PLOVER and Kind.EVENT not in kinds:
        message = f"PLOVER has events alone, and what is asked for is of {' and '.join(f'{kind}s' for kind in kinds)}"
        raise typer.BadParameter(message, param_hint="--format")
