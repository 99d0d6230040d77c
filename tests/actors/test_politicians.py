from __future__ import annotations

import pytest

from onrecord.actors.politicians import named_in_full, of_surname


@pytest.mark.parametrize(
    ("year", "country"),
    [
        (2012, None),  # of the United Nations then
        (2007, "CHL"),
        (2030, "CHL"),  # the table ends before
        (None, "CHL"),  # the longest of what she has been
    ],
)
def test_a_politician_is_what_she_was_in_that_year(year: int | None, country: str | None) -> None:
    leader = named_in_full("the lawyer Michelle Bachelet", year)
    assert leader is not None
    assert leader.country == country


def test_a_surname_alone_is_not_in_full() -> None:
    assert named_in_full("Bachelet", 2007) is None


def test_of_a_surname_those_of_the_time_are_meant() -> None:
    assert [leader.given for leader in of_surname("Solana", 2004)] == ["Javier"]
    assert {leader.given for leader in of_surname("Solana", 2020)} == {"Fernando", "Javier"}  # nobody then: all
    assert of_surname("Nobody at all", 2004) == []
