from __future__ import annotations

from onrecord.actors.names.spelling import acronym_matches
from tests.actors.marked import groups_of


def test_a_dotted_state_in_a_bodys_name_is_the_one_without_dots() -> None:
    assert set(groups_of("{U.S. Central Command} met. {CENTCOM} agreed with {US Central Command}.")) in (
        {"U.S. Central Command"},
        {"US Central Command"},
    )


def test_acronyms_are_their_bodies() -> None:
    article = (
        "The {International Seabed Union (ISU)} met. {ISU} members and the {UN} came; the {United Nations} paid. "
        "The {Free River Party} (FRP) stayed away; the {FRP} gave no reason."
    )
    assert groups_of(article) == {
        "International Seabed Union": ["International Seabed Union (ISU)", "ISU"],
        "United Nations": ["UN", "United Nations"],
        "Free River Party": ["Free River Party", "FRP"],
    }
    assert acronym_matches("F.R.P.", "Free River Party")


def test_a_dotted_acronym_keeps_its_last_dot_and_yields_to_one_without() -> None:
    assert list(groups_of("The {U.P.O}. met. The {U.P.O}. left.")) == ["U.P.O."]
    assert list(groups_of("The {UPO} met. The {U.P.O}. left.")) == ["UPO"]


def test_ministries_of_two_states_stay_apart() -> None:
    article = "The {Danish Foreign Ministry} wrote to the {Polish Foreign Ministry}. The {Foreign Ministry} replied."
    assert groups_of(article) == {
        "Danish Foreign Ministry": ["Danish Foreign Ministry"],
        "Polish Foreign Ministry": ["Polish Foreign Ministry", "Foreign Ministry"],
    }


def test_a_body_is_not_the_part_of_another() -> None:
    assert len(groups_of("the {United Nations} and the {United Nations Children's Fund}")) == 2
    assert len(groups_of("{Hansen Shipping Corp.} and {Hansen Shipping}")) == 1


def test_a_company_may_be_named_by_its_first_word() -> None:
    assert list(groups_of("{Moreno's Investors Service} spoke. {Moreno's} left.")) == ["Moreno's Investors Service"]
    assert list(groups_of("{Taro Securities Co. Ltd} spoke. {Taro} left.")) == ["Taro Securities Co. Ltd"]
