from __future__ import annotations

import pytest

from tests.occasions import contact_of, occasions
from tests.readings import reading


def test_whose_envoy_somebody_is_takes_no_part() -> None:
    made = reading(
        "Omar Haddad held talks with Karin Lund's special envoy, Ana Ruiz.",
        [{"task": "contact", "word": "talks", "label": "talks", "detail": "held",
          "participant": ["Omar Haddad", "Karin Lund", "Ana Ruiz"]}],
        names=dict.fromkeys(("Omar Haddad", "Karin Lund", "Ana Ruiz"), "person"),
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["Omar Haddad", "Ana Ruiz"]


def test_whose_envoy_comes_takes_no_part_where_much_describes_the_envoy() -> None:
    made = reading(
        "Karin Lund's special envoy, former head of state Ana Ruiz, met Omar Haddad.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Karin Lund's", "Ana Ruiz", "Omar Haddad"]}],
        names=dict.fromkeys(("Omar Haddad", "Karin Lund", "Ana Ruiz"), "person"),
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["Ana Ruiz", "Omar Haddad"]


@pytest.mark.parametrize("other", ["each other", "one another"])
def test_one_another_are_those_named(other: str) -> None:
    made = reading(
        f"Karin Lund and Ana Ruiz met {other} in Oslo.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Karin Lund", "Ana Ruiz", other]}],
        names={"Karin Lund": "person", "Ana Ruiz": "person"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"]]


def test_what_is_raised_takes_no_part() -> None:
    names = {"Lund": "person", "Peru": "place", "Vogt": "person"}
    assert contact_of("Lund raised Peru with Vogt", "raised", "meeting", ["Lund", "Peru", "Vogt"], names) == [
        ["Lund", "Vogt"]
    ]


def test_what_is_talked_about_takes_no_part() -> None:
    made = reading(
        "Karin Lund and Ana Ruiz talked about the rebels.",
        [{"task": "contact", "word": "talked", "label": "talks", "detail": "held",
          "participant": ["Karin Lund", "Ana Ruiz", "the rebels"]}],
        names={"Karin Lund": "person", "Ana Ruiz": "person"},
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["Karin Lund", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "sides", "expected"),
    [
        (
            "Omar Haddad handed Karin Lund a letter from Ana Ruiz.",
            ["Omar Haddad", "Karin Lund", "Ana Ruiz"],
            ["Karin Lund", "Ana Ruiz"],
        ),
        ("Omar Haddad handed Lund a letter from Ana Ruiz.", ["Omar Haddad", "Ana Ruiz"], ["Lund", "Ana Ruiz"]),
        (
            "Omar Haddad brought a letter from Ana Ruiz to Karin Lund.",
            ["Omar Haddad", "Ana Ruiz", "Karin Lund"],
            ["Ana Ruiz", "Karin Lund"],
        ),
        (
            "Karin Lund sent a letter to Ana Ruiz through Omar Haddad.",
            ["Karin Lund", "Ana Ruiz", "Omar Haddad"],
            ["Karin Lund", "Ana Ruiz"],
        ),
    ],
)
def test_who_brings_a_letter_takes_no_part(text: str, sides: list[str], expected: list[str]) -> None:
    names = dict.fromkeys(("Omar Haddad", "Karin Lund", "Ana Ruiz", "Lund"), "person")
    [named] = contact_of(text[:-1], "letter", "message", sides, names)
    assert named == expected


def test_those_of_two_sides_are_the_sides() -> None:
    text = "Envoys from both Sudans met in Cairo"
    assert contact_of(text, "met", "talks", ["Envoys", "both Sudans"], {"Cairo": "place"}) == [["SDN", "SSD"]]


@pytest.mark.parametrize("sent", ["Ana Ruiz", "two ministers"])
def test_whoever_only_sends_somebody_does_not_meet_him(sent: str) -> None:
    text = f"Karin Lund sent {sent} instead"
    names = {"Karin Lund": "person", "Ana Ruiz": "person"}
    assert contact_of(text, "sent", "meeting", ["Karin Lund", sent], names) == []


@pytest.mark.parametrize(
    ("text", "town", "expected"),
    [
        ("Chilean President Ana Ruiz visited Mombasa on Monday.", "Mombasa", [["Ana Ruiz", "KEN"]]),
        ("Kenyan President Ana Ruiz visited Mombasa on Monday.", "Mombasa", []),
        ("Norway waits. Chilean President Ana Ruiz visited Wexby on Monday.", "Wexby", []),
    ],
)
def test_a_town_takes_no_part_in_a_visit_but_its_state_does(text: str, town: str, expected: list[list[str]]) -> None:
    made = reading(
        text,
        [{"task": "contact", "word": "visited", "label": "visit", "detail": "held", "participant": ["Ana Ruiz", town],
          "evidence": f"visited {town}"}],
        names={"Ana Ruiz": "person", town: "place", "Norway": "place"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == expected


@pytest.mark.parametrize(
    ("text", "participants", "expected"),
    [
        ("Ana Ruiz met her security team.", ["Ana Ruiz", "her security team"], []),
        ("Ana Ruiz met with her own aides.", ["Ana Ruiz", "her own aides"], []),
        ("Ana Ruiz met her team in May.", ["Ana Ruiz", "her team"], []),
        ("Ana Ruiz met Omar Haddad and his aides.", ["Ana Ruiz", "Omar Haddad", "his aides"],
         [["Ana Ruiz", "Omar Haddad", "aides"]]),
        ("Omar Haddad waited. Ana Ruiz met his aides.", ["Ana Ruiz", "his aides"], [["Ana Ruiz", "aides"]]),
    ],
)  # fmt: skip
def test_who_meets_her_own_people_is_in_contact_with_nobody(
    text: str, participants: list[str], expected: list[list[str]]
) -> None:
    made = reading(
        text,
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": participants}],
        names={"Ana Ruiz": "person", "Omar Haddad": "person"},
        links={"her": "Ana Ruiz"} if "her" in text else {"his": "Omar Haddad"},
    )
    assert [names for names, _ in occasions(made)] == expected


def test_what_describes_somebody_named_right_after_it_is_nobody_else() -> None:
    made = reading(
        "Karin Lund met Ana Ruiz and the National Security Adviser, Admiral Omar Haddad.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Karin Lund", "Ana Ruiz", "the National Security Adviser", "Admiral Omar Haddad"]}],
        names={"Karin Lund": "person", "Ana Ruiz": "person", "Omar Haddad": "person"},
        nominals={"Adviser": "person"},
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["Karin Lund", "Ana Ruiz", "Omar Haddad"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Karin Lund wants Ana Ruiz to telephone Omar Haddad.", ["Ana Ruiz", "Omar Haddad"]),
        ("Karin Lund and Ana Ruiz asked to telephone Omar Haddad.", ["Karin Lund", "Ana Ruiz", "Omar Haddad"]),
    ],
)
def test_who_wants_others_to_be_in_contact_takes_no_part(text: str, sides: list[str]) -> None:
    people = ["Karin Lund", "Ana Ruiz", "Omar Haddad"]
    entry = {"task": "contact", "word": "telephone", "label": "message", "detail": "proposed", "participant": people}
    assert [names for names, _ in occasions(reading(text, [entry], names=dict.fromkeys(people, "person")))] == [sides]


