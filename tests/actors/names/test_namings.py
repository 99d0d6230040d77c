from __future__ import annotations

import pytest

from onrecord.actors.cast import Cast, assemble
from tests.actors.resolved import names_of
from tests.readings import reading, words


def cast_of(text: str) -> Cast:
    """The cast of an article with these names, where it has them."""
    kinds = {
        "Ana Ruiz": "person",
        "Omar Haddad": "person",
        "Bank of Japan": "organization",
        "Reef Fund": "organization",
    }
    return assemble(reading(text, names={name: kind for name, kind in kinds.items() if name in text}))


def at(cast: Cast, word: str) -> int:
    return words(cast.layout, word)[0]


@pytest.mark.parametrize(
    ("word", "named"),
    [
        ("Ana", ["Ana Ruiz"]),
        ("Japan", ["Bank of Japan"]),  # more than the state
        ("Peru", ["PER"]),
        ("Glasgow", []),  # a town is no state
        ("met", []),
    ],
)
def test_whom_a_word_names(word: str, named: list[str]) -> None:
    cast = cast_of("Ana Ruiz of Peru met the Bank of Japan in Glasgow.")
    assert names_of(cast, cast.namings.at(at(cast, word))) == named


@pytest.mark.parametrize(
    ("sentences", "named"),
    [(0, ["PER"]), (1, ["PER", "Omar Haddad", "Omar Haddad"]), (2, ["PER"] + ["Omar Haddad"] * 2 + ["CHL"])],
)
def test_the_nearest_named_before_come_first(sentences: int, named: list[str]) -> None:
    cast = cast_of("Chile spoke. Omar Haddad left. Peru stayed late.")
    assert names_of(cast, cast.namings.parties_before(at(cast, "late"), sentences)) == named


def test_naming_words_are_told_from_the_nearest_on() -> None:
    cast = cast_of("Chile met Peru and Kenya met Iraq.")
    middle = at(cast, "and")
    assert [cast.layout.words[word] for word in cast.namings.before(middle)] == ["Peru", "Chile"]
    assert [cast.layout.words[word] for word in cast.namings.after(middle)] == ["Kenya", "Iraq"]


@pytest.mark.parametrize(
    ("word", "last"), [("left", "Omar Haddad"), ("stayed", "Omar Haddad"), ("smiled", "Ana Ruiz"), ("met", "Ana Ruiz")]
)
def test_who_is_named_last_before_a_word(word: str, last: str) -> None:
    cast = cast_of("Ana Ruiz met Omar Haddad. He left. Reef Fund stayed. Ana Ruiz smiled.")
    people = [party for party in cast.groups if party.kind.value == "person"]
    found = cast.namings.last_of(people, at(cast, word))
    assert found is not None
    assert cast.groups[found].name == last
    assert cast.namings.last_of(people, 0) is None


def test_people_named_before_a_word() -> None:
    cast = cast_of("Ana Ruiz of the Reef Fund met Omar Haddad. Ana Ruiz left.")
    assert names_of(cast, cast.namings.people_before(at(cast, "met"))) == ["Ana Ruiz"]
    assert names_of(cast, cast.namings.people_before(at(cast, "left"))) == ["Ana Ruiz", "Omar Haddad"]
