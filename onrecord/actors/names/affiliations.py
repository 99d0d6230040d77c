"""The party and state behind an American lawmaker's name, which name nobody: "Sen. Ana Ruiz, D-Calif."."""

from __future__ import annotations

from typing import Final

from onrecord.text import Layout

_PARTIES: Final = frozenset("DRI")
_PARTISANS: Final = frozenset("Democrat Independent Republican".split())


def is_affiliation(layout: Layout, first: int) -> bool:
    """Whether a name is a part of the party and state of an American lawmaker: "Sen. Ana Ruiz, D-Calif.,", "Ana Ruiz,
    Republican of Maine,"."""
    words = layout.words
    if words[first] in _PARTISANS and first > 1 and words[first + 1 : first + 2] in (["of"], ["from"]):
        before = first - 2 if words[first - 1] in {"a", "the"} else first - 1
        return words[before] in {",", "("}
    party = next((at for at in range(first, max(0, first - 3), -1) if words[at] in _PARTIES), 0)
    return party > 0 and words[party + 1 : party + 2] == ["-"] and words[party - 1] in {",", "("}
