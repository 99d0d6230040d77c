from __future__ import annotations

import pytest

from tests.actors.resolved import resolve
from tests.readings import reading


def test_somebody_new_is_nobody_who_was_named_before() -> None:
    made = reading(
        "Karin Lund left. A spokesman was silent. Lund returned.",
        names={"Karin Lund": "person", "Lund": "person"},
        nominals={"spokesman": "person"},
        links={"Lund #2": "spokesman"},
    )
    assert resolve(made, "A spokesman") == ["spokesman"]


def test_somebody_described_is_who_is_named_later_only_if_the_model_is_sure() -> None:
    made = reading(
        "It rained. A diplomat left early. Karin Lund stayed.",
        names={"Karin Lund": "person"},
        nominals={"diplomat": "person"},
        weak_links={"Karin Lund": "diplomat"},
    )
    assert resolve(made, "A diplomat") == ["diplomat"]


def test_somebody_described_in_the_first_sentence_is_likely_named_in_the_next() -> None:
    made = reading(
        "A diplomat left early. Karin Lund stayed.",
        names={"Karin Lund": "person"},
        nominals={"diplomat": "person"},
        weak_links={"Karin Lund": "diplomat"},
    )
    assert resolve(made, "A diplomat") == ["Karin Lund"]


def test_a_spokesman_for_somebody_is_not_he() -> None:
    made = reading(
        "A spokesman for US President Karin Lund left. She stayed.",
        names={"Karin Lund": "person"},
        nominals={"spokesman": "person"},
        links={"Karin Lund": "spokesman"},
    )
    phrase = "A spokesman for US President Karin Lund"
    assert resolve(made, phrase) == [phrase.removeprefix("A ")]


def test_a_body_is_described_first_and_named_later() -> None:
    made = reading(
        "A think-tank warned of war. Crisis Watch gave no date.",
        names={"Crisis Watch": "organization"},
        nominals={"tank": "organization"},
        links={"Watch": "tank"},
    )
    assert resolve(made, "A think-tank") == ["Crisis Watch"]


def test_a_body_of_a_body_is_not_that() -> None:
    made = reading(
        "The youth wing of the Reef Party marched. The Reef Party was silent.",
        names={"Reef Party": "organization", "Reef Party #2": "organization"},
        nominals={"wing": "organization"},
        links={"Reef Party #2": "wing"},
    )
    assert resolve(made, "The youth wing of the Reef Party") == ["youth wing of the Reef Party"]


@pytest.mark.parametrize(
    ("phrase", "after", "found"),
    [
        ("A diplomat", "", "Karin Lund"),
        ("A diplomat", ", who asked not to be named,", "diplomat"),
        ("A diplomat", ", speaking on condition of anonymity,", "diplomat"),
        ("A diplomat", ", who asked to be identified only as Karin,", "Karin Lund"),
        ("A diplomat", " familiar with the talks", "diplomat"),
        ("Another diplomat", "", "Another diplomat"),
        ("One diplomat", "", "diplomat"),
    ],
)
def test_whoever_asks_not_to_be_named_or_is_told_apart_is_not_named_later(phrase: str, after: str, found: str) -> None:
    made = reading(
        f"It rained. {phrase}{after} left early. Karin Lund stayed.",
        names={"Karin Lund": "person"},
        nominals={"diplomat": "person"},
        links={"Karin Lund": "diplomat"},
    )
    assert resolve(made, phrase) == [found]


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ("Swedish Foreign Minister Karin Lund stayed.", "Karin Lund"),
        ("Kenyan Ambassador Karin Lund stayed.", "minister"),
    ],
)
def test_an_office_is_not_of_whoever_is_named_later_with_another(later: str, found: str) -> None:
    made = reading(
        f"It rained. A minister left early. {later}",
        names={"Karin Lund": "person"},
        nominals={"minister": "person"},
        links={"Karin Lund": "minister"},
    )
    assert resolve(made, "A minister") == [found]


