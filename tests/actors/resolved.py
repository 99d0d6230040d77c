"""Whom the words of a reading stand for, by the names of the parties."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.actors.cast import Cast, assemble
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Reading
from tests.readings import words


def resolve(made: Reading, *passages: str) -> list[str]:
    """The names of the parties that the passages stand for."""
    cast = assemble(made)
    return names_of(cast, cast.resolver.resolve([words(made.layout, passage) for passage in passages]))


def names_of(cast: Cast, parties: Iterable[Party]) -> list[str]:
    """The name of a person or organization, the code of a state, the words of a group."""
    return [cast.groups[party].name if party in cast.groups else party.key for party in parties]
