"""Relatives who share a surname: neither is taken for the other, and the surname alone means who was named first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.actors.countries.relatives import THEIRS, owner_after, owner_before
from onrecord.encoder.reading import Range
from onrecord.text import Layout


@dataclass(frozen=True, slots=True)
class Kin:
    """Names by their first words: `introduced` are those of whom the article names as somebody's alone, "Eva Lund, his
    wife", and `aside` these and those named only for a relative, "Eva Lund, the sister of Karl Lund"."""

    introduced: frozenset[int]
    aside: frozenset[int]

    def are_introduced(self, names: Iterable[Range]) -> bool:
        """Whether somebody is named in full only as a relative."""
        full = [first for first, last in names if first < last]
        return bool(full) and self.introduced.issuperset(full)

    def is_after(self, name: int, others: Iterable[Range]) -> bool:
        """Whether somebody of the names `others` is first named after a name, as a relative, so that it is not his."""
        first = min((begin for begin, _ in others), default=-1) if self.introduced else -1
        return first > name and first in self.introduced


def told_kin(layout: Layout, names: Sequence[Range]) -> Kin:
    """Who is told to be a relative of whom, of those who have the names."""
    begins = {word: first for first, last in names for word in range(first, last + 1)}
    introduced, aside = set[int](), set[int]()
    for first, last in names:
        before, after = owner_before(layout, first), owner_after(layout, last, begins)
        owner = after if before is None else before
        if owner is None:
            continue
        if layout.folded[owner] in THEIRS:
            introduced.add(first)
        elif owner in begins:
            (introduced if before is not None else aside).add(first if before is not None else begins[owner])
    return Kin(frozenset(introduced), frozenset(aside | introduced))
