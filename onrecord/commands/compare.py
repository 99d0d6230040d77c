"""``onrecord compare``: what one person said on a subject in order of time, or several people side by side."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Final, TextIO

import typer

from onrecord.commands.criteria import Sort, make_criteria, takes
from onrecord.commands.output import is_terminal, open_output
from onrecord.commands.results import FOR_PEOPLE, PAGES, Format, FormatOption, write_found, write_page
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    from onrecord.archive.criteria import Criteria
    from onrecord.archive.found import Entry

_MOST_SHOWN: Final = 50
_CRITERIA: Final = ("to", "about", "since", "until", "source", "publisher", "countries", "mode", "min_confidence")


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
        asked = replace(asked, limit=limit or _MOST_SHOWN)
    asked = replace(asked, once=chosen in FOR_PEOPLE)
    with open_output(chosen is Format.TEXT) as (out, _), open_archive(archive) as opened:
        from onrecord.archive.criteria import Kind  # noqa: PLC0415
        from onrecord.archive.named import name_actor  # noqa: PLC0415
        from onrecord.archive.search import find_entries  # noqa: PLC0415

        with opened.reading() as connection:
            names = [name_actor(connection, name) for name in by]
            shown = names if len({*names}) == len(by) else by
            found = {
                name: list(find_entries(connection, Kind.STATEMENT, replace(asked, by=(typed,))))
                for name, typed in zip(shown, by, strict=True)
            }
            _write(found, out, chosen, asked)


def _write(found: dict[str, list[Entry]], out: TextIO, format: Format, asked: Criteria) -> None:
    if format is Format.TEXT:
        from onrecord.readout.comparison import print_comparison  # noqa: PLC0415
        from onrecord.readout.terminal import make_console  # noqa: PLC0415

        print_comparison(found, make_console(out))
        return
    if format in PAGES:
        from onrecord.readout.listing import list_compared  # noqa: PLC0415

        write_page(list_compared(asked, found), out, format)
        return
    write_found("statements", itertools.chain.from_iterable(found.values()), out, format, asked)
