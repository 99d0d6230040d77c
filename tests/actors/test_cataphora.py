from __future__ import annotations

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
