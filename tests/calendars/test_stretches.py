from __future__ import annotations

import pytest

from tests.calendars.test_calendar import calendar
from tests.readings import words


@pytest.mark.parametrize(
    ("text", "value", "quoted"),
    [
        ("They will meet on Nov. 4 and 5 in Lima.", "2024-11-04/2024-11-05", "Nov. 4 and 5"),
        ("They will meet between 4 and 6 November.", "2024-11-04/2024-11-06", "4 and 6 November"),
        ("They will meet on 14-15 September.", "2024-09-14/2024-09-15", "14-15 September"),
        ("They will meet from May 30 to June 2.", "2024-05-30/2024-06-02", "May 30 to June 2"),
        ("They will meet from late May to June.", "2024-05/2024-06", "late May to June"),
        ("They meet in late May and early June.", "2024-05/2024-06", "late May and early June"),
        ("They meet in May and July.", "2024-05", "May"),
        ("They meet between May and July.", "2024-05/2024-07", "May and July"),
        ("They meet from spring to June.", "2024-06", "June"),
        ("They meet on Monday and Friday.", "2024-03-11", "Monday"),
    ],
)
def test_days_that_follow_one_another_are_a_stretch(text: str, value: str, quoted: str) -> None:
    days = calendar(text)
    when = days.when([words(days.layout, "meet")])
    assert when is not None
    assert (when.value, when.text.text if when.text else None) == (value, quoted)
