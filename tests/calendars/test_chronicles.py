from __future__ import annotations

import pytest

from tests.calendars.test_calendar import calendar
from tests.readings import words


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 4: Lund lands in Lima.\n\nMarch 5 - Lund meets Vogt. He rings Haddad.", "2024-03-05"),
        (
            "Monday, March 4\n\nLund lands in Lima.\n\nTuesday, March 5\n\nLund meets Vogt.\n\nHe rings Haddad.",
            "2024-03-05",
        ),
        ("It rained in Lima.\n\nMarch 5: Lund meets Vogt. He rings Haddad.", None),
        ("March 4: Lund lands in Lima.\n\nMarch 5 is over. He rings Haddad.", None),
    ],
)
def test_a_chronicle_tells_of_the_days_that_head_its_paragraphs(text: str, day: str | None) -> None:
    days = calendar(text)
    when = days.day_of_heading(words(days.layout, "rings")[0])
    assert (when.value if when else None) == day
