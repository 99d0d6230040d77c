"""Which state a government is of: "the Kenyan government", "Lund's government", "the government"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party, state
from onrecord.encoder.reading import Range

_GOVERNMENT: Final = frozenset("government administration authorities regime side leadership cabinet".split())


def told_state(namings: Namings, head: int, span: Range, countries: Mapping[Party, str]) -> tuple[Party, ...]:
    """The state that the phrase of a government names: by "Kenyan", "of Kenya", or who leads it and is of one of the
    `countries`."""
    words = namings.layout.words
    if words[head].casefold() not in _GOVERNMENT:
        return ()
    for number in range(span[0], span[1] + 1):
        owner = namings.state_at(number)
        if (owner is None and number in namings.states) or "-" in (
            words[number - 1],
            *words[number + 1 : number + 2],
        ):  # "Russian-backed"
            continue  # "the Glasgow government" is no state, "the US-backed government" another
        if owner and (owner.last < head or words[head + 1 : owner.first] in (["of"], ["of", "the"])):
            return (state(owner.country),)
        leader = namings.person_at(number)
        if leader is not None and leader in countries and number < head:
            return (state(countries[leader]),)
    return ()


def state_before(namings: Namings, head: int, span: Range) -> tuple[Party, ...]:
    """The state spoken of last before a government that is told no further: "the government"."""
    layout = namings.layout
    if layout.words[head].casefold() not in _GOVERNMENT or not phrases.is_bare(layout, span, head):
        return ()
    last = next((mention for word in namings.before(span[0]) if (mention := namings.state_at(word))), None)
    return (state(last.country),) if last is not None else ()
