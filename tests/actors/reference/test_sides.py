from __future__ import annotations

import pytest

from onrecord.actors.countries.states import find_states
from onrecord.actors.reference.sides import Side, side_of
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("a senior US official", Side("USA")),
        ("Japanese foreign minister", Side("JPN")),
        ("European Union foreign ministers", Side(None)),
        ("UN’s Syria envoy", Side(None)),
        ("Russian and Syrian officials", Side(None)),
        ("Iraq's neighbours", Side(None)),
        ("officials", None),
        ("protesters in Lima", Side("PER")),
        ("diplomats in Lima", None),
    ],
)
def test_side_of_a_description(words: str, side: Side | None) -> None:
    before = "On Monday in Rome "
    layout = lay_out(f"{before}{words} spoke.")
    place = layout.words_in(len(before), len(before) + len(words))
    assert side_of(layout, place[0], place[-1], find_states(layout)) == side


def test_words_that_end_within_the_name_of_a_state() -> None:
    layout = lay_out("The NATO envoy in the People's Republic of China and the United States left.")
    states = find_states(layout)
    for first in range(len(layout)):
        for last in range(first, len(layout)):
            side_of(layout, first, last, states)  # none may fail
