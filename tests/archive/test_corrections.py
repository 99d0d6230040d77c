"""Corrections: kept beside the reading, and never lost to a machine."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive, tables
from onrecord.archive.corrections import ENTRY
from onrecord.archive.criteria import Criteria, Kind
from onrecord.archive.found import load_entries
from onrecord.archive.search import find_entries
from onrecord.errors import ArchiveError
from onrecord.versions import Version
from tests.archive.articles import PatternReader, article, contents, entry_of

AT = "2025-06-01T12:00:00.000Z"
BREKKE = {"name": "Lars Brekke", "kind": "person", "role": "Prime Minister", "country": "NOR"}
NOBODY_YET = {"name": "Nora Vik", "kind": "person"}


def test_the_archive_is_searched_as_corrected_and_survives_a_reading(archive: Archive) -> None:
    archive.add([article(1), article(2)], PatternReader())
    entry = entry_of(archive, 1, "s1")
    archive.correct(entry, "speaker", {"name": "Astrid Fjeld", "kind": "person"}, "Vera")
    archive.correct(entry, "channel", "press", "Vera")
    archive.correct(entry_of(archive, 1, "c1"), ENTRY, None, "Vera")

    def check() -> None:
        record = archive.record(entry.partition(".")[0])
        assert record.statements[0].speaker is not None
        assert (record.statements[0].speaker.name, record.statements[0].channel) == ("Astrid Fjeld", "press")
        assert record.contacts == ()
        with archive.reading() as connection:
            e = tables.entries.c
            found = load_entries(
                connection, connection.execute(sa.select(e.id).where(e.article_id == 1)).scalars().all()
            )
            assert [(entry.kind, entry.channel, entry.corrected) for entry in found] == [("statement", "press", True)]
            assert next(find_entries(connection, Kind.STATEMENT, Criteria(channels=("press",)))).id == found[0].id

    check()
    archive.add([article(1)], PatternReader(Version("99", "new")), reread=True)
    check()
    rows = contents(archive)["corrections"]
    assert len(rows) == 3
    assert all("Vera" in row for row in rows)


def test_a_refused_correction_leaves_nothing(archive: Archive) -> None:
    archive.add([article(1)], PatternReader())
    before = contents(archive)
    with pytest.raises(ArchiveError, match="cannot be"):
        archive.correct(entry_of(archive, 1, "c1"), "status", "perhaps", "Vera")
    assert contents(archive) == before
