"""Lines that name who wrote what follows."""

from __future__ import annotations

import pytest

from tests.actors.named import names
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "is_somebody"),
    [
        ("By Ana Ruiz\n\nThe minister left.", False),
        ("10:15 BST\nAna Ruiz\nThe minister left.", False),
        ("Who left\n\nAna Ruiz\n\nThe minister left.", True),  # a heading
        ("The minister left with\nAna Ruiz\nand others.", True),
        ("The book is by Ana Ruiz and others.", True),
    ],
)
def test_an_author_is_nobody_of_the_article(text: str, is_somebody: bool) -> None:
    assert bool(names(reading(text, names={"Ana Ruiz": "person"}))) == is_somebody
