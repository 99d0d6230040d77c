from __future__ import annotations

import pytest

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.readings import reading


@pytest.mark.parametrize(
    "text",
    [
        "The ship was built by the carmaker Lund.",
        "But Lund, the Danish state news agency, wept.",
        "Lund, a harbour federation that wept, left.",
    ],
)
def test_a_name_beside_a_noun_for_a_body_is_a_bodys(text: str) -> None:
    assert names(reading(text, names={"Lund": "person"})) == [("Lund", ActorKind.ORGANIZATION)]


@pytest.mark.parametrize(
    "text",
    [
        "The head of the company, Lund, wept.",
        "When she left the company, Lund wept.",
        "The bomb-maker Lund wept.",
        "Lund, the head of a company, wept.",
        "They told the company's Lund",
        "Lund,",
    ],
)
def test_other_names_are_peoples(text: str) -> None:
    assert names(reading(text, names={"Lund": "person"})) == [("Lund", ActorKind.PERSON)]


def test_who_leads_a_party_is_no_party() -> None:
    made = reading(
        "The party Karin Lund leads won. Per Vogt wept in the club Vogt runs.",
        names={"Karin Lund": "person", "Per Vogt": "person", "Vogt": "person"},
    )
    assert {kind for _, kind in names(made)} == {ActorKind.PERSON}


def test_a_long_acronym_may_be_written_as_a_word() -> None:
    made = reading("Then Ecowas met. Shape up.", names={"Ecowas": "person"})
    assert names(made) == [("Ecowas", ActorKind.ORGANIZATION)]