def test_where_a_visitor_came_from_is_not_visited() -> None:
    made = reading(
        "Karin Lund flew from Cairo to Oslo.",
        [{"task": "contact", "word": "flew", "label": "visit", "detail": "held", "participant": ["Karin Lund", "Cairo"],
          "evidence": "Karin Lund flew from Cairo to Oslo"}],
        names={"Karin Lund": "person", "Cairo": "place", "Oslo": "place"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "NOR"]]


def test_who_welcomes_a_visit_of_another_takes_no_part() -> None:
    text = "Oman welcomed the visit of Lund of Norway to Chile"
    names = {"Oman": "place", "Lund": "person", "Norway": "place", "Chile": "place"}
    assert contact_of(text, "visit", "visit", ["Oman", "Lund"], names) == [["Lund", "CHL"]]


def test_the_state_that_talks_are_about_takes_no_part() -> None:
    made = reading(
        "Karin Lund and Ana Ruiz held talks in Oslo on Sudan.",
        [{"task": "contact", "word": "talks", "label": "talks", "detail": "held",
          "participant": ["Karin Lund", "Ana Ruiz", "Sudan"]}],
        names={"Karin Lund": "person", "Ana Ruiz": "person", "Sudan": "place"},
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["Karin Lund", "Ana Ruiz"]


@pytest.mark.parametrize("what", ["his thanks", "two letters", "birthday wishes"])
def test_whoever_sends_somebody_something_is_in_contact_with_him(what: str) -> None:
    names = {"Karin Lund": "person", "Ana Ruiz": "person"}
    text = f"Karin Lund sent Ana Ruiz {what}"
    assert contact_of(text, "sent", "message", ["Karin Lund", "Ana Ruiz"], names) == [["Karin Lund", "Ana Ruiz"]]
