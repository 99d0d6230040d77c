"""Phrases as they are cut and joined to the names inside and beside them."""

from __future__ import annotations

import re

import pytest

from onrecord.actors.cast import assemble
from onrecord.actors.extents import Extents
from onrecord.encoder.reading import Range, Reading
from tests.actors.resolved import resolve
from tests.readings import reading, words


def extents_of(made: Reading) -> Extents:
    return Extents(made, assemble(made).namings)


def quote(made: Reading, span: Range) -> str:
    start, end = made.layout.offsets(*span)
    return made.layout.text[start:end]


@pytest.mark.parametrize(
    ("span", "parts"),
    [
        ("Peru and Chile", ["Peru", "Chile"]),
        ("the envoy, Ana Ruiz and Peru", ["the envoy", "Ana Ruiz", "Peru"]),
        ("talks and the envoy", ["talks and the envoy"]),  # nobody knows what the talks are
        ("Peruvian and Chilean officials", ["Peruvian and Chilean officials"]),
        ("of Peru", ["Peru"]),
        ("Peru he", ["he"]),
        ("Peru which", ["Peru"]),
        ("Peruvian President", ["Peruvian President Ana Ruiz"]),
        ("the envoy, Ana Ruiz", ["the envoy, Ana Ruiz"]),
        ("Ana Ruiz with the envoy", ["Ana Ruiz", "the envoy"]),
        ("an official with the envoy", ["an official with the envoy"]),
        ("officials with the envoy", ["officials with the envoy"]),
        ("officials from Peru, Ana Ruiz", ["officials from Peru", "Ana Ruiz"]),
    ],
)
def test_the_parts_of_a_span(span: str, parts: list[str]) -> None:
    text = f"Envoys {span} spoke." if not span.endswith("President") else f"Envoys of {span} Ana Ruiz spoke."
    names, nouns = {"Ana Ruiz": "person"}, {"envoy": "person", "official": "person", "officials": "person"}
    made = reading(
        text,
        names={name: kind for name, kind in names.items() if name in text},
        nominals={noun: kind for noun, kind in nouns.items() if noun in re.findall(r"\w+", span)},
    )
    assert [quote(made, part) for part in extents_of(made).parts(words(made.layout, span))] == parts


@pytest.mark.parametrize(
    ("phrase", "inside"),
    [
        ("UN envoy Ana Ruiz", "Ruiz"),
        ("an ally of President Ana Ruiz", None),
        ("an ally of US President Ana Ruiz", None),
        ("Secretary of State Ana Ruiz", "Ruiz"),
        ("leaders including Ana Ruiz", None),
        ("the former Lund envoy Ana Ruiz", "Ruiz"),
        ("the envoy whom Lund sent, Ana Ruiz", "Ruiz"),
        ("the union, Reef Post", "Post"),
        ("the union, the Reef Post", "Post"),
        ("the board under the Reef Post", None),
        ("officials from Lund, Reef Post", None),
        ("Ana Ruiz's envoy", None),
        ("the daily Reef Post", "Post"),
        ("the Reef Post newspaper", "Post"),
        ("a Reef Post newspaper", None),
        ("the Reef Post chief", None),
    ],
)
def test_the_name_inside_a_phrase(phrase: str, inside: str | None) -> None:
    names = {"Ana Ruiz": "person", "Lund": "person", "Reef Post": "organization"}
    nouns = {noun: "person" for noun in ("envoy", "officials") if noun in phrase}
    made = reading(f"Later {phrase} left.", names={n: kind for n, kind in names.items() if n in phrase}, nominals=nouns)
    last = extents_of(made).name_inside(words(made.layout, phrase))
    assert (made.layout.words[last] if last is not None else None) == inside


def test_a_comma_at_the_end_of_a_text_ends_a_name() -> None:
    made = reading("Later the envoy Ana Ruiz,", names={"Ana Ruiz,": "person"})
    last = extents_of(made).name_inside((1, len(made.layout) - 1))
    assert last is not None
    assert made.layout.words[last] == ","


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A spokesman for the ministry left.", "A spokesman for the ministry"),
        ("A spokesman at home left.", "A spokesman"),
        ("A spokesman left the ministry.", "A spokesman"),
    ],
)
def test_what_a_phrase_goes_on_with(text: str, whole: str) -> None:
    made = reading(text, nominals={"ministry": "organization"} if "ministry" in text else {})
    first, last = words(made.layout, "A spokesman")
    assert quote(made, (first, extents_of(made).to_complement(last))) == whole


def test_a_phrase_that_was_cut_within_an_office_goes_on_to_its_holder() -> None:
    made = reading("The Swedish Prime Minister Karin Lund spoke.", names={"Karin Lund": "person"})
    assert resolve(made, "The Swedish Prime") == ["Karin Lund"]


def test_words_after_a_phrase_are_none_of_it() -> None:
    assert resolve(reading("On Monday Beijing again told Oslo so."), "Beijing again") == ["CHN"]


def test_a_person_named_only_as_somebodys_chief_is_not_the_speaker() -> None:
    made = reading("An ally of Swedish President Karin Lund resigned.", names={"Karin Lund": "person"})
    assert resolve(made, "An ally of Swedish President Karin Lund") == ["ally of Swedish President Karin Lund"]


