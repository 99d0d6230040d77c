"""Whose country somebody has whose own words tell none: that of whose relative or aide he is, of who tells a body of
his state something, or of the minister whose ministry somebody speaks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.actors.countries.relatives import HIS, relative_of, whose
from onrecord.actors.names.name import NameGroup
from onrecord.actors.offices.roles import Role
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind
from onrecord.text import Layout

HIRED: Final = word_set("attorney barrister counsel doctor lawyer solicitor")
_LEGISLATURES: Final = word_set("Congress Senate")
_TELLING: Final = (["told"], ["tells"], ["telling"])
_FARTHEST: Final = 12  # words back to who told them


def told_by(
    layout: Layout, group: NameGroup, role: Role | None, owners: Mapping[int, int], genders: Sequence[str | None]
) -> int | None:
    """Whose relative or whose aide a person is said to be: "Lund's wife, Eva", "his envoy, Jan Novak"; a lawyer may be
    of another state."""
    if group.kind is not ActorKind.PERSON:
        return None
    if role is not None and layout.folded[max(0, role.first - 1)] in HIS:
        is_hired = not HIRED.isdisjoint(layout.folded[role.first : role.last + 1])
        return whose(layout, role.first - 1, owners, genders) if not is_hired and role.first > 0 else None
    found = (relative_of(layout, name.first, name.last, owners, genders) for name in group.mentions)
    return next((owner for owner in found if owner is not None), None)


def teller(layout: Layout, group: NameGroup, owners: Mapping[int, int]) -> int | None:
    """Who tells his own legislature something: "Lund told Congress"."""
    for first in (name.first for name in group.mentions if group.name in _LEGISLATURES):
        if layout.folded[first - 1 : first] in _TELLING:
            return next((owners[n] for n in range(first - 2, max(-1, first - _FARTHEST), -1) if n in owners), None)
    return None


def minister_before(layout: Layout, word: int, owners: Mapping[int, int], roles: Sequence[Role | None]) -> int | None:
    """The minister named last before "the ministry's spokesman", in the sentence or the one before."""
    for number in range(word - 1, -1, -1):
        if layout.sentence[number] < layout.sentence[word] - 1:
            break
        role = roles[owners[number]] if number in owners else None
        if role is not None and "minister" in layout.folded[role.first : role.last + 1]:
            return owners[number]
    return None
