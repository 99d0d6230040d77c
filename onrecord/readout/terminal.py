"""The readout in a terminal: who said what, contacts, commitments and actors, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.readout import wording
from onrecord.readout.dates import describe_date, describe_edtf
from onrecord.readout.plain import count, squeeze
from onrecord.readout.wording import Order
from onrecord.record import Actor, Commitment, Contact, Document, Event, Record, Statement

_COLOURS = ("cyan", "yellow", "green", "magenta", "bright_blue", "red", "bright_cyan", "bright_yellow", "bright_green")
_WIDEST = 100  # columns; longer lines are hard to read
_NARROW = 72  # columns under which actors are listed, not tabled
_BLANK = Text("")


@dataclass(frozen=True, slots=True)
class Readout:
    """What a Rich console prints for a record, at whatever width it has."""

    record: Record
    order: Order = Order.SPEAKER
    with_thoughts: bool = False
    article_id: str | None = None  # in an archive; its entries are shown with theirs

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrowed = options.update_width(min(options.max_width, _WIDEST))
        for part in self._parts(narrowed.max_width):
            yield from console.render(part, narrowed)

    def _parts(self, width: int) -> Iterator[RenderableType]:
        record, statements = self.record, wording.shown(self.record, self.with_thoughts)
        yield from _heading(record.document, self.article_id)
        if statements:
            n_speakers = len({s.speaker.id for s in statements if s.speaker})
            yield from _section("Statements", f"{len(statements)} by {count(n_speakers, 'speaker')}")
            for found in wording.group(statements, self.order):
                yield from _group(found, self.article_id)
        if record.contacts:
            yield from _section("Contacts", str(len(record.contacts)))
            for contact in record.contacts:
                yield from _contact(contact, self.article_id)
        if record.commitments:
            yield from _section("Commitments", str(len(record.commitments)))
            for label, commitments in wording.group_by_force(record):
                yield from (_BLANK, Text(label, style="bold"))
                for commitment in commitments:
                    yield from _commitment(record.document, commitment, self.article_id)
        if events := wording.own_events(record):
            yield from _section("Other events", str(len(events)))
            for event in events:
                yield from _event(event, self.article_id)
        if record.actors:
            yield from _section("Actors", str(len(record.actors)))
            yield from (_BLANK, *_actors(record.actors, width, self.article_id))
        yield from (_BLANK, Text(" · ".join(wording.count_entries(record, statements)), style="dim"))


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """Text wrapped at the console's width, every line of it after the same lead."""

    lead: Text
    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.text.wrap(console, max(options.max_width - self.lead.cell_len, 10)):
            line.rstrip()
            yield self.lead + line


def _indented(*parts: str | tuple[str, str], style: str = "") -> _Wrapped:
    return _Wrapped(Text("  "), Text.assemble(*parts, style=style))


def _words(words: str, colour: str = "dim") -> _Wrapped:
    """Words of the article, with a bar before every line of them."""
    return _Wrapped(Text.assemble("  ", ("│ ", colour)), Text(words))


def _heading(document: Document, article_id: str | None) -> Iterator[RenderableType]:
    heading = wording.find_heading(document)
    yield Text(heading, style="bold")
    origin = [squeeze(document.publisher)] if document.publisher else []
    origin += [describe_edtf(squeeze(document.published))] if document.published else []
    name = document.url if article_id and document.url else document.id
    origin += [squeeze(name)] if heading != name else []
    origin += [article_id] if article_id else []
    if origin:
        yield Text(" · ".join(origin), style="dim")


def _section(title: str, number: str) -> Iterator[RenderableType]:
    heading = Text.assemble((title.upper(), "bold"), (f"  {number}", "not bold dim"))
    yield from (_BLANK, Rule(heading, align="left", style="dim", characters="─"))


def _group(found: wording.Group, article_id: str | None) -> Iterator[RenderableType]:
    yield _BLANK
    if found.speaker is None:
        yield Text(wording.UNNAMED, style="bold italic")
    else:
        about = wording.describe_actor(found.speaker)
        name = (squeeze(found.speaker.name), f"bold {_colour(found.number)}")
        yield Text.assemble(name, (f"  {about}" if about else "", "dim"))
    for statement in found.statements:
        yield from _statement(statement, _colour(found.number), article_id)


def _colour(number: int) -> str:
    return _COLOURS[(number - 1) % len(_COLOURS)] if number else "dim"


def _statement(statement: Statement, colour: str, article_id: str | None) -> Iterator[RenderableType]:
    cue = (f"{squeeze(statement.cue.text)} · ", "italic") if statement.cue else ""
    yield _indented(cue, " · ".join(wording.describe_statement(statement, article_id)), style="dim")
    yield _words(wording.join_spans(statement.content), colour)


def _contact(contact: Contact, article_id: str | None) -> Iterator[RenderableType]:
    yield _BLANK
    yield Text.assemble((contact.kind.value.capitalize(), "bold"), "  ", wording.join_names(contact.participants))
    yield _indented(" · ".join(wording.describe_contact(contact, article_id)), style="dim")
    yield _words(wording.join_spans(contact.evidence))


def _commitment(document: Document, commitment: Commitment, article_id: str | None) -> Iterator[RenderableType]:
    told = (*describe_date(commitment.date), *wording.name_entry(article_id, commitment))
    date = "".join(f"  {words}" for words in told)
    yield _indented((wording.describe_parties(commitment.by, commitment.to), "bold"), (date, "dim"))
    yield _indented(wording.join_spans(commitment.what))
    for condition in wording.describe_conditions(document, commitment):
        yield _indented(("condition  ", "dim"), condition)
    yield _words(wording.join_spans(commitment.evidence))


def _event(event: Event, article_id: str | None) -> Iterator[RenderableType]:
    yield _BLANK
    about = " · ".join(wording.describe_event(event, article_id))
    parties = wording.describe_parties(event.source, event.target)
    yield Text.assemble((event.type.value.capitalize(), "bold"), "  ", parties, (f"  {about}" if about else "", "dim"))
    yield _words(wording.join_spans(event.evidence))


def _actors(actors: tuple[Actor, ...], width: int, article_id: str | None) -> Iterator[RenderableType]:
    """A table where there is room for it, else a list."""
    if width < _NARROW:
        for actor in actors:
            known = (actor.kind.value, wording.describe_actor(actor), squeeze(actor.code or ""))
            about = ", ".join(filter(None, (*known, *wording.name_entry(article_id, actor))))
            yield Text.assemble((squeeze(actor.name), "bold"), (f"  {about}", "dim"))
        return
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for column in ("name", "kind", "role and country", "code"):
        table.add_column(column)
    table.add_column("named", justify="right")
    if article_id:
        table.add_column("id", style="dim")
    for actor in actors:
        fields = (actor.name, actor.kind.value, wording.describe_actor(actor), actor.code or "")
        named = f"{len(actor.mentions)}×" if actor.mentions else ""
        table.add_row(*(Text(squeeze(field)) for field in fields), named, *wording.name_entry(article_id, actor))
    yield table


class _Console(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # whoever prints decides what that means


def make_console(out: TextIO) -> Console:
    """A console on `out`: colours in a terminal that wants them, none elsewhere."""
    return _Console(file=out, highlight=False, markup=False, emoji=False)


def print_record(
    record: Record,
    console: Console,
    order: Order = Order.SPEAKER,
    with_thoughts: bool = False,
    article_id: str | None = None,
) -> None:
    """Print the record on `console`."""
    console.print(Readout(record, order, with_thoughts, article_id))
