"""What was done with several, or more than once."""

from __future__ import annotations

import pytest

from tests.occasions import contact_of, occasions
from tests.readings import reading

NAMES = {"Lund": "person", "Vogt": "person", "Ruiz": "person", "Oslo": "place", "Lima": "place", "Peru": "place"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Lund telephoned both Pires and Vogt.", ["Lund Pires", "Lund Vogt"]),
        ("Lund and Vogt have each telephoned Pires.", ["Pires Lund", "Pires Vogt"]),
        ("Lund and Vogt telephoned Pires.", ["Lund Vogt Pires"]),
        ("Lund joined when they telephoned, Pires and Vogt.", ["Lund Pires Vogt"]),
        ("Lund met Pires and Vogt separately.", ["Lund Pires", "Lund Vogt"]),
        ("Lund and Vogt met Pires, respectively.", ["Pires Lund", "Pires Vogt"]),
        ("In a separate room Lund met Pires and Vogt.", ["Lund Pires Vogt"]),
        ("Lund met Pires and Vogt.", ["Lund Pires Vogt"]),
        ("Lund, in a joint call, telephoned Pires and Vogt.", ["Lund Pires Vogt"]),
        ("Lund and Vogt telephoned.", ["Lund Vogt"]),
        ("Lund telephoned Pires, Vogt and the rebels.", ["Lund Pires", "Lund Vogt", "Lund rebels"]),
        ("Lund telephoned leaders, including Pires and Vogt.", ["Lund Pires", "Lund Vogt"]),
        ("Lund telephoned Pires and the rebels.", ["Lund Pires rebels"]),
        (
            "Lund telephoned Pires and Vogt. Later Lund, Pires and Vogt telephoned together.",
            ["Lund Pires", "Lund Vogt", "Lund Pires Vogt"],
        ),
    ],
)
def test_a_call_to_several_is_one_to_each(text: str, sides: list[str]) -> None:
    triggers: list[dict[str, object]] = []
    for sentence in text[:-1].split(". "):
        word = "met" if "met" in sentence else "telephoned"
        parties = [party for party in ("Lund", "Pires", "Vogt", "the rebels", "leaders") if party in sentence]
        place = f" #{len(triggers) + 1}" if triggers else ""
        triggers.append(
            {
                "task": "contact",
                "word": word + place,
                "label": "meeting" if word == "met" else "call",
                "detail": "held",
                "participant": [party + place for party in parties],
            }
        )
    names = dict.fromkeys([name for name in ("Lund", "Pires", "Vogt") if name in text], "person")
    assert [" ".join(participants) for participants, _ in occasions(reading(text, triggers, names=names))] == sides


def test_a_call_to_one_along_with_others_is_one() -> None:
    text = "Vogt held a call with Haddad along with Lund"
    names = {"Vogt": "person", "Haddad": "person", "Lund": "person"}
    assert contact_of(text, "call", "call", ["Vogt", "Haddad", "Lund"], names) == [["Vogt", "Haddad", "Lund"]]


@pytest.mark.parametrize(
    ("text", "word", "calls"),
    [
        ("Vogt held a telephone conversation with Haddad and Lund", "telephone", [["Vogt", "Haddad", "Lund"]]),
        ("Vogt telephoned Haddad and Lund", "telephoned", [["Vogt", "Haddad"], ["Vogt", "Lund"]]),
    ],
)
def test_a_conversation_with_two_is_one_and_telephoning_two_is_two(
    text: str, word: str, calls: list[list[str]]
) -> None:
    names = {"Vogt": "person", "Haddad": "person", "Lund": "person"}
    assert contact_of(text, word, "call", ["Vogt", "Haddad", "Lund"], names) == calls


@pytest.mark.parametrize("words", ["separate talks", "separate bilateral talks"])
def test_separate_talks_are_one_with_each_after_those_of_all(words: str) -> None:
    people = ["Lena Vogt", "Ana Ruiz", "Omar Haddad"]
    made = reading(
        f"Lena Vogt, Ana Ruiz and Omar Haddad met in Geneva. Vogt held {words} with Ruiz and Haddad.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": people},
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held",
             "participant": ["Vogt #2", "Ruiz #2", "Haddad #2"]},
        ],
        names=dict.fromkeys([*people, "Vogt", "Ruiz", "Haddad"], "person"),
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [people, people[:2], [people[0], people[2]]]


def test_those_who_were_met_on_days_of_their_own_were_met_apart() -> None:
    made = reading(
        "Lena Vogt held meetings with Ana Ruiz on Sunday and with Omar Haddad in Oslo on Monday.",
        [{"task": "contact", "word": "meetings", "label": "meeting", "detail": "held",
          "participant": ["Lena Vogt", "Ana Ruiz", "Omar Haddad"]}],
        names=dict.fromkeys(["Lena Vogt", "Ana Ruiz", "Omar Haddad"], "person"),
    )  # fmt: skip
    assert [(names, found.date and found.date.value) for names, found in occasions(made)] == [
        (["Lena Vogt", "Ana Ruiz"], "2024-03-03"),
        (["Lena Vogt", "Omar Haddad"], "2024-03-04"),
    ]


