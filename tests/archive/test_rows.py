"""What search needs of a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.identity import find_digest, find_identity
from onrecord.archive.rows import describe, entries_of, first_day
from onrecord.archive.words import stems
from onrecord.record import Document
from tests.factory import wire_report


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2025-05-19", "2025-05-19"),
        ("2025-05", "2025-05-01"),
        ("2025", "2025-01-01"),
        ("2025-05-27/2025-05-29", "2025-05-27"),
        ("2025-05/2025-07", "2025-05-01"),
        ("../2025-05-29", "2025-05-29"),
        ("2025-22", "2025-06-01"),
        ("199X", "1990-01-01"),
        ("2025-05-19T10:00", "2025-05-19"),
        ("", None),
        (None, None),
        ("soon", None),
    ],
)
def test_the_first_day_of_a_date(date: str | None, day: str | None) -> None:
    assert first_day(date) == day


def test_every_entry_is_shown_with_its_words_and_parties() -> None:
    record = wire_report()
    described = {entry.id: describe(record, entry) for entry in entries_of(record)}
    assert len(described) == 12 + 4 + 6 + 1
    threat = described["k2"].details
    assert threat["force"] == "threat"
    assert threat["what"] == "close its ports to Icelandic trawlers"
    assert threat["condition"] in " … ".join([threat["text"], threat["condition"]])
    assert "if Reykjavik halved" not in threat["what"]
    parties = {id: [(role, actor.id) for role, actor in one.parties] for id, one in described.items()}
    assert parties["k2"] == [("by", "a3"), ("to", "a4")]
    assert parties["s6"] == [("speaker", "a1"), ("addressee", "a2")]
    assert described["c3"].details["day"] == "2025-03-01"
    assert described["k6"].details["day"] == "2025-05-19"
    assert len({tuple(one.details) for one in described.values()}) == 1, "all kinds have the same details"


def test_which_articles_are_one() -> None:
    wire = Document("1", "The talks began.", published="2025-05-19", publisher="Wire", url="https://wire.example/1")
    other_id = Document("2", "The talks began.", published="2025-05-19", publisher="Wire", url="https://wire.example/1")
    update = Document("1", "The talks ended.", published="2025-05-19", publisher="Wire", url="https://wire.example/1#x")
    copy = Document("1", "The talks began.", published="2025-05-19", publisher="Post", url="https://post.example/9")
    row = Document("1", "Another row of another table.", published="2025-05-20")
    assert find_digest(wire) == find_digest(other_id)
    assert find_digest(wire) != find_digest(update)
    assert find_identity(wire) == find_identity(update)
    assert find_digest(wire) != find_digest(copy)
    assert find_identity(wire) != find_identity(copy)
    assert find_identity(row) != find_identity(wire)


def test_words_are_indexed_as_stems_without_the_commonest() -> None:
    assert stems("The Ministers weren’t talking of Erdoğan’s 2 treaties_of_peace.") == [
        *("minist", "weren", "talk", "erdogan", "2", "treati", "peac")
    ]


@given(st.text())
def test_stems_of_anything_hold_nothing_but_letters_and_digits(text: str) -> None:
    assert all(stem.isalnum() and len(stem) <= 60 for stem in stems(text))
