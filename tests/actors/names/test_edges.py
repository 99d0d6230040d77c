"""Where names begin and end."""

from __future__ import annotations

import pytest

from onrecord.record import ActorKind
from tests.actors.named import names
from tests.readings import reading


def test_a_name_goes_on_over_the_capitalised_words_after_it() -> None:
    made = reading(
        "Eduard Tovar Monday met the Red Falcon Brigades.", names={"Eduard": "person", "Red Falcon": "organization"}
    )
    assert names(made) == [("Eduard Tovar", ActorKind.PERSON), ("Red Falcon Brigades", ActorKind.ORGANIZATION)]


def test_a_given_name_before_belongs_to_it() -> None:
    assert names(reading("Then Angela Tovar left.", names={"Tovar": "person"})) == [("Angela Tovar", ActorKind.PERSON)]


def test_a_name_is_whole_over_its_hyphen_and_its_complement() -> None:
    made = reading(
        "Song Il-Ho left. The Green Network for Civil Rights stayed.",
        names={"Song Il": "person", "Green Network": "organization"},
    )
    assert [name for name, _ in names(made)] == ["Song Il-Ho", "Green Network for Civil Rights"]


def test_a_day_beside_a_name_is_none_of_it_and_a_name_ends_at_a_dash() -> None:
    made = reading(
        "Joan Tovar Tuesday met Ana Ruiz -- Lund left.",
        names={"Joan Tovar Tuesday": "person", "Ana Ruiz -- Lund": "person"},
    )
    assert names(made) == [("Joan Tovar", ActorKind.PERSON), ("Ana Ruiz", ActorKind.PERSON)]


def test_an_adjective_made_of_a_name_stands_for_the_name_alone() -> None:
    made = reading("The Tovar-backed list won.", names={"Tovar": "person"})
    assert names(made) == [("Tovar", ActorKind.PERSON)]


def test_a_body_begins_before_of() -> None:
    made = reading("The Confederation of Salt Industry agreed.", names={"Salt Industry": "organization"})
    assert names(made) == [("Confederation of Salt Industry", ActorKind.ORGANIZATION)]


def test_small_words_and_adjectives_are_no_names() -> None:
    made = reading(
        "Joan Tovar of the pro-Lund list met Islamic leaders.",
        names={"Joan Tovar of": "person", "Lund": "person", "Islamic": "organization"},
    )
    assert names(made) == [("Joan Tovar", ActorKind.PERSON), ("Lund", ActorKind.PERSON)]


def test_a_person_has_no_word_of_the_sentence_inside() -> None:
    made = reading("Ana Ruiz rang Jan Novak of Lund Bank.", names={"Ana Ruiz rang Jan Novak": "person"})
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON)]
    made = reading("Jan Novak of Lund Bank left.", names={"Jan Novak of Lund Bank": "person"})
    assert names(made) == [("Jan Novak", ActorKind.PERSON)]


def test_a_name_goes_on_after_a_hyphen() -> None:
    made = reading("Then Park Hae-in left.", names={"Park Hae-": "person"})
    assert names(made) == [("Park Hae-in", ActorKind.PERSON)]


def test_small_parts_that_are_joined_to_a_name_belong_to_it() -> None:
    for name in ("Jeanne d'Orsay", "Saud as-Karim", "Omar Ra’ad", "Rosa do Carmo"):
        assert names(reading(f"Then {name} left.", names={name: "person"})) == [(name, ActorKind.PERSON)]


def test_words_of_english_are_no_particles_after_a_name() -> None:
    made = reading(
        "They told Ana Ruiz ten Falcon men would come. What did Jan Novak do Monday?",
        names={"Ana Ruiz": "person", "Jan Novak": "person"},
    )
    assert names(made) == [("Ana Ruiz", ActorKind.PERSON), ("Jan Novak", ActorKind.PERSON)]


def test_a_name_begins_before_an_apostrophe() -> None:
    made = reading("The Women's Federation met Ra’ad Kassem.", names={"s Federation": "organization"})
    assert names(made) == [("Women's Federation", ActorKind.ORGANIZATION)]


def test_a_place_that_sounds_like_a_body_begins_none() -> None:
    made = reading("Arrests in the West Bank of Red Falcon members.", names={"Red Falcon": "organization"})
    assert names(made) == [("Red Falcon", ActorKind.ORGANIZATION)]


@pytest.mark.parametrize(
    "name", ["Theresa May", "Daniel arap Koros", "Nuri al- Karimi", "Tel-ha- Kolum", "Anan na Pattani"]
)
def test_names_that_look_cut_are_whole(name: str) -> None:
    assert names(reading(f"Then {name} left.", names={name: "person"})) == [(name, ActorKind.PERSON)]


