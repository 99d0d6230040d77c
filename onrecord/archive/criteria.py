"""What a search asks for."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.errors import ArchiveError
from onrecord.knowledge import fold_words, state_names, state_terms

_DAY: Final = re.compile(r"\d{4}(-\d\d){0,2}")


class Kind(StrEnum):
    """The kinds of entries."""

    STATEMENT = "statement"
    CONTACT = "contact"
    COMMITMENT = "commitment"
    EVENT = "event"


class Sort(StrEnum):
    NEWEST = "newest"
    OLDEST = "oldest"


BY: Final[Mapping[Kind, str]] = {
    Kind.STATEMENT: "speaker",
    Kind.CONTACT: "participant",
    Kind.COMMITMENT: "by",
    Kind.EVENT: "source",
}
"""Of each kind of entry, the role of those whose act it is; of a contact that of all who take part."""

TO: Final[Mapping[Kind, str]] = {
    Kind.STATEMENT: "addressee",
    Kind.CONTACT: "participant",
    Kind.COMMITMENT: "to",
    Kind.EVENT: "target",
}


SPEECH: Final = "speech"
THOUGHT: Final = "thought"
CLAIMED: Final = "claimed"
"""The status that events have, and no contact."""


@dataclass(frozen=True, slots=True)
class Criteria:
    """What entries have to be; those left out do not matter, and of several values for one any will do.

    `by` and `to` are names in any spelling, or ids of actors (``p45``); `about` is as `fulltext.matches` takes it;
    `since` and `until` are years, months or days, both included; `countries` are names or ISO 3166-1 alpha-3 codes of
    the side whose act it is, `to_countries` of the side that it is addressed to or that takes part with it; `publisher`
    and `source` are parts of what the article has; `mode` is speech, which leaves out statements that were only
    thought, or thought, which leaves out all else; `kinds` are those of entries. Entries that are less likely right
    than `min_confidence` (0 to 1) are left out; what a person corrected or added is certain. With `once`, what several
    articles have the same is found in the first of them alone, and an event only where no contact or commitment that
    was found tells it.
    """

    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    about: str | None = None
    since: str | None = None
    until: str | None = None
    source: str | None = None
    publisher: str | None = None
    countries: tuple[str, ...] = ()
    to_countries: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    forces: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    mode: str | None = None
    min_confidence: float | None = None
    once: bool = False
    sort: Sort = Sort.NEWEST
    limit: int | None = None


def kinds_of(criteria: Criteria) -> list[Kind]:
    """The kinds of entries of which some can be what is asked for; none where what is asked is of different kinds."""
    kinds = {Kind(kind) for kind in criteria.kinds} or set(Kind)
    if criteria.forms or criteria.channels or criteria.mode == THOUGHT:
        kinds &= {Kind.STATEMENT}
    if criteria.forces:
        kinds &= {Kind.COMMITMENT}
    if criteria.statuses:
        kinds &= {Kind.EVENT if status == CLAIMED else Kind.CONTACT for status in criteria.statuses}
    return [kind for kind in Kind if kind in kinds]


def first_day(date: str) -> str:
    """The first day of a year, month or day: 2025-05 begins on 2025-05-01. Raises ArchiveError where it is none."""
    try:
        if not _DAY.fullmatch(date):
            raise ValueError(date)
        return datetime.date.fromisoformat(date + "-01" * ((10 - len(date)) // 3)).isoformat()
    except ValueError as error:
        raise ArchiveError(f"{date!r} is no date; write it as 2025, 2025-05 or 2025-05-19") from error


def last_day(date: str) -> str:
    """A day that no day of that year or month comes after, and that only serves to compare with."""
    first_day(date)
    return date + "-31" * ((10 - len(date)) // 3)


def find_country(text: str) -> str:
    """The alpha-3 code of a country given by its name, adjective or code. Raises ArchiveError where there is none."""
    code = text.strip().upper()
    if code in state_names():
        return code
    words = fold_words(text)
    match = state_terms().starting(words, 0) if words else None
    if match is None or match[0] != len(words):
        raise ArchiveError(f"{text!r} is no country; give its English name or its ISO code, such as NOR")
    return match[1].country
