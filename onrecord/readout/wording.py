"""How the readouts put things: order and groups of entries, and their labels in words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.readout.dates import describe_date, describe_duration
from onrecord.readout.plain import count, join_words, squeeze
from onrecord.record import (
    Actor,
    Channel,
    Commitment,
    Contact,
    Document,
    Event,
    EventType,
    Force,
    Form,
    Mode,
    Record,
    Span,
    Statement,
)
from onrecord.sources.headline import find_headline

if TYPE_CHECKING:
    from onrecord.archive.found import FoundActor, Party

UNNAMED = "Speaker not named"
_UNCERTAIN = 0.5  # confidence under which the speaker is more likely wrong than right

CHANNELS = {
    Channel.PHONE: "by telephone",
    Channel.IN_PERSON: "in person",
    Channel.INTERVIEW: "in an interview",
    Channel.PRESS: "to the press",
    Channel.WRITTEN: "in writing",
    Channel.SOCIAL_MEDIA: "on social media",
    Channel.SPEECH: "in a speech",
    Channel.BROADCAST: "on the air",
}
FORMS = {Form.DIRECT: "quoted", Form.INDIRECT: "reported", Form.MIXED: "quoted in part"}
FORCES = {
    Force.AGREEMENT: "Agreements",
    Force.PROMISE: "Promises",
    Force.OFFER: "Offers",
    Force.DEMAND: "Demands",
    Force.THREAT: "Threats",
    Force.REFUSAL: "Refusals",
}


class Order(StrEnum):
    """How statements are laid out: grouped under their speakers, or as they come in the article."""

    SPEAKER = "speaker"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Group:
    """Statements under one heading, and whose they are; `number` counts the speakers from 1, 0 for nobody named."""

    speaker: Actor | None
    number: int
    statements: tuple[Statement, ...]


def shown(record: Record, with_thoughts: bool) -> list[Statement]:
    """The statements in the order of the article, thoughts left out unless asked for."""
    wanted = [s for s in record.statements if with_thoughts or s.mode is Mode.SPEECH]
    return sorted(wanted, key=lambda s: (s.content[0].start, -s.content[-1].end) if s.content else (0, 0))


def number_speakers(statements: Iterable[Statement]) -> dict[str, int]:
    """A number from 1 for each speaker's id, by first appearance."""
    numbers: dict[str, int] = {}
    for statement in statements:
        if statement.speaker is not None:
            numbers.setdefault(statement.speaker.id, len(numbers) + 1)
    return numbers


def group(statements: list[Statement], by: Order) -> list[Group]:
    """Groups of one speaker each, by first appearance with the unnamed last; in order, those that come together."""
    numbers = number_speakers(statements)
    groups: dict[object, list[Statement]] = {}
    for position, statement in enumerate(statements):
        speaker = statement.speaker.id if statement.speaker else None
        follows = position > 0 and statements[position - 1].speaker == statement.speaker
        key: object = speaker if by is Order.SPEAKER else next(reversed(groups)) if follows else position
        groups.setdefault(key, []).append(statement)
    found = [Group(s[0].speaker, numbers[s[0].speaker.id] if s[0].speaker else 0, tuple(s)) for s in groups.values()]
    return sorted(found, key=lambda g: g.speaker is None) if by is Order.SPEAKER else found


def group_by_force(record: Record) -> Iterator[tuple[str, list[Commitment]]]:
    """Commitments under the plural of their force, in the order in which forces are listed."""
    for force, label in FORCES.items():
        if found := [c for c in record.commitments if c.force is force]:
            yield label, found


def describe_actor(actor: Actor | Party | FoundActor) -> str:
    """Role and country: ``"Foreign Minister, Norway"``, as `describe_office` puts them."""
    return describe_office(actor.name, actor.role, actor.country)


def describe_office(name: str, role: str | None, country: str | None) -> str:
    """Role and country; a country that the name is or that the role says ("Norwegian envoy") is not said again."""
    state, *others = _states().get(country, (country,)) if country else ("",)
    is_said = role is not None and any(re.search(rf"\b{re.escape(word)}\b", role) for word in (state, *others) if word)
    return ", ".join(squeeze(part) for part in (role, "" if is_said else state) if part and part != name)


