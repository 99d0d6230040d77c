"""On which condition a commitment is: what the model finds, from the word that leads to it on."""

from __future__ import annotations

import pytest

from onrecord.commitments.conditions import conditions_of
from onrecord.record import Force
from tests.readings import reading


def conditions(
    text: str, word: str, what: str, condition: str | tuple[str, ...] = (), force: str = "offer"
) -> list[str]:
    made = reading(
        text,
        [{"task": "commitment", "word": word, "label": force, "by": "Peru", "what": what, "condition": condition}],
    )
    layout = made.layout
    return [layout.written(*span) for span in conditions_of(made, made.triggers[0], Force(force))]


@pytest.mark.parametrize(
    ("text", "condition", "whole"),
    [
        ("Peru would pay once Chile stops.", "Chile stops", "Chile stops"),
        ("Peru would pay if Chile's parliament agrees.", "agrees", "Chile's parliament agrees"),
        ("Peru would pay if Chile agrees.", "if Chile agrees", "Chile agrees"),
        ("Peru would pay provided that Chile leaves.", "that Chile leaves", "Chile leaves"),
        ("Peru would pay for as long as the truce holds.", "truce holds", "the truce holds"),
        ("Peru would pay, should Chile leave.", "Chile leave", "Chile leave"),
        ("Peru would pay in return for two islands.", "islands", "two islands"),
        ("Peru would pay “until Chile leaves”.", "Chile leaves", "Chile leaves"),
        ("If Chile leaves, Peru would pay.", "If Chile leaves", "Chile leaves"),
        ("Peru would pay if Chile gave it a reply.", "Chile gave it a", "Chile gave it a reply"),
        ("Peru would pay unless Chile left within 60 days.", "Chile left within 60", "Chile left within 60 days"),
        ("Peru would pay once Chile left by 5 May.", "Chile left by 5", "Chile left by 5 May"),
        ("Peru would pay if Chile left in 2024 at last.", "Chile left in 2024", "Chile left in 2024"),
    ],
)
def test_a_condition_begins_after_what_leads_to_it(text: str, condition: str, whole: str) -> None:
    assert conditions(text, "would", "pay", condition) == [whole]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Peru would pay the raid as an act of war.", "an act of war"),
        ("Peru would pay with or without a deal.", "a deal"),
        ("Peru would pay from a special fund.", "fund"),
        ("There is no mercy for those who fail to leave, Peru would see to it.", "fail to leave"),
        ("Peru would pay. If Chile attacks, it will be sorry.", "Chile attacks"),
        ("Peru would pay before the talks begin.", "the talks begin"),
    ],
)
def test_what_nothing_leads_to_in_the_sentence_is_no_condition(text: str, condition: str) -> None:
    assert conditions(text, "would", "would", condition) == []


def test_whoever_does_something_is_on_condition_that_he_does() -> None:
    text = "Peru warned that any attempt to land would be met with force."
    assert conditions(text, "warned", "force", "attempt to land", "threat") == ["any attempt to land"]


@pytest.mark.parametrize("lead", ["before", "while"])
def test_until_then_and_so_long_something_is_refused(lead: str) -> None:
    text = f"Peru would not leave {lead} Chile arms."
    assert conditions(text, "would", "leave", "Chile arms", "refusal") == ["Chile arms"]


def test_a_condition_in_two_pieces_is_kept() -> None:
    text = "Peru would leave unless Chile, which owns it, pays."
    assert conditions(text, "would", "leave", ("Chile", "pays")) == ["Chile", "pays"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru would pay if Chile leaves, it said.", ["Chile leaves"]),
        ("Peru would pay, but only if Chile leaves.", []),
        ("Peru would pay only if Chile leaves.", ["Chile leaves"]),
        ("Peru would pay on condition that Chile leaves.", ["Chile leaves"]),
        ("Peru would pay as long as it can.", ["it can"]),
        ("Peru would pay until Monday at noon.", []),
        ("Peru would pay until autumn.", []),
        ("Peru would pay until the end of the year.", []),
        ("Peru would pay until 5 May at noon.", []),
        ("Peru would pay until early next year.", []),
        ("Peru would pay as soon as possible, it said.", []),
        ("Peru would pay once a year.", []),
        ("Peru would pay once more, it said.", []),
        ("Peru would pay once a deal is signed.", ["a deal is signed"]),
        ("Peru would pay once every two years.", []),
        ("Peru would pay once in a while.", []),
        ("Peru would pay once every captive is free.", ["every captive is free"]),
        ("Peru would pay once in office.", ["in office"]),
        ("Peru would pay as long as every captive is free.", ["every captive is free"]),
        ("Peru would pay as it did in May.", []),
        ("Peru would pay", []),
        ("Peru would pay if", []),
    ],
)
def test_a_condition_that_follows_at_once_needs_no_model(text: str, found: list[str]) -> None:
    assert conditions(text, "would", "pay") == found


@pytest.mark.parametrize(
    ("text", "word", "by", "what", "demanded"),
    [
        ("Peru gave Chile a week to leave the port, or face a blockade.", "gave", "Peru", "face a blockade",
         ["leave the port"]),
        ("Chile was told to leave the port, failing which Peru would close it.", "would", "Peru", "close it",
         ["leave the port"]),
        ("They asked Chile to leave the port or else Peru would close it.", "would", "Peru", "close it",
         ["leave the port"]),
        ('Lund said: "Leave now, or Peru will close it."', "will", "Peru", "close it", ["Leave now"]),
        ("Leave now, Lund said. Or Peru will close it.", "will", "Peru", "close it", []),
        ("Peru threatened to leave the port or close it.", "threatened", "Peru", "close it", []),
    ],
)  # fmt: skip
def test_whoever_may_suffer_what_is_threatened_has_to_do_first_what_is_demanded(
    text: str, word: str, by: str, what: str, demanded: list[str]
) -> None:
    made = reading(text, [{"task": "commitment", "word": word, "label": "threat", "by": by, "what": what}])
    found = conditions_of(made, made.triggers[0], Force.THREAT)
    assert [made.layout.written(*span) for span in found] == demanded


def test_what_is_demanded_on_pain_of_something_may_be_a_noun() -> None:
    made = reading(
        "In a letter, Lund demanded an answer by May, failing which Peru would leave.",
        [
            {"task": "commitment", "word": "demanded", "label": "demand", "by": "Lund", "what": "an answer"},
            {"task": "commitment", "word": "would", "label": "threat", "by": "Peru", "what": "leave"},
        ],
    )
    [found] = conditions_of(made, made.triggers[1], Force.THREAT)
    assert made.layout.written(*found) == "an answer by May"


def test_a_condition_is_of_the_nearer_of_two_commitments_that_the_model_gives_it_to() -> None:
    told = {"task": "commitment", "label": "threat", "condition": "they talk"}
    made = reading(
        "Peru will pay and Chile will leave unless they talk.",
        [
            {**told, "word": "will", "by": "Peru", "what": "pay"},
            {**told, "word": "will #2", "by": "Chile", "what": "leave"},
        ],
    )
    first, second = (conditions_of(made, trigger, Force.THREAT) for trigger in made.triggers)
    assert not first
    assert [made.layout.written(*span) for span in second] == ["they talk"]
