"""The occasions of a reading, as an article of a Wednesday would have them."""

from __future__ import annotations

import datetime

from onrecord.actors.cast import assemble
from onrecord.calendars import Calendar
from onrecord.contacts.find import find_occasions
from onrecord.contacts.occasions import Occasion
from onrecord.dates import find_dates
from onrecord.encoder.reading import Reading
from onrecord.record import Document
from tests.readings import reading

PUBLISHED = datetime.date(2024, 3, 6)  # a Wednesday


def occasions(made: Reading) -> list[tuple[list[str], Occasion]]:
    """(names of the participants, occasion)"""
    cast = assemble(made)
    document = Document("t", made.layout.text, published=PUBLISHED.isoformat())
    dates = find_dates(made.layout, PUBLISHED)
    found = find_occasions(made, cast, lambda _: None, Calendar.of(document, made.layout, dates))
    return [([cast.groups[p].name if p in cast.groups else p.key for p in o.participants], o) for o in found]


def contact_of(text: str, word: str, kind: str, sides: list[str], names: dict[str, str]) -> list[list[str]]:
    """The participants of each contact of a sentence that tells of one held between the sides."""
    entry = {"task": "contact", "word": word, "label": kind, "detail": "held", "participant": sides, "evidence": text}
    return [found for found, _ in occasions(reading(f"{text}.", [entry], names=names))]
