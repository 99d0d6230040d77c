from __future__ import annotations

import pytest

from onrecord.encoder.reading import NameSpan
from onrecord.places import find_place
from onrecord.text import lay_out
from tests.readings import words


@pytest.mark.parametrize(
    ("near", "place"),
    [("met in Oslo", "Oslo"), ("They met", "Oslo"), ("Nobody came", "Bergen"), ("It rained", None)],
)
def test_the_place_of_the_words_or_of_their_sentence(near: str, place: str | None) -> None:
    layout = lay_out("Paris waited. They met in Oslo before a visit to Rome. Nobody came to Bergen. It rained.")
    places = [NameSpan(*words(layout, name), "place") for name in ("Paris", "Oslo", "Rome", "Bergen")]
    assert find_place(layout, [words(layout, near)], places) == place
