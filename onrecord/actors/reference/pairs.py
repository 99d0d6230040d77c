"""Whom "the two leaders" and "both sides" stand for, two who were named side by side or most often, and "the three
countries", those who were listed."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party, state
from onrecord.actors.phrases import TWINS
from onrecord.record import ActorKind
from onrecord.text import Layout

NAMES_BACK: Final = 400  # words of names before "both sides" among which they are
# What is in the office of each of "the two ministers" and the like.
_OFFICES: Final = {
    "ministers": frozenset("minister premier secretary taoiseach".split()),
    "premiers": frozenset("minister premier".split()),
    "presidents": frozenset(["president"]),
}
_LINKS: Final = frozenset(", and".split())
_BETWEEN: Final = _LINKS | {"the"}
TO_TWINS: Final = 7  # words from "the leaders of the two" to "Koreas"
SENTENCES_OF_PAIR: Final = 2  # back to two named side by side, before the two named most count


def pair_before(
    namings: Namings, word: int, kind: str, countries: Mapping[Party, str], apart_from: Collection[Party] = ()
) -> tuple[Party, ...]:
    """The two states or people named side by side ("Russia and Ukraine") not long before a word, or else of all that
    are named before it the two named most, one whom its own sentence alone names last; in the order of the text. "The
    two Koreas" are those.

    `kind` is "states" or "people", as ``phrases.pair_kind`` tells; people count for the states that `countries` gives.
    Those of `apart_from` are not of the two: "Lund received both men".
    """
    layout = namings.layout
    twins = next((TWINS[noun] for noun in layout.folded[word : word + TO_TWINS] if noun in TWINS), None)
    if twins is not None and kind == "states":
        return tuple(map(state, twins))
    count: dict[Party, int] = {}
    last: dict[Party, int] = {}
    first: dict[Party, int] = {}
    start = bisect_left(layout.sentence, layout.sentence[word])
    for number in itertools.islice(namings.before(word), NAMES_BACK):
        if namings.at(number - 1) == namings.at(number):  # within a name, which counts once
            continue
        parties = tuple(p for p in _sides_at(namings, number, kind, countries) if p not in apart_from)
        is_near = layout.sentence[number] >= layout.sentence[word] - SENTENCES_OF_PAIR
        link = number - 2 if layout.words[number - 1].casefold() == "the" else number - 1
        if is_near and len(parties) == 1 and link >= 1 and layout.words[link] == "and":
            beside = _sides_at(namings, link - 1, kind, countries)
            if len(beside) == 1 and beside != parties and beside[0] not in apart_from:
                return (*beside, *parties)
        for party in parties:
            last.setdefault(party, number)
            first[party] = number
            count[party] = count.get(party, 0) + 1
    here = [party for party in count if first[party] >= start]
    teller = here[0] if len(here) == 1 else None  # "Vogt's aide Kern said the two agreed"
    found = sorted(count, key=lambda p: (p == teller, -count[p], -last[p]))[:2]
    return tuple(sorted(found, key=last.__getitem__)) if len(found) == 2 else ()


def of_other_office(layout: Layout, head: int, offices: Mapping[Party, str]) -> set[Party]:
    """Those whose office the article gives, and who are none of "the two ministers" or "both presidents"."""
    wanted, kind = _OFFICES.get(layout.folded[head], frozenset()), layout.folded[head - 1]
    told = [(party, {*office.casefold().split()}) for party, office in offices.items()] if wanted else []
    return {p for p, office in told if not wanted & office or (kind == "foreign" and "prime" in office)}


def listed_before(
    namings: Namings, word: int, kind: str, count: int, countries: Mapping[Party, str]
) -> tuple[Party, ...]:
    """The last list of so many states or people before a word, "Japan, South Korea and Peru"; none of none."""
    for number in itertools.islice(namings.before(word), NAMES_BACK if count else 0):
        listed = dict.fromkeys(_list_to(namings, number, kind, countries))
        if len(listed) == count:
            return tuple(listed)[::-1]
    return ()


def _list_to(namings: Namings, last: int, kind: str, countries: Mapping[Party, str]) -> Iterator[Party]:
    """Those named side by side, over commas and "and", from a word back."""
    words, at = namings.layout.folded, last
    while at >= 0 and len(party := _sides_at(namings, at, kind, countries)) == 1:
        yield party[0]
        while at > 0 and namings.at(at - 1) == namings.at(at):
            at -= 1
        first = at
        while at > 0 and words[at - 1] in _BETWEEN:
            at -= 1
        if _LINKS.isdisjoint(words[at:first]):
            return
        at -= 1


def _sides_at(namings: Namings, word: int, kind: str, countries: Mapping[Party, str]) -> tuple[Party, ...]:
    """Whom a word names, as states ("states": people count for theirs) or as people."""
    parties = namings.at(word)
    if kind == "people":
        return tuple(party for party in parties if party.kind is ActorKind.PERSON)
    return tuple(
        state(countries[party]) if party.kind is ActorKind.PERSON else party
        for party in parties
        if party.kind is not ActorKind.PERSON or party in countries
    )
