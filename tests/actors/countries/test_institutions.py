from __future__ import annotations

import pytest

from onrecord.actors.countries.about import About
from onrecord.actors.countries.institutions import country_of
from onrecord.actors.countries.states import find_states
from onrecord.actors.reference.sides import Side
from onrecord.text import lay_out


def country(text: str, description: str, noun: str, side: Side | None = None) -> str | None:
    layout = lay_out(text)
    states = find_states(layout)
    return country_of(layout, layout.words.index(noun), description, side, states, About(layout, states))


@pytest.mark.parametrize(
    ("place", "expected"),
    [("Copenhagen", "DNK"), ("Peru", "PER"), ("parts", "CHL")],
)
def test_a_ministry_or_court_is_of_the_state_where_it_is(place: str, expected: str) -> None:
    text = f"Chile voted. The culture ministry in {place} agreed. Chile did not."
    assert country(text, f"culture ministry in {place}", "ministry") == expected


def test_an_embassy_is_not_of_the_state_where_it_is() -> None:
    assert country("The embassy in Copenhagen closed.", "embassy in Copenhagen", "embassy") is None


@pytest.mark.parametrize("body", ["seamen's union", "electoral commission", "state television"])
def test_a_body_is_of_the_state_that_an_article_is_mostly_about(body: str) -> None:
    noun = body.rsplit(maxsplit=1)[-1]
    assert country(f"Chile voted. Chileans queued. The {body} agreed.", body, noun) == "CHL"
    assert country(f"Chile, Peru and Malta voted. The {body} agreed.", body, noun) is None


@pytest.mark.parametrize(
    ("body", "side"), [("union", None), ("regional league", None), ("Old Reef League", None), ("league", Side(None))]
)
def test_a_body_that_may_be_of_others_is_not(body: str, side: Side | None) -> None:
    assert country(f"Chile voted. Chileans queued. The {body} agreed.", body, body.rsplit(maxsplit=1)[-1], side) is None
