from __future__ import annotations

from datetime import date

import pytest

from onrecord.calendars import Calendar
from onrecord.dates import find_dates
from onrecord.record import Document
from onrecord.text import lay_out
from tests.readings import words


def calendar(text: str) -> Calendar:
    layout = lay_out(text)
    return Calendar.of(Document("a", text, published="2024-03-07"), layout, find_dates(layout, date(2024, 3, 7)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Lund warned on Tuesday that talks next week would fail.", "2024-03-05"),
        ("Lund warned that talks next week would fail.", None),
        ("Lund, who is to visit Lima in May, warned both.", None),
        ("Lund warned so this month.", "2024-03"),
        ("Lund warned so this week.", "2024-03-04/2024-03-10"),
        ("Lund warned both this spring.", "2024-21"),
        ("Lund warned him to leave by Tuesday.", None),
        ("Lund warned them to answer before the end of the month.", None),
        ("Lund, in jail since February 2024, warned both.", None),
    ],
)
def test_what_is_done_is_on_no_day_to_come(text: str, value: str | None) -> None:
    days = calendar(text)
    when = days.when([words(days.layout, "warned")], is_done=True)
    assert (when.value if when else None) == value


def test_what_is_planned_is_on_no_day_that_is_past() -> None:
    days = calendar("Lund, the first to visit Lima since Monday, will see Pires on Friday.")
    whole = [(0, len(days.layout) - 1)]
    at = words(days.layout, "see")[0]
    when = days.when(whole, at=at, is_planned=True)
    assert when is not None
    assert when.value == "2024-03-08"


def test_a_year_counts_less_than_a_day_among_the_words() -> None:
    days = calendar("Lund, in office since 2003, saw the elders of the two northern valleys on Tuesday.")
    when = days.when([(0, len(days.layout) - 1)], at=words(days.layout, "saw")[0])
    assert when is not None
    assert when.value == "2024-03-05"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("his first visit since 2019", None),
        ("his visit in 2019", "2019"),
        ("his third visit since Monday", None),
        ("the third since Monday, when his visit", "2024-03-04"),
        ("the first since their Monday state visit", "2024-03-04"),
        ("the first since Monday of a visit", None),
    ],
)
def test_what_is_the_first_since_a_year_was_not_in_it(text: str, value: str | None) -> None:
    days = calendar(f"Lund saw Lima, {text}.")
    when = days.when([(0, len(days.layout) - 1)], at=words(days.layout, "visit")[0])
    assert (when.value if when else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Late last year Lund saw Vogt.", "2023"),
        ("In 2019, Lund saw Vogt.", "2019"),
        ("The winner in 2019, Lund saw Vogt.", None),
    ],
)
def test_a_year_that_begins_a_sentence_is_that_of_what_it_tells(text: str, value: str | None) -> None:
    days = calendar(text)
    when = days.when([words(days.layout, "Lund saw Vogt")], at=words(days.layout, "saw")[0])
    assert (when.value if when else None) == value


def test_a_decade_has_begun() -> None:
    days = calendar("Lund spoke.")
    assert not days.is_to_come("202X")
    assert days.is_to_come("203X")


def test_the_lead_s_day_is_for_what_stands_near_it() -> None:
    days = calendar("Oslo and Lima spoke on Tuesday. One. Two. Three. Four. Five.")
    near, far = days.lead(2), days.lead(5)
    assert near is not None
    assert (near.value, far) == ("2024-03-05", None)


def test_the_lead_s_day_is_not_for_what_is_of_another_time() -> None:
    days = calendar("Oslo spoke on Tuesday. The following month Lima went on.")
    assert days.lead(1) is None
    assert calendar("Oslo has spoken since Tuesday. Lima went on.").lead(1) is None


def test_what_was_done_is_not_of_a_lead_s_day_to_come() -> None:
    days = calendar("Oslo and Lima will speak on Tuesday. They quarrelled on Monday.")
    ahead, done = days.lead(1), days.lead(1, is_done=True)
    assert ahead is not None
    assert done is not None
    assert (ahead.value, done.value) == ("2024-03-12", "2024-03-04")


def test_a_date_that_names_no_season_is_none() -> None:
    assert not calendar("").is_past("2025-XX")
    assert calendar("").is_past("19XX-21") is calendar("").is_past("19XX")


def test_a_season_is_to_come_or_past_by_its_months() -> None:
    days = calendar("Published on 7 March 2024.")
    assert days.is_to_come("2024-23")
    assert not days.is_to_come("2024-21")
    assert days.is_past("2023-23")
    assert days.is_past("2023-24")  # ended in February
    assert not days.is_past("2024-21")


def test_what_has_begun_is_not_after_tomorrow() -> None:
    days = calendar("Lund met Pires.")
    for begun in ("2024-21", "202X", "2024-03", "2024-03-08/2024-03-10", "2024-03-08"):
        assert not days.is_after_tomorrow(begun)
    for later in ("2024-23", "203X", "2024-04", "2024-03-09/2024-03-10", "2024-03-09"):
        assert days.is_after_tomorrow(later)
