"""Offices of several states named together."""

from __future__ import annotations

import pytest

from onrecord.actors.countries.states import find_states
from onrecord.actors.offices.joint_offices import find_joint_offices
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("text", "office", "states"),
    [
        ("The leaders of Peru, Chile and the UK met.", "leaders of Peru, Chile and the UK", ["PER", "CHL", "GBR"]),
        ("The foreign ministers of Peru and Chile met.", "foreign ministers of Peru and Chile", ["PER", "CHL"]),
        ("Delegations from Peru and Chile met.", "Delegations from Peru and Chile", ["PER", "CHL"]),
        ("The heads of state of Peru and Chile met.", "heads of state of Peru and Chile", ["PER", "CHL"]),
        ("Peruvian and Chilean defence ministers met.", "Peruvian and Chilean defence ministers", ["PER", "CHL"]),
    ],
)
def test_an_office_goes_over_all_its_states(text: str, office: str, states: list[str]) -> None:
    layout = lay_out(text)
    (found,) = find_joint_offices(layout, find_states(layout))
    assert layout.text[slice(*layout.offsets(found.first, found.last))] == office
    assert [one.country for one in found.states] == states


@pytest.mark.parametrize(
    "text",
    [
        "The leader of Peru and Chile met.",
        "The leaders of Peru met Chile and Kenya.",
        "Ships of Peru and Chile met.",
        "The heads of Peru and Chile met.",
        "Peruvian and Chilean ships carried ministers.",
        "The leaders of Peru and Chile's opposition parties met.",
        "The leaders of Peru and Chile’s opposition parties met.",
    ],
)
def test_what_is_no_office_of_several(text: str) -> None:
    layout = lay_out(text)
    assert find_joint_offices(layout, find_states(layout)) == ()


@pytest.mark.parametrize(
    ("text", "is_each"),
    [
        ("Officials from Peru and Chile met Kenya.", True),
        ("Peruvian and Chilean ministers met Kenya.", True),
        ("Peruvian and Chilean officials met Kenya.", False),
    ],
)
def test_officials_of_two_peoples_are_rather_one_group(text: str, is_each: bool) -> None:
    layout = lay_out(text)
    assert [office.is_each for office in find_joint_offices(layout, find_states(layout))] == [is_each]
