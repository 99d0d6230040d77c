from __future__ import annotations

import pytest

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.actors.names.test_unfound import said
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "name", "is_body"),
    [
        ("The Harbour Peace Agreement holds.", "Harbour Peace Agreement", False),
        ("The Harbour Peace Agreement ( HPA ) is signed. The HPA holds.", "HPA", False),
        ("The Harbour Peace Association (HPA) is there. The HPA waits.", "HPA", True),
        ("The Harbour Treaty Organization waits.", "Harbour Treaty Organization", True),
        ("The Government of National Accord waits.", "Government of National Accord", True),
        ("The New Harbour Pact waits.", "New Harbour Pact", True),  # as parties are called
    ],
)
def test_what_is_signed_is_no_body(text: str, name: str, is_body: bool) -> None:
    made = reading(text, names={name: "organization"})
    assert bool(names(made)) == is_body


def test_an_acronym_of_the_article_is_not_that_of_the_tables() -> None:
    made = reading("The Common Peace Agreement (CPA) is signed. The CPA holds.")
    assert names(made) == []


def test_somebody_may_be_called_like_it() -> None:
    assert names(reading("Old hand Tom Treaty said no.", [said("Old hand Tom Treaty")])) == [
        ("Tom Treaty", ActorKind.PERSON)
    ]
