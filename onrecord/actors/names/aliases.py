"""Other names that an article says somebody has: "Karim Lund, better known as Zaki"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.names.same import Name, NameGroup
from onrecord.text import Layout

_CALLED: Final = frozenset("alias aka dubbed nicknamed".split())
_BEFORE_KNOWN: Final = frozenset("also best better commonly locally popularly simply widely".split())
_OPENING: Final = frozenset("( , \" “ ‘ '".split())


def with_aliases(layout: Layout, groups: Sequence[NameGroup]) -> tuple[NameGroup, ...]:
    """The groups of names, those of an alias put to the names of whoever has it."""
    starts = {
        name.first: number
        for number, group in enumerate(groups)
        for name in group.mentions
        if len(group.name) <= len(_text(layout, name))  # "Abu" may be short for somebody else's name
    }
    owners = dict(_owners(layout, groups, starts))
    merged = dict(enumerate(groups))
    for alias, owner in owners.items():
        if owner not in owners and groups[alias].kind is groups[owner].kind:
            mentions = sorted((*merged[owner].mentions, *merged.pop(alias).mentions), key=lambda name: name.first)
            merged[owner] = replace(merged[owner], mentions=tuple(mentions))
    return tuple(sorted(merged.values(), key=lambda group: (group.mentions[0].first, group.mentions[0].last)))


def _text(layout: Layout, name: Name) -> str:
    start, end = layout.offsets(name.first, name.last)
    return layout.text[start:end]


def _owners(layout: Layout, groups: Iterable[NameGroup], starts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The number of each group that is said to be an alias, and whose it is."""
    for number, group in enumerate(groups):
        for name in group.mentions:
            alias = starts.get(_after_called(layout.folded, name.last + 1))
            if alias is not None and alias != number:
                yield alias, number


def _after_called(words: Sequence[str], at: int) -> int:
    """The word after "known as" or "nicknamed" where these follow a name whose next word is `at`; -1 for all else."""
    while at < len(words) and (words[at] in _OPENING or words[at] in _BEFORE_KNOWN):
        at += 1
    if [*words[at : at + 2]] == ["known", "as"]:
        at += 2
    elif "".join(words[at : at + 1]) in _CALLED:
        at += 1
    else:
        return -1
    while at < len(words) and (words[at] in _OPENING or words[at] == "the"):
        at += 1
    return at
