"""A record in rows: what search needs of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from onrecord.record import Actor, Commitment, Contact, ContactKind, Event, EventType, Record, Span, Statement, When

Row = dict[str, Any]

_MODES: Final = {ContactKind.CALL: "phone", ContactKind.VISIT: "visit"}
_LONGEST_FOLDED: Final = 300  # characters; an index takes no more than some thousand bytes
_YEAR: Final = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d))?(?:-(\d\d))?")
# EDTF's seasons, quarters and halves, by the month in which they begin.
_FIRST_MONTHS: Final = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}


@dataclass(frozen=True, slots=True)
class EntryRows:
    """An entry and its parties, each as its role and the actor's id in the record."""

    entry: Row
    parties: tuple[tuple[str, str], ...]


def actor_rows(record: Record) -> list[Row]:
    """Rows of `article_actors`, without the keys that the archive gives."""
    return [
        {
            "local_id": actor.id,
            "name": actor.name,
            "kind": actor.kind.value,
            "role": actor.role,
            "country": actor.country,
            "code": actor.code,
        }
        for actor in record.actors
    ]


def entry_rows(record: Record) -> Iterator[EntryRows]:
    """Rows of `entries` and `parties`, without the keys that the archive gives."""
    for statement in record.statements:
        yield EntryRows(
            _statement(record, statement), _parties(speaker=_one(statement.speaker), addressee=statement.addressees)
        )
    for contact in record.contacts:
        yield EntryRows(_contact(record, contact), _parties(participant=contact.participants))
    for commitment in record.commitments:
        yield EntryRows(_commitment(record, commitment), _parties(by=commitment.by, to=commitment.to))
    for event in record.events:
        yield EntryRows(_event(record, event), _parties(source=event.source, target=event.target))


def first_day(date: str | None) -> str | None:
    """The first day of an EDTF date, as ISO 8601: "2025-05/2025-07" begins on 2025-05-01. None where it has none."""
    for end in (date or "").split("/"):
        if match := _YEAR.match(end):
            year = match[1].replace("X", "0")
            month = int(match[2] or 1)
            return f"{year}-{_FIRST_MONTHS.get(month, month):02}-{match[3] or '01'}"
    return None


def join_words(spans: Iterable[Span]) -> str:
    """Words of an entry for people: segments in the order of the article, joined by an ellipsis."""
    return " … ".join(span.text for span in sorted(spans))


def fold(name: str) -> str:
    """A name or a publisher without case, accents and punctuation; of what is too long for one, the beginning."""
    for _ in range(2):  # what a letter is made of may have a lower case of its own
        name = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(character for character in name if not unicodedata.combining(character))
    return " ".join(re.findall(r"\w+", plain))[:_LONGEST_FOLDED].rstrip()


def _one(actor: Actor | None) -> tuple[Actor, ...]:
    return () if actor is None else (actor,)


def _parties(**roles: tuple[Actor, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((role, actor.id) for role, actors in roles.items() for actor in actors)


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
        "date": value,
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
