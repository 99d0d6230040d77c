"""Stretches of the calendar."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates.periods import CalendarError, Grain, Period, nearest

DAYS = st.dates(datetime.date(1000, 1, 1), datetime.date(9000, 1, 1))


@given(st.sampled_from(Grain), DAYS)
def test_the_stretch_around_a_day_holds_it(grain: Grain, day: datetime.date) -> None:
    period = Period.around(grain, day)
    if grain is not Grain.WEEKEND:
        assert period.first <= day <= period.last
        assert period.distance(day) == 0
    assert Period.around(grain, period.first) == period


@given(st.sampled_from(Grain), DAYS, st.integers(-3, 3))
def test_shifting_there_and_back(grain: Grain, day: datetime.date, n: int) -> None:
    period = Period.around(grain, day)
    assert period.shifted(n).shifted(-n) == period


@pytest.mark.parametrize(
    ("grain", "value", "edtf"),
    [
        (Grain.DAY, "2024-12-31", "2024-12-31"),
        (Grain.WEEK, "2025-W01", "2024-12-30/2025-01-05"),
        (Grain.WEEKEND, "2025-W01-WE", "2025-01-04/2025-01-05"),
        (Grain.MONTH, "2024-12", "2024-12"),
        (Grain.QUARTER, "2024-Q4", "2024-10/2024-12"),
        (Grain.SEASON, "2024-WI", "2024-24"),
        (Grain.HALF, "2024-H2", "2024-07/2024-12"),
        (Grain.YEAR, "2024", "2024"),
        (Grain.DECADE, "202", "202X"),
        (Grain.CENTURY, "20", "20XX"),
    ],
)
def test_how_a_stretch_is_written(grain: Grain, value: str, edtf: str) -> None:
    period = Period.around(grain, datetime.date(2024, 12, 31))
    assert (period.value, period.edtf) == (value, edtf)


def test_winter_is_of_the_year_that_it_begins_in() -> None:
    assert Period.around(Grain.SEASON, datetime.date(2024, 2, 1)).value == "2023-WI"


def test_outside_the_calendar() -> None:
    with pytest.raises(CalendarError, match="2023-2-30"):
        Period.at(Grain.DAY, 2023, 2, 30)
    with pytest.raises(CalendarError):
        Period.at(Grain.CENTURY, 100).shifted(-2)


def test_the_nearest_that_fits_the_tense() -> None:
    months = [Period.at(Grain.MONTH, 2023, 11), Period.at(Grain.MONTH, 2024, 11)]
    day = datetime.date(2024, 6, 1)
    assert nearest(months, day, 1) == months[1]
    assert nearest(months, day, -1) == months[0]
    assert nearest([], day, 0) is None
