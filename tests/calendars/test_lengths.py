from __future__ import annotations

import pytest

from onrecord.calendars.lengths import days_of, length_of, lengths_in, stay_at
from tests.calendars.test_calendar import calendar
from tests.readings import words


@pytest.mark.parametrize(("duration", "days"), [("P4D", 4), ("P2W", 14), ("PT48H", 2), ("PT2H", 0), ("P1M", 0)])
def test_days_of_a_length_of_time(duration: str, days: int) -> None:
    assert days_of(duration) == days


@pytest.mark.parametrize(
    ("text", "stay"),
    [
        ("Lund began a four-day visit to Lima.", (4, "began")),
        ("Lund left Lima after a four-day visit.", (4, "after")),
        ("Lund left Lima at the end of a four-day visit.", (4, "after")),
        ("Lund began a visit for two weeks.", (14, "for")),
        ("Lund began a visit; the four days in Lima were cold.", None),
    ],
)
def test_how_many_days_something_took(text: str, stay: tuple[int, str] | None) -> None:
    days = calendar(text)
    found = stay_at(days, words(days.layout, "visit")[0])
    assert (found and (found.days, found.led_by)) == stay


@pytest.mark.parametrize(
    ("evidence", "length"),
    [
        ("talked for an hour and 45 minutes", "PT1H45M"),
        ("talked for two days", "P2D"),
        ("talked for the second time in two days", None),
        ("talked two days before the summit", None),
    ],
)
def test_how_long_something_took(evidence: str, length: str | None) -> None:
    days = calendar(f"Lund and Vogt {evidence}.")
    assert length_of(days, [words(days.layout, evidence)]) == length


def test_an_hour_and_45_minutes_are_one_length() -> None:
    assert next(lengths_in(calendar("They talked for one hour and 45 minutes."), 0))[2] == "PT1H45M"
