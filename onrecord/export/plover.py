"""Rows of PLOVER (Political Language Ontology for Verifiable Event Records, 2023): who did what to whom, and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from onrecord.archive.found import Entry
from onrecord.export.columns import ARTICLE, CORRECTED, DATES, ID, WORDS, Column, Origin, Type, list_values
from onrecord.record import EventType

_OF_PARTY: Final = (
    ("code", "actor codes of CAMEO and PLOVER, empty where unknown", Origin.RULE),
    ("name", "names as the article has them", Origin.WORDS),
    ("country", "sides that they stand for, ISO 3166-1 alpha-3", Origin.WORDS),
)
_SIDES: Final = {"source": "by", "target": "to"}


def _of_parties(side: str) -> Iterator[Column]:
    def of(attribute: str) -> Callable[[Entry], list[str]]:
        return lambda entry: [getattr(party, attribute) or "" for party in getattr(entry, _SIDES[side])]

    for attribute, meaning, origin in _OF_PARTY:
        yield Column(
            f"{side}_{attribute}", f"of each on the side of the {side}: {meaning}", origin, of(attribute), Type.LIST
        )


COLUMNS: Final = (
    ID,
    *DATES,
    *_of_parties("source"),
    *_of_parties("target"),
    Column("type", "PLOVER's type of event", Origin.WORDS, lambda e: e.type, values=list_values(EventType)),
    Column(
        "mode",
        "PLOVER's mode of a CONSULT, empty where none fits; the modes of other types are not coded",
        Origin.RULE,
        lambda entry: entry.mode,
        values=("phone", "visit", "multilateral"),
    ),
    Column(
        "status",
        "claimed where the article gives the event in somebody's words alone, else empty",
        Origin.WORDS,
        lambda entry: entry.status,
        values=("claimed",),
    ),
    *WORDS,
    Column("confidence", "as in the table of events", Origin.WORDS, lambda entry: entry.confidence, Type.NUMBER),
    CORRECTED,
    *ARTICLE,
)
"""The columns of a row; each row is an event of a record."""
