from __future__ import annotations

import pytest

from onrecord.dates import find_dates
from onrecord.reader import compose
from onrecord.record import Document, Record
from tests.readings import reading


def test_a_record_is_composed_of_what_was_found() -> None:
    text = "Peru will reopen its border if Chile agrees, President Rosa Quispe told envoys on Monday."
    made = reading(
        text,
        [
            {"task": "statement", "word": "told", "source": "President Rosa Quispe", "addressee": "envoys",
             "content": "Peru will reopen its border if Chile agrees", "detail": "in_person"},
            {"task": "commitment", "word": "will", "label": "promise", "by": "Peru", "what": "reopen its border",
             "condition": "if Chile agrees", "evidence": "Peru will reopen its border if Chile agrees"},
        ],
        names={"Rosa Quispe": "person"},
    )  # fmt: skip
    document = Document("d", text, published="2024-03-06")
    record = compose(document, made, find_dates(made.layout, document.published_on))
    [statement], [commitment] = record.statements, record.commitments
    assert statement.speaker is not None
    assert statement.speaker.name == "Rosa Quispe"
    assert statement.speaker.country == "PER"
    assert statement.date is not None
    assert statement.date.value == "2024-03-04"
    assert [actor.name for actor in statement.addressees] == ["envoys"]
    assert [actor.name for actor in commitment.by] == ["Peru"]
    assert commitment.statement == statement.id
    assert Record.from_json(record.to_json()) == record


def test_whoever_only_thinks_is_no_actor() -> None:
    made = reading(
        "Quispe hopes to win.",
        [{"task": "statement", "word": "hopes", "source": "Quispe", "content": "to win", "utterance": 0.1}],
        names={"Quispe": "person"},
    )
    record = compose(Document("d", made.layout.text), made, ())
    assert record.actors == ()
    assert record.statements[0].speaker is None
    assert record.statements[0].source is not None


@pytest.mark.parametrize("text", ["", " \n", "Hello", "。", "\u200b", "a\u0301 b"])
def test_nothing_found_is_an_empty_record(text: str) -> None:
    made = reading(text)
    assert compose(Document("d", text), made, ()).statements == ()


def test_the_turns_of_a_transcript_are_statements_of_their_speakers() -> None:
    text = "MR. HOLT: We met Peru today.\n\nQ: And now?\n\nMR. HOLT: We wait.\n\nMR. HOLT: Thank you."
    record = compose(Document("d", text), reading(text), ())
    assert [s.speaker and s.speaker.name for s in record.statements] == ["HOLT", "HOLT", "HOLT"]
    assert [s.text for s in record.statements] == ["We met Peru today.", "We wait.", "Thank you."]
