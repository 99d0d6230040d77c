"""What searches find, in a terminal: a table as wide as the terminal, each row with its words and where they stand."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.archive.found import Entry, FoundActor
from onrecord.readout.entries import (
    describe_entry,
    describe_when,
    join_parties,
    name_doers,
    name_origin,
)
from onrecord.readout.plain import count, squeeze
from onrecord.readout.terminal import make_console
from onrecord.readout.wording import describe_actor

_WIDEST = 120  # columns; wider tables are hard to read
_NARROW = 72  # columns under which an entry is a paragraph, not a row
_AT_ONCE = 1000  # rows of one table


def print_found(table: str, found: Iterable[object], out: TextIO, limit: int | None = None) -> None:
    """Print entries or actors."""
    console = make_console(out)
    items, n_rows = iter(found), 0
    while some := list(itertools.islice(items, _AT_ONCE)):
        n_rows += len(some)
        if table == "actors":
            _print_actors([item for item in some if isinstance(item, FoundActor)], console)
        else:
            print_entries([item for item in some if isinstance(item, Entry)], console, table == "timeline")
    if not n_rows:
        console.print(Text("Nothing found.", style="dim"))
    elif n_rows == limit:
        console.print(Text(f"The first {n_rows}; --limit gives more.", style="dim"))


def print_entries(entries: Iterable[Entry], console: Console, with_kind: bool = False) -> None:
    """Print a row for each: when, who to whom, the words, and where they stand."""
    if console.width < _NARROW:
        for entry in entries:
            console.print(_date(entry), " ", who(entry), sep="")
            console.print(_words(entry, with_kind), "")
        return
    width = min(console.width, _WIDEST)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0), show_header=False, width=width)
    table.add_column(width=13)
    table.add_column(ratio=1)
    table.add_column(ratio=3)
    for entry in entries:
        table.add_row(_date(entry), _who(entry), _words(entry, with_kind))
    console.print(table)


def who(entry: Entry) -> Text:
    """``"A and B → C"``, or that nobody is named."""
    names = Text(name_doers(entry), style="bold" if entry.by else "italic")
    return names.append(f" → {join_parties(entry.to)}", style="not bold") if entry.to else names


def origin(entry: Entry, with_title: bool = True) -> str:
    """The entry's id, where in the article the words stand, and which article that is."""
    return " · ".join([entry.id, f"at {entry.start}", *name_origin(entry, with_title)])


def _date(entry: Entry) -> Text:
    return Text(describe_when(entry), style="" if entry.date else "dim")


def _who(entry: Entry) -> Text:
    names = who(entry)
    about = describe_actor(entry.by[0]) if len(entry.by) == 1 and not entry.to else ""
    return names.append(f"\n{about}", style="not bold dim") if about else names


def _words(entry: Entry, with_kind: bool) -> RenderableType:
    words = Text(squeeze(entry.text))
    details = Text(" · ".join(describe_entry(entry, with_kind)), style="italic dim")
    condition = [Text(f"condition: {squeeze(entry.condition)}", style="dim")] if entry.condition else []
    where = Text(origin(entry), style="dim", no_wrap=True, overflow="ellipsis")
    return Group(words, *condition, details, where)


def _print_actors(actors: Iterable[FoundActor], console: Console) -> None:
    if console.width < _NARROW:
        for actor in actors:
            known = (actor.kind, describe_actor(actor), actor.code, count(actor.n_articles, "article"), actor.id)
            about = ", ".join(squeeze(part) for part in known if part)
            console.print(Text.assemble((squeeze(actor.name), "bold"), (f"  {about}", "dim")))
        return
    console.print(_actors(actors))


def _actors(actors: Iterable[FoundActor]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in ("name", "kind", "role and country", "code"):
        table.add_column(column)
    table.add_column("articles", justify="right")
    table.add_column("id")
    for actor in actors:
        fields = (squeeze(actor.name), actor.kind, describe_actor(actor), actor.code or "")
        table.add_row(*map(Text, fields), str(actor.n_articles), actor.id)
    return table
