from __future__ import annotations

import pytest

from onrecord.actors.names.namesakes import is_titled, may_be_leader
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("text", "name", "is_one"),
    [
        ("On Monday President Lund left.", "Lund", True),
        ("On Monday the Prime Minister Karin Lund left.", "Karin", True),
        ("On Monday Karin Lund left.", "Karin", False),
        ("Lund left.", "Lund", False),
    ],
)
def test_a_name_may_stand_behind_an_office(text: str, name: str, is_one: bool) -> None:
    layout = lay_out(text)
    assert is_titled(layout, layout.words.index(name)) is is_one


def test_a_surname_that_only_men_among_the_leaders_have_is_no_womans() -> None:
    assert may_be_leader("sarkozy", "m")
    assert not may_be_leader("sarkozy", "f")
    assert not may_be_leader("thatcher", "m")
    assert may_be_leader("sarkozy", None)
    assert may_be_leader("obama", "f")  # both are in the table
    assert may_be_leader("nobodyhasthisname", "f")
