from __future__ import annotations

import datetime

import pytest

from onrecord.actors.cast import assemble
from onrecord.calendars import Calendar
from onrecord.calendars.said_when import made_on
from onrecord.commitments.find import find_undertakings
from onrecord.dates import find_dates
from onrecord.record import Document
from onrecord.statements.find import find_attributions
from tests.readings import reading

PUBLISHED = datetime.date(2024, 3, 7)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Peru promised on Monday to withdraw its ships.", "2024-03-04"),
        ("Peru promised to withdraw its ships by Monday.", None),
        ("On Tuesday, Lund said Peru promised to withdraw its ships.", "2024-03-05"),
        ("On Tuesday, Lund said Peru promised on Monday to withdraw its ships.", "2024-03-04"),
        ("Peru, which joined on Monday, promised to withdraw its ships.", None),
        ("Peru, which joined on Monday, promised on Tuesday to withdraw its ships.", "2024-03-05"),
    ],
)
def test_a_commitment_is_of_the_day_on_which_it_was_made_or_told(text: str, day: str | None) -> None:
    said = {"task": "statement", "word": "said", "source": "Lund", "content": text[text.find("Peru") : -1]}
    promised = {
        "task": "commitment", "word": "promised", "label": "promise", "by": "Peru", "what": "withdraw its ships",
    }  # fmt: skip
    made = reading(text, [said, promised] if "said" in text else [promised], names={"Lund": "person", "Peru": "place"})
    cast = assemble(made)
    attributions = find_attributions(made, cast.resolver.resolve)
    [undertaking] = find_undertakings(made, cast.resolver.resolve, attributions, cast.countries)
    document = Document("a", text, published=PUBLISHED.isoformat())
    calendar = Calendar.of(document, made.layout, find_dates(made.layout, PUBLISHED))
    when = made_on(undertaking, attributions, calendar)
    assert (when.value if when else None) == day
