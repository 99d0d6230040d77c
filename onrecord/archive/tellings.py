"""What articles tell differently of one occasion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.archive.found import Entry
from onrecord.links import differences
from onrecord.links.differences import Difference, Telling


def find_differences(same: Sequence[Entry]) -> tuple[Difference, ...]:
    """On what the articles differ that have the same contact: date, participants, duration, place and status.

    Of statements there are none: what differs are their words.
    """
    if len(same) < 2 or same[0].kind != "contact":
        return ()
    names = {party.id: party.name for entry in reversed(same) for party in entry.by}  # in one spelling each
    return differences.find_differences(_telling(entry, names) for entry in same)


def _telling(entry: Entry, names: Mapping[str, str]) -> Telling:
    return Telling(
        outlet=entry.article.publisher or entry.article.name,
        article=entry.article.id,
        date=entry.date,
        participants=tuple(names[party.id] for party in entry.by),
        duration=entry.duration,
        place=entry.place,
        status=entry.status,
    )
