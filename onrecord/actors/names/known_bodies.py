"""The well-known organisations that an article names: "NATO", "Reporters Without Borders"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from onrecord.actors.countries.states import names_union
from onrecord.encoder.reading import NameSpan, Range
from onrecord.knowledge import find_organization, organizations
from onrecord.text import Layout

_PLACING: Final = frozenset("in at to from near outside around".split())


def find_known_bodies(layout: Layout) -> dict[int, int]:
    """The first and last words of the well-known organisations that the text names."""
    folded = layout.folded
    found: dict[int, int] = {}
    is_union_named = names_union(folded)
    end = 0
    for at in organizations().may_start(folded):
        match = find_organization(layout.words, folded, at) if at >= end else None
        if match is None:
            continue
        is_town = at > 0 and folded[at - 1] in _PLACING  # where a meeting is held, "in Brussels"
        if folded[at] != "brussels" or (is_union_named and not is_town):
            found[at] = at + match[0] - 1
        end = at + match[0]
    return found


def is_within(found: NameSpan, known: Sequence[Range]) -> bool:
    """Whether a name of a body is a part of that of a well-known one, which are in order: "N. Security Council"."""
    at = bisect_right(known, found.first, key=lambda body: body[0]) - 1
    is_around = at >= 0 and found.last <= known[at][1]
    return found.kind == "organization" and is_around and known[at] != (found.first, found.last)


def is_agency(layout: Layout, last: int) -> bool:
    """Whether a name ends with what it may go without: "Xinhua news agency"."""
    return layout.words[last - 1 : last + 1] == ["news", "agency"]
