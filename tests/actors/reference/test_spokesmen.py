from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from tests.actors.resolved import names_of
from tests.readings import reading, words


def spoken_for(text: str, speaker: str, nominals: dict[str, str] | None = None, **links: str) -> list[str]:
    """Whom "we" stands for where the speaker says it; Ana Ruiz is a person, and Reef Farmers, the Foreign Ministry
    and ICRC are bodies."""
    kinds = {"Ana Ruiz": "person", "Reef Farmers": "organization", "Foreign Ministry": "organization",
             "ICRC": "organization", "Harvard": "organization"}  # fmt: skip
    made = reading(
        f'{text} "We will go."', names={n: k for n, k in kinds.items() if n in text}, nominals=nominals, links=links
    )
    cast = assemble(made)
    said_by = cast.resolver.resolve([words(made.layout, speaker)])[0]
    return names_of(cast, cast.resolver.resolve_speakers([words(made.layout, "We")], lambda _: said_by))


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, chairman of Reef Farmers, spoke.",
        "Reef Farmers spokeswoman Ana Ruiz spoke.",
        "Reef Farmers' lawyer, Ana Ruiz, spoke.",
        "Ana Ruiz, of Reef Farmers, spoke.",
        "Ana Ruiz of Reef Farmers spoke.",
        "Reef Farmers's Ana Ruiz spoke.",
    ],
)
def test_we_of_who_speaks_for_a_body_is_the_body(text: str) -> None:
    assert spoken_for(text, "Ana Ruiz") == ["Reef Farmers"]


def test_a_body_may_be_meant_by_a_pronoun_or_a_noun() -> None:
    assert spoken_for("Reef Farmers met. Its director, Ana Ruiz, spoke.", "Ana Ruiz", Its="Farmers") == ["Reef Farmers"]
    nouns = {"union": "organization", "president": "person"}
    text = "Reef Farmers met. The union's president, Ana Ruiz, spoke."
    assert spoken_for(text, "Ana Ruiz", nouns, union="Farmers") == ["Reef Farmers"]


def test_we_of_a_lawyer_are_the_clients() -> None:
    text = "The family's lawyer, Ana Ruiz, spoke."
    assert spoken_for(text, "Ana Ruiz", {"family": "organization"}) == ["family"]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Ministry spokeswoman Ana Ruiz spoke.",
        "Ana Ruiz, minister of Reef Farmers, spoke.",
        "Ana Ruiz, a Harvard-trained economist, spoke.",
        "Ana Ruiz spoke to Reef Farmers.",
        "Ana Ruiz, former chairman of Reef Farmers, spoke.",
    ],
)
def test_we_of_who_speaks_for_no_body_or_a_states_is_that_person(text: str) -> None:
    assert spoken_for(text, "Ana Ruiz") == ["Ana Ruiz"]


def test_we_of_an_unnamed_official_is_the_body_that_describes_him() -> None:
    nouns = {"official": "person"}
    assert spoken_for("An ICRC official spoke.", "An ICRC official", nouns) == ["ICRC"]
    assert spoken_for("A Foreign Ministry official spoke.", "A Foreign Ministry official", nouns) == [
        "Foreign Ministry official"
    ]
