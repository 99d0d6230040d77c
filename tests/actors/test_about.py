"""Which states an article is about."""

import pytest

from onrecord.actors.about import About
from onrecord.actors.states import find_states
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
