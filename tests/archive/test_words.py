from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.words import fold, stems


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The talks’ end – “agreed”…", ["talk", "end", "agre"]),
        ("Élysée trawlers", ["elyse", "trawler"]),
        ("It is what it is", []),
    ],
)
def test_stems_are_the_same_whatever_the_marks_and_accents(text: str, found: list[str]) -> None:
    assert stems(text) == found


def test_a_name_is_folded_alike_with_straight_and_curly_marks() -> None:
    assert fold("O’Neill – “Sons”") == fold('O\'Neill - "Sons"') == "o neill sons"


@given(st.text())
def test_folding_again_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_names_are_folded() -> None:
    assert fold("Recep  Tayyip ERDOĞAN") == "recep tayyip erdogan"
