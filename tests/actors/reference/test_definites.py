from __future__ import annotations

import pytest

from tests.actors.resolved import resolve
from tests.readings import reading


def test_an_office_leads_to_its_holder_and_a_country_tells_two_apart() -> None:
    text = (
        "Swedish Foreign Minister Karin Lund met Portuguese Foreign Minister Joao Pires. The Swedish minister was "
        "glad. The minister left."
    )
    made = reading(text, names={"Karin Lund": "person", "Joao Pires": "person"})
    assert resolve(made, "The Swedish minister") == ["Karin Lund"]
    assert resolve(made, "The minister") == ["Joao Pires"]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("The head of state", "Karin Lund"),
        ("The head of government", "Joao Pires"),
        ("The premier", "Joao Pires"),
        ("The former president", "Omar Haddad"),
        ("The former premier", "former premier"),  # Pires is it now
        ("Peru's president", "Karin Lund"),
        ("Peru's foreign minister", "Peru's foreign minister"),
    ],
)
def test_an_office_by_another_name_or_no_longer_held(phrase: str, found: str) -> None:
    made = reading(
        "President Karin Lund of Peru met Peru's Prime Minister Joao Pires and former President Omar Haddad. "
        f"{phrase} said no.",
        names={"Karin Lund": "person", "Joao Pires": "person", "Omar Haddad": "person"},
        nominals={phrase.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1]: "person"},
    )
    assert resolve(made, phrase) == [found]


def test_a_presidents_state_tells_who_he_is_where_his_office_is_not_told() -> None:
    text = "Karin Lund of Peru met Joao Pires of Chile. Peru's president said no. Kenya's president said no."
    made = reading(
        text,
        names={"Karin Lund": "person", "Joao Pires": "person"},
        nominals={"president": "person", "president #2": "person"},
    )
    assert resolve(made, "Peru's president") == ["Karin Lund"]
    assert resolve(made, "Kenya's president") == ["Kenya's president"]


def test_who_held_an_office_once_is_not_its_holder() -> None:
    made = reading(
        "Joao Pires of Chile met former Peruvian president Karin Lund. Peru's president said no.",
        names={"Joao Pires": "person", "Karin Lund": "person"},
        nominals={"president #2": "person"},
    )
    assert resolve(made, "Peru's president") == ["Peru's president"]


def test_of_two_the_one_of_the_country_is_meant() -> None:
    made = reading(
        "Karin Lund of Peru met UN envoy Omar Haddad. The Peruvian leader said no.",
        names={"Karin Lund": "person", "Omar Haddad": "person"},
        nominals={"leader": "person"},
        links={"leader": "Omar Haddad"},
    )
    assert resolve(made, "The Peruvian leader") == ["Karin Lund"]


def test_his_office_is_no_body_that_was_named() -> None:
    made = reading(
        "Omar Haddad wrote to the Reef Fund. His office said so.",
        names={"Omar Haddad": "person", "Reef Fund": "organization"},
        nominals={"office": "organization"},
        links={"office": "Reef Fund", "His": "Omar Haddad"},
    )
    assert resolve(made, "His office") == ["office"]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the Greek leader", "Nikos Rallis"),
        ("the Norwegian leader", "Norwegian leader"),
        ("the Greek official", "Nikos Rallis"),
        ("the Norwegian official", "Norwegian official"),  # two are Norwegian
    ],
)
def test_a_country_tells_who_is_meant(phrase: str, found: str) -> None:
    made = reading(
        f"Karin Lund of Norway and Jon Dahl of Norway met Greek Prime Minister Nikos Rallis. Later {phrase} left.",
        names={"Karin Lund": "person", "Jon Dahl": "person", "Nikos Rallis": "person"},
        nominals={phrase.rsplit(maxsplit=1)[-1]: "person"},
    )
    assert resolve(made, phrase) == [found]


@pytest.mark.parametrize(
    ("named", "phrase", "found"),
    [
        ("Norwick Harbour Board", "the board", "Norwick Harbour Board"),
        ("Board of Pilots", "the board", "Board of Pilots"),
        ("Norwick Harbour Board", "the board of the bank", "board of the bank"),
        ("Norwick Harbour Board", "the harbour", "harbour"),  # not what the name is the name of
        ("Norwick Harbour Board", "a board", "board"),
    ],
)
def test_a_noun_is_the_body_whose_name_it_is_the_head_of(named: str, phrase: str, found: str) -> None:
    made = reading(
        f"The {named} met. Later {phrase} spoke.",
        names={named: "organization"},
        nominals={phrase.split()[1]: "organization"},
    )
    assert resolve(made, phrase) == [found]


