"""Names of organisations across articles: acronyms, "Ministry of X" and "X Ministry", the state that they are of."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.actors.names.spelling import acronym_matches, is_acronym, words_of_body
from onrecord.knowledge import Organization, StateForm, fold, organizations, state_terms
from onrecord.knowledge.phrases import word_set
from onrecord.links.words import visible


@dataclass(frozen=True, slots=True)
class BodyName:
    """What a name of an organisation says: `core` is the name without its state, in one form for all its wordings.

    `country` is the state that stands in the name. `is_common` where bodies of other states are called the same, so
    that the name says nothing without a country. `acronym` where the name is one.
    """

    core: tuple[str, ...]
    country: str | None
    is_common: bool
    acronym: str | None = None


@functools.lru_cache(maxsize=1 << 14)
def parse_body(text: str) -> BodyName:
    """The parts of an organisation's name as an article prints it."""
    text = visible(text)
    words = words_of_body(text) or (fold(text),)
    known = _find_known(text, words)
    if known is not None:
        return BodyName(words_of_body(known.name), known.country, known.is_common)
    if is_acronym(text):
        acronym = fold(text.replace(".", "").replace("-", ""))
        return BodyName((acronym,), None, False, acronym)
    country, rest = _without_state(words)
    if rest != words:
        known = organizations().get(rest)
        if known is not None and known.is_common:
            return BodyName(words_of_body(known.name), country, True)
    core = _in_one_form(rest)
    return BodyName(core, country, country is not None or _is_common(core))


def _find_known(text: str, words: tuple[str, ...]) -> Organization | None:
    known = organizations().get(words) or organizations().get([word for word in words if word != "."])
    return known if known is not None and (not known.is_acronym or text.isupper()) else None


def _without_state(words: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """The state before, or after "of" at the end of, a name, and the name without it: "Bank of Ghana" stays whole."""
    first = state_terms().starting(words, 0)
    if first is not None and first[1].form in _OF_STATE and first[0] < len(words):
        rest = words[first[0] :]
        return first[1].country, rest[2:] if rest[:2] == ("'", "s") else rest
    last = state_terms().ending(words, len(words) - 1)
    if last is not None and last[1].form in _OF_STATE and not _OFFICES.isdisjoint(words):
        rest = words[: len(words) - last[0]]
        while rest and rest[-1] in _SMALL:
            rest = rest[:-1]
        return (last[1].country, rest) if rest else (None, words)
    return None, words


_OF_STATE = frozenset({StateForm.NAME, StateForm.ADJECTIVE})
_SMALL = word_set("of the for and de in on s to & '")
_OFFICES = word_set("ministry department office parliament government supreme central national embassy army senate")
_SORTED = word_set("ministry department")  # "Foreign Ministry", "Ministry of Foreign Affairs"
_COMMON = word_set(
    """ministry department parliament senate congress cabinet government army navy police court bank office embassy
    commission council assembly agency authority directorate service presidency prosecutor opposition"""
)
_LEGAL = word_set("corp corporation inc ltd limited co company plc ag sa gmbh llc spa nv")
_BRITISH = {
    "organisation": "organization",
    "organisations": "organizations",
    "centre": "center",
    "defence": "defense",
    "labour": "labor",
    "programme": "program",
}


def _in_one_form(words: Sequence[str]) -> tuple[str, ...]:
    plain = [_BRITISH.get(word, word) for word in words if word not in _SMALL]
    while len(plain) > 1 and plain[-1] in _LEGAL:
        plain.pop()
    if _SORTED.intersection(plain):
        plain = sorted(word for word in plain if word != "affairs")
    return tuple(plain) or tuple(words)


def _is_common(core: Sequence[str]) -> bool:
    """Whether a name of no more than three words is that of an office that other states have too."""
    return len(core) <= 3 and not _COMMON.isdisjoint(core)


def are_same_body(a: str, b: str, country: str | None) -> bool:
    """Whether two names are one organisation's; `country` is the one that articles give both, None where not the same.

    An acronym that is not well known is the body of the same country whose initials it is.
    """
    one, other = parse_body(a), parse_body(b)
    if one.acronym and other.acronym:
        return one.acronym == other.acronym and country is not None
    if one.acronym or other.acronym:
        short, full = (a, b) if one.acronym else (b, a)
        return country is not None and acronym_matches(short, full)
    if one.core != other.core:
        return False
    if one.country and other.country and one.country != other.country:
        return False
    return country is not None if one.is_common or other.is_common else True


@functools.lru_cache(maxsize=1 << 14)
def body_keys(text: str, country: str | None) -> tuple[str, ...]:
    """The keys of an organisation of `country`, those that it is looked up under and those that it is found under."""
    name = parse_body(text)
    country = name.country or country
    keys = (
        []
        if name.is_common and country is None
        else [f"body {' '.join(name.core)} {country if name.is_common else ''}"]
    )
    if country is not None:
        acronyms = {name.acronym} if name.acronym else _acronyms(text)
        keys += [f"acronym {acronym} {country}" for acronym in sorted(acronyms)]
    return tuple(keys)


def _acronyms(text: str) -> set[str]:
    """What the initials of a name may be: of all its words, and of those with a capital letter."""
    words = [word for word in re.findall(r"\w+", text) if word != "s"]
    found = {fold("".join(word[0] for word in words)), fold("".join(word[0] for word in words if word[0].isupper()))}
    return {acronym for acronym in found if 3 <= len(acronym) <= 8}
