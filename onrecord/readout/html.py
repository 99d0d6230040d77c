"""The readout as one self-contained web page: the article, its speakers' words coloured, and the record beside it. And
what a search found, as another."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup

from onrecord.readout import wording
from onrecord.readout.dates import describe_date, describe_edtf
from onrecord.readout.marking import collect_marks, mark_up, speaker_classes
from onrecord.readout.plain import squeeze
from onrecord.readout.wording import Order
from onrecord.record import Record
from onrecord.text import find_paragraphs

if TYPE_CHECKING:
    from onrecord.readout.listing import Listing


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of the record as the page shows it: a heading, details, conditions, and the words that prove it."""

    key: str
    heading: str
    about: str
    words: str
    what: str = ""
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Speaker:
    name: str
    about: str
    classes: str
    badge: str
    entries: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True)
class _Article:
    """One record as the page shows it."""

    number: int
    title: str | Markup
    origin: str
    url: str | None
    paragraphs: tuple[Markup, ...]
    speakers: tuple[_Speaker, ...]
    contacts: tuple[_Entry, ...]
    commitments: tuple[tuple[str, tuple[_Entry, ...]], ...]
    events: tuple[_Entry, ...]
    actors: tuple[dict[str, str], ...]
    counts: str


def render(
    records: Iterable[Record],
    order: Order = Order.SPEAKER,
    with_thoughts: bool = False,
    article_id: str | None = None,
) -> Iterator[str]:
    """The page in pieces, an article at a time, so that many records need no more memory than one.

    It is called after the first article. With `article_id`, that of one record in an archive, entries are shown with
    their ids.
    """
    remaining = iter(records)
    first = next(remaining, None)
    records = itertools.chain([first] if first else [], remaining)
    pages = (_lay_out(record, number, order, with_thoughts, article_id) for number, record in enumerate(records, 1))
    title = wording.find_heading(first.document) if first else None
    yield from _template("page.html.jinja").generate(articles=pages, title=title)


def render_listing(listing: Listing) -> Iterator[str]:
    """The page of what a search found in pieces, a row at a time, however many there are."""
    fields = {field.name: getattr(listing, field.name) for field in dataclasses.fields(listing)}
    yield from _template("found.html.jinja").generate(fields)


@functools.cache
def _template(name: str) -> jinja2.Template:
    folder = resources.files("onrecord.readout")
    loader = jinja2.FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8"))
    return jinja2.Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True).get_template(name)


def _lay_out(record: Record, number: int, order: Order, with_thoughts: bool, article_id: str | None) -> _Article:
    document, prefix = record.document, f"{number}-"
    statements = wording.shown(record, with_thoughts)
    numbers = wording.number_speakers(statements)
    spans = find_paragraphs(document.text)
    paragraphs = mark_up(document.text, list(collect_marks(record, prefix, statements, numbers)), spans)
    title: str | Markup = wording.find_heading(document)
    if spans and squeeze(document.text[slice(*spans[0])]) == title:
        title, paragraphs = paragraphs[0], paragraphs[1:]  # the article has its title within it
    origin = [squeeze(document.publisher)] if document.publisher else []
    origin += [describe_edtf(squeeze(document.published))] if document.published else []
    origin += [squeeze(", ".join(document.authors))] if document.authors else []
    origin += [article_id] if article_id else []
    places = {id(statement): f"{prefix}s{place}" for place, statement in enumerate(statements)}
    return _Article(
        number,
        title,
        " · ".join(origin),
        document.url if document.url and re.match(r"https?://", document.url) else None,
        tuple(paragraphs),
        tuple(_speaker(found, places, article_id) for found in wording.group(statements, order)),
        tuple(_contacts(record, prefix, article_id)),
        tuple(_commitments(record, prefix, article_id)),
        tuple(_events(record, prefix, article_id)),
        tuple(_actors(record, article_id)),
        " · ".join(wording.count_entries(record, statements)),
    )


def _speaker(found: wording.Group, places: dict[int, str], article_id: str | None) -> _Speaker:
    entries = tuple(
        _Entry(
            places[id(statement)],
            squeeze(statement.cue.text) if statement.cue else "",
            " · ".join(wording.describe_statement(statement, article_id)),
            wording.join_spans(statement.content),
        )
        for statement in found.statements
    )
    if found.speaker is None:
        return _Speaker(wording.UNNAMED, "", speaker_classes(0), "?", entries)
    name, about = squeeze(found.speaker.name), wording.describe_actor(found.speaker)
    return _Speaker(name, about, speaker_classes(found.number), str(found.number), entries)


def _contacts(record: Record, prefix: str, article_id: str | None) -> Iterator[_Entry]:
    for place, contact in enumerate(record.contacts):
        yield _Entry(
            f"{prefix}c{place}",
            f"{contact.kind.value.capitalize()}: {wording.join_names(contact.participants)}",
            " · ".join(wording.describe_contact(contact, article_id)),
            wording.join_spans(contact.evidence),
        )


def _commitments(record: Record, prefix: str, article_id: str | None) -> Iterator[tuple[str, tuple[_Entry, ...]]]:
    places = {id(commitment): f"{prefix}k{place}" for place, commitment in enumerate(record.commitments)}
    for label, commitments in wording.group_by_force(record):
        yield (
            label,
            tuple(
                _Entry(
                    places[id(commitment)],
                    wording.describe_parties(commitment.by, commitment.to),
                    " · ".join([*describe_date(commitment.date), *wording.name_entry(article_id, commitment)]),
                    wording.join_spans(commitment.evidence),
                    wording.join_spans(commitment.what),
                    tuple(wording.describe_conditions(record.document, commitment)),
                )
                for commitment in commitments
            ),
        )


def _events(record: Record, prefix: str, article_id: str | None) -> Iterator[_Entry]:
    for place, event in enumerate(wording.own_events(record)):
        yield _Entry(
            f"{prefix}e{place}",
            f"{event.type.value.capitalize()}: {wording.describe_parties(event.source, event.target)}",
            " · ".join(wording.describe_event(event, article_id)),
            wording.join_spans(event.evidence),
        )


def _actors(record: Record, article_id: str | None) -> Iterator[dict[str, str]]:
    for actor in record.actors:
        yield {
            "name": squeeze(actor.name),
            "kind": actor.kind.value,
            "about": wording.describe_actor(actor),
            "code": squeeze(actor.code or ""),
            "named": str(len(actor.mentions) or ""),
            "id": "".join(wording.name_entry(article_id, actor)),
        }
