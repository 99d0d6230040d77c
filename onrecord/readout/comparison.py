"""Statements on a subject in a terminal: one person's in order of time, several people's side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.archive.found import Entry
from onrecord.readout.entries import by_day, describe_basis, describe_entry
from onrecord.readout.found import origin, print_entries
from onrecord.readout.plain import squeeze

_LEAST_WIDTH = 28  # columns for each of those who are compared; with less they come one after another


def print_comparison(found: Mapping[str, Sequence[Entry]], console: Console) -> None:
    """Print the statements of each name."""
    if len(found) > 1 and console.width >= 12 + _LEAST_WIDTH * len(found):
        console.print(_side_by_side(found))
        return
    for name, entries in found.items():
        if len(found) > 1 or not entries:
            console.print(Text(squeeze(name), style="bold"), "" if entries else Text("Nothing found.\n", style="dim"))
        if entries:
            print_entries(entries, console)


def _side_by_side(found: Mapping[str, Sequence[Entry]]) -> Table:
    """A row for each day on which one of them spoke, what is undated last."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0))
    table.add_column("", width=11)
    for name in found:
        table.add_column(Text(squeeze(name), style="bold"), ratio=1)
    for day, each in by_day(found):
        table.add_row(Text(day), *(_cell(entries, day) for entries in each))
    return table


def _cell(entries: Iterable[Entry], day: str) -> RenderableType:
    lines: list[Text] = []
    for entry in entries:
        about = " · ".join((*describe_entry(entry), *describe_basis(entry, day), origin(entry, with_title=False)))
        lines += [Text()] * bool(lines) + [Text(squeeze(entry.text)), Text(about, style="dim")]
    return Group(*lines)
