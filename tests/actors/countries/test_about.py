"""Which states an article is about."""

import pytest

from onrecord.actors.countries.about import About
from onrecord.actors.countries.states import find_states
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Peru, Peru and Chile met. The ministry agreed.", "PER"),
        ("Peru, Peru and Chile met. It rained. It rained. It rained. Chile spoke. The ministry agreed.", "CHL"),  # near
        ("It rained. The ministry agreed.", None),
    ],
)
def test_the_state_of_a_body_that_tells_none(text: str, state: str | None) -> None:
    layout = lay_out(text)
    assert About(layout, find_states(layout)).main_near(layout.words.index("ministry")) == state


def test_who_is_on_the_side_of_a_state_tells_of_it_and_a_town_less() -> None:
    layout = lay_out("Peru and Chile met. It rained. It rained. The ministry agreed.")
    at = layout.words.index("ministry")
    assert About(layout, find_states(layout), [("CHL", 2)]).leading(at) == ("CHL", pytest.approx(2 / 3))
    layout = lay_out("It rained in Arequipa and in Chile. It rained. It rained. The ministry agreed.")
    assert About(layout, find_states(layout)).leading(layout.words.index("ministry")) == ("CHL", pytest.approx(2 / 3))
