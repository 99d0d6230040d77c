"""The readout as Markdown (CommonMark with tables), for notes and wikis."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.readout import wording
from onrecord.readout.dates import describe_edtf
from onrecord.readout.plain import squeeze
from onrecord.readout.wording import Order
from onrecord.record import Actor, Document, Record, Statement

if TYPE_CHECKING:
    from onrecord.readout.listing import Listing, Row

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~#&$])|^(\d+)([.)])(?=\s)|^([-+=])")


def render(
    record: Record, order: Order = Order.SPEAKER, with_thoughts: bool = False, article_id: str | None = None
) -> str:
    """The record as Markdown that ends with a line end; with its id in an archive, entries with theirs."""
    return "\n".join(_lines(record, order, with_thoughts, article_id)).rstrip() + "\n"


def render_listing(listing: Listing) -> Iterator[str]:
    """What a search found as Markdown in pieces, a row at a time, however many there are."""
    yield f"# {_escape(listing.title)}\n"
    if listing.limits:
        yield f"\n{_escape(listing.limits)}\n"
    for date, cells in listing.days:
        yield f"\n## {_escape(date)}\n"
        for _, rows in cells:
            yield from map(_listed, rows)
    for place, actor in enumerate(listing.actors):
        others = f"; also {actor.names}" if actor.names else ""
        yield f"{'' if place else chr(10)}- **{_escape(actor.name)}** ({_escape(actor.about + others)})\n"
    yield f"\n{listing.describe_count()}\n"


def _listed(row: Row) -> str:
    role = f" ({_escape(row.role)})" if row.role else ""
    title = f"[{_escape(row.title)}](<{row.url}>)" if row.url else _escape(row.title)
    what = "; ".join(filter(None, (row.what, f"condition: {row.condition}" if row.condition else "")))
    lines = [f"**{_escape(row.who)}**{role}, {_escape(row.about)}", *filter(None, [_escape(what)])]
    return (
        "\n- "
        + "\n\n  ".join([*lines, f"> {_escape(row.words)}", " · ".join(filter(None, (title, _escape(row.origin))))])
        + "\n"
    )


def _lines(record: Record, order: Order, with_thoughts: bool, article_id: str | None) -> Iterator[str]:
    statements = wording.shown(record, with_thoughts)
    yield from _heading(record.document, article_id)
    yield from (", ".join(wording.count_entries(record, statements)) + ".", "")
    if statements:
        yield from ("## Statements", "")
        for found in wording.group(statements, order):
            about = _escape(wording.describe_actor(found.speaker)) if found.speaker else ""
            name = _escape(found.speaker.name) if found.speaker else wording.UNNAMED
            yield from (f"### {name}" + (f" ({about})" if about else ""), "")
            for statement in found.statements:
                yield from _statement(statement, article_id)
    if record.contacts:
        yield from ("## Contacts", "")
        for contact in record.contacts:
            about = _escape(", ".join(wording.describe_contact(contact, article_id)))
            who = _escape(wording.join_names(contact.participants))
            yield f"- **{contact.kind.value.capitalize()}**: {who} ({about})"
            yield from _quote(wording.join_spans(contact.evidence))
    if record.commitments:
        yield from ("## Commitments", "")
        for label, commitments in wording.group_by_force(record):
            yield from (f"### {label}", "")
            for commitment in commitments:
                conditions = wording.describe_conditions(record.document, commitment)
                what = "; ".join([wording.join_spans(commitment.what), *conditions])
                id = "".join(f" ({name})" for name in wording.name_entry(article_id, commitment))
                yield f"- **{_escape(wording.describe_parties(commitment.by, commitment.to))}**: {_escape(what)}{id}"
                yield from _quote(wording.join_spans(commitment.evidence))
    if events := wording.own_events(record):
        yield from ("## Other events", "")
        for event in events:
            about = _escape(", ".join(wording.describe_event(event, article_id)))
            parties = _escape(wording.describe_parties(event.source, event.target))
            yield f"- **{event.type.value.capitalize()}**: {parties}" + (f" ({about})" if about else "")
            yield from _quote(wording.join_spans(event.evidence))
    if record.actors:
        yield from (
            "## Actors",
            "",
            "| Name | Kind | Role and country | Code | Named |",
            "| --- | --- | --- | --- | ---: |",
        )
        yield from map(_row, record.actors)


def _heading(document: Document, article_id: str | None) -> Iterator[str]:
    yield from (f"# {_escape(wording.find_heading(document))}", "")
    origin = [_escape(document.publisher)] if document.publisher else []
    origin += [_escape(describe_edtf(document.published))] if document.published else []
    origin += (
        [f"<{document.url}>"] if document.url and re.fullmatch(r"https?://[^\s<>\x00-\x20]+", document.url) else []
    )
    origin += [article_id] if article_id else []
    if origin:
        yield from (" · ".join(origin), "")


def _statement(statement: Statement, article_id: str | None) -> Iterator[str]:
    cue = f"*{_escape(statement.cue.text)}*, " if statement.cue else ""
    yield f"- {cue}{_escape(', '.join(wording.describe_statement(statement, article_id)))}"
    yield from _quote(wording.join_spans(statement.content))


def _quote(words: str) -> tuple[str, ...]:
    return ("", f"  > {_escape(words)}", "")


def _row(actor: Actor) -> str:
    named = str(len(actor.mentions) or "")
    fields = (actor.name, actor.kind.value, wording.describe_actor(actor), actor.code or "", named)
    return f"| {' | '.join(map(_escape, fields))} |"


def _escape(text: str) -> str:
    """`text` on one line, with a backslash before what Markdown or HTML would take for markup."""
    return _SPECIAL.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}" if m[2] else f"\\{m[4]}", squeeze(text))
