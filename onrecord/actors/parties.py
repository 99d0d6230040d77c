"""A party: whom some words of the article name, before the record's actors are put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from onrecord.encoder.reading import Range
from onrecord.record import ActorKind


class Party(NamedTuple):  # which is hashed fast, as parties are all the time
    """One actor of one article. Equal parties are one actor; `key` tells those of one kind apart.

    `key` is the number of the group of names, the country's code of a state, or the words that describe a group.
    """

    kind: ActorKind
    key: str


def state(country: str) -> Party:
    """The state with an ISO 3166-1 alpha-3 code."""
    return Party(ActorKind.STATE, country)


def group(description: str) -> Party:
    """An unnamed body or person, by the words that describe it."""
    return Party(ActorKind.GROUP, description)


SpeakerAt = Callable[[int], Party | None]
"""The speaker of the innermost quotation around a word; None outside quotations."""

Resolve = Callable[[Sequence[Range], SpeakerAt], tuple[Party, ...]]
"""The parties that spans of words stand for, each once."""
