"""Days that are counted from those of something else; the article is of a Wednesday, 6 March 2024."""

from __future__ import annotations

import pytest

from tests.contacts.test_own_days import day_of


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("Peru spoke up on Tuesday, two days before talks of Lund and Vogt.", "talks", "2024-03-07"),
        ("Peru spoke up on Tuesday, a day after talks of Lund and Vogt.", "talks", "2024-03-04"),
        ("Peru spoke up on Tuesday, only 48 hours after talks of Lund and Vogt.", "talks", "2024-03-03"),
        ("Peru spoke up on Tuesday, a week before the storm, in talks of Lund and Vogt.", "talks", "2024-03-05"),
        ("Peru spoke up three days before talks of Lund and Vogt.", "talks", None),
        ("Lund, who came two days before Monday, will have talks with Vogt on Friday.", "talks", "2024-03-08"),
        ("Soto left on Monday, and Lund had talks with Vogt the day after the vote.", "talks", None),
        ("Peru had talks of Lund and Vogt for two days", "talks", None),  # which end the text
        ("Peru spoke up on Tuesday, two days after Lund and her host, Vogt, met.", "met", "2024-03-03"),
    ],
)
def test_a_day_may_be_counted_from_another(text: str, word: str, day: str | None) -> None:
    assert day_of(text, word, text.rstrip("."), "talks") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two days after Sunday's vote, Lund met Vogt.", "2024-03-05"),
        ("Lund met Vogt a day after the vote on Sunday.", "2024-03-04"),
        ("Lund met Vogt three days before the March 5 vote.", "2024-03-02"),
        ("Lund met Vogt hours after the raid on Monday.", "2024-03-04"),
        ("Lund met Vogt within hours of Monday's raid.", "2024-03-04"),
        ("On the eve of Monday's summit, Lund met Vogt.", "2024-03-03"),
        ("Lund met Vogt the day after Peru took the chair of the whole council of states on March 1.", "2024-03-02"),
    ],
)
def test_a_day_may_be_counted_from_that_of_something_else(text: str, day: str) -> None:
    assert day_of(text, "met", text.rstrip(".")) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Saturday it snowed, and the summit opened in May. Lund met Vogt on the eve of the summit.", None),
        ("It rained on Saturday. Lund met Vogt on the eve of the summit.", None),
        ("It rained on Saturday. Lund met Vogt two days after the summit.", "2024-03-02"),
        ("It rained on Saturday. Lund met Vogt on the eve of", "2024-03-02"),
    ],
)
def test_what_is_beside_another_whose_day_is_not_told_is_of_no_day(text: str, day: str | None) -> None:
    told = next(sentence for sentence in text.split(". ") if "met" in sentence)
    assert day_of(text, "met", told.rstrip(".")) == day
