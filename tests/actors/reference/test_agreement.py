from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.parties import group
from onrecord.actors.reference.agreement import Agreement
from tests.actors.resolved import resolve
from tests.readings import reading, words

AIDE, CROWD = group("aide"), group("crowd")


@pytest.mark.parametrize(
    ("word", "fitting"),
    [
        ("She", ["Ana Ruiz", "aide"]),
        ("he", ["Mr. Hall", "aide"]),
        ("they", ["Reef Fund", "aide", "crowd"]),
        ("minister", ["Mr. Hall", "Ana Ruiz"]),
        ("ministers", ["aide", "crowd"]),
        ("body", ["Reef Fund", "aide", "crowd"]),
        ("court", ["aide", "crowd"]),
        ("both", ["Mr. Hall", "Ana Ruiz", "Reef Fund", "aide", "crowd"]),
    ],
)
def test_who_agrees_with_a_word(word: str, fitting: list[str]) -> None:
    made = reading(
        "Mr. Hall met Mrs. Ana Ruiz of the Reef Fund, an aide and a crowd. She and he, they, the minister, the "
        "ministers, the body, the court and both left.",
        names={"Hall": "person", "Ana Ruiz": "person", "Reef Fund": "organization"},
        nominals={
            "aide": "person",
            "crowd": "organization",
            "minister": "person",
            "ministers": "person",
            "body": "organization",
            "court": "organization",
        },
    )
    cast = assemble(made)
    heads = {AIDE: words(made.layout, "aide")[0], CROWD: words(made.layout, "crowd")[0]}
    genders = {party: found.gender for party, found in cast.groups.items() if found.gender}
    agreement = Agreement(made, cast.namings, genders, cast.offices, heads)
    named = {found.name: party for party, found in cast.groups.items()}
    people = {"Mr. Hall": named["Hall"], "Ana Ruiz": named["Ana Ruiz"], "Reef Fund": named["Reef Fund"]}
    parties = people | {"aide": AIDE, "crowd": CROWD}
    at = words(made.layout, word)[0]
    assert [name for name, party in parties.items() if agreement.fits(at, party)] == fitting


def test_a_bank_need_not_be_called_so() -> None:
    made = reading(
        "Barnes told Peru no. The bank was silent. The Harbour Criminal Chamber (HCC) met. The court was silent.",
        names={"Barnes": "organization", "HCC": "organization"},
        nominals={"bank": "organization", "court": "organization"},
        links={"bank": "Barnes", "court": "HCC"},
    )
    assert resolve(made, "The bank") == ["Barnes"]
    assert resolve(made, "The court") == ["HCC"]


def test_a_pronoun_of_the_other_gender_is_not_taken() -> None:
    made = reading("Mr. Lund spoke. She smiled.", names={"Lund": "person"}, links={"She": "Lund"})
    assert resolve(made, "She") == []


def test_it_is_no_person() -> None:
    made = reading("Karin Lund spoke. It rained.", names={"Karin Lund": "person"}, links={"It": "Karin Lund"})
    assert resolve(made, "It") == []


def test_they_are_no_single_person() -> None:
    made = reading("Karin Lund spoke. They left.", names={"Karin Lund": "person"}, links={"They": "Karin Lund"})
    assert resolve(made, "They") == []


def test_she_is_no_body() -> None:
    text = "Karin Lund spoke of a new force. The force will be small, she said."
    made = reading(
        text, names={"Karin Lund": "person"}, nominals={"force #2": "organization"}, links={"she": "force #2"}
    )
    assert resolve(made, "she") == ["Karin Lund"]


def test_several_are_no_single_person() -> None:
    made = reading(
        "Karin Lund spoke. The diplomats left.",
        names={"Karin Lund": "person"},
        nominals={"diplomats": "person"},
        links={"diplomats": "Karin Lund"},
    )
    assert resolve(made, "The diplomats") == ["diplomats"]


def test_a_ministry_is_a_body_called_so() -> None:
    made = reading(
        "The Foreign Ministry met the Reef Fund. The ministry was silent.",
        names={"Foreign Ministry": "organization", "Reef Fund": "organization"},
        nominals={"ministry": "organization"},
        links={"ministry": "Reef Fund"},
        weak_links={"ministry": "Foreign Ministry"},
    )
    assert resolve(made, "The ministry") == ["Foreign Ministry"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lund saw Vogt. Later he would press Vogt on the border.", "Lund"),
        ("Lund saw Vogt. Later he believed that Vogt had left.", "Lund"),
        ("Lund saw Vogt. When he left, Vogt smiled.", "Vogt"),
        ("Lund saw Vogt. Later he left as Vogt had.", "Vogt"),
        ("Lund saw Vogt. Later he said Pires and Vogt had left.", "Lund"),
    ],
)
def test_a_subject_is_nobody_named_in_what_is_said_of_it(text: str, who: str) -> None:
    made = reading(
        text, names={name: "person" for name in ("Lund", "Vogt", "Pires") if name in text}, links={"he": "Vogt"}
    )
    assert resolve(made, "he") == [who]


def test_the_president_is_not_whom_the_president_will_press() -> None:
    made = reading(
        "President Vogt called President Lund. Pires said the president would press Lund on the border.",
        names={"Vogt": "person", "Lund": "person", "Pires": "person"},
        nominals={"president": "person"},
    )
    assert resolve(made, "the president") == ["Vogt"]


def test_a_body_is_named_again_in_what_it_says() -> None:
    made = reading("NATO met. It said NATO ships would leave.", names={"NATO": "organization"}, links={"It": "NATO"})
    assert resolve(made, "It") == ["NATO"]


def test_it_is_no_unnamed_person() -> None:
    made = reading(
        "A senior official spoke. The office agreed. It left.",
        nominals={"official": "person", "office": "organization"},
        links={"It": "official"},
    )
    assert resolve(made, "A senior official") == ["senior official"]
    assert resolve(made, "It") == []


def test_the_unnamed_of_two_nations_are_two() -> None:
    made = reading(
        "The Peruvian foreign minister spoke. The Chilean president left. The minister smiled.",
        nominals={"minister": "person", "president": "person"},
        links={"president": "minister", "minister #2": "minister"},
    )
    assert resolve(made, "The Peruvian foreign minister") == ["Peruvian foreign minister"]
    assert resolve(made, "The Peruvian foreign minister", "The Chilean president", "The minister") == [
        "Peruvian foreign minister",
        "Chilean president",
    ]


@pytest.mark.parametrize(
    ("noun", "kind", "found"),
    [
        ("authorities", "organization", "PER"),
        ("troops", "person", "PER"),
        ("army", "organization", "army"),
        ("kidnappers", "person", "kidnappers"),
    ],
)
def test_some_that_are_in_a_state_do_not_mean_it(noun: str, kind: str, found: str) -> None:
    made = reading(f"Peru was calm. The {noun} said so.", nominals={noun: kind}, links={noun: "Peru"})
    assert resolve(made, f"The {noun}") == [found]
