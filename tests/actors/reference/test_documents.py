from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.reference.documents import is_document, told_issuer
from tests.actors.resolved import names_of, resolve
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("noun", "is_one"), [("Communiqué", True), ("letter", True), ("Figures", True), ("treaty", False)]
)
def test_what_speaks_for_whoever_issued_it(noun: str, is_one: bool) -> None:
    assert is_document(noun) is is_one


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Peru's letter arrived.", ["PER"]),
        ("The letter sent by lawyer Ana Ruiz arrived.", ["Ana Ruiz"]),
        ("The letter, from Ana Ruiz, arrived.", []),  # the comma ends what it is of
        ("The letter for Ana Ruiz arrived.", []),
        ("The letter that all could see at last was one of Peru.", []),  # too far
        ("The letter arrived. It told of Peru.", []),
    ],
)
def test_whose_a_document_is_said_to_be(text: str, issuer: list[str]) -> None:
    made = reading(text, names={"Ana Ruiz": "person"} if "Ruiz" in text else {})
    cast, letter = assemble(made), words(made.layout, "letter")[0]
    assert (
        names_of(cast, told_issuer(made.layout, letter, (0, letter), lambda phrase: cast.namings.at(phrase[1])))
        == issuer
    )


@pytest.mark.parametrize(
    ("statement", "issuer"),
    [("The statement gave no date", ["Karin Lund"]), ("The statement by Joao Pires gave no date", ["Joao Pires"])],
)
def test_a_document_speaks_for_its_issuer_told_beside_it_or_linked_to_it(statement: str, issuer: list[str]) -> None:
    made = reading(
        f"Karin Lund said so in a statement. {statement}. Joao Pires left.",
        names={"Karin Lund": "person", "Joao Pires": "person"},
        links={"statement #2": "Karin Lund"},
    )
    assert resolve(made, "The statement") == issuer


def test_what_a_document_tells_of_did_not_issue_it() -> None:
    made = reading("The report said that sales from Peru fell. The letter of the same day asked Peru for money.")
    assert resolve(made, "The report") == resolve(made, "The letter") == []


@pytest.mark.parametrize(("reports", "issuer"), [("Reports from Lima", []), ("Reports by Peru", ["PER"])])
def test_reports_from_a_town_are_nobodys(reports: str, issuer: list[str]) -> None:
    assert resolve(reading(f"{reports} told of fires."), reports) == issuer


def test_somebody_without_a_name_issued_what_is_surely_linked_to_it() -> None:
    for sureness, issuer in ((1, []), (2, ["rescue agency"])):
        made = reading(
            "The rescue agency spoke. The report told of fires.",
            nominals={"agency": "organization", "report": "organization"},
            links={"report": "agency"},
        )
        made.links[0].scores[:] *= sureness
        assert resolve(made, "The report") == issuer


def test_a_document_may_be_from_a_body_without_a_name() -> None:
    made = reading("A letter issued on Monday by the Kenyan weather office said so. A note from her office came.")
    assert resolve(made, "A letter") == ["Kenyan weather office"]


def test_a_poll_speaks_for_who_made_it() -> None:
    made = reading("A survey by the Lumen group said so.", names={"Lumen": "organization"})
    assert resolve(made, "A survey") == ["Lumen"]


def test_a_body_without_a_name_may_stand_before_its_document() -> None:
    assert resolve(reading("A palace statement said so."), "A palace statement") == ["palace"]
    assert resolve(reading("A short statement said so."), "A short statement") == []


def test_who_only_read_a_document_does_not_speak_in_it() -> None:
    made = reading(
        "The Reef Fund wrote to Joao Pires. The letter, seen by the Lima Times, warned of delays. It asked for time.",
        names={"Reef Fund": "organization", "Lima Times": "organization", "Joao Pires": "person"},
        links={"letter": "Lima Times", "It": "Lima Times"},
        weak_links={"letter": "Reef Fund", "It": "Reef Fund"},
    )
    assert resolve(made, "The letter") == resolve(made, "It") == ["Reef Fund"]