@functools.cache
def _states() -> Mapping[str, tuple[str, ...]]:
    """The English name of each state by its ISO 3166-1 alpha-3 code, with its other names and adjectives."""
    table = resources.files("onrecord").joinpath("knowledge", "states.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {row[0]: (row[1], *"|".join(row[2:4]).split("|")) for row in rows}


def describe_statement(statement: Statement, article_id: str | None = None) -> list[str]:
    """Form, channel, addressees and date, as far as known, a warning where the speaker is more a guess, and its id."""
    known = [FORMS[statement.form] if statement.mode is Mode.SPEECH else "thought, not uttered"]
    known += [CHANNELS[statement.channel]] if statement.channel else []
    known += [f"to {join_names(statement.addressees)}"] if statement.addressees else []
    known += describe_date(statement.date)
    is_guess = statement.confidence is not None and statement.confidence < _UNCERTAIN
    return [*known, *(["speaker uncertain"] if is_guess else []), *name_entry(article_id, statement)]


def describe_contact(contact: Contact, article_id: str | None = None) -> list[str]:
    """Status, place, date and duration, as far as known, and its id."""
    known = [contact.status.value, *([contact.place] if contact.place else []), *describe_date(contact.date)]
    known += [describe_duration(contact.duration)] if contact.duration else []
    return known + name_entry(article_id, contact)


def describe_parties(by: Iterable[Actor], to: Iterable[Actor]) -> str:
    """``"A and B → C"``."""
    first, second = join_names(by) or "unnamed", join_names(to)
    return f"{first} → {second}" if second else first


def own_events(record: Record) -> list[Event]:
    """The events that no contact or commitment of the record tells already."""
    contacts = [span for contact in record.contacts for span in contact.evidence]
    commitments = [span for commitment in record.commitments for span in commitment.evidence]
    return [
        event
        for event in record.events
        if not _overlap(event.evidence, contacts if event.type is EventType.CONSULT else [])
        and not _overlap(event.evidence, commitments if event.type in _COMMITTED else [])
    ]


_COMMITTED = frozenset({EventType.AGREE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN})


def _overlap(a: Iterable[Span], b: Sequence[Span]) -> bool:
    return any(x.start < y.end and y.start < x.end for x in a for y in b)


def describe_event(event: Event, article_id: str | None = None) -> list[str]:
    """Its date, whether it is only claimed, and its id."""
    return [*describe_date(event.date), *([event.status] if event.status else []), *name_entry(article_id, event)]


_CONNECTIVE = re.compile(
    r"\b(?:(?:only|even|not) )?(?:if|unless|until|till|once|provided(?: that)?|providing(?: that)?|(?:as|so) long as"
    r"|on condition(?: that)?|after|before|when|without|in (?:exchange|return) for|failing which|should)\s+$",
    re.IGNORECASE,
)


def describe_conditions(document: Document, commitment: Commitment) -> list[str]:
    """Each condition with the word that ties it on, which decides what it means: ``"unless the trawlers leave"``."""
    described = []
    for span in commitment.condition or ():
        tie = _CONNECTIVE.search(document.text, max(0, span.start - 30), span.start)
        described.append(squeeze(document.text[tie.start() if tie else span.start : span.end]))
    return described


def join_names(actors: Iterable[Actor]) -> str:
    """``"A, B and C"``, each on one line."""
    return join_words([squeeze(actor.name) for actor in actors])


def join_spans(spans: Iterable[Span]) -> str:
    """Their words, an ellipsis where they are apart."""
    return " … ".join(squeeze(span.text) for span in spans)


def count_entries(record: Record, statements: list[Statement]) -> list[str]:
    """How many there are of each kind of entry."""
    return [
        count(len(statements), "statement"),
        count(len(record.contacts), "contact"),
        count(len(record.commitments), "commitment"),
        *([count(n_events, "other event")] if (n_events := len(own_events(record))) else []),
        count(len(record.actors), "actor"),
    ]


def find_heading(document: Document) -> str:
    """What stands over the readout of an article: its title, else the headline it begins with, else its file's name."""
    heading = document.title or find_headline(document.text)
    return squeeze(heading) if heading else name_article(document.id)


def name_entry(article_id: str | None, entry: Actor | Statement | Contact | Commitment | Event) -> list[str]:
    """As a list of one, what `onrecord correct` calls the entry; of none where it is in no archive."""
    return [f"{article_id}.{entry.id}"] if article_id else []


def name_article(name: str) -> str:
    """What to call an article by what it is called in its archive: a file, or its row, without the folder."""
    return squeeze(name.rpartition("/")[2] or name) if name.startswith("/") else squeeze(name)
