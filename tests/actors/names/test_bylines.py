"""Lines that name who wrote what follows."""

from __future__ import annotations

import pytest

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "is_somebody"),
    [
        ("By Ana Ruiz\n\nThe minister left.", False),
        ("10:15 BST\nAna Ruiz\nThe minister left.", False),
        ("9.15am\nAna Ruiz\nThe minister left.", False),
        ("1015 GMT\n\nAna Ruiz\n\nThe minister left.", False),
        ("She was at a session of the IAEA.\nAna Ruiz\nThe Peruvian left.", True),
        ("It is in the U.S.\nAna Ruiz\nThe Peruvian left.", True),
        ("There were 12\nAna Ruiz\nThe Peruvian left.", True),
        ("PANEL\n\nAna Ruiz\n\nThe minister left.", True),
        ("Who left\n\nAna Ruiz\n\nThe minister left.", True),  # a heading
        ("The minister left with\nAna Ruiz\nand others.", True),
        ("The book is by Ana Ruiz and others.", True),
    ],
)
def test_an_author_is_nobody_of_the_article(text: str, is_somebody: bool) -> None:
    assert bool(names(reading(text, names={"Ana Ruiz": "person"}))) == is_somebody


def test_whose_surname_comes_again_is_somebody_of_the_article() -> None:
    text = "10:15 BST\nAna Ruiz\nPeru will not sign, Ms Ruiz said."
    made = reading(text, names={"Ana Ruiz": "person", "Ms Ruiz": "person"})
    assert ("Ana Ruiz", ActorKind.PERSON) in names(made)


def test_who_wrote_several_entries_is_nobody_of_the_article() -> None:
    text = "10:15 BST\nAna Ruiz\nThe minister left.\n11:15 BST\nAna Ruiz\nThe minister is back."
    assert names(reading(text, names={"Ana Ruiz": "person"})) == []
