"""The part of a record that is sure enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from onrecord.record import Commitment, Contact, Event, Record, Statement

_Entry = TypeVar("_Entry", Statement, Contact, Commitment, Event)


def at_least(record: Record, confidence: float) -> Record:
    """The record without the entries below a confidence (0 to 1) and the actors that no other entry names.

    What has no confidence, as it comes from a person, stays. Ids stay as they are; a commitment whose statement is left
    out refers to none.
    """
    statements = _sure(record.statements, confidence)
    kept = {statement.id for statement in statements}
    short = replace(
        record,
        statements=statements,
        contacts=_sure(record.contacts, confidence),
        commitments=tuple(
            commitment if commitment.statement in kept else replace(commitment, statement=None)
            for commitment in _sure(record.commitments, confidence)
        ),
        events=_sure(record.events, confidence),
    )
    named = {actor.id for actor in short.parties()}
    return replace(short, actors=tuple(actor for actor in record.actors if actor.id in named))


def _sure(entries: Iterable[_Entry], confidence: float) -> tuple[_Entry, ...]:
    return tuple(entry for entry in entries if entry.confidence is None or entry.confidence >= confidence)
