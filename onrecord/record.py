"""The data model: what an article puts on the record.

Plain frozen values. A span carries its own words, and a record checks on being built that every span is the slice of
the article that it claims to be, and that every party is among its actors; so a record that exists is sound.
``Record.to_json`` and ``Record.from_json``, which are in ``record_json``, lose nothing.
"""

from __future__ import annotations

import dataclasses
import datetime
import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class SpanError(ValueError):
    """A span does not fit the text that it is said to come from."""


class ActorKind(StrEnum):
    PERSON = "person"
    STATE = "state"
    ORGANIZATION = "organization"
    GROUP = "group"


class Form(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Mode(StrEnum):
    SPEECH = "speech"
    THOUGHT = "thought"


class Channel(StrEnum):
    PHONE = "phone"
    IN_PERSON = "in_person"
    INTERVIEW = "interview"
    PRESS = "press"
    WRITTEN = "written"
    SOCIAL_MEDIA = "social_media"
    SPEECH = "speech"
    BROADCAST = "broadcast"


class ContactKind(StrEnum):
    MEETING = "meeting"
    CALL = "call"
    TALKS = "talks"
    VISIT = "visit"
    MESSAGE = "message"


class ContactStatus(StrEnum):
    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    REFUSED = "refused"
    CANCELLED = "cancelled"


class Force(StrEnum):
    AGREEMENT = "agreement"
    PROMISE = "promise"
    OFFER = "offer"
    DEMAND = "demand"
    THREAT = "threat"
    REFUSAL = "refusal"


class EventType(StrEnum):
    """The sixteen event types of PLOVER (Political Language Ontology for Verifiable Event Records, 2023)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of the article: ``[start, end)`` in code points of its text, and the words themselves.

    Raises SpanError where the length of `text` is not ``end - start``, or it starts or ends on white space.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start or self.end - self.start != len(self.text):
            raise SpanError(f"[{self.start}, {self.end}) is no place for {len(self.text)} characters")
        if self.text[0].isspace() or self.text[-1].isspace():
            raise SpanError(f"[{self.start}, {self.end}) starts or ends on white space: {self.text!r}")


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it was read; `text` is never altered and all offsets are into it.

    `published` is an ISO 8601 date or date-time; relative dates are counted from it.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None

    @property
    def published_on(self) -> datetime.date | None:
        """The day of publication; ValueError where `published` is no ISO 8601 date."""
        return datetime.date.fromisoformat(self.published[:10]) if self.published else None

    def span(self, start: int, end: int) -> Span:
        """The words at ``[start, end)``; SpanError where there are none."""
        if not 0 <= start < end <= len(self.text):
            raise SpanError(f"[{start}, {end}) is outside the text of {len(self.text)} characters")
        return Span(start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class When:
    """A date: EDTF (ISO 8601-2) `value`, None where it cannot be resolved, and the words that it was read from."""

    value: str | None
    text: Span | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks, takes part or is party; `country` is ISO 3166-1 alpha-3, `code` CAMEO/PLOVER (``USAGOV``)."""

    id: str
    name: str
    kind: ActorKind
    role: str | None = None
    country: str | None = None
    code: str | None = None
    wikidata: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that a source communicated, as the article reports it. `confidence` (0 to 1) is that of the speaker."""

    id: str
    speaker: Actor | None
    content: tuple[Span, ...]
    form: Form
    mode: Mode = Mode.SPEECH
    source: Span | None = None
    cue: Span | None = None
    addressees: tuple[Actor, ...] = ()
    channel: Channel | None = None
    date: When | None = None
    confidence: float | None = None

    @property
    def text(self) -> str:
        """The words attributed, segments joined by an ellipsis."""
        return " … ".join(span.text for span in self.content)


@dataclass(frozen=True, slots=True)
class Contact:
    """An occasion on which two or more sides communicate; `duration` is ISO 8601 (``PT2H``)."""

    id: str
    kind: ContactKind
    participants: tuple[Actor, ...]
    status: ContactStatus
    evidence: tuple[Span, ...]
    place: str | None = None
    date: When | None = None
    duration: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """Conduct that a side binds itself to, offers, demands, threatens or refuses; `statement` is an id."""

    id: str
    force: Force
    by: tuple[Actor, ...]
    what: tuple[Span, ...]
    evidence: tuple[Span, ...]
    to: tuple[Actor, ...] = ()
    condition: tuple[Span, ...] | None = None
    date: When | None = None
    statement: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A PLOVER event: what `source` did to `target`."""

    id: str
    type: EventType
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    evidence: tuple[Span, ...]
    date: When | None = None
    status: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """All that one article puts on the record.

    Raises SpanError where a span is not the slice of ``document.text`` that it claims, ValueError where an id stands
    twice or an entry names a party that is not among `actors` or a statement that is not among `statements`.
    """

    document: Document
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    contacts: tuple[Contact, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        text = self.document.text
        for span in self.spans():
            if text[span.start : span.end] != span.text:
                raise SpanError(f"{self.document.id}: {span.text!r} does not stand at [{span.start}, {span.end})")
        for entries in (self.actors, self.statements, self.contacts, self.commitments, self.events):
            ids = [entry.id for entry in entries]
            if len(set(ids)) != len(ids):
                raise ValueError(f"{self.document.id}: an id stands twice among {ids}")
        known = set(map(id, self.actors)) | {actor.id for actor in self.actors}
        for party in self.parties():
            if id(party) not in known and party.id not in known:
                raise ValueError(f"{self.document.id}: {party.name!r} is not among the actors")
        statements = {statement.id for statement in self.statements}
        for commitment in self.commitments:
            if commitment.statement is not None and commitment.statement not in statements:
                raise ValueError(f"{self.document.id}: there is no statement {commitment.statement!r}")

    def spans(self) -> Iterator[Span]:
        """Every span of every entry."""
        told: tuple[Contact | Commitment | Event, ...] = (*self.contacts, *self.commitments, *self.events)
        dated: tuple[Statement | Contact | Commitment | Event, ...] = (*self.statements, *told)
        for actor in self.actors:
            yield from actor.mentions
        for statement in self.statements:
            yield from (*statement.content, *filter(None, (statement.source, statement.cue)))
        for entry in told:
            yield from entry.evidence
        for commitment in self.commitments:
            yield from (*commitment.what, *(commitment.condition or ()))
        yield from (one.date.text for one in dated if one.date is not None and one.date.text is not None)

    def parties(self) -> Iterator[Actor]:
        """Everybody whom an entry names, as often as one does."""
        for statement in self.statements:
            yield from statement.addressees
            if statement.speaker is not None:
                yield statement.speaker
        for contact in self.contacts:
            yield from contact.participants
        for commitment in self.commitments:
            yield from (*commitment.by, *commitment.to)
        for event in self.events:
            yield from (*event.source, *event.target)

    def to_json(self) -> dict[str, Any]:
        """The record in the shape of ``record.schema.json``, of JSON's own types."""
        from onrecord.record_json import write  # noqa: PLC0415

        return write(self)

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Record:
        """The record that `to_json` wrote; ValueError that names the field where it is none."""
        from onrecord.record_json import read  # noqa: PLC0415  pydantic, slow to import

        return read(plain)


@functools.cache
def field_names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a dataclass; none of another type."""
    return tuple(attribute.name for attribute in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()
