"""What searches find, in a terminal: a table as wide as the terminal, each row with its words and where they stand."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.archive.found import Entry, FoundActor, Party
from onrecord.readout.terminal import make_console
from onrecord.readout.wording import (
    CHANNELS,
    FORMS,
    UNNAMED,
    count,
    describe_duration,
    describe_office,
    describe_shortly,
    name_article,
    squeeze,
)
from onrecord.record import Channel, Form, Mode

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
    names = Text(_join(entry.by) or UNNAMED, style="bold" if entry.by else "italic")
    return names.append(f" → {_join(entry.to)}", style="not bold") if entry.to else names


def origin(entry: Entry, with_title: bool = True) -> str:
    """The entry's id, where in the article the words stand, and which article that is."""
    article = entry.article
    known = [article.publisher, article.title if with_title else None]
    named = [squeeze(part) for part in known if part] or [name_article(article.name)]
    return " · ".join([entry.id, f"at {entry.start}", *named])


def describe_entry(entry: Entry) -> list[str]:
    """What kind of statement, contact, commitment or event it is, as far as known."""
    if entry.kind == "statement":
        known = [FORMS[Form(entry.form)] if entry.form and entry.mode != Mode.THOUGHT else "thought, not uttered"]
        known += [CHANNELS[Channel(entry.channel)]] if entry.channel else []
    else:
        known = [part.replace("_", " ") for part in (entry.type or entry.force, entry.status) if part]
        known += [squeeze(entry.place)] if entry.place else []
        known += [describe_duration(entry.duration)] if entry.duration else []
    if entry.n_articles > 1:
        known.append(f"in {count(entry.n_articles, 'article')}")
    return [*known, "corrected"] if entry.corrected else known


def _date(entry: Entry) -> Text:
    """The date that the article gives; in brackets that of publication, where it gives none."""
    if entry.date:
        return Text(describe_shortly(squeeze(entry.date)))
    return Text(f"({describe_shortly(squeeze(entry.day))})" if entry.day else "undated", style="dim")


def _who(entry: Entry) -> Text:
    names = who(entry)
    about = describe_party(entry.by[0]) if len(entry.by) == 1 and not entry.to else ""
    return names.append(f"\n{about}", style="not bold dim") if about else names


def describe_party(party: Party | FoundActor) -> str:
    """Role and country."""
    return describe_office(party.name, party.role, party.country)


def _words(entry: Entry, with_kind: bool) -> RenderableType:
    about = describe_entry(entry)
    if with_kind and entry.kind != "contact":
        about = [entry.kind, *about]
    words = Text(squeeze(entry.text))
    details = Text(" · ".join(about), style="italic dim")
    condition = [Text(f"condition: {squeeze(entry.condition)}", style="dim")] if entry.condition else []
    where = Text(origin(entry), style="dim", no_wrap=True, overflow="ellipsis")
    return Group(words, *condition, details, where)


def _join(parties: Iterable[Party]) -> str:
    names = [squeeze(party.name) for party in parties]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _print_actors(actors: Iterable[FoundActor], console: Console) -> None:
    if console.width < _NARROW:
        for actor in actors:
            known = (actor.kind, describe_party(actor), actor.code, count(actor.n_articles, "article"), actor.id)
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
        fields = (squeeze(actor.name), actor.kind, describe_party(actor), actor.code or "")
        table.add_row(*map(Text, fields), str(actor.n_articles), actor.id)
    return table
