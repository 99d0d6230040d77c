"""Offices of several states named together."""

from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.joint_offices import find_joint_offices
from onrecord.actors.states import find_states
from onrecord.text import lay_out
from tests.actors.named import names
from tests.actors.resolved import names_of, resolve
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("text", "office", "states"),
    [
        ("The leaders of Peru, Chile and the UK met.", "leaders of Peru, Chile and the UK", ["PER", "CHL", "GBR"]),
        ("The foreign ministers of Peru and Chile met.", "foreign ministers of Peru and Chile", ["PER", "CHL"]),
        ("Delegations from Peru and Chile met.", "Delegations from Peru and Chile", ["PER", "CHL"]),
        ("The heads of state of Peru and Chile met.", "heads of state of Peru and Chile", ["PER", "CHL"]),
        ("Peruvian and Chilean defence ministers met.", "Peruvian and Chilean defence ministers", ["PER", "CHL"]),
    ],
)
def test_an_office_goes_over_all_its_states(text: str, office: str, states: list[str]) -> None:
    layout = lay_out(text)
    (found,) = find_joint_offices(layout, find_states(layout))
    assert layout.text[slice(*layout.offsets(found.first, found.last))] == office
    assert [one.country for one in found.states] == states


@pytest.mark.parametrize(
    "text",
    [
        "The leader of Peru and Chile met.",
        "The leaders of Peru met Chile and Kenya.",
        "Ships of Peru and Chile met.",
        "The heads of Peru and Chile met.",
        "Peruvian and Chilean ships carried ministers.",
        "The leaders of Peru and Chile's opposition parties met.",
        "The leaders of Peru and Chile’s opposition parties met.",
    ],
)
def test_what_is_no_office_of_several(text: str) -> None:
    layout = lay_out(text)
    assert find_joint_offices(layout, find_states(layout)) == ()


def test_a_state_before_a_noun_for_somebody_is_not_whose_the_office_is() -> None:
    layout = lay_out("The presidents of the Peru and Chile chambers of commerce met.")
    (noun, _) = words(layout, "chambers")
    assert find_joint_offices(layout, find_states(layout), {noun}) == ()


@pytest.mark.parametrize(
    ("text", "is_each"),
    [
        ("Officials from Peru and Chile met Kenya.", True),
        ("Peruvian and Chilean ministers met Kenya.", True),
        ("Peruvian and Chilean officials met Kenya.", False),
    ],
)
def test_officials_of_two_peoples_are_rather_one_group(text: str, is_each: bool) -> None:
    layout = lay_out(text)
    assert [office.is_each for office in find_joint_offices(layout, find_states(layout))] == [is_each]


def test_those_who_meet_are_the_states_however_much_of_the_words_was_found() -> None:
    text = "The foreign ministers of Peru and Chile met."
    assert resolve(reading(text), "The foreign ministers of Peru", "Chile") == ["PER", "CHL"]
    assert resolve(reading(text), "The foreign ministers") == ["PER", "CHL"]


def test_those_who_meet_are_who_is_named_for_each() -> None:
    text = "The presidents of Peru and Chile, Ana Ruiz and Juan Tovar, met."
    made = reading(text, names={"Ana Ruiz": "person", "Juan Tovar": "person"})
    assert len(names(made)) == 2
    assert resolve(made, "The presidents of Peru and Chile") == ["Ana Ruiz", "Juan Tovar"]
    text = "Peruvian President Ana Ruiz rang Chilean President Juan Tovar. The presidents of Peru and Chile met."
    made = reading(text, names={"Ana Ruiz": "person", "Juan Tovar": "person"})
    assert resolve(made, "The presidents of Peru and Chile") == ["Ana Ruiz", "Juan Tovar"]


def test_officials_of_two_peoples_are_the_states_where_nobody_else_is_there() -> None:
    made = reading("Peruvian and Chilean officials met Kenya.")
    assert resolve(made, "Peruvian and Chilean officials") == ["PER", "CHL"]
    assert resolve(made, "Peruvian and Chilean officials", "Kenya") == ["Peruvian and Chilean officials", "KEN"]


def test_those_who_speak_together_are_one_body_of_no_country() -> None:
    source = "The leaders of Peru, Chile and Kenya"
    made = reading(f"{source} said no. They left.", nominals={"leaders": "person"}, links={"They": "leaders"})
    cast = assemble(made)
    speaking = cast.resolver.resolve_speakers([words(made.layout, source)])
    assert names_of(cast, speaking) == ["leaders of Peru, Chile and Kenya"]
    assert [cast.resolver.is_of_several(party) for party in speaking] == [True]
    assert resolve(made, "Chile", "Kenya", "They") == ["PER", "CHL", "KEN"]


@pytest.mark.parametrize("source", ["The leaders of Peru and Chile", "The Peruvian and Chilean governments"])
def test_those_who_undertake_what_they_say_are_the_states(source: str) -> None:
    told = {"task": "statement", "word": "agreed", "source": source, "content": "to exchange prisoners"}
    assert resolve(reading(f"{source} agreed to exchange prisoners.", [told]), source) == ["PER", "CHL"]


def test_they_are_who_hold_the_office_but_speak_as_one_body() -> None:
    text = "The leaders of Peru and Chile told her that they would sign."
    made = reading(text, nominals={"leaders": "person"}, links={"they": "leaders"})
    assert resolve(made, "they") == ["PER", "CHL"]
    cast = assemble(made)
    assert names_of(cast, cast.resolver.resolve_speakers([words(made.layout, "they")])) == ["leaders of Peru and Chile"]
