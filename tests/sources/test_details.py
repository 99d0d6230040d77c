"""The day that an article states at its head."""

import pytest

from onrecord.sources.details import find_date


@pytest.mark.parametrize(
    "line",
    [
        "21 March 2026",
        "March 21, 2026",
        "Saturday, 21 March 2026",
        "Saturday 21 March 2026",
        "21st March 2026",
        "21 MARCH 2026",
        "21 Mar. 2026",
        "2026-03-21",
        "Published 21 March 2026",
        "Date: 21 March 2026",
        "PRESS RELEASE | 21 March 2026",
        "For immediate release: March 21, 2026",
        "Nairobi, 21 March 2026",
        "Addis Ababa, 21 March 2026",
        "Published on 21 March 2026 at 10:30 a.m. EAT",
        "21 March 2026, 10:30",
    ],
)
def test_a_line_of_its_own_states_the_day(line: str) -> None:
    assert find_date(f"MINISTRY OF FISHERIES\n\n{line}\n\nThe ministers met.") == "2026-03-21"


@pytest.mark.parametrize(
    "line",
    [
        "The ministers met on 21 March 2026",
        "The ministers met in Mwanza, 21 March 2026",
        "20 March 2026 – 21 March 2026",
        "March 2026",
        "21/03/2026",
        "31 February 2026",
        "Treaty of Lisbon, 13 December 2007",
        "Updated 21 March 2026",
    ],
)
def test_what_may_be_another_day_is_not_taken(line: str) -> None:
    assert find_date(f"MINISTRY OF FISHERIES\n\n{line}\n\nThe ministers met.") is None


def test_only_the_head_is_looked_at() -> None:
    assert find_date("The ministers met.\n\n" * 9 + "21 March 2026") is None
    assert find_date("") is None


def test_the_first_day_of_a_chronicle_is_not_that_of_publication() -> None:
    chronicle = "The Mwanza talks\n\n4 May 2026\n\nThe ministers met.\n\n6 May 2026\n\nThey signed."
    assert find_date(chronicle) is None
    assert find_date(f"Published 8 May 2026\n\n{chronicle}") == "2026-05-08"
    assert find_date("4 May 2026\n\nThe ministers met.\n\n4 May 2026") == "2026-05-04"
