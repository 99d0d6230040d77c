"""The time expressions of an article, as JSON and as a table in the terminal."""

from __future__ import annotations

import json
from typing import TextIO

from rich.table import Table
from rich.text import Text

from onrecord.dates import TimeExpression, find_dates
from onrecord.readout.dates import describe_edtf
from onrecord.readout.plain import count, squeeze
from onrecord.readout.terminal import make_console
from onrecord.record import Document
from onrecord.text import lay_out


def write_dates(document: Document, out: TextIO) -> None:
    """A line of JSON: ``{"id", "dates": [{"start", "end", "type", "value"}]}``."""
    found = [{"start": d.start, "end": d.end, "type": d.type, "value": d.value} for d in _find(document)]
    out.write(json.dumps({"id": document.id, "dates": found}, ensure_ascii=False) + "\n")


def print_dates(document: Document, out: TextIO) -> None:
    """A table of the article's time expressions with their types and values."""
    found = _find(document)
    origin = f", counted from {describe_edtf(squeeze(document.published))}" if document.published else ""
    console = make_console(out)
    console.print(Text(squeeze(document.title or document.id), style="bold"))
    console.print(Text(count(len(found), "time expression") + origin, style="dim"))
    if found:
        table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
        for column in ("words", "type", "value"):
            table.add_column(column)
        for expression in found:
            words = squeeze(document.text[expression.start : expression.end])
            table.add_row(Text(words), Text(str(expression.type)), Text(expression.value or "unknown"))
        console.print(table)
    console.print()


def _find(document: Document) -> list[TimeExpression]:
    return list(find_dates(lay_out(document.text), document.published_on))