def test_officials_of_two_nations_are_one_group_and_their_presidents_two_sides() -> None:
    made = reading("Swedish and Kenyan officials met the Danish and Greek presidents.")
    assert resolve(made, "Swedish and Kenyan officials", "the Danish and Greek presidents") == [
        "Swedish and Kenyan officials",
        "DNK",
        "GRC",
    ]


@pytest.mark.parametrize("passage", ["Peru's official Lumen news agency", "the Lumen newspaper", "the daily Lumen"])
def test_what_kind_of_body_it_is_may_stand_beside_a_name(passage: str) -> None:
    assert resolve(reading(f"On Monday {passage} said so.", names={"Lumen": "organization"}), passage) == ["Lumen"]


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("Bank of Arosa senior researcher Ana Ruiz said so.", "Bank of Arosa"),
        ("The Reef Fund (RF) vice president Ana Ruiz said so.", "The Reef Fund"),
        ("They asked the club's spokesman Ana Ruiz.", "the club"),
    ],
)
def test_a_phrase_that_was_cut_before_the_name_is_the_name(sentence: str, cut: str) -> None:
    names = {"Bank of Arosa": "organization", "Reef Fund": "organization", "Ana Ruiz": "person"}
    assert resolve(reading(sentence, names={n: k for n, k in names.items() if n in sentence}), cut) == ["Ana Ruiz"]


def test_an_office_after_a_name_is_who_has_it() -> None:
    made = reading(
        "Glen Reyes, executive officer of the council, spoke. He left.",
        names={"Glen Reyes": "person"},
        nominals={"officer": "person"},
        links={"He": "officer"},
    )
    assert resolve(made, "He") == ["Glen Reyes"]


def test_the_president_of_a_body_is_not_the_body() -> None:
    made = reading(
        "The president of the Harbour Board, Karin Lund, left.",
        names={"Harbour Board": "organization", "Karin Lund": "person"},
        nominals={"president": "person"},
    )
    for cut in ("The president of the Harbour Board", "The president of the Harbour Board, Karin Lund"):
        assert resolve(made, cut) == ["Karin Lund"]


def test_a_spokesman_for_a_city_is_nobody_named() -> None:
    made = reading("A spokesman for Glasgow City Council spoke.", names={"Council": "organization"})
    assert resolve(made, "A spokesman for Glasgow City Council") == ["spokesman for Glasgow City Council"]


@pytest.mark.parametrize(
    ("sentence", "phrase", "found"),
    [
        ("Peru met Ana Ruiz.", "Peru", "PER"),
        ("The Reef Fund welcomed President Ana Ruiz.", "The Reef Fund", "Reef Fund"),
        ("The Reef Fund released hostage Ana Ruiz.", "The Reef Fund", "Reef Fund"),
        ("They freed Ana Ruiz, an official said.", "an official", "official"),
        ("Ana Ruiz, who met the president, left.", "the president", "president"),
        ("The US ambassador to Iraq Ana Ruiz left.", "The US ambassador to Iraq Ana Ruiz", "Ana Ruiz"),
        ("A Reef Fund television station left.", "A Reef Fund television station", "Reef Fund television station"),
        ("The Harbour Times asked Ana Ruiz. His network agreed.", "His network", "network"),
        ("Opposition figures left.", "Opposition figures", "Opposition figures"),
    ],
)
def test_what_stands_beside_a_name_is_not_always_the_name(sentence: str, phrase: str, found: str) -> None:
    names = {"Reef Fund": "organization", "Harbour Times": "organization", "Ana Ruiz": "person"}
    people = ("hostage", "official", "president", "minister", "ambassador", "figures")
    made = reading(
        sentence,
        names={name: kind for name, kind in names.items() if name in sentence},
        nominals={noun: "person" for noun in people if noun in sentence},
    )
    assert resolve(made, phrase) == [found]


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("Reef Association of Peru executive director Ana Ruiz", "Ana Ruiz"),
        ("an envoy of the Reef Association of Peru", "envoy of the Reef Association of Peru"),
        ("Harbour League (HL) Secretary General Ana Ruiz", "Ana Ruiz"),
        ("Peruvian leaders including President Ana Ruiz", "Peruvian leaders"),
    ],
)
def test_who_is_named_behind_a_body_speaks_and_who_is_included_does_not_alone(passage: str, found: str) -> None:
    names = {"Reef Association of Peru": "organization", "Harbour League": "organization", "Ana Ruiz": "person"}
    made = reading(
        f"On Monday {passage} spoke.",
        names={name: kind for name, kind in names.items() if name in passage},
        nominals={noun: "person" for noun in ("leaders", "envoy", "director") if noun in passage},
    )
    assert resolve(made, passage) == [found]


def test_a_person_may_stand_behind_a_body_whose_name_has_a_state() -> None:
    made = reading(
        "Then the Union of Peru's Ana Ruiz left.", names={"Union of Peru": "organization", "Ana Ruiz": "person"}
    )
    assert resolve(made, "the Union of Peru's Ana Ruiz") == ["Ana Ruiz"]


def test_a_phrase_stays_in_the_sentence_of_its_name() -> None:
    made = reading("They wanted peace. Then Ana Ruiz left.", names={"Ana Ruiz": "person"})
    [part] = extents_of(made).parts(words(made.layout, "peace. Then Ana Ruiz"))
    assert quote(made, part) == "Then Ana Ruiz"
