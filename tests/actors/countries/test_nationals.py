from __future__ import annotations

import pytest

from tests.actors.resolved import resolve
from tests.readings import reading


@pytest.mark.parametrize(
    ("sentence", "phrase", "names"),
    [
        ("The Ghanaian said that it was late.", "The Ghanaian", ["Kofi Boateng"]),
        ("It was late, said the Ghanaian.", "the Ghanaian", ["Kofi Boateng"]),
        ("The Ghanaian plan failed.", "The Ghanaian", ["GHA"]),
        ("The Ghanaians said that it was late.", "The Ghanaians", ["GHA"]),
        ("The Ghanaian's plan failed.", "The Ghanaian", ["GHA"]),
        ("The Ghanaian-led mission failed.", "The Ghanaian", ["GHA"]),
        ("The Kenyan said that it was late.", "The Kenyan", ["KEN"]),
        ("The French said that it was late.", "The French", ["FRA"]),
    ],
)
def test_the_word_for_one_of_a_people_is_a_person_named_before(sentence: str, phrase: str, names: list[str]) -> None:
    made = reading(f"Ghanaian envoy Kofi Boateng spoke. {sentence}", names={"Kofi Boateng": "person"})
    assert resolve(made, phrase) == names


def test_a_link_tells_who_of_two_is_meant() -> None:
    made = reading(
        "Envoy Kofi Boateng met Ghanaian minister Ama Mensah. The Ghanaian smiled.",
        names={"Kofi Boateng": "person", "Ama Mensah": "person"},
        links={"Ghanaian #2": "Kofi Boateng"},
    )
    assert resolve(made, "The Ghanaian") == ["Kofi Boateng"]


def test_a_newspaper_called_so_is_none_of_the_people() -> None:
    made = reading(
        "Australian minister Karin Lund spoke. The Australian reported it.",
        names={"Karin Lund": "person", "The Australian": "organization"},
    )
    assert resolve(made, "The Australian") == ["Australian"]


def test_the_presidents_of_two_states_are_none_of_the_people() -> None:
    made = reading(
        "Ghanaian envoy Kofi Boateng spoke. The Ghanaian and Kenyan presidents met.",
        names={"Kofi Boateng": "person"},
        nominals={"presidents": "person"},
    )
    assert resolve(made, "The Ghanaian and Kenyan presidents")[0] == "GHA"


def test_the_name_of_a_people_may_have_two_words() -> None:
    made = reading("South Korean envoy Park Jin spoke. The South Korean left.", names={"Park Jin": "person"})
    assert resolve(made, "The South Korean") == ["Park Jin"]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("27 Ghanaians", ["27 Ghanaians"]),
        ("dozens of Ghanaians", ["dozens of Ghanaians"]),
        ("Two Chinese", ["Two Chinese"]),
        ("two Ghanaian banks", ["GHA"]),
        ("Ghanaians", ["GHA"]),
    ],
)
def test_a_number_of_a_people_are_people_and_not_their_state(phrase: str, names: list[str]) -> None:
    made = reading(f"It was said that {phrase} were there. Ghana and China waited.")
    assert resolve(made, phrase if "banks" not in phrase else "two Ghanaian") == names
