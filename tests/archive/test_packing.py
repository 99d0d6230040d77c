from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive.packing import pack, unpack, unpack_plain
from onrecord.record import Document, Record
from tests.factory import wire_report


def test_a_record_is_packed_without_loss() -> None:
    record = wire_report()
    assert unpack(pack(record)) == record
    assert unpack_plain(pack(record)) == record.to_json()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_packed_without_loss(text: str) -> None:
    assert unpack(pack(Record(Document("d", text, title=text)))).document.text == text


def test_only_the_first_sections_are_unpacked_where_no_more_are_asked_for() -> None:
    plain = wire_report().to_json()
    assert unpack_plain(pack(wire_report()), 2) == {k: plain[k] for k in ("schema", "document", "actors", "statements")}
