"""``onrecord compare``: what one person said on a subject in order of time, or several people side by side."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Final, TextIO

import typer

from onrecord.commands.criteria import Sort, make_criteria, takes
from onrecord.commands.output import is_terminal, open_output
from onrecord.commands.results import Format, FormatOption, write_found
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    from onrecord.archive.found import Entry

_MOST_SHOWN: Final = 50
_CRITERIA: Final = ("to", "about", "since", "until", "source", "publisher", "countries", "mode", "min_confidence")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(compare)


@takes([*_CRITERIA, "limit", "format"])
def compare(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: Annotated[
        list[str], typer.Option(help="Who speaks; again for the others.", metavar="NAME", show_default=False)
    ],
    limit: Annotated[
        int | None,
        typer.Option(min=1, help="How many of each at most; 50 in text and all otherwise.", show_default=False),
    ] = None,
    format: FormatOption = None,
    **options: Any,
) -> None:
    """Set one person's statements on a subject in order of time, or several people's side by side."""
    asked = make_criteria(Sort.OLDEST, limit, **options)
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    if chosen is Format.TEXT:
        asked = replace(asked, limit=limit or _MOST_SHOWN, once=True)
    with open_output(chosen is Format.TEXT) as (out, _), open_archive(archive) as opened:
        from onrecord.archive.criteria import Kind  # noqa: PLC0415
        from onrecord.archive.search import find_entries  # noqa: PLC0415

        with opened.reading() as connection:
            found = {name: find_entries(connection, Kind.STATEMENT, replace(asked, by=(name,))) for name in by}
            _write({name: list(entries) for name, entries in found.items()}, out, chosen)


def _write(found: dict[str, list[Entry]], out: TextIO, format: Format) -> None:
    if format is Format.TEXT:
        from onrecord.readout.comparison import print_comparison  # noqa: PLC0415
        from onrecord.readout.terminal import make_console  # noqa: PLC0415

        print_comparison(found, make_console(out))
        return
    write_found("statements", itertools.chain.from_iterable(found.values()), out, format)
