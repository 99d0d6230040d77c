"""Which actors of articles are one actor of the archive."""

from __future__ import annotations

import pytest

from onrecord.links.actors import (
    ActorSeen,
    begin,
    best_match,
    extend,
    is_meant,
    kept_keys,
    keys,
    keys_of_typed,
    see_actors,
)
from onrecord.record import ActorKind
from tests.factory import wire_report
from tests.links.archive import link_actors

PERSON, STATE, BODY, GROUP = ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP


def person(name: str, country: str | None = None, role: str | None = None, day: str = "2025-05-19") -> ActorSeen:
    return ActorSeen(name, PERSON, role=role, country=country, day=day)


def test_a_person_in_several_spellings_is_one_actor() -> None:
    numbers, known = link_actors(
        [
            person("Olena Zavalska", "UKR", "foreign minister"),
            person("Mykola Zavalsky", "UKR", "president"),
            person("Nikolai Zavalskiy", "UKR", "Ukrainian President"),
            person("Mykola B. Zavalskyy", "UKR"),
            person("Zavalsky", "UKR", "president"),
            person("Mykola Zavalsky"),
        ]
    )
    assert numbers == [0, 1, 1, 1, 1, 1]
    assert known[1].name == "Mykola B. Zavalskyy"
    assert known[1].names == ("Mykola Zavalsky", "Nikolai Zavalskiy", "Mykola B. Zavalskyy", "Zavalsky")


def test_countries_keep_namesakes_apart() -> None:
    numbers, _ = link_actors([person("Peter Lang", "GBR"), person("Peter Lang", "USA"), person("Peter Lang", "GBR")])
    assert numbers == [0, 1, 0]


def test_an_office_tells_that_a_country_was_mistaken() -> None:
    numbers, known = link_actors(
        [
            person("Peter Lang", "ISL", "foreign minister"),
            person("Peter Lang", "GBR", "British foreign minister"),
            person("Peter Lang", "ISL", "Icelandic foreign minister"),
            person("Peter Lang", "ISL", "president"),
        ]
    )
    assert numbers == [0, 0, 1, 1]
    assert (known[0].country, known[0].role) == ("GBR", "British foreign minister")


def test_a_lone_country_does_not_part_one_person_in_the_news_of_some_days() -> None:
    neighbour = person("Ana Ruiz", "CHL", None, "2025-05-20")
    numbers, known = link_actors([person("Ana Ruiz", "PER", "senator"), neighbour, person("Ana Ruiz", "PER")])
    assert numbers == [0, 0, 0]
    assert known[0].country == "PER"
    month_after = person("Ana Ruiz", "CHL", "senator", "2025-06-10")
    assert link_actors([person("Ana Ruiz", "PER", "senator"), month_after])[0] == [0, 0]


def test_namesakes_of_two_countries_stay_two() -> None:
    senator = person("Ana Ruiz", "PER", "senator")
    for other in (
        person("Ana Ruiz", "CHL", "senator", "2025-09-19"),  # months later
        person("Ana Ruiz", "CHL", None, "2025-06-19"),
        person("Ana Ruiz", "CHL", "judge"),
        person("A. Ruiz", "CHL", "senator"),
    ):
        assert link_actors([senator, other])[0] == [0, 1]


def test_a_son_is_not_his_father() -> None:
    father, son = person("Peter Lang", "GBR", "judge"), person("Peter Lang Jr.", "GBR", "governor")
    assert link_actors([father, son, person("Peter Lang, Jr", "GBR")])[0] == [0, 1, 1]


def test_which_of_two_namesakes_is_meant_stays_unknown_without_a_country() -> None:
    numbers, _ = link_actors(
        [person("Peter Lang", "GBR"), person("Peter Lang", "USA"), person("Peter Lang"), person("Peter Lang")]
    )
    assert numbers == [0, 1, 2, 2]


def test_walks_of_life_keep_namesakes_apart() -> None:
    numbers, _ = link_actors(
        [
            person("Ana Ruiz", "CHL", "foreign minister"),
            person("Ana Ruiz", "CHL", "sports reporter"),
            person("Ana Ruiz", "CHL", "former president"),
            person("Ana Ruiz", "CHL", "journalist"),
        ]
    )
    assert numbers == [0, 1, 0, 1]


def test_a_lifetime_keeps_namesakes_apart() -> None:
    numbers, _ = link_actors([person("Ana Ruiz", "CHL", day="1950-01-01"), person("Ana Ruiz", "CHL")])
    assert numbers == [0, 1]


