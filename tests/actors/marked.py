"""Articles whose names are marked, as the model would find them: ``[person]``, ``{organization}``."""

from __future__ import annotations

import re

from onrecord.actors.countries.find import countries_of
from onrecord.actors.countries.states import find_states
from onrecord.actors.names.name import Name, NameGroup
from onrecord.actors.names.same import group_names
from onrecord.actors.offices.roles import Role, find_roles
from onrecord.record import ActorKind
from onrecord.text import Layout, lay_out

_KINDS = {"]": ActorKind.PERSON, "}": ActorKind.ORGANIZATION}


def read_marked(marked: str) -> tuple[Layout, list[Name]]:
    """The text without marks, and the names that were marked in it."""
    plain, opened, spans = "", 0, []
    for piece in re.split(r"([\[\]{}])", marked):
        if piece in {"[", "{"}:
            opened = len(plain)
        elif piece in _KINDS:
            spans.append((opened, len(plain), _KINDS[piece]))
        else:
            plain += piece
    layout = lay_out(plain)
    ranges = [(layout.words_in(start, end), kind) for start, end, kind in spans]
    return layout, [Name(words[0], words[-1], kind) for words, kind in ranges]


def groups_of(marked: str) -> dict[str, list[str]]:
    """The words of all mentions of each actor, by its name."""
    layout, names = read_marked(marked)
    return {group.name: [words_of(layout, name) for name in group.mentions] for group in group_names(layout, names)}


def words_of(layout: Layout, name: Name) -> str:
    """The words of a name as they stand in the text."""
    start, end = layout.offsets(name.first, name.last)
    return layout.text[start:end]


def people_of(marked: str, year: int | None = None) -> dict[str, tuple[str | None, str | None]]:
    """Role and country of each actor by its name, in an article of `year`."""
    layout, names = read_marked(marked)
    states = find_states(layout)
    groups: tuple[NameGroup, ...] = group_names(layout, names)
    roles: tuple[Role | None, ...] = find_roles(layout, groups, states)
    countries = countries_of(layout, groups, roles, states, year)
    return {g.name: (r.text if r else None, c) for g, r, c in zip(groups, roles, countries, strict=True)}
