"""The state that words beside a name tell."""

from __future__ import annotations

import pytest

from tests.actors.marked import people_of


@pytest.mark.parametrize(
    ("article", "country"),
    [
        ("Sierra Leone's [Joan Borg] rang Chile.", "SLE"),
        ("The American, [Joan Borg], rang Chile.", "USA"),
        ("[Joan Borg] of Peru rang Chile.", "PER"),
        ("[Joan Borg], a Greek sailor, rang Chile.", "GRC"),
        ("[Joan Borg], my Greek colleague, rang Chile.", "GRC"),
        ("The Greek sailor [Joan Borg] rang Chile.", "GRC"),
        ("Chile's Peruvian counterpart [Joan Borg] rang Chile.", "PER"),
    ],
)
def test_words_beside_a_name_tell_where_somebody_is_from(article: str, country: str) -> None:
    assert people_of(article)["Joan Borg"][1] == country
