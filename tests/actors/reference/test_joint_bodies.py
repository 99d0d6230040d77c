"""Whom an office of several states means: the sides that meet, and the body that speaks."""

from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from tests.actors.named import names
from tests.actors.resolved import names_of, resolve
from tests.readings import reading, words


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
