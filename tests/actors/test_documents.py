from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.documents import is_document, issuer_before, told_issuer
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
    assert names_of(cast, told_issuer(made.layout, letter, (0, letter), cast.namings.at)) == issuer


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("Peru gave Chile a letter.", ["CHL"]),  # the nearest before it
        ("A letter came from Chile.", ["CHL"]),
        ("Chile waited. A letter came.", []),
        ("Chile sent a letter." + " It rained." * 8, []),  # too far back
        ("Chile sent a treaty.", []),
    ],
)
def test_who_stands_beside_the_document_spoken_of_last(before: str, issuer: list[str]) -> None:
    made = reading(f"{before} Later the letter was read.")
    cast, letter = assemble(made), made.layout.words.index("read") - 2
    assert names_of(cast, issuer_before(made.layout, letter, cast.namings.numbers, cast.namings.at)) == issuer


@pytest.mark.parametrize(("document", "issuer"), [("report", ["Norwick Post"]), ("letter", [])])
def test_a_report_is_of_whoever_reported(document: str, issuer: list[str]) -> None:
    made = reading(
        f"The Norwick Post reported a fire. The {document} gave no cause.", names={"Norwick Post": "organization"}
    )
    cast, at = assemble(made), made.layout.words.index(document)
    assert names_of(cast, issuer_before(made.layout, at, cast.namings.numbers, cast.namings.at)) == issuer


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Karin Lund said so in a statement. The statement gave no date.", "Karin Lund"),
        ("The statement, issued Monday, gave no date. A spokesman for Karin Lund left.", None),
        ("The statement by Karin Lund gave no date.", "Karin Lund"),
    ],
)
def test_a_document_speaks_for_its_issuer(text: str, issuer: str | None) -> None:
    made = reading(text, names={"Karin Lund": "person"})
    assert resolve(made, "The statement") == ([issuer] if issuer else [])


def test_a_poll_speaks_for_who_made_it() -> None:
    made = reading("A survey by the Lumen group said so.", names={"Lumen": "organization"})
    assert resolve(made, "A survey") == ["Lumen"]


def test_a_body_without_a_name_may_stand_before_its_document() -> None:
    assert resolve(reading("A palace statement said so."), "A palace statement") == ["palace"]
    assert resolve(reading("A short statement said so."), "A short statement") == []
