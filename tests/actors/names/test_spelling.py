from __future__ import annotations

import pytest

from onrecord.actors.names.spelling import acronym_matches, is_misspelt, words_of_body


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


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("stoltenberg", "stoltenebrg", True),  # two letters changed places,
        ("hannemann", "hanemann", True),  # one left out,
        ("lindhartner", "lindartner", True),
        ("lindhartner", "lindhertner", False),
        ("lindholm", "lindholms", False),
        ("lindholm", "lindholm", False),
        ("johnson", "johnston", False),
        ("petrov", "petrova", False),
        ("hansen", "hanson", False),
        ("lindholm", "lindblom", False),
        ("lund", "lind", False),  # too short to tell
        ("kallberg", "hallberg", False),
    ],
)
def test_a_slip_in_a_long_name(one: str, other: str, is_slip: bool) -> None:
    assert is_misspelt(one, other) == is_misspelt(other, one) == is_slip


def test_an_acronym_may_have_another_in_it() -> None:
    assert acronym_matches("UNHCR", "UN High Commissioner for Refugees")


def test_an_acronym_leaves_out_what_kind_of_company_it_is() -> None:
    assert acronym_matches("GM", "Grand Mills Corp.")
    assert acronym_matches("GM", "Grand Mills, Inc.")
    assert acronym_matches("GMC", "Grand Mills Corp.")
    assert not acronym_matches("GL", "Grand Mills Ltd")
