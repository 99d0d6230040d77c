"""Numbers in words."""

from fractions import Fraction

import pytest

from onrecord.dates.vocabulary import decade, number, ordinal, year


@pytest.mark.parametrize(
    ("words", "worth"),
    [
        ("twenty - four", 24),
        ("two hundred and ten", 210),
        ("a hundred", 100),
        ("three thousand two hundred", 3200),
        ("1 , 500", 1500),
        ("2 1 / 2", Fraction(5, 2)),
        ("2 . 5", Fraction(5, 2)),
        ("a couple of", 2),
        ("half a dozen", 6),
        ("a", 1),
        ("a few", None),
        ("two to three", None),
    ],
)
def test_number(words: str, worth: Fraction | int | None) -> None:
    assert number(words) == worth


def test_ordinal() -> None:
    assert [ordinal(words) for words in ("third", "23rd", "twenty - third", "blue")] == [3, 23, 23, 0]


def test_year() -> None:
    assert [year(words) for words in ("1998", "98", "05")] == [1998, 1998, 2005]
    assert [year(words) for words in ("nineteen ninety - eight", "nineteen oh five", "two thousand and five")] == [
        1998,
        1905,
        2005,
    ]


def test_decade() -> None:
    assert [decade(words) for words in ("1990s", "' 90s", "the nineties", "10s")] == [1990, 1990, 1990, 2010]
