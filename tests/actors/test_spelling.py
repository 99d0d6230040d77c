from __future__ import annotations

import pytest

from onrecord.actors.spelling import words_of_body


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the North \u00ad Sea Board", ("north", "sea", "board")),
        ("North\u00adern Sea Board", ("northern", "sea", "board")),
        ("\u00ad", ()),
        ("", ()),
    ],
)
def test_soft_hyphens_are_no_words_of_a_body(text: str, expected: tuple[str, ...]) -> None:
    assert words_of_body(text) == expected
