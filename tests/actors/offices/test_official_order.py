"""Names behind the state that an office is of."""

from __future__ import annotations

import pytest

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "found", "kind", "name"),
    [
        ("President of Peru Ana Ruiz left.", "Peru Ana Ruiz", "person", "Ana Ruiz"),
        ("The Minister of Trade of the Republic of Chile Juan Tovar.", "Chile Juan Tovar", "person", "Juan Tovar"),
        ("Then the Czech Petr Lund left.", "Czech Petr Lund", "organization", "Petr Lund"),
        ("Head of the Republic of Chile Zo Okello.", "Republic of Chile Zo Okello", "organization", "Zo Okello"),
        ("President of the Republic of Chile Zo Okello.", "Republic of Chile Zo Okello", "place", "Zo Okello"),
    ],
)
def test_the_state_of_an_office_is_none_of_the_name_after_it(text: str, found: str, kind: str, name: str) -> None:
    assert names(reading(text, names={found: kind})) == [(name, ActorKind.PERSON)]


def test_a_body_of_an_office_is_none_of_the_name_after_it() -> None:
    made = reading("Secretary General of NATO Ana Ruiz left.", names={"NATO Ana Ruiz": "organization"})
    assert names(made) == [("NATO", ActorKind.ORGANIZATION), ("Ana Ruiz", ActorKind.PERSON)]


@pytest.mark.parametrize("kind", ["person", "organization", "place"])
def test_one_word_after_a_state_is_no_full_name(kind: str) -> None:
    made = reading("The president of Peru Copper left.", names={"Peru Copper": kind})
    assert ("Copper", ActorKind.PERSON) not in names(made)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Defence Minister Israel Lund left.", "Israel Lund"),
        ("Friends of Jordan Lund left.", "Jordan Lund"),
        ("A spokesman of Israel Lund left.", "Israel Lund"),
        ("A spokesman of Israel Karl Lund left.", "Israel Karl Lund"),
        ("The adviser of Jordan Lund left.", "Jordan Lund"),
        ("The leader of Jordan Lund's party left.", "Jordan Lund"),
    ],
)
def test_who_is_called_like_a_state_keeps_the_name(text: str, name: str) -> None:
    assert names(reading(text, names={name: "person"})) == [(name, ActorKind.PERSON)]


def test_a_body_named_after_a_state_keeps_it() -> None:
    made = reading("Chairman of Peru Fishing Group left.", names={"Peru Fishing Group": "organization"})
    assert names(made) == [("Peru Fishing Group", ActorKind.ORGANIZATION)]
