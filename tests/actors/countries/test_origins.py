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
        ("[Joan Borg], the envoy. Greek ships left Chile, Chile and Chile.", "CHL"),
        ("So said Greek [Joan Borg], rang Chile.", "GRC"),
        ("US boxing legend [Joan Borg] rang Chile.", "USA"),
        ("Greek painter and thinker [Joan Borg] rang Chile.", "GRC"),
        ("A Greek known as [Joan Borg] rang Chile.", "GRC"),
        ("A Frenchwoman named [Joan Borg] rang Chile.", "FRA"),
        ("Chile waits. In Mosul, [Joan Borg] sells bread.", "IRQ"),
        ("Chile, Chile. In Mosul, [Joan Borg] of a bank in Chile sells bread.", "CHL"),
        ("The Greek sailor [Joan Borg] rang Chile.", "GRC"),
        ("Chile's Peruvian counterpart [Joan Borg] rang Chile.", "PER"),
    ],
)
def test_words_beside_a_name_tell_where_somebody_is_from(article: str, country: str) -> None:
    assert people_of(article)["Joan Borg"][1] == country


def test_a_word_for_a_people_may_be_a_given_name() -> None:
    assert people_of("Chile, Chile, Chile. Then German [Gref] left.")["Gref"][1] == "CHL"