def test_a_month_is_a_surname_where_somebody_is_called_so() -> None:
    made = reading(
        "Theresa May left. May spoke. They met Hussein May 12.",
        names={"Theresa May": "person", "Hussein May": "person", "May": "person"},
    )
    assert [name for name, _ in names(made)] == ["Theresa May", "May", "Hussein"]
    assert names(reading("It ends in May.", names={"May": "person"})) == []


def test_a_body_called_after_an_office_and_what_it_is_for() -> None:
    name = "High Commissioner for Harbours"
    assert names(reading(f"The {name} agreed.", names={name: "organization"})) == [(name, ActorKind.ORGANIZATION)]


def test_junior_behind_a_comma_is_of_the_name() -> None:
    made = reading("Ana Ruiz, Jr., left. Juan Tovar, Lund and others stayed.", names=dict.fromkeys(NAMED, "person"))
    assert [name for name, _ in names(made)] == ["Ana Ruiz, Jr", "Juan Tovar", "Lund"]


NAMED = ("Ana Ruiz", "Jr", "Juan Tovar", "Lund")


@pytest.mark.parametrize(
    ("text", "model", "expected"),
    [
        ("Then Karl “Kalle” Lund left.", "Karl", "Karl “Kalle” Lund"),
        ("Then Karl “Lund” left.", "Karl", "Karl"),
        ("Then Eva “Evita” Lund left.", "Eva", "Eva “Evita” Lund"),
        ("It is better, said He Lihua.", "Lihua", "He Lihua"),
        ("The vice-premier, He Lihua, asked.", "Lihua", "He Lihua"),
        ("They met Karl Lund Jr. Harbours closed.", "Karl Lund Jr. Harbours", "Karl Lund Jr."),
        ("They met Karl Lund Jr. Harbours closed.", "Karl Lund Jr", "Karl Lund Jr"),
        ("It is better. He Lihua Lund asked.", "Lihua Lund", "Lihua Lund"),
    ],
)
def test_a_nickname_or_pronoun_may_be_a_part_of_the_name(text: str, model: str, expected: str) -> None:
    assert names(reading(text, names={model: "person"})) == [(expected, ActorKind.PERSON)]


def test_letters_after_a_name_are_none_of_it() -> None:
    made = reading("Ana Ruiz QC met Jan Novak MP.", names={"Ana Ruiz QC": "person", "Jan Novak": "person"})
    assert [name for name, _ in names(made)] == ["Ana Ruiz", "Jan Novak"]


def test_a_peers_name_goes_on_with_a_place() -> None:
    made = reading(
        "Lord Ruiz of Port Harbour met Jan Novak of Harbour.", names={"Ruiz": "person", "Jan Novak": "person"}
    )
    assert [name for name, _ in names(made)] == ["Ruiz of Port Harbour", "Jan Novak"]
    made = reading("They met Lord Ruiz of", names={"Lord Ruiz": "person"})
    assert [name for name, _ in names(made)] == ["Ruiz"]


@pytest.mark.parametrize(
    ("text", "taken", "found"),
    [
        ("They met Reef Farmers of Harbour.", "of Harbour", ["Reef Farmers of Harbour"]),
        ("Then members of Harbour Voice left.", "of Harbour Voice", ["Harbour Voice"]),
        ("The organization for Harbour Reform left.", "for Harbour Reform", ["organization for Harbour Reform"]),
        ("They met on the Bay of Harbour.", "of Harbour", []),
        ("of Harbour", "of Harbour", ["Harbour"]),
    ],
)
def test_a_body_found_from_of_on_begins_before_or_behind_it(text: str, taken: str, found: list[str]) -> None:
    assert [name for name, _ in names(reading(text, names={taken: "organization"}))] == found


def test_a_name_goes_on_over_a_syllable_after_an_apostrophe() -> None:
    made = reading("Then Chen Bao'an met Ana Ruiz's aide.", names={"Chen Bao": "person", "Ana Ruiz": "person"})
    assert [name for name, _ in names(made)] == ["Chen Bao'an", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "model", "name"),
    [
        ("Lund's Chilean Reef Council (CRC) met.", "Reef Council", "Chilean Reef Council"),
        ("The Movement for the Reef (MR) met.", "Reef", "Movement for the Reef"),
        ("Then Chile's Reef Council (MRC) met.", "Reef Council", "Reef Council"),
        ("A Reef Council (ARC", "Reef Council", "Reef Council"),
    ],
)
def test_a_body_begins_where_its_acronym_does(text: str, model: str, name: str) -> None:
    assert names(reading(text, names={model: "organization"}))[0][0] == name
