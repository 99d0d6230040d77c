from __future__ import annotations

import pytest

from tests.actors.marked import people_of


@pytest.mark.parametrize(
    ("article", "country"),
    [
        ("Chile, Chile. Malta has 400 of them. Its foreign minister, [Joan Walker], rang Chile.", "MLT"),
        ("Chile said that its envoy, [Joan Walker], was in Peru. Peru, Peru.", "CHL"),
        ("{Greenpeace} left Chile. Its leader, [Joan Walker], spoke of Chile.", None),
        ("{NATO} met Chile. Its foreign minister, [Joan Walker], agreed.", "CHL"),
        ("Chile, Chile, Chile. Peru hit Malta. Its foreign minister, [Joan Walker], was in Chile.", "CHL"),
        ("Malta, Malta, Malta. Chile blamed Malta and summoned its ambassador, [Joan Walker].", "MLT"),
        ("Chile, Chile. The {Malta Fund} sued Chile. Its head, [Joan Walker], was in Chile.", "MLT"),
        ("Chile, Chile. The party of Malta met. “We agree,” said its president, [Joan Walker].", "MLT"),
    ],
)
def test_its_minister_is_of_the_state_or_body_that_the_words_before_begin_with(
    article: str, country: str | None
) -> None:
    assert people_of(article)["Joan Walker"][1] == country


def test_whose_office_is_a_bodys_is_of_its_state() -> None:
    text = "Chile, Chile, Chile. {African Union} troops left. {} envoy, [Joan Walker], spoke of Chile."
    assert people_of(text.replace("{}", "The union's"))["Joan Walker"] == ("union's envoy", None)
    assert people_of(text.replace("{}", "The city's"))["Joan Walker"][1] == "CHL"
