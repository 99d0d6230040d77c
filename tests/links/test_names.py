"""Which names of people may be one, and that those which may be are looked up under a common key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.links.names import Likeness, compare_people, kept_person_keys, parse_name, person_keys


def compare(a: str, b: str) -> Likeness:
    """The likeness of two names, which is the same both ways round, and only of names that find each other."""
    one, other = parse_name(a), parse_name(b)
    likeness = compare_people(one, other)
    assert compare_people(other, one) is likeness
    if likeness is not Likeness.NONE:
        assert set(person_keys(one)) & set(kept_person_keys(other)) or len(other.words) > len(one.words) == 1
    return likeness


@pytest.mark.parametrize(
    "spellings",
    [
        "Volodymyr Zelensky|Volodymyr Zelenskiy|Vladimir Zelenskyy",
        "Muammar Gaddafi|Moammar Gadhafi|Muammar al-Qaddafi|Moammar Kadafi",
        "Viktor Yanukovich|Viktor Yanukovych",
        "Mahmoud Ahmadinejad|Mahmud Ahmadi-Nejad|Mahmoud Ahmedinejad",
        "Slobodan Milosevic|Slobodan Milošević|Slobodan Milosevich",
        "Milo Djukanovic|Milo Đukanović",
        "Gerhard Schröder|Gerhard Schroeder|Gerhard Schroder",
        "Khaled Meshaal|Khalid Mashal|Khaled Mishal",
        "Abdel Fattah el-Sisi|Abdel-Fattah al-Sissi|Abdelfattah Sisi",
        "Askar Akayev|Askar Akaev",
        "Nikita Khrushchev|Nikita Khruschev",
        "Mohamed ElBaradei|Mohammed El Baradei",
        "Serhiy Horbunov|Sergei Gorbunov",
    ],
)
def test_transliterations_are_one_name(spellings: str) -> None:
    first, *others = spellings.split("|")
    assert [compare(first, other) for other in others] == [Likeness.SAME] * len(others)


def test_an_excellency_is_no_initials() -> None:
    assert parse_name("H.E. Ana Ruiz") == parse_name("H. E. Ana Ruiz") == parse_name("Ana Ruiz")
    assert parse_name("H.E. ").words


def test_a_family_name_may_stand_first() -> None:
    assert compare("Park Jin-soo", "Jin-soo Park") is Likeness.SAME
    assert compare("Kim Tae Young", "Kim Tae-young") is Likeness.SAME
    assert compare("Park", "Park Jin-soo") is Likeness.SURNAME
    assert compare("Kim Jong Il", "Kim Jong Un") is Likeness.NONE


def test_middle_names_may_be_left_out_but_not_contradict_each_other() -> None:
    assert compare("Ada Vos", "Ada M. Vos") is Likeness.FITS
    assert compare("Ada Maria Vos", "Ada M. Vos") is Likeness.FITS
    assert compare("Ada R. Vos", "Ada M. Vos") is Likeness.NONE
    assert compare("George W. Bush", "George H.W. Bush") is Likeness.NONE


def test_short_forms_and_initials_stand_for_given_names() -> None:
    assert compare("Bill Thorne", "William J. Thorne") is Likeness.FITS
    assert compare("B. Thorne", "William Thorne") is Likeness.PART
    assert compare("Y. Orlov", "Yevgeny Orlov") is Likeness.PART
    assert compare("Y. Orlov", "Sergei Orlov") is Likeness.NONE


def test_a_part_of_the_name_is_weaker_than_the_whole() -> None:
    assert compare("Juan Ortega", "Juan Ortega Luna") is Likeness.PART
    assert compare("Tayyip Erdogan", "Recep Tayyip Erdogan") is Likeness.PART
    assert compare("Jean Dubois", "Jean-Marie Dubois") is Likeness.PART
    assert compare("Marchuk", "Olena Marchuk") is Likeness.SURNAME


@pytest.mark.parametrize(
    "pair",
    [
        "Sergei Ivanov|Maria Ivanova",
        "Ivanova|Sergei Ivanov",
        "Hamad Karim|Hamid Karim",
        "Mario Rossi|Maria Rossi",
        "Karl Marin|Karl Martin",
        "Anna Martin|Anna Martini",
        "Wang Yi|Wang Yang",
        "Lee Hsien Loong|Lee Kuan Yew",
        "Robert James|Robert James Hartwell",
        "King Harald II|King Harald III",
        "Tom Daly Jr.|Tom Daly Sr.",
        "Hassan Nasir|Hussein Nasir",
        "Igor Ivanov|Ivan Ivanov",
    ],
)
def test_names_of_two_people(pair: str) -> None:
    assert compare(*pair.split("|")) is Likeness.NONE


@given(st.text(min_size=1, max_size=25), st.text(min_size=1, max_size=25))
def test_any_text_has_keys_and_is_like_itself(a: str, b: str) -> None:
    name = parse_name(a)
    assert compare_people(name, name) is not Likeness.NONE
    assert kept_person_keys(name)
    assert person_keys(name)
    assert compare_people(name, parse_name(b)) is compare_people(parse_name(b), name)
