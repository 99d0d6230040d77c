"""What was done with several, or more than once."""

from __future__ import annotations

from tests.occasions import occasions
from tests.readings import reading

NAMES = {"Lund": "person", "Vogt": "person", "Ruiz": "person", "Oslo": "place", "Lima": "place", "Peru": "place"}


def test_each_was_met_on_a_day_and_at_a_place_of_his_own() -> None:
    made = reading(
        "Lund met Vogt in Oslo on Monday and Ruiz in Lima on Tuesday.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Lund", "Vogt", "Ruiz"]}],
        names=NAMES,
    )  # fmt: skip
    found = [(names, one.date and one.date.value, one.place) for names, one in occasions(made)]
    assert found == [(["Lund", "Vogt"], "2024-03-04", "Oslo"), (["Lund", "Ruiz"], "2024-03-05", "Lima")]


def test_others_with_a_day_of_their_own_were_met_too() -> None:
    made = reading(
        "Lund met Vogt in Oslo on Monday, and the Chilean foreign minister, Ruiz, in Lima on Tuesday.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": ["Lund", "Vogt"]}],
        names=NAMES,
    )
    found = [(names, one.date and one.date.value, one.place) for names, one in occasions(made)]
    assert found == [(["Lund", "Vogt"], "2024-03-04", "Oslo"), (["Lund", "Ruiz"], "2024-03-05", "Lima")]


def test_who_does_something_else_on_a_day_of_his_own_was_not_met() -> None:
    made = reading(
        "Lund met Vogt in Oslo on Monday, and Ruiz left Lima on Tuesday.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": ["Lund", "Vogt"]}],
        names=NAMES,
    )
    assert [names for names, _ in occasions(made)] == [["Lund", "Vogt"]]


def test_what_was_done_again_is_another() -> None:
    made = reading(
        "Lund visited Peru in 2022, and again in February last year.",
        [{"task": "contact", "word": "visited", "label": "visit", "detail": "held", "participant": ["Lund", "Peru"]}],
        names=NAMES,
    )
    found = [(names, one.date and one.date.value) for names, one in occasions(made)]
    assert found == [(["Lund", "PER"], "2022"), (["Lund", "PER"], "2023-02")]


def test_what_a_later_clause_tells_twice_is_not_the_contact() -> None:
    made = reading(
        "Lund visited Peru to see the old harbour, which he had asked the town for leave to paint on Monday and again"
        " on Tuesday.",
        [{"task": "contact", "word": "visited", "label": "visit", "detail": "held", "participant": ["Lund", "Peru"]}],
        names=NAMES,
    )
    assert len(occasions(made)) == 1
