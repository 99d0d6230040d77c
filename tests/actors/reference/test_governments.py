from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.reference.governments import state_before, told_state
from tests.actors.resolved import names_of, resolve
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("phrase", "head", "state"),
    [
        ("the Kenyan wartime cabinet", "cabinet", ["KEN"]),
        ("the side of the Kenyan farmers", "side", ["KEN"]),
        ("the authorities in Kenya", "authorities", []),
        ("the Glasgow administration", "administration", []),
        ("the Kenyan-backed administration", "administration", []),
        ("the Kenyan embassy", "embassy", []),
        ("the cabinet of Peter Mwangi of Kenya", "cabinet", []),
        ("Kenyan President Peter Mwangi's cabinet", "cabinet", ["KEN"]),
    ],
)
def test_a_government_tells_its_state(phrase: str, head: str, state: list[str]) -> None:
    made = reading(f"Later {phrase} agreed.", names={"Peter Mwangi": "person"} if "Mwangi" in phrase else {})
    cast, span, noun = assemble(made), words(made.layout, phrase), words(made.layout, head)[0]
    assert names_of(cast, told_state(cast.namings, noun, span, cast.countries)) == state


@pytest.mark.parametrize(
    ("phrase", "state"), [("the government", ["CHL"]), ("the military government", []), ("the embassy", [])]
)
def test_a_government_that_is_told_no_further_is_of_the_state_spoken_of_last(phrase: str, state: list[str]) -> None:
    made = reading(f"Peru met Chile. Later {phrase} agreed with Kenya.")
    cast, span = assemble(made), words(made.layout, phrase)
    assert names_of(cast, state_before(cast.namings, span[1], span)) == state


def test_a_town_is_no_state_that_a_government_is_of() -> None:
    made = reading("Peru met envoys in Glasgow. The government agreed.")
    assert resolve(made, "The government") == ["PER"]


def test_the_government_of_a_leader_is_the_state() -> None:
    made = reading("Swedish Prime Minister Karin Lund's government fell.", names={"Karin Lund": "person"})
    assert resolve(made, "Prime Minister Karin Lund's government") == ["SWE"]
