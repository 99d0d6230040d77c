from __future__ import annotations

import pytest

from onrecord.actors.media import is_kind_of_body, is_media, is_the_medium
from onrecord.text import lay_out
from tests.actors.resolved import resolve
from tests.readings import reading, words


@pytest.mark.parametrize(
    ("text", "name", "is_one"),
    [
        ("The Harbour Times agreed.", "Harbour Times", True),
        ("The Harbour Review agreed.", "Harbour Review", True),
        ("The weekly Lumen agreed.", "Lumen", True),
        ("The Lumen news agency agreed.", "Lumen", True),
        ("Agence France-Presse agreed.", "Agence France-Presse", True),
        ("The Harbour Press Club agreed.", "Harbour Press Club", False),
        ("Reporters Without Borders agreed.", "Reporters Without Borders", False),
        ("The Coastal Protection Agency agreed.", "Coastal Protection Agency", False),
        ("Lumen agreed.", "Lumen", False),
    ],
)
def test_a_medium_is_told_by_its_name_or_the_words_beside_it(text: str, name: str, is_one: bool) -> None:
    layout = lay_out(text)
    assert is_media(layout, words(layout, name)) is is_one


@pytest.mark.parametrize(
    ("phrase", "is_one"), [("the daily", True), ("the news agency", True), ("the agency", False), ("a daily", False)]
)
def test_a_noun_that_means_a_medium_named_before(phrase: str, is_one: bool) -> None:
    layout = lay_out(f"Then {phrase} agreed.")
    first, last = words(layout, phrase)
    assert is_the_medium(layout, (first, last), last) is is_one


@pytest.mark.parametrize(
    ("phrase", "is_one"),
    [
        ("the Lumen newspaper", True),
        ("the Lumen news agency", True),
        ("the Lumen agency", False),
        ("a Lumen weekly", False),
    ],
)
def test_what_kind_of_body_a_name_is(phrase: str, is_one: bool) -> None:
    layout = lay_out(f"Then {phrase} agreed.")
    (first, last), (name, _) = words(layout, phrase), words(layout, "Lumen")
    assert is_kind_of_body(layout, (first, name), (name + 1, last)) is is_one


@pytest.mark.parametrize(
    ("phrase", "found"), [("The daily", "Harbour Times"), ("Its daily", "daily"), ("The body", "body")]
)
def test_the_newspaper_is_the_one_named_last(phrase: str, found: str) -> None:
    made = reading(
        f"The Harbour Times asked Karin Lund. Fisheries Aid agreed. {phrase} said so.",
        names={"Harbour Times": "organization", "Karin Lund": "person", "Fisheries Aid": "organization"},
        nominals={phrase.rsplit(maxsplit=1)[-1]: "organization"},
    )
    assert resolve(made, phrase) == [found]
