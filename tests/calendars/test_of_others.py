from __future__ import annotations

import pytest

from onrecord.calendars.of_others import is_deadline, is_of_another, is_since
from tests.calendars.test_calendar import calendar
from tests.readings import words


@pytest.mark.parametrize(
    ("text", "is_counted_from"),
    [
        ("Lund met Vogt for the first time since taking office in 2019.", True),
        ("Lund has gained much since Monday, when he met Vogt.", False),
        ("Lund had since met Vogt in May.", False),
        ("Lund met Vogt in May.", False),
    ],
)
def test_since_when_something_else_is_so(text: str, *, is_counted_from: bool) -> None:
    days = calendar(text)
    assert is_since(days.layout, days.in_sentence[0][0], words(days.layout, "met")[0]) is is_counted_from


@pytest.mark.parametrize(
    ("text", "is_another"),
    [
        ("Lund met those who were hurt in Monday's clash.", True),
        ("Lund met Vogt after the June 12 summit.", True),
        ("Lund met Vogt at Monday's summit.", False),
        ("Lund met Vogt on Monday.", False),
    ],
)
def test_which_event_is_meant(text: str, *, is_another: bool) -> None:
    days = calendar(text)
    assert is_of_another(days.layout, days.in_sentence[0][0], words(days.layout, "met")[0]) is is_another


@pytest.mark.parametrize(
    ("text", "is_by_then"),
    [
        ("Lund will sign by Friday.", True),
        ("Lund will sign before the end of May.", True),
        ("Lund signed on Friday.", False),
    ],
)
def test_by_when_something_is_to_be_done(text: str, *, is_by_then: bool) -> None:
    days = calendar(text)
    assert is_deadline(days.layout, days.in_sentence[0][0]) is is_by_then
