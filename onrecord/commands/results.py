"""What the searches found, written: for people, as JSON or as CSV."""

from __future__ import annotations

import io
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, TextIO

import typer

from onrecord.commands.output import is_terminal


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    CSV = "csv"


FormatOption = Annotated[
    Format | None, typer.Option(help="Text in a terminal and JSON in a pipe unless given.", show_default=False)
]


def write_found(table: str, found: Iterable[object], out: TextIO, format: Format, limit: int | None = None) -> None:
    """Write what was found in a table of the codebook: JSON a line each, CSV, or for people."""
    if format is Format.TEXT:
        from onrecord.readout.found import print_found  # noqa: PLC0415

        print_found(table, found, out, limit)
        return
    from onrecord.export.columns import TABLES  # noqa: PLC0415
    from onrecord.export.formats import write_csv, write_jsonl  # noqa: PLC0415

    write = write_jsonl if format is Format.JSON else write_csv
    write(TABLES[table], found, _Harmless(out) if is_terminal() else out)


class _Harmless(io.StringIO):
    """Writes on to a terminal what does nothing to it."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, text: str) -> int:
        from onrecord.readout.wording import harmless  # noqa: PLC0415

        return self._out.write(harmless(text))
