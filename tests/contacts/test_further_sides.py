from __future__ import annotations

import pytest

from tests.occasions import occasions
from tests.readings import reading

NAMES = {
    **dict.fromkeys(("Karin Lund", "Ana Ruiz", "Omar Haddad", "Janis Ozols"), "person"),
    **dict.fromkeys(("Peru", "Chile", "Oman", "Cairo", "Tehran", "Lima"), "place"),
}


def sides(text: str, word: str, kind: str, named: list[str], *others: dict[str, object]) -> list[list[str]]:
    told = {
        "task": "contact",
        "word": word,
        "label": kind,
        "detail": "held",
        "participant": named,
        "evidence": text[:-1],
    }
    return [names for names, _ in occasions(reading(text, [told, *others], names=NAMES))]


@pytest.mark.parametrize(
    "text",
    [
        "Karin Lund spoke to Ana Ruiz on Saturday and to Omar Haddad later the same day.",
        "Karin Lund spoke to Ana Ruiz and, separately, to the Omani general, Omar Haddad, about the port.",
        "Karin Lund spoke to Ana Ruiz on Sunday and for 40 minutes to Omar Haddad.",
        "Karin Lund spoke to Ana Ruiz for an hour on Sunday, and twice to former Omani envoy Omar Haddad.",
    ],
)
def test_somebody_to_whom_a_second_preposition_leads_was_called_too(text: str) -> None:
    assert sides(text, "spoke", "call", ["Karin Lund", "Ana Ruiz"]) == [
        ["Karin Lund", "Ana Ruiz"],
        ["Karin Lund", "Omar Haddad"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Karin Lund spoke to Ana Ruiz on Saturday, but not to Omar Haddad.",
        "Karin Lund spoke to Ana Ruiz, who is close to Peru and to Omar Haddad.",
        "Karin Lund spoke to Ana Ruiz on Saturday and to Omar Haddad's aides.",
        "Karin Lund spoke to Ana Ruiz on Saturday and to.",
    ],
)
def test_others_take_no_part(text: str) -> None:
    assert sides(text, "spoke", "call", ["Karin Lund", "Ana Ruiz"]) == [["Karin Lund", "Ana Ruiz"]]


def test_whoever_has_a_contact_of_his_own_is_left_to_that() -> None:
    own = {"task": "contact", "word": "confer", "label": "meeting", "detail": "held", "participant": ["Janis Ozols"]}
    text = "Karin Lund spoke to Ana Ruiz on Friday, and to Omar Haddad on Saturday to confer with Janis Ozols."
    assert ["Karin Lund", "Omar Haddad"] not in sides(text, "spoke", "call", ["Karin Lund", "Ana Ruiz"], own)


@pytest.mark.parametrize(
    ("text", "named", "states"),
    [
        (
            "Norwegian Prime Minister Karin Lund toured Peru, Chile and Oman in May.",
            ["Karin Lund"],
            ["PER", "CHL", "OMN"],
        ),
        (
            "Norwegian Prime Minister Karin Lund toured Peru, Chile and Oman in May.",
            ["Karin Lund", "Peru", "Oman"],
            ["PER", "CHL", "OMN"],
        ),
        (
            "Norwegian Prime Minister Karin Lund toured Cairo on Monday and Tehran on Friday.",
            ["Karin Lund"],
            ["EGY", "IRN"],
        ),
        ("Norwegian Prime Minister Karin Lund toured Peru with envoys of Chile.", ["Karin Lund"], ["PER"]),
    ],
)
def test_each_state_of_a_journey_is_visited(text: str, named: list[str], states: list[str]) -> None:
    assert sides(text, "toured", "visit", named) == [["Karin Lund", state] for state in states]


def test_each_state_of_a_journey_has_its_day_and_place() -> None:
    text = "Norwegian Prime Minister Karin Lund goes to Cairo on Friday and to Tehran on Saturday."
    told = {"task": "contact", "word": "goes", "label": "visit", "detail": "planned", "participant": ["Karin Lund"],
            "evidence": text[:-1]}  # fmt: skip
    found = [
        (names[1], one.place, one.date and one.date.value)
        for names, one in occasions(reading(text, [told], names=NAMES))
    ]
    assert found == [("EGY", "Cairo", "2024-03-08"), ("IRN", "Tehran", "2024-03-09")]


def test_who_travels_on_is_who_was_told_of_before() -> None:
    text = "Karin Lund is to see Ana Ruiz and will travel on to Peru, Chile and Oman."
    met = {"task": "contact", "word": "see", "label": "meeting", "detail": "planned",
           "participant": ["Karin Lund", "Ana Ruiz"]}  # fmt: skip
    assert sides(text, "travel", "visit", [], met)[1:] == [["Karin Lund", state] for state in ("PER", "CHL", "OMN")]


@pytest.mark.parametrize("named", [["Chile", "Peru"], ["Chile", "Oman"]])
def test_each_state_that_between_leads_to_takes_part(named: list[str]) -> None:
    told = sides("Talks between Chile, Peru and Oman dragged on for a year.", "Talks", "talks", named)
    assert [sorted(names) for names in told] == [["CHL", "OMN", "PER"]]


def test_both_capitals_are_the_two_that_are_not_the_visitor_s() -> None:
    text = "Chile and Peru are at odds. Norwegian envoy Karin Lund visited both capitals."
    assert sides(text, "visited", "visit", ["Karin Lund"]) == [["Karin Lund", "CHL"], ["Karin Lund", "PER"]]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Karin Lund met Ana Ruiz in Lima. They were joined by Oman's envoy, Omar Haddad.", ["Omar Haddad"]),
        ("Karin Lund met Ana Ruiz and was joined by Omar Haddad and Janis Ozols.", ["Omar Haddad", "Janis Ozols"]),
        ("Karin Lund met Ana Ruiz in Lima. The troops were joined by Omar Haddad.", []),
    ],
)
def test_those_by_whom_two_were_joined_took_part(text: str, joined: list[str]) -> None:
    assert sides(text, "met", "meeting", ["Karin Lund", "Ana Ruiz"]) == [["Karin Lund", "Ana Ruiz", *joined]]


def test_each_of_several_with_days_of_their_own_is_met() -> None:
    text = "Karin Lund met Ana Ruiz in Lima on Monday, and the Omani envoy, Omar Haddad, in Cairo on Friday."
    assert sides(text, "met", "meeting", ["Karin Lund", "Ana Ruiz"]) == [
        ["Karin Lund", "Ana Ruiz"],
        ["Karin Lund", "Omar Haddad"],
    ]
