"""The tense about an expression."""

import pytest

from onrecord.dates.tense import find_direction
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("They met Friday", -1),
        ("They will meet Friday", 1),
        ("They agreed to meet Friday", 1),
        ("They were told to go to the capital Friday", -1),
        ("They called for a vote Friday", 1),
        ("They were here Thursday and on Friday are expected in Oslo", 1),
        ("It is a treaty to be signed Friday", 1),
        ("May spoke Friday", -1),
        ("They proposed a truce in a call Friday", -1),
        ("They extended the truce until Friday", 1),
        ("The council Friday agreed to meet", -1),
        ("They had been to see her Friday", -1),
        ("From there Lund goes to Lima Friday", 1),
        ("Notes, Friday", 0),
    ],
)
def test_direction(text: str, direction: int) -> None:
    layout = lay_out(text)
    at = layout.words.index("Friday")
    assert find_direction(layout, at, at) == direction


def test_verbs_of_other_sentences_do_not_count() -> None:
    layout = lay_out("They will go. Notes of Friday. They left.")
    at = layout.words.index("Friday")
    assert find_direction(layout, at, at) == 0
