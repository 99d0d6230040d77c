"""The names of people and bodies that are found in a reading."""

from __future__ import annotations

from onrecord.actors.countries.states import find_states
from onrecord.actors.names.found import find_names
from onrecord.encoder.reading import Reading
from onrecord.record import ActorKind


def names(made: Reading) -> list[tuple[str, ActorKind]]:
    """Each name with its kind, in the order of the text."""
    layout = made.layout
    found = sorted(find_names(made, find_states(layout)), key=lambda name: name.first)
    return [(layout.text[slice(*layout.offsets(n.first, n.last))], n.kind) for n in found]
