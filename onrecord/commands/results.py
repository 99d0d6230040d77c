"""What the searches found, written: for people, as JSON or CSV, or as a page to hand on."""

from __future__ import annotations

import io
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final, TextIO

import typer

from onrecord.commands.output import is_terminal

if TYPE_CHECKING:
    from onrecord.archive.criteria import Criteria
    from onrecord.readout.listing import Listing


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    HTML = "html"
    MARKDOWN = "markdown"


PAGES: Final = (Format.HTML, Format.MARKDOWN)
FOR_PEOPLE: Final = (Format.TEXT, *PAGES)
"""Formats in which what several articles have the same stands once."""

FormatOption = Annotated[
    Format | None,
    typer.Option(
        help="Text in a terminal and JSON in a pipe unless given; html and markdown are pages to hand on.",
        show_default=False,
    ),
]


def write_found(table: str, found: Iterable[object], out: TextIO, format: Format, asked: Criteria) -> None:
    """Write what was found in a table of the codebook: JSON a line each, CSV, or for people."""
    if format is Format.TEXT:
        from onrecord.readout.found import print_found  # noqa: PLC0415

        print_found(table, found, out, asked.limit)
        return
    if format in PAGES:
        from onrecord.readout.listing import list_found  # noqa: PLC0415

        write_page(list_found(table, asked, found), out, format)
        return
    from onrecord.export.columns import TABLES  # noqa: PLC0415
    from onrecord.export.formats import write_csv, write_jsonl  # noqa: PLC0415

    write = write_jsonl if format is Format.JSON else write_csv
    write(TABLES[table], found, _Harmless(out) if is_terminal() else out)


def write_page(listing: Listing, out: TextIO, format: Format) -> None:
    """Write a page, HTML or Markdown, piece by piece."""
    from onrecord.readout import html, markdown  # noqa: PLC0415

    render = html.render_listing if format is Format.HTML else markdown.render_listing
    out.writelines(render(listing))


class _Harmless(io.StringIO):
    """Writes on to a terminal what does nothing to it."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, text: str) -> int:
        from onrecord.readout.plain import harmless  # noqa: PLC0415

        return self._out.write(harmless(text))
