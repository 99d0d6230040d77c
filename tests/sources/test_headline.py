"""The headline that a text begins with."""

import pytest

from onrecord.sources.headline import find_headline


@pytest.mark.parametrize(
    ("first", "is_headline"),
    [
        ("Ministers meet in Mwanza over canoes", True),
        ("MINISTERS  MEET IN\tMWANZA", True),
        ("The ministers met in Mwanza.", False),
        ("By Grace Otieno of the Lakeside Standard", False),
        ("Mwanza talks", False),
        ("", False),
    ],
)
def test_a_headline_is_a_few_words_and_no_sentence(first: str, is_headline: bool) -> None:
    assert find_headline(f"{first}\n\nThe ministers met on Friday.") == (
        " ".join(first.split()) if is_headline else None
    )


def test_words_alone_are_no_headline() -> None:
    assert find_headline("Ministers meet in Mwanza over canoes") is None


def test_a_letterhead_and_a_date_may_stand_before_it() -> None:
    release = "MINISTRY OF FOREIGN AFFAIRS OF THE REPUBLIC OF KENYA\n\nPRESS RELEASE\n\nNairobi, 21 March 2026\n\n"
    assert find_headline(f"{release}Outcome of the meeting on fisheries\n\nThe ministers met.") == (
        "Outcome of the meeting on fisheries"
    )
    assert find_headline(f"{release}The ministers met on Friday.") is None
    headline = "Ministry of Defence denies strike on convoy"
    assert find_headline(f"{headline}\n\nThe ministry said so.") == headline


def test_a_long_letterhead_is_soon_read() -> None:
    assert find_headline("Ministry" + " of the" * 200 + "!\n\nThe ministers met.") is None


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Grace Otieno at the talks in Mwanza",
        "Last updated on Monday 5 May",
        "Published: Monday at noon in Nairobi",
        "Share this on Facebook",
        "World news",
        "By Grace Otieno of the Lakeside Standard",
    ],
)
def test_what_stands_on_the_page_is_no_headline_though_one_may_follow(line: str) -> None:
    assert find_headline(f"{line}\n\nThe ministers met on Friday.") is None
    headline = "Share of the catch falls in Mwanza"
    assert find_headline(f"{line}\n\n{headline}\n\nThe ministers met on Friday.") == headline