def test_a_surname_alone_needs_the_country_or_the_office() -> None:
    first = person("Olena Marchuk", "UKR", "foreign minister")
    assert link_actors([first, person("Marchuk", "UKR")])[0] == [0, 0]
    assert link_actors([first, person("Marchuk")])[0] == [0, 1]
    assert link_actors([person("Maria", "UKR"), person("Maria", "UKR")])[0] == [0, 1]
    assert link_actors([first, person("Marchuk", "UKR", "general")])[0] == [0, 1]
    assert link_actors([first, person("Marchuk", "UKR", day="2031-01-01")])[0] == [0, 1]


def test_a_surname_of_two_is_neither() -> None:
    numbers, _ = link_actors([person("Olena Marchuk", "UKR"), person("Ivan Marchuk", "UKR"), person("Marchuk", "UKR")])
    assert numbers == [0, 1, 2]


def test_a_full_name_outweighs_a_surname() -> None:
    numbers, _ = link_actors(
        [
            person("Marchuk", "UKR", "general"),
            person("Olena Marchuk", "UKR", "judge"),
            person("Olena Marchuk", "UKR", "judge"),
        ]
    )
    assert numbers == [0, 1, 1]


def test_a_state_is_its_country() -> None:
    seen = [ActorSeen("Kyiv", STATE, country="UKR"), ActorSeen("Ukraine", STATE, country="UKR")]
    numbers, known = link_actors([*seen, ActorSeen("Belarus", STATE, country="BLR")])
    assert numbers == [0, 0, 1]
    assert known[0].name == "Ukraine"


def test_organisations_have_acronyms() -> None:
    numbers, _ = link_actors(
        [
            ActorSeen("International Monetary Fund", BODY),
            ActorSeen("IMF", BODY),
            ActorSeen("Free River Party", BODY, country="NOR"),
            ActorSeen("FRP", BODY, country="NOR"),
            ActorSeen("FRP", BODY, country="PRT"),
            ActorSeen("Union of Ferrymen", BODY, ("UOF",)),
            ActorSeen("Foreign Ministry", BODY, country="DNK"),
            ActorSeen("Polish Foreign Ministry", BODY, country="POL"),
            ActorSeen("Danish Foreign Ministry", BODY, country="DNK"),
        ]
    )
    assert numbers == [0, 0, 1, 1, 2, 3, 4, 5, 4]


def test_a_group_is_its_description() -> None:
    numbers, _ = link_actors(
        [
            ActorSeen("a senior official", GROUP, country="USA"),
            ActorSeen("Senior official", GROUP, country="USA"),
            ActorSeen("a senior official", GROUP, country="GBR"),
        ]
    )
    assert numbers == [0, 0, 1]


def test_kinds_are_never_mixed() -> None:
    known = begin(ActorSeen("Georgia", STATE, country="GEO"), 1)
    assert best_match(ActorSeen("Georgia", PERSON, country="GEO"), [known]) is None


def test_wikidata_tells_for_certain() -> None:
    known = begin(ActorSeen("Peter Lang", PERSON, country="GBR", wikidata="Q1"), 1)
    assert best_match(ActorSeen("P. Lang", PERSON, country="USA", wikidata="Q1"), [known]) is known
    assert best_match(ActorSeen("Peter Lang", PERSON, country="GBR", wikidata="Q2"), [known]) is None


def test_what_is_known_grows_with_each_article() -> None:
    known = begin(person("Marchuk", day="2025-05-19"), 7)
    known = extend(known, person("Olena Marchuk", "UKR", "foreign minister", "2025-04-01"))
    known = extend(known, person("O. Marchuk", "UKR", "president", "2025-06-01"))
    assert (known.id, known.name, known.country, known.role) == (7, "Olena Marchuk", "UKR", "foreign minister")
    assert (known.since, known.until) == ("2025-04-01", "2025-06-01")
    assert known.names == ("Marchuk", "Olena Marchuk", "O. Marchuk")


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("Zavalskiy", True),
        ("zavalsky", True),
        ("Nikolai Zavalskyy", True),
        ("M. Zavalsky", True),
        ("Olena Zavalska", False),
        ("Mykola", False),
    ],
)
def test_a_typed_name_means_all_who_may_have_it(typed: str, means: bool) -> None:
    known = begin(person("Mykola Zavalsky", "UKR"), 1)
    found = bool(set(keys_of_typed(typed)) & set(kept_keys(known))) and is_meant(typed, known)
    assert found is means


def test_a_typed_full_name_does_not_mean_a_bare_surname() -> None:
    assert not is_meant("Mykola Zavalsky", begin(person("Zavalsky", "UKR"), 1))


def test_actors_of_a_record_are_seen_with_their_acronyms() -> None:
    seen = see_actors(wire_report(), "article")
    assert seen["a1"] == ActorSeen(
        "Ingrid Solvang", PERSON, (), "Foreign Minister", "NOR", "NORGOV", None, "2025-05-19", "article"
    )
    assert set(keys(seen["a5"])) & set(keys(ActorSeen("EU", BODY)))
