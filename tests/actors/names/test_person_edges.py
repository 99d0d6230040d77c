from __future__ import annotations

import pytest

from onrecord.actors.names.person_edges import has_syllable, is_family_name
from tests.readings import reading


@pytest.mark.parametrize(("text", "goes_on"), [("Chen Bao'an left", True), ("Ana Ruiz's boat left", False)])
def test_a_name_goes_on_with_a_syllable_after_an_apostrophe(text: str, goes_on: bool) -> None:
    assert has_syllable(reading(text).layout, 1) is goes_on


def test_a_word_before_one_given_name_may_be_the_family_name() -> None:
    layout = reading("It rained, said He Lihua. He Lihua left.").layout
    at = layout.words.index("He")
    assert is_family_name(layout, at, at + 1, at + 1)
    assert not is_family_name(layout, at + 3, at + 4, at + 4)
