"""Rows of PLOVER (Political Language Ontology for Verifiable Event Records, 2023): who did what to whom, and when.

Events that were read are given as they are. Where an archive holds none, contacts and commitments are coded by rule,
after the definitions of PLOVER's manual and its table from CAMEO's codes: to agree, promise and offer are all AGREE.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

import sqlalchemy as sa

from onrecord.archive.criteria import Criteria, Kind
from onrecord.archive.found import Entry, Party
from onrecord.archive.search import find_entries
from onrecord.archive.tables import entries
from onrecord.export.columns import ARTICLE, CORRECTED, DATES, ID, WORDS, Column, Origin, Type, list_values
from onrecord.record import ContactKind, ContactStatus, EventType, Force

_FORCES: Final[Mapping[str, EventType]] = {
    Force.AGREEMENT: EventType.AGREE,
    Force.PROMISE: EventType.AGREE,
    Force.OFFER: EventType.AGREE,
    Force.DEMAND: EventType.REQUEST,
    Force.THREAT: EventType.THREATEN,
    Force.REFUSAL: EventType.REJECT,
}
_MODES: Final[Mapping[str, str]] = {ContactKind.CALL: "phone", ContactKind.VISIT: "visit"}
_TAKEN_PLACE: Final = (ContactStatus.HELD.value, ContactStatus.ONGOING.value)


@dataclass(frozen=True, slots=True)
class Coded:
    """A row of PLOVER and the entry that it was coded from."""

    type: str
    mode: str | None
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    entry: Entry


def find_plover(connection: sa.Connection, criteria: Criteria) -> Iterator[Coded]:
    """The rows of the entries that meet the criteria."""
    if connection.execute(sa.select(entries.c.id).where(entries.c.kind == Kind.EVENT.value).limit(1)).first():
        yield from map(code, find_entries(connection, Kind.EVENT, criteria))
        return
    statuses = tuple(status for status in _TAKEN_PLACE if not criteria.statuses or status in criteria.statuses)
    if statuses:
        yield from map(code, find_entries(connection, Kind.CONTACT, replace(criteria, statuses=statuses)))
    yield from map(code, find_entries(connection, Kind.COMMITMENT, criteria))


def code(entry: Entry) -> Coded:
    """The row of an event, a contact that has taken place, or a commitment.

    Sides in contact have no direction: the one that is named first stands as the source, the others as the target.
    """
    if entry.kind == Kind.CONTACT:
        mode = _MODES.get(entry.type or "") or ("multilateral" if _n_sides(entry.by) > 2 else None)
        return Coded(EventType.CONSULT.value, mode, entry.by[:1], entry.by[1:], entry)
    if entry.kind == Kind.COMMITMENT:
        return Coded(_FORCES[entry.force or ""].value, None, entry.by, entry.to, entry)
    return Coded(entry.type or "", entry.mode, entry.by, entry.to, entry)


def _n_sides(parties: tuple[Party, ...]) -> int:
    return len({party.country or party.id for party in parties})


def _of_entry(column: Column) -> Column:
    return replace(column, value=lambda coded: column.value(coded.entry))


_OF_PARTY: Final = (
    ("code", "actor codes of CAMEO and PLOVER, empty where unknown", Origin.RULE),
    ("name", "names as the article has them", Origin.WORDS),
    ("country", "sides that they stand for, ISO 3166-1 alpha-3", Origin.WORDS),
)


def _of_parties(side: str) -> Iterator[Column]:
    def of(attribute: str) -> Callable[[Coded], list[str]]:
        return lambda coded: [getattr(party, attribute) or "" for party in getattr(coded, side)]

    for attribute, meaning, origin in _OF_PARTY:
        yield Column(
            f"{side}_{attribute}", f"of each on the side of the {side}: {meaning}", origin, of(attribute), Type.LIST
        )


COLUMNS: Final = (
    _of_entry(ID),
    *map(_of_entry, DATES),
    *_of_parties("source"),
    *_of_parties("target"),
    Column("type", "PLOVER's type of event", Origin.RULE, lambda c: c.type, values=list_values(EventType)),
    Column(
        "mode",
        "PLOVER's mode of a CONSULT, empty where none fits; the modes of other types are not coded",
        Origin.RULE,
        lambda coded: coded.mode,
        values=("phone", "visit", "multilateral"),
    ),
    Column(
        "coded_from",
        "what was read: an event, or where the archive holds none a contact that took place or a commitment",
        Origin.RULE,
        lambda coded: coded.entry.kind,
        values=("event", "contact", "commitment"),
    ),
    *map(_of_entry, WORDS),
    Column(
        "confidence",
        "as in the table of what it was coded from",
        Origin.WORDS,
        lambda c: c.entry.confidence,
        Type.NUMBER,
    ),
    _of_entry(CORRECTED),
    *map(_of_entry, ARTICLE),
)
"""The columns of a row."""
