"""People's names across articles: order of the parts, initials, middle names, family names of two words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import IntEnum

from onrecord.actors.names.spelling import PersonName, parse_person
from onrecord.knowledge import family_names, fold, given_names
from onrecord.links.spelling import is_given_alike, is_spelled_alike, sound, sounds_of_given
from onrecord.links.words import visible


class Likeness(IntEnum):
    """How much two names of people have in common."""

    NONE = 0  # they contradict each other
    SURNAME = 1  # the one is the family name of the other
    PART = 2  # an initial stands for the given name, or a part of the name is left out that most would not leave out
    FITS = 3  # middle names are left out
    SAME = 4  # all parts are the same but for spelling


_PREFIXED = re.compile(r"\b(El|Al)(?=[A-Z][a-z])")  # ElBaradei
_EXCELLENCY = re.compile(r"H\.\s?E\.\s+")  # his or her
_INITIAL = re.compile(r"(\w)\.\s*\w")
_SONS = frozenset({"jr", "sr"})
_SUFFIX = re.compile(r"[\s,]+(jr|sr)\.?$", re.IGNORECASE)


@functools.lru_cache(maxsize=1 << 15)
def parse_name(text: str) -> PersonName:
    """The parts of a person's name as an article prints it without title; "Jr" and "Sr" stand as its ordinal."""
    text = _PREFIXED.sub(r"\1-", _EXCELLENCY.sub("", visible(text)))
    name = parse_person(text)
    initial = _INITIAL.match(text)
    if initial is not None and name.words[0] != fold(initial[1]):  # which elsewhere is a particle: "Y. Orlov"
        name = replace(name, words=(fold(initial[1]), *name.words))
    suffix = _SUFFIX.search(text)
    return replace(name, ordinal=fold(suffix[1])) if suffix and not name.ordinal else name


def compare_people(a: PersonName, b: PersonName) -> Likeness:
    """How alike two names are; symmetric."""
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return Likeness.NONE
    short, full = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if _joined(a.words) == _joined(b.words) and (a.ordinal in _SONS) == (b.ordinal in _SONS):
        is_ruler = a.ordinal is not None and a.ordinal == b.ordinal
        return Likeness.SAME if len(full.words) > 1 or is_ruler else Likeness.SURNAME
    if len(short.words) == 1:
        families = _families(full) if len(full.words) > 1 else full.words
        return Likeness.SURNAME if any(is_spelled_alike(short.words[0], word) for word in families) else Likeness.NONE
    likeness = _compare_full(short, full)
    is_son = (a.ordinal in _SONS) != (b.ordinal in _SONS)  # who may be the son or the father of the other
    return min(likeness, Likeness.SURNAME) if is_son else likeness


def _compare_full(short: PersonName, full: PersonName) -> Likeness:
    if any(all(map(is_spelled_alike, *pair)) for pair in _family_first_pairs(short, full)):
        return Likeness.SAME
    if short.is_family_first and full.is_family_first:
        return Likeness.NONE
    if is_spelled_alike(short.words[-1], full.words[-1]):
        return _compare_given(short.words[:-1], full.words[:-1])
    at = _place_within(short.words[-1], full.words)
    return min(Likeness.PART, _compare_given(short.words[:-1], full.words[:at])) if at else Likeness.NONE


def _joined(words: Sequence[str]) -> str:
    return "".join(words).replace("-", "")


def _families(name: PersonName) -> Iterator[str]:
    """The words that may be the family name, or a part of it: the last, the last but one, the first where it leads."""
    yield name.words[-1]
    if "-" in name.words[-1]:
        yield from (part for part in name.words[-1].split("-") if len(part) > 2)
    if len(name.words) > 2 and len(name.words[-2]) > 2 and name.words[-2] not in given_names():
        yield name.words[-2]
    if name.is_family_first:
        yield name.words[0]


def _family_first_pairs(a: PersonName, b: PersonName) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Both names as family and given name, where the family name may stand first: "Park Jin-soo", "Jin-soo Park"."""
    if a.is_family_first or b.is_family_first:
        for one in _family_first(a):
            for other in _family_first(b):
                yield one, other


def _family_first(name: PersonName) -> Iterator[tuple[str, str]]:
    if name.is_family_first:
        yield name.words[0], _joined(name.words[1:])
    if name.words[-1] in family_names() and len(name.words) <= 3:
        yield name.words[-1], _joined(name.words[:-1])


def _place_within(family: str, words: Sequence[str]) -> int:
    """Where `family` stands before the last of `words` as half of a family name ("Ortega Luna"); 0 nowhere."""
    places = range(len(words) - 2, 0, -1)
    return next((at for at in places if words[at] not in given_names() and is_spelled_alike(family, words[at])), 0)


def _compare_given(a: Sequence[str], b: Sequence[str]) -> Likeness:
    """Given names against given names; both sequences have at least one."""
    short, full = (a, b) if len(a) <= len(b) else (b, a)
    if not is_given_alike(short[0], full[0]):
        if len(_joined(short)) > 3 and is_spelled_alike(_joined(short), _joined(full)):
            return Likeness.SAME  # "Abdel Fattah", "Abdelfattah"
        if short[0] in full[0].split("-") or full[0] in short[0].split("-"):
            return Likeness.PART  # "Jean" of "Jean-Marie"
        rest = full[-len(short) :]
        is_later = len(short) < len(full) and len(short[0]) > 1 < len(rest[0]) and all(map(is_given_alike, short, rest))
        return Likeness.PART if is_later else Likeness.NONE  # "Tayyip Erdogan" of "Recep Tayyip Erdogan"
    if not _do_middle_names_fit(short[1:], full[1:]):
        return Likeness.NONE
    if (len(short[0]) == 1) != (len(full[0]) == 1):
        return Likeness.PART
    is_shortened = any((len(x) == 1) != (len(y) == 1) for x, y in zip(short, full, strict=False))
    return Likeness.FITS if len(short) < len(full) or is_shortened else Likeness.SAME


def _do_middle_names_fit(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether none contradicts another: initials in their place, words at least in order."""
    if all(map(is_given_alike, short, full)):
        return True
    in_order = iter(full)
    return all(len(x) > 1 and any(is_given_alike(x, y) for y in in_order) for x in short)


def person_keys(name: PersonName) -> tuple[str, ...]:
    """The keys under which actors are looked up whom `name` may mean."""
    if len(name.words) == 1:
        return f"surname {sound(name.words[0])}", f"alone {sound(name.words[0])}"
    alone = {f"alone {sound(family)}" for family in _families(name)}
    return tuple(sorted({*_pairs(name), *alone}))


@functools.lru_cache(maxsize=1 << 14)
def kept_person_keys(name: PersonName) -> tuple[str, ...]:
    """The keys under which an actor of this name is found."""
    if len(name.words) == 1:
        return (f"alone {sound(name.words[0])}",)
    return tuple(sorted({*_pairs(name), *(f"surname {sound(family)}" for family in _families(name))}))


def _pairs(name: PersonName) -> Iterator[str]:
    """Each family name with the first letter of each name before it, or after it where it stands first."""
    for family in _families(name):
        before = name.words[: name.words.index(family)] if family in name.words else name.words[:-1]
        for given in before or name.words[1:2]:
            yield from (f"person {sound(family)} {letter}" for letter in sorted(sounds_of_given(given)))