def test_two_offices_side_by_side_are_of_one() -> None:
    made = reading(
        "It rained. The bloc's president, Kenyan minister Karin Lund, left early.",
        names={"Karin Lund": "person"},
        nominals={"president": "person"},
        links={"Karin Lund": "president"},
    )
    assert resolve(made, "The bloc's president") == ["Karin Lund"]


def test_an_official_of_somebody_is_not_he() -> None:
    made = reading(
        "A Karin Lund administration official left early. Karin Lund stayed.",
        names={"Karin Lund": "person"},
        nominals={"official": "person"},
        links={"Karin Lund #2": "official"},
    )
    assert resolve(made, "A Karin Lund administration official") == ["Karin Lund administration official"]


@pytest.mark.parametrize(("between", "found"), [("The official", "official"), ("The minister", "Karin Lund")])
def test_whoever_is_meant_again_before_a_name_is_not_named_by_it(between: str, found: str) -> None:
    made = reading(
        f"It rained. An official said no. {between} said no. Karin Lund agreed.",
        names={"Karin Lund": "person"},
        nominals={"official": "person", between: "person"},
        links={"Karin Lund": "official"},
    )
    assert resolve(made, "An official") == [found]


@pytest.mark.parametrize(
    ("phrase", "after", "found"),
    [
        ("Peru's president", "Karin Lund promised", "Karin Lund"),
        ("The foreign minister", "Karin Lund promised", "Karin Lund"),
        ("Peru's president", "Then Karin Lund promised", "Peru's president"),
        ("Peru's president", "It rained. Karin Lund promised", "Peru's president"),
        ("A minister", "Karin Lund promised", "minister"),
        ("The farmer", "Karin Lund promised", "farmer"),
    ],
)
def test_who_is_told_by_an_office_is_whose_name_begins_the_next_sentence(phrase: str, after: str, found: str) -> None:
    made = reading(
        f"It was late. {phrase} spoke. {after} help.",
        names={"Karin Lund": "person"},
        nominals={phrase.rsplit(maxsplit=1)[-1]: "person"},
        weak_links={"Karin Lund": phrase.rsplit(maxsplit=1)[-1]},
    )
    assert resolve(made, phrase) == [found]


@pytest.mark.parametrize(
    ("phrase", "found"), [("his US counterpart", "US counterpart"), ("his counterpart", "Joao Pires")]
)
def test_a_counterpart_of_one_state_is_nobody_of_another(phrase: str, found: str) -> None:
    made = reading(
        f"Norway's king answered {phrase}. President Joao Pires of Portugal denied it.",
        names={"Joao Pires": "person"},
        nominals={"king": "person", "counterpart": "person"},
        links={"Joao Pires": "counterpart"},
    )
    assert resolve(made, phrase) == [found]


@pytest.mark.parametrize(("office", "found"), [("Prime Minister", "Joao Pires"), ("Foreign Minister", "counterpart")])
def test_a_counterpart_of_who_leads_a_state_leads_one(office: str, found: str) -> None:
    made = reading(
        f"President Karin Lund called her counterpart. {office} Joao Pires denied it.",
        names={"Karin Lund": "person", "Joao Pires": "person"},
        nominals={"counterpart": "person"},
        links={"Joao Pires": "counterpart"},
    )
    assert resolve(made, "her counterpart") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“I stay,” she said. The crowd cheered. Karin Lund has led it since May.", ["Karin Lund"]),
        ("“I stay,” she told Karin Lund.", []),
        ("It rained. “I stay,” she said. It was late. It was dark. It was cold. It was May. Karin Lund left.", []),
    ],
)
def test_who_speaks_before_anybody_is_named_is_the_first_to_be_named(text: str, found: list[str]) -> None:
    assert resolve(reading(text, names={"Karin Lund": "person"}), "she") == found