def test_two_who_were_met_on_one_day_that_is_told_of_each_were_met_apart() -> None:
    text = "Lena Vogt saw Ana Ruiz in Oslo on Monday and Omar Haddad the same day."
    sides = ["Lena Vogt", "Ana Ruiz", "Omar Haddad"]
    assert contact_of(text, "saw", "meeting", sides, dict.fromkeys(sides, "person")) == [sides[:2], sides[::2]]


@pytest.mark.parametrize(
    "told",
    [
        "Karin Lund met Ana Ruiz and, an hour later, Omar Haddad.",
        "Karin Lund met Ana Ruiz first, then Omar Haddad.",
        "Karin Lund met with Ana Ruiz on Monday and with Omar Haddad.",
    ],
)
def test_a_meeting_with_one_and_then_another_is_one_with_each(told: str) -> None:
    made = reading(
        told,
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Karin Lund", "Ana Ruiz", "Omar Haddad"]}],
        names={"Karin Lund": "person", "Ana Ruiz": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"], ["Karin Lund", "Omar Haddad"]]


def test_two_met_together_two_weeks_later_are_met_once() -> None:
    made = reading(
        "Karin Lund met Ana Ruiz and Omar Haddad two weeks later.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Karin Lund", "Ana Ruiz", "Omar Haddad"]}],
        names={"Karin Lund": "person", "Ana Ruiz": "person", "Omar Haddad": "person"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz", "Omar Haddad"]]


def test_each_was_met_on_a_day_and_at_a_place_of_his_own() -> None:
    made = reading(
        "Lund met Vogt in Oslo on Monday and Ruiz in Lima on Tuesday.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Lund", "Vogt", "Ruiz"]}],
        names=NAMES,
    )  # fmt: skip
    found = [(names, one.date and one.date.value, one.place) for names, one in occasions(made)]
    assert found == [(["Lund", "Vogt"], "2024-03-04", "Oslo"), (["Lund", "Ruiz"], "2024-03-05", "Lima")]


def test_what_was_done_again_is_another() -> None:
    made = reading(
        "Lund visited Peru in 2022, and again in February last year.",
        [{"task": "contact", "word": "visited", "label": "visit", "detail": "held", "participant": ["Lund", "Peru"]}],
        names=NAMES,
    )
    found = [(names, one.date and one.date.value) for names, one in occasions(made)]
    assert found == [(["Lund", "PER"], "2022"), (["Lund", "PER"], "2023-02")]


def test_what_was_done_twice_is_two_each_on_its_day_and_at_its_place() -> None:
    made = reading(
        "Lund met Vogt twice: on 5 February in Oslo and on 20 February in Lima.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": ["Lund", "Vogt"]}],
        names=NAMES,
    )
    found = [(one.date and one.date.value, one.place) for _, one in occasions(made)]
    assert found == [("2024-02-05", "Oslo"), ("2024-02-20", "Lima")]


def test_bilaterals_are_with_each() -> None:
    told = contact_of("Lund held bilaterals with Ruiz and Vogt", "bilaterals", "talks", ["Lund", "Ruiz", "Vogt"], NAMES)
    assert told == [["Lund", "Ruiz"], ["Lund", "Vogt"]]


def test_what_a_later_clause_tells_twice_is_not_the_contact() -> None:
    made = reading(
        "Lund visited Peru to see the old harbour, which he had asked the town for leave to paint on Monday and again"
        " on Tuesday.",
        [{"task": "contact", "word": "visited", "label": "visit", "detail": "held", "participant": ["Lund", "Peru"]}],
        names=NAMES,
    )
    assert len(occasions(made)) == 1


def test_a_call_that_is_convened_is_one() -> None:
    text = "The bloc will convene a call, chaired by Lund and Vogt"
    assert contact_of(text, "call", "call", ["The bloc", "Lund", "Vogt"], NAMES) == [["bloc", "Lund", "Vogt"]]


def test_each_by_whom_somebody_was_received_on_another_day_received_him_alone() -> None:
    text = "Lund was received on Monday by Vogt and the next day by Ruiz."
    entry = {"task": "contact", "word": "received", "label": "meeting", "detail": "held",
             "participant": ["Lund", "Vogt", "Ruiz"], "evidence": text}  # fmt: skip
    found = occasions(reading(text, [entry], names=dict.fromkeys(("Lund", "Vogt", "Ruiz"), "person")))
    assert [(sides, one.date and one.date.value) for sides, one in found] == [
        (["Lund", "Vogt"], "2024-03-04"), (["Lund", "Ruiz"], "2024-03-05"),
    ]  # fmt: skip
