"""What search needs of a record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.identity import find_digest, find_identity
from onrecord.archive.packing import pack, unpack, unpack_text
from onrecord.archive.rows import entry_rows, first_day, fold
from onrecord.record import Document, Record
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


def test_every_entry_has_a_row_with_its_words_and_parties() -> None:
    record = wire_report()
    rows = {found.entry["local_id"]: found for found in entry_rows(record)}
    assert len(rows) == 12 + 4 + 6 + 1
    threat = rows["k2"]
    assert threat.entry["force"] == "threat"
    assert threat.entry["what"] == "close its ports to Icelandic trawlers"
    assert threat.entry["condition"] in " … ".join([threat.entry["text"], threat.entry["condition"]])
    assert "if Reykjavik halved" not in threat.entry["what"]
    assert threat.parties == (("by", "a3"), ("to", "a4"))
    assert rows["s6"].parties == (("speaker", "a1"), ("addressee", "a2"))
    assert rows["c3"].entry["day"] == "2025-03-01"
    assert rows["k6"].entry["day"] == "2025-05-19"
    assert len({tuple(found.entry) for found in rows.values()}) == 1, "all kinds have the same columns"


def test_a_record_is_packed_without_loss() -> None:
    record = wire_report()
    assert unpack(pack(record)) == record
    assert unpack_text(pack(record)) == record.document.text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_packed_without_loss(text: str) -> None:
    assert unpack(pack(Record(Document("d", text, title=text)))).document.text == text


@given(st.text())
def test_folding_again_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


def test_names_are_folded() -> None:
    assert fold("Recep  Tayyip ERDOĞAN") == "recep tayyip erdogan"


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
