from __future__ import annotations

import pytest

from onrecord.actors.offices.politicians import named_in_full, of_surname


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


def test_who_serves_a_body_of_several_states_is_of_none_meanwhile() -> None:
    known = {year: named_in_full("Emma Bonino", year) for year in (1993, 1997, 2013)}
    assert {year: leader.country for year, leader in known.items() if leader} == {1993: "ITA", 1997: None, 2013: "ITA"}
    dalai_lama = named_in_full("the Dalai Lama", 1997)
    assert dalai_lama is not None
    assert dalai_lama.country is None


def test_before_a_state_became_independent_its_leaders_were_of_the_other() -> None:
    kiir = [named_in_full("Salva Kiir", year) for year in (2006, 2013)]
    assert [leader.country for leader in kiir if leader] == ["SDN", "SSD"]


def test_a_surname_alone_is_not_in_full() -> None:
    assert named_in_full("Bachelet", 2007) is None


def test_of_a_surname_those_of_the_time_are_meant() -> None:
    assert [leader.given for leader in of_surname("Solana", 2004)] == ["Javier"]
    assert {leader.given for leader in of_surname("Solana", 2020)} == {"Fernando", "Javier"}  # nobody then: all
    assert of_surname("Nobody at all", 2004) == []
