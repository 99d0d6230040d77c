from __future__ import annotations

import pytest

from tests.occasions import occasions
from tests.readings import reading

NAMES = {"Karin Lund": "person", "Ana Ruiz": "person", "Oslo": "place", "Peru": "place", "Chile": "place"}


@pytest.mark.parametrize(
    "named",
    [
        "Negotiators for the two sides",
        "Officers from both countries",
        "Four delegates of each side",
        "Both delegations",
        "Their foreign ministers",
    ],
)
def test_those_of_both_sides_are_the_two_sides(named: str) -> None:
    made = reading(
        f"Peru and Chile are close to a truce. {named} will meet on Tuesday.",
        [{"task": "contact", "word": "meet", "label": "talks", "detail": "planned", "participant": named}],
        names=NAMES,
    )
    [(names, _)] = occasions(made)
    assert names == ["PER", "CHL"]


def test_the_same_alone_are_nobody_known() -> None:
    told = {"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": "same"}
    made = reading("Of the same met", [told])
    assert occasions(made) == []


@pytest.mark.parametrize("they", ["They", "Both", "The two", "The pair"])
def test_they_who_meet_again_are_those_who_met(they: str) -> None:
    made = reading(
        f"Karin Lund met Ana Ruiz in Oslo on Monday. {they} spoke again by telephone.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "spoke", "label": "call", "detail": "held", "participant": they},
        ],
        names=NAMES,
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"]] * 2


def test_a_second_round_is_of_those_of_the_first() -> None:
    made = reading(
        "On Monday Peru held talks with Chile. On Tuesday a second round ended without a result.",
        [
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held", "participant": ["Peru", "Chile"]},
            {"task": "contact", "word": "round", "label": "talks", "detail": "held"},
        ],
        names=NAMES,
    )
    assert [names for names, _ in occasions(made)] == [["PER", "CHL"]] * 2


def test_a_letter_is_no_second_meeting() -> None:
    made = reading(
        "Peru held talks with Chile in May. A second letter got no reply.",
        [
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held", "participant": ["Peru", "Chile"]},
            {"task": "contact", "word": "letter", "label": "message", "detail": "held"},
        ],
        names=NAMES,
    )
    assert len(occasions(made)) == 1


def test_officials_of_two_named_states_are_those_who_met() -> None:
    made = reading(
        "Karin Lund was in Oslo. Officials from Peru met Ana Ruiz.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": ["Officials from Peru", "Ana Ruiz"]}],
        names=NAMES,
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names[1] == "Ana Ruiz"


@pytest.mark.parametrize(
    ("named", "sides"),
    [
        ("Peruvian and Chilean officers", ["PER", "CHL"]),
        ("Peruvian, Chilean and Norwegian envoys", ["PER", "CHL", "NOR"]),
    ],
)
def test_those_of_two_states_stand_for_them(named: str, sides: list[str]) -> None:
    made = reading(
        f"{named} met on the border.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": named}],
    )
    assert [names for names, _ in occasions(made)] == [sides]


def test_voters_do_not_stand_for_their_states() -> None:
    made = reading(
        "Peruvian and Chilean voters met on the border.",
        [{"task": "contact", "word": "met", "label": "meeting", "detail": "held",
          "participant": "Peruvian and Chilean voters"}],
    )  # fmt: skip
    assert occasions(made) == []


@pytest.mark.parametrize("named", ["the three", "the same three delegations"])
def test_the_three_are_those_three_who_met(named: str) -> None:
    made = reading(
        f"Peru, Chile and Norway held talks in May. In June {named} telephoned.",
        [
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held",
             "participant": ["Peru", "Chile", "Norway"]},
            {"task": "contact", "word": "telephoned", "label": "call", "detail": "held", "participant": named},
        ],
        names=NAMES,
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["PER", "CHL", "NOR"]] * 2


@pytest.mark.parametrize("both", ["both of them", "both rivals", "both prime ministers", "the two"])
def test_both_of_them_are_the_two_named_before(both: str) -> None:
    assert with_both("has offered to receive", both) == [["Karin Lund", "Ana Ruiz", "Omar Haddad"]]


