"""Dates and durations in words."""

import pytest

from onrecord.readout.dates import describe_duration, describe_edtf, describe_shortly


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-05-19", "19 May 2025"),
        ("2025-05", "May 2025"),
        ("2025", "2025"),
        ("2025-05-16/2025-05-18", "16–18 May 2025"),
        ("2025-05-30/2025-06-02", "30 May 2025 – 2 June 2025"),
        ("2025-05-19T14:30:00Z", "19 May 2025, 14:30"),
        ("../2025-05", ".. – May 2025"),
        ("2025-13", "2025-13"),
        ("2025-21", "spring 2025"),
        ("2024-24/2025-21", "winter 2024 – spring 2025"),
        ("", ""),
    ],
)
def test_dates(value: str, words: str) -> None:
    assert describe_edtf(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-09-28", "28 Sep 2025"),
        ("2025-05", "May 2025"),
        ("2025-08-30/2025-09-02", "30 Aug 2025 – 2 Sep 2025"),
        ("2025-21", "spring 2025"),
        ("tomorrow", "tomorrow"),
    ],
)
def test_dates_in_columns_have_short_months(value: str, words: str) -> None:
    assert describe_shortly(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("PT2H", "2 hours"),
        ("P3D", "3 days"),
        ("PT1H30M", "1 hour 30 minutes"),
        ("P1M", "1 month"),
        ("PXD", "PXD"),
        ("P", "P"),
    ],
)
def test_durations(value: str, words: str) -> None:
    assert describe_duration(value) == words
