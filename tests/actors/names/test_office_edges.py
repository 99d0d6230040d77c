"""Where an office and a name meet."""

from __future__ import annotations

import pytest

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.readings import reading


def test_an_office_of_several_words_is_no_part_of_a_name_that_cuts_into_it() -> None:
    made = reading("Secretary of State Ana Ruiz met Vice President Joan Tovar.", names={"State Ana Ruiz": "person"})
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]
    made = reading("Then Vice President Joan Tovar left.", names={"Vice": "person", "Joan Tovar": "person"})
    assert names(made) == [("Joan Tovar", ActorKind.PERSON)]


def test_a_body_may_be_named_after_an_office() -> None:
    for body in ("Prime Minister's Office", "Foreign Minister Council", "State Department"):
        made = reading(f"Then the {body} replied.", names={body: "organization"})
        assert names(made) == [(body, ActorKind.ORGANIZATION)]


def test_an_office_before_a_name_is_no_part_of_it() -> None:
    made = reading("Energy Minister Zuri Okello left.", names={"Energy Minister Zuri Okello": "organization"})
    assert names(made) == [("Zuri Okello", ActorKind.PERSON)]


def test_the_first_word_of_an_office_names_nobody() -> None:
    made = reading("Deputy Prime Minister Joan Tovar left.", names={"Prime": "person", "Joan Tovar": "person"})
    assert names(made) == [("Joan Tovar", ActorKind.PERSON)]


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        ("Prince Sultan bin Khaled left.", "Sultan bin Khaled", "Sultan bin Khaled"),
        ("Foreign Minister Shah Karim Lund left.", "Shah Karim Lund", "Shah Karim Lund"),
        ("Then Sultan Karim Lund left.", "Sultan Karim Lund", "Karim Lund"),
        ("Its minister, Shah Karim Lund, left.", "Shah Karim Lund", "Shah Karim Lund"),
        ("Then Amir Lund left.", "Amir Lund", "Amir Lund"),
        ("The Amir, Sheikh Karim Lund, left.", "Karim Lund", "Karim Lund"),
        ("Then Sultan al-Ruiz left.", "Sultan al-Ruiz", "Sultan al-Ruiz"),
    ],
)
def test_a_title_may_be_a_part_of_the_name(text: str, model: str, expected: str) -> None:
    assert names(reading(text, names={model: "person"})) == [(expected, ActorKind.PERSON)]
