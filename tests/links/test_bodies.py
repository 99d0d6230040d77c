"""Which names of organisations are one organisation's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.links.bodies import are_same_body, body_keys, parse_body


@pytest.mark.parametrize(
    "pair",
    [
        "UN|United Nations",
        "U.N.|the United Nations",
        "Security Council|UN Security Council",
        "International Seabed Organisation|International Seabed Organization",
        "Hansen Shipping Corp.|Hansen Shipping",
        "Harbour Centre|the Harbour Center",
    ],
)
def test_one_body_whatever_the_wording(pair: str) -> None:
    one, other = pair.split("|")
    assert are_same_body(one, other, None)
    assert set(body_keys(one, None)) & set(body_keys(other, None))


def test_an_office_of_a_state_needs_its_country() -> None:
    assert are_same_body("Ministry of Foreign Affairs", "Foreign Ministry", "DNK")
    assert are_same_body("Danish Foreign Ministry", "Foreign Ministry of Denmark", "DNK")
    assert not are_same_body("Foreign Ministry", "Foreign Ministry", None)
    assert not are_same_body("Danish Foreign Ministry", "Polish Foreign Ministry", "DNK")
    assert body_keys("Foreign Ministry", None) == ()
    assert set(body_keys("Danish Foreign Ministry", None)) & set(body_keys("Ministry of Foreign Affairs", "DNK"))


def test_an_acronym_that_few_know_is_a_body_of_the_same_country() -> None:
    assert are_same_body("FRP", "Free River Party", "NOR")
    assert not are_same_body("FRP", "Free River Party", None)
    assert not are_same_body("FRP", "Farmers' Alliance", "NOR")
    assert set(body_keys("FRP", "NOR")) & set(body_keys("Free River Party", "NOR"))


def test_a_part_of_a_body_is_not_the_body() -> None:
    assert not are_same_body("United Nations", "United Nations Children's Fund", None)
    assert not are_same_body("University of Oslo", "University of Bergen", "NOR")
    assert not are_same_body("Bank of Ghana", "Bank of Kenya", None)


@given(st.text(min_size=1, max_size=30))
def test_any_text_is_a_name(text: str) -> None:
    assert parse_body(text).core
    body_keys(text, "NOR")
