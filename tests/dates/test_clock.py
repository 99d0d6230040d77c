from __future__ import annotations

import datetime

import pytest

from onrecord.dates import find_dates
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met at noon yesterday.", "2024-03-11T12:00"),
        ("They will meet at 9am tomorrow.", "2024-03-13T09:00"),
        ("They will meet at 9.30 p.m. on Thursday.", "2024-03-14T21:30"),
        ("They met at 0900 GMT.", "2024-03-12T09:00"),
        ("They met at midnight.", "2024-03-12T00:00"),
    ],
)
def test_a_time_is_on_the_day_beside_it_or_that_of_publication(text: str, value: str) -> None:
    time, *_ = find_dates(lay_out(text), datetime.date(2024, 3, 12))
    assert (time.type, time.value) == ("TIME", value)


def test_without_a_day_of_publication_the_day_is_open() -> None:
    time, *_ = find_dates(lay_out("They will meet at 9am tomorrow."), None)
    assert (time.value, time.edtf) == ("XXXX-XX-XXT09:00", None)


@pytest.mark.parametrize(
    ("before", "day"),
    [
        ("They met on Sunday.", "2024-03-10"),
        ("An earlier round failed on January 5.", "2024-03-12"),
        ("They will meet again on Saturday.", "2024-03-12"),
    ],
)
def test_a_time_alone_is_of_the_day_told_before_where_that_is_of_the_same_news(before: str, day: str) -> None:
    _, time = find_dates(lay_out(f"{before} The envoy was received at midnight."), datetime.date(2024, 3, 12))
    assert time.value == f"{day}T00:00"
