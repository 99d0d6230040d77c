"""Two people by their surnames with a hyphen between them."""

from __future__ import annotations

import pytest

from tests.actors.named import names
from tests.actors.resolved import resolve
from tests.readings import reading


@pytest.mark.parametrize("noun", ["call", "summit", "talks", "deal"])
def test_both_are_people(noun: str) -> None:
    made = reading(f"The Ruiz-Tovar {noun} ended.  Ana Ruiz rang Juan Tovar.", names=dict.fromkeys(PEOPLE, "person"))
    assert resolve(made, "The Ruiz-Tovar") == ["Ana Ruiz", "Juan Tovar"]


PEOPLE = ("Ana Ruiz", "Juan Tovar")


def test_well_known_leaders_need_no_other_mention() -> None:
    assert [name for name, _ in names(reading("The Putin-Macron call ended."))] == ["Putin", "Macron"]


@pytest.mark.parametrize(
    "text",
    [
        "The Okello-Zabriskie call ended.",  # nobody knows them
        "The Putin-Macron film ended.",
        "The Putin-Macron talks ended. Ana Putin-Macron spoke.",  # one with two surnames
    ],
)
def test_what_is_no_compound_of_two(text: str) -> None:
    assert "Putin" not in [name for name, _ in names(reading(text))]


@pytest.mark.parametrize(
    ("compound", "found"),
    [("EU-Ukraine", ["EU"]), ("Iran-NATO", ["NATO"]), ("NATO-EU", ["NATO", "EU"]), ("Reef-Ukraine", ["Reef-Ukraine"])],
)
def test_a_body_with_a_state_or_another_is_itself(compound: str, found: list[str]) -> None:
    made = reading(f"The first {compound} summit ended.", names={compound: "organization"})
    assert [name for name, _ in names(made)] == found
