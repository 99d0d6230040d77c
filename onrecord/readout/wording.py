"""How the readouts put things: order and groups of entries, labels, dates and durations in words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources

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
    When,
)
from onrecord.sources.headline import find_headline

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


def describe_actor(actor: Actor) -> str:
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


def describe_statement(statement: Statement) -> list[str]:
    """Form, channel, addressees and date, as far as known, and a warning where the speaker is more a guess."""
    known = [FORMS[statement.form] if statement.mode is Mode.SPEECH else "thought, not uttered"]
    if statement.channel:
        known.append(CHANNELS[statement.channel])
    if statement.addressees:
        known.append(f"to {join_names(statement.addressees)}")
    known += describe_date(statement.date)
    return (
        [*known, "speaker uncertain"]
        if statement.confidence is not None and statement.confidence < _UNCERTAIN
        else known
    )


def describe_contact(contact: Contact) -> list[str]:
    """Status, place, date and duration, as far as known."""
    known = [contact.status.value]
    if contact.place:
        known.append(contact.place)
    known += describe_date(contact.date)
    if contact.duration:
        known.append(describe_duration(contact.duration))
    return known


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


def describe_event(event: Event) -> list[str]:
    """Its date, and whether it is only claimed."""
    return [*describe_date(event.date), *([event.status] if event.status else [])]


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


def join_words(words: Sequence[str], last: str = "and") -> str:
    """``"A, B and C"``."""
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def join_spans(spans: Iterable[Span]) -> str:
    """Their words, an ellipsis where they are apart."""
    return " … ".join(squeeze(span.text) for span in spans)


def count(number: int, one: str, many: str | None = None) -> str:
    """``"1 contact"``, ``"2 contacts"``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def count_entries(record: Record, statements: list[Statement]) -> list[str]:
    """How many there are of each kind of entry."""
    return [
        count(len(statements), "statement"),
        count(len(record.contacts), "contact"),
        count(len(record.commitments), "commitment"),
        *([count(n_events, "other event")] if (n_events := len(own_events(record))) else []),
        count(len(record.actors), "actor"),
    ]


_MONTHS = "January February March April May June July August September October November December".split()
_SEASONS = "spring summer autumn winter".split()
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


def describe_date(when: When | None) -> list[str]:
    """The date in words as a list of one: its value, else what the article says; of none where there is no date."""
    if when is None:
        return []
    if when.value is None:
        return [f"“{squeeze(when.text.text)}”"] if when.text else []
    return [describe_edtf(when.value)]


def describe_edtf(value: str) -> str:
    """EDTF in words: ``"19 May 2025"``, ``"May 2025"``, ``"16–18 May 2025"``; other values as they are."""
    start, slash, end = value.partition("/")
    if not slash:
        return _describe_day(start)
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", value) and start[:7] == end[:7]:
        return f"{int(start[8:])}–{_describe_day(end)}"
    return f"{_describe_day(start) or 'open'} – {_describe_day(end) or 'open'}"


def describe_shortly(value: str) -> str:
    """EDTF in words with short months, for columns: ``"19 Sep 2025"``."""
    return _LONG_MONTH.sub(lambda month: month[0][:3], describe_edtf(value))


_LONG_MONTH = re.compile("|".join(month for month in _MONTHS if len(month) > 3))


def _describe_day(value: str) -> str:
    if season := _SEASON.fullmatch(value):
        return f"{_SEASONS[int(season[2]) - 21]} {season[1]}"
    match = _DAY.fullmatch(value[:16] if "T" in value else value)
    if match is None or not 1 <= int(match[2] or 1) <= 12:
        return value
    year, month, day, time = match.groups()
    words = f"{int(day)} " if day else ""
    words += f"{_MONTHS[int(month) - 1]} " if month else ""
    return f"{words}{year}" + (f", {time}" if time else "")


def describe_duration(value: str) -> str:
    """ISO 8601 in words: ``"2 hours"``; other values as they are."""
    match = _DURATION.fullmatch(value)
    if match is None or not any(match.groups()):
        return value
    units = ("year", "month", "week", "day", "hour", "minute", "second")
    return " ".join(count(int(n), unit) for n, unit in zip(match.groups(), units, strict=True) if n)


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


_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """`text` of the same length, with a visible sign for each character that would act on a screen instead of showing.

    Control characters become their pictures (U+2400 to U+2421); C1 controls and those that turn the direction of
    writing, with which a text can be made to look like another, become U+FFFD.
    """
    return _UNSHOWABLE.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def squeeze(text: str) -> str:
    """`text` on one line, harmless to show."""
    return harmless(" ".join(text.split()))
