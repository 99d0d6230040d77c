from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.reference.pairs import pair_before
from tests.actors.resolved import names_of, resolve
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("before", "kind", "pair"),
    [
        ("Peru and Chile met.", "states", ["PER", "CHL"]),
        ("Ana Ruiz of Peru met Omar Haddad.", "people", ["Ana Ruiz", "Omar Haddad"]),
        ("Peruvian envoy Ana Ruiz flew to Chile.", "states", ["PER", "CHL"]),  # she counts for Peru
        ("Peru and Chile met. It was long. It was late. Iraq called. Iraq and Norway spoke.", "states", ["IRQ", "NOR"]),
        ("Peru and Chile met. Iraq called Norway. Iraq called. Norway called.", "states", ["IRQ", "NOR"]),
        ("Peruvians and Peru met Chile.", "states", ["PER", "CHL"]),
        ("Peru spoke.", "states", []),
        ("Peru and Chile met.", "people", []),
    ],
)
def test_two_of_whom_several_words_speak(before: str, kind: str, pair: list[str]) -> None:
    people = {name: "person" for name in ("Ana Ruiz", "Omar Haddad") if name in before}
    made = reading(f"{before} Then they agreed.", names=people)
    cast = assemble(made)
    assert names_of(cast, pair_before(cast.namings, words(made.layout, "Then")[0], kind, cast.countries)) == pair


def test_the_two_leaders_are_the_people_and_both_sides_the_states() -> None:
    text = (
        "Swedish President Karin Lund met Kenyan President Peter Mwangi. The two leaders agreed. Both sides were glad."
    )
    made = reading(text, names={"Karin Lund": "person", "Peter Mwangi": "person"})
    assert resolve(made, "The two leaders") == ["Karin Lund", "Peter Mwangi"]
    assert resolve(made, "Both sides") == ["SWE", "KEN"]


def test_both_sides_are_rather_two_named_side_by_side_than_the_two_named_last() -> None:
    text = "Norway and Iceland met in Oslo beside US envoy Ana Ruiz. Both sides agreed."
    assert resolve(reading(text, names={"Ana Ruiz": "person"}), "Both sides") == ["NOR", "ISL"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Lund saw Vogt. Their aide Kern said the two agreed.", ["Lund", "Vogt"]),
        ("Lund saw Vogt. Kern met Pires and the two agreed.", ["Kern", "Pires"]),
    ],
)
def test_whoever_is_first_named_in_telling_of_the_two_is_none_of_them(text: str, pair: list[str]) -> None:
    names = {name: "person" for name in ("Lund", "Vogt", "Kern", "Pires") if name in text}
    made = reading(text, names=names)
    cast = assemble(made)
    at = words(made.layout, "the two")[0]
    assert names_of(cast, pair_before(cast.namings, at, "people", cast.countries)) == pair


def test_the_two_countries_are_those_named_most() -> None:
    text = "Norway spoke. Iceland spoke. Norway and Iceland waited. It rained. It snowed. It is cold in Denmark. {}."
    assert resolve(reading(text.format("The two countries met")), "The two countries") == ["NOR", "ISL"]


def test_delegations_from_two_countries_are_the_two() -> None:
    made = reading("Norway and Iceland quarrelled. Delegations from the two countries met.")
    assert resolve(made, "Delegations from the two countries") == ["NOR", "ISL"]


def test_a_name_of_several_words_counts_once() -> None:
    made = reading("Peru and the United States spoke. The United Arab Emirates offered. Both sides met.")
    assert resolve(made, "Both sides") == ["PER", "USA"]
    made = reading("Peru left. Chile left. The United Arab Emirates offered. Peru spoke. Chile spoke. Both sides met.")
    assert resolve(made, "Both sides") == ["PER", "CHL"]


def test_the_two_officials_are_those_without_names_who_were_counted_before() -> None:
    text = "Two Swedish officials said no. Karin Lund met Peter Mwangi. The two officials gave no day."
    made = reading(
        text,
        names={"Karin Lund": "person", "Peter Mwangi": "person"},
        nominals={"officials": "person", "officials #2": "person"},
    )
    assert resolve(made, "The two officials") == ["Two Swedish officials"]


def test_they_may_be_two_people() -> None:
    made = reading(
        "Karin Lund met Peter Mwangi. The two leaders smiled. They agreed.",
        names={"Karin Lund": "person", "Peter Mwangi": "person"},
        nominals={"leaders": "person"},
        links={"They": "leaders"},
    )
    assert resolve(made, "They") == ["Karin Lund", "Peter Mwangi"]


@pytest.mark.parametrize(
    ("before", "phrase", "listed"),
    [
        ("Peru, Chile and Norway met. Iraq called.", "The three countries", ["PER", "CHL", "NOR"]),
        ("Peru, Chile, Iraq, and the Netherlands met.", "The four states", ["PER", "CHL", "IRQ", "NLD"]),
        ("Peru, Chile and Norway met. Iraq and Peru spoke.", "The two countries", ["IRQ", "PER"]),
    ],
)
def test_the_three_countries_are_those_that_were_listed(before: str, phrase: str, listed: list[str]) -> None:
    assert resolve(reading(f"{before} {phrase} agreed."), phrase) == listed


def test_the_two_ministers_are_two_who_are_ministers() -> None:
    text = (
        "Foreign Minister Ana Ruiz gave her colleague, Foreign Minister Omar Haddad, a letter. It was for President"
        " Karin Lund, whose aides say that Lund would answer. The two ministers will meet again."
    )
    made = reading(text, names=dict.fromkeys(("Ana Ruiz", "Omar Haddad", "Karin Lund"), "person"))
    assert resolve(made, "The two ministers") == ["Ana Ruiz", "Omar Haddad"]


@pytest.mark.parametrize("koreas", ["The two Koreas", "Both Koreas", "The Koreas"])
def test_states_of_one_name_are_those(koreas: str) -> None:
    made = reading(f"Peru and Chile watched. {koreas} met.", names={"Koreas": "person"})
    assert resolve(made, koreas) == ["KOR", "PRK"]
