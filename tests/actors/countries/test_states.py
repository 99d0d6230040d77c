"""Words that name a state, and words that only look as if they did."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.actors.countries.states import find_states, state_name
from onrecord.text import lay_out


def found(text: str) -> list[tuple[str, str, str]]:
    layout = lay_out(text)
    places = [(mention, layout.offsets(mention.first, mention.last)) for mention in find_states(layout)]
    return [(text[start:end], mention.country, mention.form.value) for mention, (start, end) in places]


@pytest.mark.parametrize(
    ("text", "words", "country", "form"),
    [
        ("It was Russia that asked.", "Russia", "RUS", "name"),
        ("The Russian Federation asked.", "Russian Federation", "RUS", "name"),
        ("Talks with the U.S. went on.", "U.S.", "USA", "name"),
        ("a US envoy", "US", "USA", "name"),
        ("The DPRK refused.", "DPRK", "PRK", "name"),
        ("The People's Republic of China agreed.", "People's Republic of China", "CHN", "name"),
        ("Burma agreed.", "Burma", "MMR", "name"),
        ("the former Soviet Union", "Soviet Union", "RUS", "name"),
        ("troops left Zaire", "Zaire", "COD", "name"),
        ("East Germany fell", "East Germany", "DEU", "name"),
        ("An Israeli official", "Israeli", "ISR", "adjective"),
        ("two South Koreans", "South Koreans", "KOR", "adjective"),
        ("MOSCOW said no", "MOSCOW", "RUS", "capital"),
        ("The Kremlin said no", "Kremlin", "RUS", "seat"),
        ("a Downing Street aide", "Downing Street", "GBR", "seat"),
        ("at the Élysée", "Élysée", "FRA", "seat"),
        ("the Syrian government", "Syrian government", "SYR", "government"),
        ("Syria’s interim government", "Syria’s interim government", "SYR", "government"),
        ("Beijing authorities", "Beijing authorities", "CHN", "government"),
        ("the government of Kenya", "government of Kenya", "KEN", "government"),
        ("the Arab Republic of Egypt", "Arab Republic of Egypt", "EGY", "name"),
        ("the Federal Democratic Republic of Nepal", "Federal Democratic Republic of Nepal", "NPL", "name"),
        ("the People's Democratic Republic of Algeria", "People's Democratic Republic of Algeria", "DZA", "name"),
        ("fighting in Gaza City", "Gaza City", "PSE", "city"),
        ("in Chechnya", "Chechnya", "RUS", "region"),
        ("The Holy See wrote", "Holy See", "VAT", "name"),
        ("in The Hague", "Hague", "NLD", "capital"),
        ("The Palestinian Authority", "Palestinian Authority", "PSE", "name"),
    ],
)  # fmt: skip
def test_states_are_named_in_many_ways(text: str, words: str, country: str, form: str) -> None:
    assert found(text) == [(words, country, form)]


@pytest.mark.parametrize(
    "text",
    [
        "He told us so.",
        "TELL US WHY",
        "Mr. Jordan stepped down",
        "George Washington crossed the river",
        "William Hague resigned",
        "ships in the South China Sea",
        "the Paris agreement on climate",
        "a report in the Washington Post",
        "a nice turkey dinner",
        "The European Union agreed",
        "the Male line",
        "Chad Smith drummed",
    ],
)
def test_words_that_name_no_state(text: str) -> None:
    assert found(text) == []


def test_one_word_beside_them_tells_two_states_apart() -> None:
    assert found("Georgia voters")[0][1:] == ("USA", "region")
    assert found("Georgia and Armenia")[0][1:] == ("GEO", "name")
    assert [country for _, country, _ in found("North Korea, S. Korea and Korea")] == ["PRK", "KOR", "KOR"]
    assert found("Congo's president flew to Brazzaville")[0][1] == "COG"
    assert found("Congo's president flew home")[0][1] == "COD"
    assert [country for _, country, _ in found("Guinea-Bissau, Guinea, Papua New Guinea")] == ["GNB", "GIN", "PNG"]


def test_a_word_with_a_capital_stands_for_a_state_that_is_named() -> None:
    text = "Saudi Arabia waits. The Kingdom will answer, and the United Kingdom in the Kingdom of God too."
    assert found(text)[1:] == [("Kingdom", "SAU", "government"), ("United Kingdom", "GBR", "name")]
    koreas = found("North Korea waits. The North fired; the South and the south replied. The North Sea froze.")
    assert [country for _, country, _ in koreas] == ["PRK", "PRK"]
    assert found("Seoul waits. The South replied.")[1:] == [("South", "KOR", "government")]
    assert len(found("Korea, Sudan, the North. The Kingdom agreed.")) == 2


def test_compounds_keep_both_states() -> None:
    assert [country for _, country, _ in found("Sino-US talks and a US-led force")] == ["CHN", "USA", "USA"]


def test_a_capital_that_is_a_name_too_is_its_state_where_that_is_named_and_it_acts() -> None:
    def found(text: str) -> list[str]:
        return [mention.country for mention in find_states(lay_out(text))]

    assert found("Peru waits. Lima has agreed, and so Lima would.") == ["PER", "PER", "PER"]
    assert found("Peru waits. They asked Lima to wait.") == ["PER", "PER"]
    assert found("Lima has agreed.") == []
    assert found("Peru waits. Lima has agreed. Ana Lima left.") == ["PER"]
    assert found("Peru waits for the woman called Lima") == ["PER"]


def test_state_name_is_the_usual_one() -> None:
    assert (state_name("USA"), state_name("PRK"), state_name("QQQ")) == ("United States", "North Korea", "QQQ")


@given(st.text(max_size=200))
def test_any_text_is_read_and_mentions_never_overlap(text: str) -> None:
    mentions = find_states(lay_out(text))
    assert all(mention.first <= mention.last for mention in mentions)
    assert all(a.last < b.first for a, b in pairwise(mentions))


@given(
    st.lists(
        st.sampled_from("the government of Republic Russian Syria 's US - , . Congo Georgia New York Mr".split()),
        max_size=25,
    )
)
def test_words_of_states_in_any_order_are_read(words: list[str]) -> None:
    mentions = find_states(lay_out(" ".join(words)))
    assert all(a.last < b.first for a, b in pairwise(mentions))


def test_a_town_that_may_be_another_word_acts_beside_a_capital() -> None:
    assert [m.country for m in find_states(lay_out("Georgetown and Caracas met. Guyana agreed."))][:2] == ["GUY", "VEN"]
