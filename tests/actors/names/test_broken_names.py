from __future__ import annotations

import pytest

from onrecord.actors.names.broken_names import with_whole_names
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        (
            "in the Great Hall of the People",
            {"Great Hall of": "place", "People": "place"},
            ["Great Hall of the People"],
        ),
        ("with the Red Cross of Peru", {"Red Cross of": "organization", "Peru": "place"}, ["Red Cross of Peru"]),
        ("with the Red Cross in Peru", {"Red Cross": "organization", "Peru": "place"}, ["Red Cross", "Peru"]),
        ("in N'Djamena", {"N": "place", "Djamena": "place"}, ["N'Djamena"]),
        ("with Zaid Ra'ad al-Lund", {"Zaid Ra": "person", "al-Lund": "person"}, ["Zaid Ra'ad al-Lund"]),
        ("with Peru's Lund", {"Peru": "place", "Lund": "person"}, ["Peru", "Lund"]),
        ("with Queen Ana of Peru", {"Ana of": "person", "Peru": "place"}, ["Ana of", "Peru"]),
    ],
)
def test_a_name_that_breaks_off_goes_on(text: str, names: dict[str, str], whole: list[str]) -> None:
    made = with_whole_names(reading(f"They met {text}.", names=names))
    assert [made.layout.written(name.first, name.last) for name in made.names] == whole
