"""What is shown of the entries of a record, and what search needs of them."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from onrecord.archive.words import stems
from onrecord.record import Actor, Commitment, Contact, ContactKind, Event, EventType, Record, Span, Statement, When

Row = dict[str, Any]

_MODES: Final = {ContactKind.CALL: "phone", ContactKind.VISIT: "visit"}
_YEAR: Final = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d))?(?:-(\d\d))?")
# EDTF's seasons, quarters and halves, by the month in which they begin.
_FIRST_MONTHS: Final = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}


Entry = Statement | Contact | Commitment | Event


@dataclass(frozen=True, slots=True)
class Described:
    """What is shown of an entry, and its parties, each with its role."""

    details: Row
    parties: tuple[tuple[str, Actor], ...]


def entries_of(record: Record) -> tuple[Entry, ...]:
    """All entries of the record in the order in which the archive has them."""
    return (*record.statements, *record.contacts, *record.commitments, *record.events)


def describe(record: Record, entry: Entry) -> Described:
    """An entry of the record for people; all kinds have the same details."""
    if isinstance(entry, Statement):
        speaker = () if entry.speaker is None else (entry.speaker,)
        return Described(_statement(record, entry), _parties(speaker=speaker, addressee=entry.addressees))
    if isinstance(entry, Contact):
        return Described(_contact(record, entry), _parties(participant=entry.participants))
    if isinstance(entry, Commitment):
        return Described(_commitment(record, entry), _parties(by=entry.by, to=entry.to))
    return Described(_event(record, entry), _parties(source=entry.source, target=entry.target))


def index(described: Described) -> Row:
    """The columns of `entries` that follow from the entry alone."""
    details = described.details
    return {
        "kind": details["kind"],
        "day": details["day"],
        "trait": details["form"] or details["status"] or details["force"],
        "confidence": details["confidence"],
        "words": " ".join(stems(details["text"])),
    }


def first_day(date: str | None) -> str | None:
    """The first day of an EDTF date, as ISO 8601: "2025-05/2025-07" begins on 2025-05-01. None where it has none."""
    for end in (date or "").split("/"):
        if match := _YEAR.match(end):
            year = match[1].replace("X", "0")
            month = int(match[2] or 1)
            day = f"{year}-{_FIRST_MONTHS.get(month, month):02}-{match[3] or '01'}"
            with contextlib.suppress(ValueError):  # people may have written a day that the calendar does not have
                return datetime.date.fromisoformat(day).isoformat()
    return None


ELLIPSIS: Final = " … "


def join_words(spans: Iterable[Span]) -> str:
    """Words of an entry for people: segments in the order of the article, joined by an ellipsis."""
    return ELLIPSIS.join(span.text for span in sorted(spans))


def _parties(**roles: tuple[Actor, ...]) -> tuple[tuple[str, Actor], ...]:
    return tuple((role, actor) for role, actors in roles.items() for actor in actors)


def _entry(record: Record, local_id: str, kind: str, spans: Iterable[Span], date: When | None) -> Row:
    """The columns that all kinds have, and None in those that not all have."""
    spans = _merge(record.document.text, spans)
    value = date.value if date else None
    return {
        **dict.fromkeys(
            "what condition type mode form channel force status place duration statement confidence".split()
        ),
        "local_id": local_id,
        "kind": kind,
        "text": join_words(spans),
        "start": spans[0].start,
        "end": spans[-1].end,
        "date": value or None,
        "day": first_day(value) or (record.document.published or "")[:10],
    }


def _merge(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            start, end = merged[-1].start, max(merged[-1].end, span.end)
            merged[-1] = Span(start, end, text[start:end])
        else:
            merged.append(span)
    return merged


def _statement(record: Record, statement: Statement) -> Row:
    return _entry(record, statement.id, "statement", statement.content, statement.date) | {
        "mode": statement.mode.value,
        "form": statement.form.value,
        "channel": statement.channel and statement.channel.value,
        "confidence": statement.confidence,
    }


def _contact(record: Record, contact: Contact) -> Row:
    return _entry(record, contact.id, "contact", contact.evidence, contact.date) | {
        "type": contact.kind.value,
        "status": contact.status.value,
        "place": contact.place,
        "duration": contact.duration,
        "confidence": contact.confidence,
    }


def _commitment(record: Record, commitment: Commitment) -> Row:
    words = (*commitment.evidence, *commitment.what, *(commitment.condition or ()))
    return _entry(record, commitment.id, "commitment", words, commitment.date) | {
        "what": join_words(commitment.what),
        "condition": join_words(commitment.condition) if commitment.condition else None,
        "force": commitment.force.value,
        "statement": commitment.statement,
        "confidence": commitment.confidence,
    }


def _mode(record: Record, event: Event) -> str | None:
    """PLOVER's mode of a CONSULT, from the contact that stands at its words or the number of its sides."""
    if event.type is not EventType.CONSULT:
        return None
    if len({actor.country or actor.id for actor in (*event.source, *event.target)}) > 2:
        return "multilateral"
    kinds = (
        contact.kind
        for contact in record.contacts
        if any(a.start < b.end and b.start < a.end for a in contact.evidence for b in event.evidence)
    )
    return next((_MODES[kind] for kind in kinds if kind in _MODES), None)


def _event(record: Record, event: Event) -> Row:
    return _entry(record, event.id, "event", event.evidence, event.date) | {
        "type": event.type.value,
        "mode": _mode(record, event),
        "status": event.status,
        "confidence": event.confidence,
    }
