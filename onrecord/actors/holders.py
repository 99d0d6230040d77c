"""Who holds the office that a noun names: "the minister", "the Greek leader"."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Final

from onrecord.actors.parties import Party
from onrecord.record import ActorKind

# Other names of an office, where the country is told: "the Greek leader" may be its president.
_OFFICES_MEANT: Final = {
    "leader": (" president", " prime minister", " premier", " chancellor", " king", " queen", " emir"),
    "premier": (" prime minister",),
}

_NO_HOLDERS: Final = frozenset("vice deputy former ex university".split())


def holders_of(
    office: str, within: Set[str], offices: Mapping[Party, str], countries: Mapping[Party, str]
) -> frozenset[Party]:
    """Who holds an office of that name, in one of the countries `within` if any are given; a deputy only where nobody
    holds it in full, "the president" is no vice president then.

    `offices` are those of the article's parties as it gives them, `countries` what states they are of.
    """
    holders = frozenset(
        party
        for party, title in offices.items()
        if party.kind is ActorKind.PERSON
        and (office == _noun_of(title) or (within and _is_meant(office, title)))
        and (not within or countries.get(party) in within)
    )
    return frozenset(party for party in holders if _is_in_full(offices[party])) or holders


def _is_meant(office: str, title: str) -> bool:
    """Whether a word is another name of the office that a title ends with: "premier" of "Greek prime minister"."""
    name = f" {_without_complement(title)}"
    return name.endswith(_OFFICES_MEANT.get(office, ())) and _is_in_full(title)


def _is_in_full(title: str) -> bool:
    return _NO_HOLDERS.isdisjoint(_without_complement(title).replace("-", " ").split())


def _noun_of(title: str) -> str:
    """The head of an office: "minister" of "foreign minister of France"."""
    return "".join(_without_complement(title).split()[-1:])


def _without_complement(title: str) -> str:
    return title.casefold().split(" of ")[0].split(" for ")[0]