def test_of_two_bodies_of_one_noun_the_last_named_is_meant() -> None:
    made = reading(
        "The Pilots Board met. The Grain Board wrote. Then the board spoke.",
        names={"Pilots Board": "organization", "Grain Board": "organization"},
        nominals={"board": "organization"},
    )
    assert resolve(made, "the board") == ["Grain Board"]


def test_of_two_presidents_a_link_tells_who_is_meant_and_without_one_the_last_named() -> None:
    text = "Swedish President Karin Lund met Kenyan President Peter Mwangi. The president left. The president stayed."
    made = reading(
        text,
        names={"Karin Lund": "person", "Peter Mwangi": "person"},
        nominals={"president": "person", "president #2": "person"},
        links={"president": "Lund"},
    )
    assert resolve(made, "The president") == ["Karin Lund"]
    assert resolve(made, "The president #2") == ["Peter Mwangi"]


def test_somebodys_own_ministry_is_none_that_was_named() -> None:
    made = reading(
        "The Transport Ministry spoke. Later Lund came. His ministry agreed.",
        names={"Transport Ministry": "organization", "Lund": "person"},
        nominals={"ministry": "organization"},
        links={"ministry": "Transport Ministry"},
    )
    assert resolve(made, "His ministry") == ["ministry"]


def test_the_prince_is_whoever_was_last_named_with_that_title() -> None:
    made = reading(
        "Foreign Minister Prince Karin Lund met Joao Pires. Late at night the prince left.",
        names={"Karin Lund": "person", "Joao Pires": "person"},
        nominals={"prince": "person"},
    )
    assert resolve(made, "the prince") == ["Karin Lund"]


def test_the_minister_of_another_nation_is_not_the_last_minister() -> None:
    made = reading(
        "Danish Prime Minister Karin Lund spoke. The Danish minister smiled. The Norwegian minister left.",
        names={"Karin Lund": "person"},
        nominals={"minister": "person", "minister #2": "person"},
        links={"minister": "Karin Lund"},
    )
    assert resolve(made, "The Danish minister") == ["Karin Lund"]
    assert resolve(made, "The Norwegian minister") == ["Norwegian minister"]


@pytest.mark.parametrize(("sureness", "found"), [(1, "Karin Lund"), (2, "Jon Dahl")])
def test_a_sure_link_to_somebody_whose_office_is_not_told_beats_a_holder(sureness: int, found: str) -> None:
    made = reading(
        "Swedish President Karin Lund rang Jon Dahl. Later the president left.",
        names={"Karin Lund": "person", "Jon Dahl": "person"},
        nominals={"president": "person"},
        links={"president": "Jon Dahl"},
    )
    made.links[0].scores[:] *= sureness
    assert resolve(made, "the president") == [found]


def test_the_minister_of_another_portfolio_is_not_the_one_named() -> None:
    made = reading(
        "Foreign Minister Karin Lund left. The health minister stayed. The foreign minister wrote.",
        names={"Karin Lund": "person"},
        nominals={"minister": "person", "minister #2": "person"},
    )
    assert resolve(made, "The health minister") == ["health minister"]
    assert resolve(made, "The foreign minister") == ["Karin Lund"]


@pytest.mark.parametrize(("phrase", "found"), [("The spokesman", "Omar Haddad"), ("His spokesman", "spokesman")])
def test_his_spokesman_is_not_he(phrase: str, found: str) -> None:
    made = reading(
        f"Omar Haddad flew home. {phrase} said so.",
        names={"Omar Haddad": "person"},
        nominals={"spokesman": "person"},
        links={"spokesman": "Omar Haddad", phrase.split(maxsplit=1)[0]: "Omar Haddad"},
    )
    assert resolve(made, phrase) == [found]


def test_the_envoy_of_a_state_is_nobody_of_another() -> None:
    made = reading(
        "Special Representative Karin Lund spoke. The representative of Peru agreed. The representative of Chile left.",
        names={"Karin Lund": "person", "Peru": "place", "Chile": "place"},
        nominals={"representative": "person", "representative #2": "person"},
        links={"representative": "Karin Lund", "representative #2": "representative"},
    )
    assert resolve(made, "The representative of Chile") == ["representative of Chile"]


def test_no_body_holds_an_office() -> None:
    made = reading(
        "The Reef Fund spoke. The PM left.",
        names={"Reef Fund": "organization"},
        nominals={"PM": "person"},
        links={"PM": "Reef Fund"},
    )
    assert resolve(made, "The PM") == ["Prime Minister"]
