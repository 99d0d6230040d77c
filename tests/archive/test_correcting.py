"""What people type, from words to actors."""

from __future__ import annotations

import pytest

from onrecord.archive import Archive, ids, tables
from onrecord.archive.correcting import understand
from onrecord.errors import ArchiveError
from onrecord.record import Document
from tests.archive.articles import PatternReader, article, count, entry_of


def test_names_that_are_typed_mean_actors(archive: Archive) -> None:
    archive.add([article(1), Document("other", "“We are for it”, said Ana Ruiz.")], PatternReader())
    entry = entry_of(archive, 1, "s1")
    with archive.reading() as connection:

        def means(field: str, typed: str | None) -> object:
            return understand(connection, entry, field, typed)

        assert means("speaker", "ASTRID FJELD")["name"] == "Astrid Fjeld"  # type: ignore[index]
        assert means("speaker", "Ana Ruiz")["kind"] == "person"  # type: ignore[index]
        chile = means("addressees", "Chile (state, CHL); Jon Hallgrimsson")
        assert [(who["name"], who["country"]) for who in chile] == [  # type: ignore[attr-defined]
            ("Chile", "CHL"),
            ("Jon Hallgrimsson", None),
        ]
        assert means("speaker", "") is None
        assert means("addressees", "") == []
        assert means("channel", "phone") == "phone"
        with pytest.raises(ArchiveError, match="nobody in the archive is called 'Nora Vik'"):
            means("speaker", "Nora Vik")
        with pytest.raises(ArchiveError, match="one actor, not 2"):
            means("speaker", "Ana Ruiz; Ana Ruiz")


def test_ids_that_mean_nothing_are_told(archive: Archive) -> None:
    archive.add([article(1)], PatternReader())
    entry = entry_of(archive, 1, "s1")
    with archive.reading() as connection:
        assert ids.find_entry(connection, f"{entry[:6]}.s1") == (1, "s1")
        assert ids.find_actor(connection, "p1") == 1
        for wrong in ("", "s1", "xyz.s1", "0000.s1", f"{entry}'", "p99999999999999999999"):
            with pytest.raises(ArchiveError):
                ids.find_entry(connection, wrong)
            with pytest.raises(ArchiveError):
                ids.find_actor(connection, wrong)
    assert count(archive, tables.corrections) == 0
