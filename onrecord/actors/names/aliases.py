"""Other names that somebody has: those that an article tells, "Karim Lund, better known as Zaki", and initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.names.name import Name, NameGroup
from onrecord.function_words import ARTICLES
from onrecord.knowledge import fold, organizations
from onrecord.record import ActorKind
from onrecord.text import Layout

_CALLED: Final = frozenset("alias aka dubbed nicknamed".split())
_BEFORE_KNOWN: Final = frozenset("also best better commonly locally popularly simply widely".split())
_NICKNAME: Final = re.compile(r"[\"“](\w+)[\"”] ")
_INITIALS: Final = re.compile(r"[A-Z][A-Zb][A-Z]{1,2}")
_LONGEST: Final = 7  # words from an article to "known as"
_OPENING: Final = frozenset("( , \" “ ‘ '".split())


def with_aliases(layout: Layout, groups: Sequence[NameGroup]) -> tuple[NameGroup, ...]:
    """The groups of names, those of an alias put to the names of whoever has it."""
    starts = {
        name.first: number
        for number, group in enumerate(groups)
        for name in group.mentions
        if len(group.name) <= len(_text(layout, name))  # "Abu" may be short for somebody else's name
    }
    called = dict(_owners(layout, groups, starts))
    owners = {alias: owner for alias, owner in called.items() if groups[alias].kind is groups[owner].kind}
    owners |= _owners_of_initials(groups)
    merged = dict(enumerate(groups))
    for alias, owner in owners.items():
        if owner not in owners:
            mentions = sorted((*merged[owner].mentions, *merged.pop(alias).mentions), key=lambda name: name.first)
            merged[owner] = replace(merged[owner], mentions=tuple(mentions))
    return tuple(sorted(merged.values(), key=lambda group: (group.mentions[0].first, group.mentions[0].last)))


def _text(layout: Layout, name: Name) -> str:
    start, end = layout.offsets(name.first, name.last)
    return layout.text[start:end]


def _owners(layout: Layout, groups: Iterable[NameGroup], starts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The number of each group that is said to be an alias, or is a nickname within a name, and whose it is."""
    for number, group in enumerate(groups):
        for name in group.mentions:
            alias = starts.get(_after_called(layout.folded, name.last + 1))
            if alias is not None and alias != number:
                yield alias, number
        if (nickname := _NICKNAME.search(group.name)) is not None:
            yield from ((n, number) for n, other in enumerate(groups) if other.name == nickname[1] and n != number)


def _owners_of_initials(groups: Sequence[NameGroup]) -> dict[int, int]:
    """The numbers of the groups whose name is the initials of one person: "MBL" or "MbL" of Mohammed bin Lund."""
    found = {}
    for number, group in enumerate(groups):
        letters = group.name
        if _INITIALS.fullmatch(letters) and organizations().get([fold(letters)]) is None:
            people = [n for n, other in enumerate(groups) if _has_initials(other, letters.casefold())]
            if len(people) == 1:
                found[number] = people[0]
    return found


def _has_initials(group: NameGroup, letters: str) -> bool:
    """Whether a person's full name begins with words of the initials; the family of a prince may follow."""
    words = re.findall(r"[^\W\d_]+", fold(group.name))
    begins = "".join(word[0] for word in words).startswith(letters)
    return group.kind is ActorKind.PERSON and begins and (len(words) == len(letters) or words[1:2] == ["bin"])


def _behind_apposition(words: Sequence[str], at: int) -> int:
    """The word after what is said of a name in a few words, "the rebel leader", before "known as"; else `at`."""
    if words[at : at + 1] != [","] or "".join(words[at + 1 : at + 2]) not in ARTICLES:
        return at
    for end in range(at + 2, min(at + 2 + _LONGEST, len(words))):
        if words[end] in _BEFORE_KNOWN or [*words[end : end + 2]] == ["known", "as"]:
            return end
        if not words[end].isalpha():
            return at
    return at


def _after_called(words: Sequence[str], at: int) -> int:
    """The word after "known as" or "nicknamed" where these follow a name whose next word is `at`; -1 for all else."""
    at = _behind_apposition(words, at)
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
