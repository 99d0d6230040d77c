from __future__ import annotations

import pytest

from tests.actors.resolved import resolve
from tests.readings import reading


def rebels(text: str, noun: str = "The rebels") -> list[str]:
    """Whom the rebels of a text are; Reef Front, Hill Army and Harbour Board are bodies."""
    bodies = {name: "organization" for name in ("Reef Front", "Hill Army", "Harbour Board", "FARC") if name in text}
    nouns = {noun.split()[1]: "person"}
    return resolve(reading(text, names=bodies, nominals=nouns), noun)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Reef Front guerrillas came to the Harbour Board. The rebels left.", ["Reef Front"]),
        ("FARC offered a truce. The rebels left.", ["FARC"]),
        ("Reef Front guerrillas met Hill Army guerrillas. The rebels left.", ["rebels"]),
        ("Reef Front guerrillas came. The rebels in Peru left.", ["rebels"]),
        ("The Harbour Board met. The rebels left.", ["rebels"]),
        ("Reef Front guerrillas came. In Peru, said Lund, The rebels left.", ["rebels"]),
    ],
)
def test_the_rebels_are_the_one_armed_group_named_before(text: str, group: list[str]) -> None:
    assert rebels(text) == group


def test_the_farmers_are_no_armed_group() -> None:
    assert rebels("Reef Front guerrillas came. The farmers left.", "The farmers") == ["farmers"]
