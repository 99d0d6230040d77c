from __future__ import annotations

from tests.actors.marked import groups_of


def test_names_go_without_title_and_possessive() -> None:
    article = "[Pope Clement XV] met [Secretary of State Anne Field], [Mr. Brandt’s] aide, [Irish Premier Tom Daly]."
    assert list(groups_of(article)) == ["Clement XV", "Anne Field", "Brandt", "Tom Daly"]


def test_an_excellency_is_no_part_of_a_name() -> None:
    assert list(groups_of("The minister, [H.E. Ana Ruiz], left.")) == ["Ana Ruiz"]
