"""Entries that the program missed, added by a person: as good as those that it read, and as lasting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive, tables
from onrecord.archive.additions import make_addition
from onrecord.archive.applying import apply, make_correction
from onrecord.archive.corrections import ENTRY
from onrecord.archive.criteria import Criteria, Kind
from onrecord.archive.search import find_actors, find_entries
from onrecord.errors import ArchiveError
from onrecord.record import ContactKind, ContactStatus, Document, Force, Form, Record
from onrecord.versions import Version
from tests.archive.articles import PatternReader, article, contents
from tests.factory import wire_report

AT = "2025-06-01T12:00:00.000Z"
BREKKE = {"name": "Lars Brekke", "kind": "person"}
SOLVANG = {"name": "Ingrid Solvang", "kind": "person"}
PORT = Document(
    "port",
    "The port reopens\n\nThe envoy of Chile phoned the\nharbour master twice. “The quay is open”, Ana Ruiz wrote. She\n"
    "added that the quay is open to all. Chile will send two tugs if Peru asks.",
    published="2025-05-19",
)


def add(record: Record, entry: str, words: str, /, **given: object) -> Record:
    """`record` with an entry added."""
    return apply(record, [make_addition(record, entry, words, given, "Vera", AT)]).record


def test_a_statement_is_added_with_its_words_and_speaker() -> None:
    ruiz = {"name": "Ana Ruiz", "kind": "person"}
    (statement,) = add(Record(PORT), "statement", "The quay is open", speaker=ruiz, channel="written").statements
    assert statement.speaker is not None
    assert (statement.id, statement.speaker.name, statement.text) == ("s1", "Ana Ruiz", "The quay is open")
    assert (statement.form, statement.mode, statement.channel) == (Form.DIRECT, "speech", "written")


def test_the_form_follows_from_the_quotation_marks() -> None:
    assert add(Record(PORT), "statement", "“The quay is open”").statements[0].form is Form.DIRECT
    assert add(Record(PORT), "statement", "the quay is open to all").statements[0].form is Form.INDIRECT
    assert add(Record(PORT), "statement", "the quay is open to all", form="mixed").statements[0].form is Form.MIXED


def test_words_are_found_across_the_ends_of_lines() -> None:
    parties = [{"name": "Chile", "kind": "state", "country": "CHL"}, {"name": "the harbour master", "kind": "group"}]
    (contact,) = add(
        Record(PORT),
        "contact",
        "phoned the harbour master … twice",
        kind="call",
        participants=parties,
        date="2025-05-18",
    ).contacts
    assert [span.text for span in contact.evidence] == ["phoned the\nharbour master", "twice"]
    assert (contact.kind, contact.status) == (ContactKind.CALL, ContactStatus.HELD)
    assert [actor.country for actor in contact.participants] == ["CHL", None]
    assert contact.date is not None
    assert contact.date.value == "2025-05-18"


def test_a_commitment_with_what_and_condition() -> None:
    (commitment,) = add(
        Record(PORT),
        "commitment",
        "Chile will send two tugs if Peru asks",
        force="promise",
        by=[{"name": "Chile", "kind": "state"}],
        what="send two tugs",
        condition="if Peru asks",
    ).commitments
    assert commitment.force is Force.PROMISE
    assert [span.text for span in commitment.what] == ["send two tugs"]
    assert commitment.condition is not None


def test_an_event_and_an_actor_with_all_mentions() -> None:
    record = add(Record(PORT), "actor", "Chile", kind="state", country="CHL")
    assert (record.actors[0].name, len(record.actors[0].mentions)) == ("Chile", 2)
    record = add(record, "event", "Chile will send two tugs", type="AID", source=[{"name": "Chile", "kind": "state"}])
    assert record.events[0].source == record.actors


def test_words_that_stand_twice_are_taken_where_no_entry_has_them() -> None:
    text = "“Yes”, said Ana Ruiz. “Yes”, said Luis Paredes."
    record = add(Record(Document("twice", text)), "statement", "Yes", speaker={"name": "Ana Ruiz", "kind": "person"})
    record = add(record, "statement", "Yes", speaker={"name": "Luis Paredes", "kind": "person"})
    assert [statement.content[0].start for statement in record.statements] == [1, text.rindex("Yes")]
    with pytest.raises(ArchiveError, match="has this statement already, as s2; correct that"):
        add(record, "statement", "Yes", speaker={"name": "Luis Paredes", "kind": "person"})


@pytest.mark.parametrize(
    ("kind", "words", "given", "message"),
    [
        ("statement", "words of mine", {}, "'words of mine' do not stand in the article; copy them"),
        ("statement", "", {}, "do not stand in the article"),
        ("actor", "hil", {"kind": "state"}, "do not stand in the article"),
        ("rumour", "Chile", {}, "'rumour' is no kind of entry; add one of: actor, statement"),
        ("contact", "phoned", {"kind": "call"}, "a new contact needs its participants"),
        ("commitment", "will send", {}, "needs its force and by"),
        ("statement", "Chile", {"colour": "blue"}, "'colour' is no field of a new statement; give some of: form"),
        ("event", "Chile will send", {"type": "DANCE"}, "type cannot be 'DANCE'"),
        ("event", "Chile will send", {"type": "aid", "date": "nextweek"}, "date cannot be 'nextweek'"),
        ("commitment", "send", {"force": "offer", "by": [BREKKE], "what": "mine"}, "'mine' do not stand"),
    ],
)
def test_what_cannot_be_is_refused(kind: str, words: str, given: dict[str, object], message: str) -> None:
    with pytest.raises(ArchiveError, match=message):
        add(Record(PORT), kind, words, **given)


def test_what_the_program_has_is_corrected_instead() -> None:
    record = wire_report()
    with pytest.raises(ArchiveError, match="has this statement already, as s1; correct that"):
        add(record, "statement", record.statements[0].text, speaker=BREKKE)
    with pytest.raises(ArchiveError, match="has this actor already, as a9"):
        add(record, "actor", "Brekke", name="Lars Brekke", kind="person")


def test_a_reading_that_finds_it_later_is_not_doubled_and_the_person_has_the_last_word() -> None:
    record = wire_report()
    statement = record.statements[3]
    missed = replace(record, statements=record.statements[:3], commitments=())
    made = make_addition(missed, "statement", statement.text, {"speaker": BREKKE, "channel": "phone"}, "Vera", AT)
    assert [s.id for s in apply(missed, [made]).record.statements] == ["s1", "s2", "s3", "s4"]
    found = apply(replace(record, commitments=()), [made])
    assert len(found.record.statements) == len(record.statements)
    assert found.changed == {"s4"}
    assert found.record.statements[3] == replace(
        statement, speaker=record.actors[8], channel=found.record.statements[3].channel
    )
    assert found.record.statements[3].channel == "phone"


def test_it_is_corrected_and_taken_back_like_any_other() -> None:
    record = Record(PORT)
    made = [make_addition(record, "statement", "the quay is open to all", {"speaker": SOLVANG}, "Vera", AT)]
    made.append(make_correction(apply(record, made).record, "s1", "channel", "written", "Olav", AT))
    assert apply(record, made).record.statements[0].channel == "written"
    made.append(make_correction(apply(record, made).record, "s1", ENTRY, None, "Olav", AT))
    assert apply(record, made).record.statements == ()
    made.append(make_addition(apply(record, made).record, "statement", "the quay is open to all", {}, "Vera", AT))
    assert apply(record, made).record.statements[0].speaker is None


def details(archive: Archive) -> list[Any]:
    """What the archive has of its articles, but for what is in them."""
    a = tables.articles.c
    with archive.reading() as connection:
        return list(connection.execute(sa.select(a.id, a.digest, a.identity, a.source, a.day, a.report_id)).all())


def test_the_archive_has_it_everywhere_and_after_another_reading(archive: Archive) -> None:
    archive.add([article(1), article(2)], PatternReader())
    with archive.reading() as connection:
        article_id = next(iter(find_entries(connection, Kind.STATEMENT, Criteria(source="library")))).article.id
    before = details(archive)
    fields = {"kind": "talks", "participants": [{"name": "Jon Hallgrimsson", "kind": "person"}, BREKKE]}
    added = archive.add_entry(article_id, "contact", "speak of nets, boats and the price of salt", fields, "Vera")
    archive.add_entry(article_id, "actor", "harbour", {"kind": "group", "name": "the harbour"}, "Vera")
    assert added == f"{article_id}.c2"

    def check() -> None:
        with archive.reading() as connection:
            (entry,) = find_entries(connection, Kind.CONTACT, Criteria(about="price of salt", by=("Lars Brekke",)))
            assert (entry.id, entry.type, entry.corrected) == (added, "talks", True)
            assert [actor.name for actor in find_actors(connection, Criteria(by=("the harbour",)))] == ["the harbour"]
        assert archive.record(article_id).contacts[1].kind is ContactKind.TALKS

    check()
    archive.add([article(1), article(2)], PatternReader(Version("99", "new")), reread=True)
    check()
    c = tables.corrections.c
    with archive.reading() as connection:
        rows = connection.execute(sa.select(c.who, c.field, c.was, c.local_id).order_by(c.id)).all()
    assert rows == [("Vera", "entry", None, "c2"), ("Vera", "entry", None, "a5")]
    assert details(archive) == before
    archive.correct(added, ENTRY, None, "Olav")
    with archive.reading() as connection:
        assert list(find_entries(connection, Kind.CONTACT, Criteria(by=("Lars Brekke",)))) == []
    assert len(contents(archive)["corrections"]) == 3


def test_a_refused_addition_leaves_nothing(archive: Archive) -> None:
    archive.add([article(1)], PatternReader())
    before = contents(archive)
    with archive.reading() as connection:
        article_id = next(iter(find_entries(connection, Kind.STATEMENT, Criteria()))).article.id
    with pytest.raises(ArchiveError, match="do not stand in the article"):
        archive.add_entry(article_id, "statement", "words of mine", {}, "Vera")
    assert contents(archive) == before