@pytest.mark.parametrize(
    ("verb", "both"),
    [("had an hour to receive", "each of the two"), ("said she would receive", "both, one after the other")],
)
def test_each_of_them_was_met_alone(verb: str, both: str) -> None:
    assert with_both(verb, both) == [["Karin Lund", "Ana Ruiz"], ["Karin Lund", "Omar Haddad"]]


@pytest.mark.parametrize("others", ["both sides", "each other"])
def test_others_than_two_people_are_not_the_two_named_before(others: str) -> None:
    assert ["Karin Lund", "Ana Ruiz", "Omar Haddad"] not in with_both("will receive", others)


def with_both(verb: str, both: str) -> list[list[str]]:
    made = reading(
        f"Ana Ruiz and Omar Haddad quarrelled. Karin Lund {verb} {both}.",
        [{"task": "contact", "word": "receive", "label": "meeting", "detail": "proposed",
          "participant": ["Karin Lund", both.partition(",")[0].replace(" other", "")]}],
        names={"Ana Ruiz": "person", "Omar Haddad": "person", "Karin Lund": "person"},
    )  # fmt: skip
    return [names for names, _ in occasions(made)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Omar Haddad also attended.", "attended"),
        ("Omar Haddad joined them.", "joined"),
        ("Omar Haddad took part in the meeting.", "meeting"),
    ],
)
def test_who_came_too_took_part_in_the_contact_told_before(text: str, word: str) -> None:
    made = reading(
        f"Karin Lund met Ana Ruiz in Oslo on Monday. {text}",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": word, "label": "meeting", "detail": "held", "participant": "Omar Haddad"},
        ],
        names=NAMES | {"Omar Haddad": "person"},
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["Karin Lund", "Ana Ruiz", "Omar Haddad"]


def test_who_was_on_the_call_took_part_in_it() -> None:
    made = reading(
        "Karin Lund telephoned Ana Ruiz. Omar Haddad was also on the call.",
        [
            {"task": "contact", "word": "telephoned", "label": "call", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "call", "label": "call", "detail": "held", "participant": "Omar Haddad"},
        ],
        names=NAMES | {"Omar Haddad": "person"},
    )  # fmt: skip
    [(names, _)] = occasions(made)
    assert names == ["Karin Lund", "Ana Ruiz", "Omar Haddad"]


def test_a_call_between_the_two_is_of_those_told_last() -> None:
    made = reading(
        "Karin Lund met Ana Ruiz in May, after a call between the two moved Omar Haddad.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "call", "label": "call", "detail": "held",
             "participant": ["the two", "Omar Haddad"]},
        ],
        names=NAMES | {"Omar Haddad": "person"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"]] * 2


def test_what_was_before_the_talks_is_no_contact_of_its_own() -> None:
    made = reading(
        "Karin Lund held talks with Ana Ruiz. Before the talks, Lund and Omar Haddad laid a wreath.",
        [
            {"task": "contact", "word": "talks", "label": "talks", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "talks #2", "label": "talks", "detail": "held",
             "participant": ["Lund", "Omar Haddad"]},
        ],
        names=NAMES | {"Omar Haddad": "person", "Lund": "person"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"]]


def test_they_who_met_are_people_rather_than_states_named_last() -> None:
    made = reading(
        "Karin Lund met Ana Ruiz in Oslo. They will see one another again.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "see", "label": "meeting", "detail": "planned", "participant": "They"},
        ],
        names=NAMES,
        links={"They": "Oslo"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"]] * 2


def test_negotiations_between_the_countries_are_of_the_two_states() -> None:
    made = reading(
        "Peru and Chile are close to a truce. Karin Lund ended negotiations between the countries.",
        [{"task": "contact", "word": "negotiations", "label": "talks", "detail": "held",
          "participant": ["Karin Lund", "the countries"]}],
        names=NAMES,
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["PER", "CHL"]]


def test_who_mediates_between_them_was_there_too() -> None:
    made = reading(
        "Karin Lund met Ana Ruiz in Oslo. Omar Haddad mediated between them.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "mediated", "label": "talks", "detail": "held",
             "participant": ["Omar Haddad", "them"]},
        ],
        names=NAMES | {"Omar Haddad": "person"},
    )  # fmt: skip
    assert set(occasions(made)[-1][0]) == {"Karin Lund", "Ana Ruiz", "Omar Haddad"}
