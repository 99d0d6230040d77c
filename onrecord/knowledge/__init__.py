"""What is known about the world beforehand: states, offices, organisations and names, read from data files when needed.

The files are the package's own compilation. Countries are ISO 3166-1 alpha-3 codes, with XKX for Kosovo; states that
are gone have the code of their successor. Codes of actors are those of CAMEO (Conflict and Mediation Event
Observations, 2012), which PLOVER keeps.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from onrecord.knowledge.phrases import Phrases, fold, fold_words, split_words
from onrecord.knowledge.tables import KnowledgeError, check_country, read_list, read_table, split_cell

__all__ = [
    "KnowledgeError",
    "Leader",
    "Office",
    "Organization",
    "Phrases",
    "StateForm",
    "StateTerm",
    "breakaway",
    "family_names",
    "find_organization",
    "fold",
    "fold_words",
    "given_names",
    "honorifics",
    "leaders",
    "office_words",
    "offices",
    "organizations",
    "phrases_of_no_state",
    "role_words",
    "split_words",
    "state_names",
    "state_terms",
]


class StateForm(StrEnum):
    """How words name a state: "Syria", "Syrian", "Damascus", "the Kremlin", "the Syrian government", ..."""

    NAME = "name"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    SEAT = "seat"
    GOVERNMENT = "government"
    CITY = "city"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class StateTerm:
    """What a phrase says of a state; `is_acronym` where it counts only in capitals ("US", not "us")."""

    country: str
    form: StateForm
    is_acronym: bool


@dataclass(frozen=True, slots=True)
class Office:
    """`code`: CAMEO role; `is_of_state` where whoever holds it stands for a state; `country`: the one that has it."""

    code: str
    is_of_state: bool
    country: str | None


@dataclass(frozen=True, slots=True)
class Organization:
    """`country` of the side it is on, None for international and stateless bodies; `code` as CAMEO has it.

    `is_common` where bodies of other states have the same name, as "Senate"; `is_acronym` where this name of it counts
    only in capitals, as "WHO".
    """

    name: str
    country: str | None
    code: str
    is_common: bool
    is_acronym: bool


@dataclass(frozen=True, slots=True)
class Leader:
    """A well-known politician, in the news from the year `since` to `until`; `given` is empty for single names,
    `country` None for who serves a body of no state ("Kofi Annan")."""

    family: str
    given: str
    country: str | None
    since: int
    until: int


_LONG_ACRONYM: Final = 5  # letters
_WORDS: Final = frozenset({"shape"})  # that are written like long acronyms and are none
LAST_YEAR: Final = 2025  # of the table of politicians
_ORGANIZATIONS = ("name", "other_names", "country", "code", "is_common")
_STATES = ("code", "name", "other_names", "adjectives", "capitals", "seats")


@functools.cache
def state_names() -> Mapping[str, str]:
    """The usual short name of each state by its alpha-3 code."""
    table = _table("states.tsv", _STATES)
    return {check_country("states.tsv", number, row["code"]): row["name"] for number, row in table}


@functools.cache
def state_terms() -> Phrases[StateTerm]:
    """Every phrase that names a state: names and adjectives, capitals and seats, then towns and regions."""
    return Phrases(_state_terms())


def _state_terms() -> Iterator[tuple[str, StateTerm]]:
    columns = {"name": StateForm.NAME, "other_names": StateForm.NAME, "seats": StateForm.SEAT}
    columns |= {"adjectives": StateForm.ADJECTIVE, "capitals": StateForm.CAPITAL}
    for _, row in _table("states.tsv", _STATES):
        for column, form in columns.items():
            for phrase in split_cell(row[column]):
                yield phrase, StateTerm(row["code"], form, _is_acronym(phrase))
    for column, form in {"regions": StateForm.REGION, "cities": StateForm.CITY}.items():
        for number, row in _table(f"{column}.tsv", ("country", column)):
            if row["country"] not in state_names():
                raise KnowledgeError(f"{column}.tsv, line {number}: states.tsv has no {row['country']!r}")
            for phrase in split_cell(row[column]):
                yield phrase, StateTerm(row["country"], form, _is_acronym(phrase))


def _is_acronym(phrase: str) -> bool:
    return phrase.replace(".", "").isupper()


@functools.cache
def phrases_of_no_state() -> Phrases[bool]:
    """Phrases that hold the name of a state without meaning it: "South China Sea", "Washington Post"."""
    return Phrases((phrase, True) for phrase in read_list("not_states.txt", "line"))


@functools.cache
def offices() -> Phrases[Office]:
    """Offices and occupations by their head words: "foreign minister", "spokeswoman"."""
    table = _table("offices.tsv", ("title", "code", "of_state", "country"))
    return Phrases((row["title"], _office(number, row)) for number, row in table)


def _office(number: int, row: Mapping[str, str]) -> Office:
    country = check_country("offices.tsv", number, row["country"]) or None
    return Office(row["code"], row["of_state"] == "yes", country)


@functools.cache
def breakaway() -> Phrases[bool]:
    """Peoples and places whose leaders do not stand for the state that they are in: "Chechen", "Turkish Cypriot"."""
    return Phrases((phrase, True) for phrase in read_list("breakaway.txt", "line"))


@functools.cache
def office_words() -> frozenset[str]:
    """Words that may stand before the head of an office: "former", "deputy", "press"."""
    return frozenset(map(fold, read_list("office_words.txt", "word")))


@functools.cache
def organizations() -> Phrases[Organization]:
    """Well-known organisations by each of their names and acronyms."""
    return Phrases(_organizations())


def _organizations() -> Iterator[tuple[str, Organization]]:
    for number, row in _table("organizations.tsv", _ORGANIZATIONS):
        country = check_country("organizations.tsv", number, row["country"]) or None
        written = (row["name"], *split_cell(row["other_names"]))
        dotted = [f"U.S.{phrase[2:]}" for phrase in written if phrase.startswith("US ")]
        for phrase in (*written, *dotted):
            yield (
                phrase,
                Organization(row["name"], country, row["code"], row["is_common"] == "yes", _is_acronym(phrase)),
            )


def find_organization(words: Sequence[str], folded: Sequence[str], at: int) -> tuple[int, Organization] | None:
    """Number of words and the well-known organisation of the longest name that starts at the word `at`.

    Names start with a capital letter, and acronyms are in capitals, but for long ones: "Ecowas"; `words` are those of
    the text, `folded` the same.
    """
    match = organizations().starting(folded, at)
    if match is None or not words[at][0].isupper():
        return None
    in_capitals = all(word.isupper() for word in words[at : at + match[0]] if word.isalpha())
    is_long = match[0] == 1 and len(words[at]) >= _LONG_ACRONYM and words[at].istitle() and folded[at] not in _WORDS
    return match if in_capitals or is_long or not match[1].is_acronym else None


@functools.cache
def role_words() -> Mapping[str, str]:
    """CAMEO role that a word within a description tells where its head tells none: "police" -> COP."""
    return {fold(row["word"]): row["code"] for _, row in _table("role_words.tsv", ("word", "code"))}


@functools.cache
def honorifics() -> Mapping[str, str | None]:
    """Gender ("m", "f" or None) that a form of address tells, by its folded words."""
    table = _table("honorifics.tsv", ("title", "gender"))
    return {" ".join(fold_words(row["title"])): _gender(row) for _, row in table}


@functools.cache
def given_names() -> Mapping[str, str | None]:
    """Gender ("m", "f", or None for either) of given names, folded."""
    return {fold(row["name"]): _gender(row) for _, row in _table("given_names.tsv", ("name", "gender"))}


def _gender(row: Mapping[str, str]) -> str | None:
    return row["gender"] if row["gender"] in {"m", "f"} else None


@functools.cache
def family_names() -> frozenset[str]:
    """Chinese, Korean and Vietnamese family names, which stand first; folded."""
    return frozenset(map(fold, read_list("family_names.txt", "word")))


@functools.cache
def leaders() -> Mapping[str, tuple[Leader, ...]]:
    """Politicians of 1990 to 2025 by the last word of their folded family name: a last resort, for a country alone."""
    known: dict[str, list[Leader]] = {}
    for number, row in _table("leaders.tsv", ("family_name", "given_name", "country", "from", "to")):
        country = check_country("leaders.tsv", number, row["country"]) or None
        try:
            years = int(row["from"]), int(row["to"])
        except ValueError as error:
            raise KnowledgeError(f"leaders.tsv, line {number}: a year is no number ({error})") from error
        leader = Leader(row["family_name"], row["given_name"], country, *years)
        known.setdefault(fold_words(leader.family)[-1], []).append(leader)
    return {name: tuple(some) for name, some in known.items()}


def _table(file: str, columns: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    return list(read_table(file, columns))


@functools.cache
def trigger_phrases() -> Phrases[tuple[str, str]]:
    """Words that carry a contact or commitment where the model, taught on newswire, is unsure: task, and kind or ""."""
    table = _table("trigger_phrases.tsv", ("phrase", "task", "kind"))
    return Phrases((row["phrase"], (row["task"], row["kind"])) for _, row in table)
