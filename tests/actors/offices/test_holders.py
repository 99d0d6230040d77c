from __future__ import annotations

import pytest

from onrecord.actors.offices.holders import holders_of, may_be_called
from onrecord.actors.parties import Party
from onrecord.record import ActorKind
from tests.actors.resolved import resolve
from tests.readings import reading

LUND, PIRES, BOARD = Party(ActorKind.PERSON, "0"), Party(ActorKind.PERSON, "1"), Party(ActorKind.ORGANIZATION, "2")
OFFICES = {LUND: "Foreign Minister of Norway", PIRES: "prime minister", BOARD: "minister"}
COUNTRIES = {LUND: "NOR", PIRES: "PRT"}


@pytest.mark.parametrize(
    ("office", "within", "holders"),
    [
        ("minister", set(), {LUND, PIRES}),
        ("minister", {"NOR", "DNK"}, {LUND}),
        ("norway", set(), set()),
        ("premier", {"PRT"}, {PIRES}),
        ("premier", set(), {PIRES}),
        ("leader", set(), set()),  # may hold many an office, where no country is told
        ("head of government", set(), {PIRES}),
        ("head of state", set(), set()),
        ("leader", {"NOR"}, set()),
        ("pm", set(), {PIRES}),
    ],
)
def test_who_holds_an_office(office: str, within: set[str], holders: set[Party]) -> None:
    assert holders_of(office, within, OFFICES, COUNTRIES) == holders


@pytest.mark.parametrize("title", ["deputy prime minister", "Portuguese Deputy Prime Minister", "ex-prime minister"])
def test_neither_a_deputy_nor_who_was_it_is_meant(title: str) -> None:
    assert holders_of("premier", {"PRT"}, {PIRES: title}, COUNTRIES) == set()


def test_a_deputy_holds_an_office_only_where_nobody_holds_it_in_full() -> None:
    offices = {LUND: "Vice President", PIRES: "President"}
    assert holders_of("president", set(), offices, {}) == {PIRES}
    assert holders_of("president", set(), {LUND: "Vice President"}, {}) == {LUND}


@pytest.mark.parametrize(
    ("office", "phrase", "is_meant"),
    [
        ("Prime Minister", "the Greek premier", True),
        ("President", "the Greek leader", True),
        ("Prime Minister", "the Greek president", False),
        ("presidential spokesman", "the Greek leader", False),
        ("opposition leader", "the Greek premier", False),
    ],
)
def test_only_who_leads_a_state_is_its_leader(office: str, phrase: str, is_meant: bool) -> None:
    made = reading(
        f"Greek {office} Nikos Rallis met Greek minister Eleni Dimou. Later {phrase} left.",
        names={"Nikos Rallis": "person", "Eleni Dimou": "person"},
        nominals={phrase.rsplit(maxsplit=1)[-1]: "person"},
    )
    assert (resolve(made, phrase) == ["Nikos Rallis"]) == is_meant


@pytest.mark.parametrize(
    ("words", "title", "may_be"),
    [
        ("the foreign minister", "Norwegian Foreign Minister", True),
        ("the foreign minister", "Prime Minister", False),
        ("the prime minister", "premier", True),
        ("the minister", "President", False),
        ("the ambassador", "President", False),
        ("the president", "vice-president", True),  # whom nobody outranks in the article
        ("the envoy", "Foreign Minister", True),
        ("the vice president", "President", False),
        ("the deputy foreign minister", "Foreign Minister", False),
        ("the vice president", "Vice President", True),
        ("the health minister", "Foreign Minister", False),
        ("the health minister", "Minister of Health", True),
        ("the health minister", "minister", True),
        ("the foreign minister", "minister", True),
        ("the secretary", "Turkish Foreign Minister", False),
        ("the foreign secretary", "minister", True),
        ("the foreign secretary", "Prime Minister", False),
        ("the prime minister", "minister", False),
        ("the secretary", "Secretary of State", True),
        ("the spokesman", "Leader of the Harbour Party", False),
        ("the spokesman", "presidential spokesman", True),
        ("the spokesman", "vice president", True),
    ],
)
def test_an_office_is_not_called_by_the_noun_of_another(words: str, title: str, may_be: bool) -> None:
    *before, noun = words.split()
    assert may_be_called(noun, before, title) == may_be


def test_an_ambassador_is_not_the_only_one_of_his_state_who_has_another_office() -> None:
    made = reading(
        "German Chancellor Emil Kranz spoke. Lund summoned the German ambassador.",
        names={"Emil Kranz": "person", "Lund": "person"},
        nominals={"ambassador": "person"},
    )
    assert resolve(made, "the German ambassador") == ["German ambassador"]


def test_the_secretary_is_one_of_state_beside_a_foreign_secretary() -> None:
    made = reading(
        "US Secretary of State Ana Ruiz called UK Foreign Secretary Omar Haddad. The Secretary was glad. The Foreign "
        "Secretary was not. Then a deal with the Foreign Secretary failed.",
        names={"Ana Ruiz": "person", "Omar Haddad": "person"},
        nominals={"Secretary #3": "person", "Secretary #4": "person", "Secretary #5": "person"},
        links={"Secretary #3": "Omar Haddad", "Secretary #4": "Ana Ruiz"},
    )
    assert resolve(made, "The Secretary") == ["Ana Ruiz"]
    assert resolve(made, "The Foreign Secretary") == ["Omar Haddad"]
    assert resolve(made, "Foreign Secretary #3") == ["Omar Haddad"]  # its phrase was cut off its "the"


def test_the_secretary_is_a_foreign_secretary_where_there_is_no_other() -> None:
    made = reading(
        "UK Foreign Secretary Omar Haddad left. The secretary was glad.",
        names={"Omar Haddad": "person"},
        nominals={"secretary": "person"},
    )
    assert resolve(made, "The secretary") == ["Omar Haddad"]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("Norway's top diplomat", "Karin Lund"),
        ("Washington's top diplomat", "Ana Ruiz"),
        ("The Iraqi diplomat", "Iraqi diplomat"),
    ],
)
def test_a_top_diplomat_is_a_foreign_minister(phrase: str, found: str) -> None:
    made = reading(
        "Norwegian Foreign Minister Karin Lund met US Secretary of State Ana Ruiz and an Iraqi diplomat. "
        f"{phrase} was glad.",
        names={"Karin Lund": "person", "Ana Ruiz": "person"},
        nominals={"diplomat": "person", "diplomat #2": "person"},
    )
    assert resolve(made, phrase) == [found]


def test_what_an_office_is_to_or_at_is_no_part_of_its_noun() -> None:
    assert holders_of("envoy", set(), {LUND: "envoy to the UN", PIRES: "minister at the UN"}, {}) == {LUND}
