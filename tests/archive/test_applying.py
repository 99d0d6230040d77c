"""Corrections applied to a record: their entries are found by their words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.archive.applying import apply, make_correction
from onrecord.archive.corrections import ENTRY
from onrecord.errors import ArchiveError
from onrecord.record import Document, Record
from tests.archive.articles import PatternReader, article
from tests.factory import wire_report

AT = "2025-06-01T12:00:00.000Z"
BREKKE = {"name": "Lars Brekke", "kind": "person", "role": "Prime Minister", "country": "NOR"}
NOBODY_YET = {"name": "Nora Vik", "kind": "person"}


def correct(record: Record, *changes: tuple[str, str, object]) -> Record:
    """`record` with each (id, field, value) corrected in turn."""
    made = []
    for id, field, value in changes:
        made.append(make_correction(apply(record, made).record, id, field, value, "Vera", AT))
    return apply(record, made).record


def test_a_field_is_corrected_and_the_rest_stays() -> None:
    record = wire_report()
    corrected = correct(record, ("s1", "speaker", BREKKE), ("c2", "status", "cancelled"), ("c2", "date", "2025-05-28"))
    assert corrected.statements[0].speaker == record.actors[8]
    assert corrected.contacts[1].status == "cancelled"
    assert corrected.contacts[1].date is not None
    assert (corrected.contacts[1].date.value, corrected.contacts[1].date.text) == (
        "2025-05-28",
        record.contacts[1].date and record.contacts[1].date.text,
    )
    assert corrected.statements[1:] == record.statements[1:]
    assert corrected.commitments == record.commitments


def test_somebody_whom_the_program_missed_becomes_an_actor() -> None:
    corrected = correct(wire_report(), ("c1", "participants", [BREKKE, NOBODY_YET]))
    assert [actor.name for actor in corrected.contacts[0].participants] == ["Lars Brekke", "Nora Vik"]
    assert corrected.actors[-1].name == "Nora Vik"


def test_words_are_those_of_the_article() -> None:
    corrected = correct(wire_report(), ("k5", "what", "reopen talks … herring quotas"))
    assert [span.text for span in corrected.commitments[4].what] == ["reopen talks", "herring quotas"]
    with pytest.raises(ArchiveError, match="do not stand in the article; copy them"):
        correct(wire_report(), ("k5", "what", "words of mine"))


def test_a_rejected_entry_is_gone_from_those_that_name_it() -> None:
    corrected = correct(wire_report(), ("s1", ENTRY, None), ("a2", ENTRY, None))
    assert "s1" not in {statement.id for statement in corrected.statements}
    assert corrected.commitments[1].statement is None
    assert "Jon Hallgrimsson" not in {actor.name for actor in corrected.actors}
    assert [actor.name for actor in corrected.contacts[0].participants] == ["Ingrid Solvang"]
    assert corrected.statements[2].speaker is None


@pytest.mark.parametrize(
    ("id", "field", "value", "message"),
    [
        ("s99", "speaker", None, "no entry s99"),
        ("s1", "colour", "blue", "no field of a statement; correct one of: speaker, addressees"),
        ("c1", "status", "perhaps", "status cannot be 'perhaps'; it is one of: held"),
        ("a1", "country", "Norwayland", "'Norwayland' is no country"),
        ("s1", "speaker", {"name": "X", "kind": "ghost"}, "kind cannot be 'ghost'"),
    ],
)
def test_what_cannot_be_is_refused(id: str, field: str, value: object, message: str) -> None:
    with pytest.raises(ArchiveError, match=message):
        correct(wire_report(), (id, field, value))


def test_a_correction_finds_its_entry_in_another_reading() -> None:
    record = wire_report()
    made = make_correction(record, "s4", "speaker", BREKKE, "Vera", AT)
    renumbered = tuple(replace(s, id=f"s{n + 7}") for n, s in enumerate(record.statements[2:]))
    reading = replace(record, statements=renumbered, commitments=())
    corrected = apply(reading, [made])
    assert corrected.changed == {"s8"}
    assert corrected.record.statements[1].speaker == record.actors[8]


def test_a_corrected_entry_that_a_reading_misses_is_put_back() -> None:
    record = wire_report()
    made = make_correction(record, "s4", "channel", "phone", "Vera", AT)
    reading = replace(record, statements=record.statements[:3], commitments=())
    corrected = apply(reading, [made]).record
    assert corrected.statements[3] == replace(record.statements[3], channel=corrected.statements[3].channel)
    assert corrected.statements[3].channel == "phone"


def test_a_correction_follows_its_words_into_another_version_of_the_article() -> None:
    old, new = article(1), article(1)
    new = replace(new, text=f"Updated on Tuesday.\n\n{new.text}")
    made = make_correction(PatternReader().read(old), "s1", "channel", "press", "Vera", AT)
    assert apply(PatternReader().read(new), [made]).record.statements[0].channel == "press"
    without = Document("short", new.text.partition("\n\n")[0])
    assert apply(PatternReader().read(without), [made]).changed == frozenset()
