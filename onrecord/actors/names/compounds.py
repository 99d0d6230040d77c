"""Two sides with a hyphen between them: "the Trump-Putin call", "an EU-Ukraine summit"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from onrecord.actors.countries.states import StateMention
from onrecord.encoder.reading import NameSpan, Reading
from onrecord.knowledge import given_names, leaders, organizations
from onrecord.text import Layout

_OF_TWO: Final = frozenset(
    """accord agreement axis call calls deal dialogue discussions encounter handshake meeting meetings pact phone plan
    relationship statement summit summits talks telephone video""".split()
)
_DASHES: Final = frozenset("-–")


def find_compounds(reading: Reading, in_states: dict[int, StateMention]) -> Iterator[tuple[int, int]]:
    """The two words of each compound, both of which are surnames of people named in the article or well known."""
    layout = reading.layout
    surnames = {layout.folded[name.last] for name in reading.names if name.kind == "person" and name.first < name.last}
    hyphens = [n for n in range(1, len(layout) - 2) if layout.words[n] in _DASHES]
    double = {
        (layout.folded[n - 1], layout.folded[n + 1]) for n in hyphens if n > 1 and layout.folded[n - 2] in given_names()
    }
    for number in hyphens:
        if layout.folded[number + 2] not in _OF_TWO:
            continue
        first, last = number - 1, number + 1
        is_tight = layout.ends[first] == layout.starts[number] and layout.ends[number] == layout.starts[last]
        is_of_name = (layout.folded[first], layout.folded[last]) in double  # "Jan Hunt-Baker"
        is_known = all(
            layout.words[n][0].isupper()
            and layout.words[n].isalpha()
            and n not in in_states
            and (layout.folded[n] in surnames or layout.folded[n] in leaders())
            for n in (first, last)
        )
        if is_tight and is_known and not is_of_name:
            yield first, last


def bodies_in_compounds(
    layout: Layout, names: Iterable[NameSpan], in_states: Mapping[int, StateMention]
) -> Iterator[int]:
    """The word of each body that was taken together with a state or another well-known body: "EU" in "EU-Ukraine"."""
    for name in names:
        first, last = name.first, name.last
        if name.kind != "organization" or last != first + 2 or layout.words[first + 1] not in _DASHES:
            continue
        known = [n for n in (first, last) if organizations().get((layout.folded[n],)) is not None]
        if known and all(n in known or n in in_states for n in (first, last)):
            yield from known
