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
        ("14:05 Lund lands in Lima.\n\n[15:10] Lund will fly home tomorrow.\n\n16:00 He rings Haddad.", "2024-03-07"),
        ("9.40am\n\nLund lands in Lima.\n\n10.15am\n\nLund meets Vogt.\n\nHe rings Haddad.", "2024-03-07"),
        ("March 4\n\n10:15 Lund meets Vogt.\n\nMarch 5\n\n14:00 He rings Haddad.", "2024-03-05"),
        ("At 14:05 Lund lands in Lima.\n\nAt 15:10 he rings Haddad.", None),
    ],
)
def test_a_chronicle_tells_of_the_days_that_head_its_paragraphs(text: str, day: str | None) -> None:
    days = calendar(text)
    when = days.day_of_heading(words(days.layout, "rings")[0])
    assert (when.value if when else None) == day


def test_the_hour_of_a_live_report_is_not_that_of_what_is_planned_in_it() -> None:
    days = calendar("14:05 Lund lands in Lima.\n\n16:00 He rings Haddad.")
    assert days.day_of_heading(words(days.layout, "rings")[0], is_done=False) is None


def test_days_may_head_a_paragraph_together() -> None:
    days = calendar("March 4: Lund lands in Lima.\n\nMarch 5-6: He rings Haddad.")
    when = days.day_of_heading(words(days.layout, "rings")[0])
    assert when is not None
    assert when.value == "2024-03-05/2024-03-06"
