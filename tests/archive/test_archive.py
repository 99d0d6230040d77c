"""Opening an archive: what is made, what is refused, what is brought up to date."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import onrecord
from onrecord.archive import Archive, migrations, tables
from onrecord.archive import connection as connections
from onrecord.archive.connection import describe, make_engine
from onrecord.archive.criteria import Criteria, Kind
from onrecord.archive.search import find_articles, find_entries, find_timeline
from onrecord.errors import ArchiveError
from tests.archive.articles import PatternReader, article, count


def test_it_is_made_on_request_and_kept(address: str) -> None:
    with pytest.raises(ArchiveError, match="onrecord add makes one"):
        Archive(address)
    with Archive(address, create=True) as archive:
        archive.add([article(1)], PatternReader())
    with onrecord.Archive(address) as archive:
        assert count(archive, tables.articles) == 1


def test_the_migrations_make_the_tables(archive: Archive) -> None:
    with archive.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_table_of_ours})
        assert compare_metadata(context, tables.metadata) == []


_OF_SEARCH = (
    *("entries_fts", "ix_entries_words", "article_terms", "entry_terms", "ix_articles_terms", "ix_entries_terms"),
    "alembic_version",
)


def _is_table_of_ours(thing: object, name: str | None, type_: str, reflected: bool, other: object) -> bool:
    """Full text and terms have tables and indexes of their own."""
    return not (reflected and (name or "").startswith(_OF_SEARCH))


def test_the_newest_migration_is_the_one_that_is_looked_for() -> None:
    folder = str(Path(migrations.__file__).parent)
    assert ScriptDirectory(folder).get_current_head() == migrations.HEAD


def test_an_archive_of_the_first_version_is_brought_up_to_date(archive: Archive, address: str) -> None:
    archive.add([article(1)], PatternReader())
    with archive.writing() as connection:
        connection.execute(sa.text("DROP TABLE former_digests"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    archive.close()
    with Archive(address) as again:
        test_the_migrations_make_the_tables(again)
        assert again.add([article(1), article(2)], PatternReader()) == {"known": 1, "added": 1}


def test_a_connection_that_was_cut_while_idle_is_made_anew(
    archive: Archive, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if archive.is_file:
        pytest.skip("only a server cuts connections")
    assert count(archive, tables.articles) == 0
    with Archive(address) as other, other.writing() as connection:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        connection.execute(sa.text(f"{cut} AND pid <> pg_backend_pid()"))
    monkeypatch.setattr(connections, "_IDLE_SECONDS", -1)
    assert count(archive, tables.articles) == 0


def test_an_archive_of_a_newer_program_is_left_alone(archive: Archive, address: str) -> None:
    with archive.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(ArchiveError, match=r"was made by a newer onrecord .* update the program"):
        Archive(address)


def test_what_is_no_archive_is_told_in_a_line(tmp_path: Path) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("These are notes, and no database at all. " * 50)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    wrong = {
        tmp_path: "is a folder; name the archive's file",
        text: "file is not a database",
        other: "no archive of onrecord; choose another",
        tmp_path / "no" / "folder.db": "there is no folder .*no; make it first",
    }
    for path, message in wrong.items():
        with pytest.raises(ArchiveError, match=message) as caught:
            Archive(path, create=True)
        assert str(path) in str(caught.value)
        assert "\n" not in str(caught.value)


def test_what_may_not_be_written_can_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "fixed ?#.db"
    with Archive(path, create=True) as archive:
        archive.add([article(1)], PatternReader())
    monkeypatch.setattr("onrecord.archive.connection.os.access", lambda *_: False)
    with Archive(path) as archive, archive.reading() as connection:
        assert [entry.text[:8] for entry in find_entries(connection, Kind.STATEMENT, Criteria())] == ["We shall"]
        assert list(tmp_path.iterdir()) == [path]
    with Archive(path) as archive, pytest.raises(ArchiveError, match="a readonly database"):
        archive.add([article(2)], PatternReader())


def test_an_older_archive_that_may_not_be_written_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    with Archive(path, create=True) as archive, archive.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0001'"))
    monkeypatch.setattr("onrecord.archive.connection.os.access", lambda *_: False)
    with pytest.raises(ArchiveError, match=r"old\.db is of an earlier version and may not be written; copy it"):
        Archive(path)


def test_a_password_is_never_shown() -> None:
    address = "postgresql://vera:secret@127.0.0.1:1/onrecord"
    with pytest.raises(ArchiveError, match="refused") as caught:
        Archive(address)
    assert "secret" not in str(caught.value)
    assert describe(make_engine(address)) == "postgresql://vera:***@127.0.0.1:1/onrecord"


def test_what_is_written_in_a_failed_transaction_is_gone(archive: Archive) -> None:
    def write_and_fail() -> None:
        with archive.writing() as connection:
            connection.execute(sa.insert(tables.actors).values(id=1, name="A", folded="a", kind="person"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert count(archive, tables.actors) == 0


def test_words_are_found_by_their_stems(archive: Archive) -> None:
    archive.add([article(1)], PatternReader())
    from onrecord.archive.fulltext import matches  # noqa: PLC0415

    with archive.reading() as connection:
        for words, n_found in (("talking", 1), ("winters", 1), ('"before the winter"', 1), ("submarine", 0)):
            query = sa.select(tables.entries.c.id).where(matches(connection, words))
            assert len(connection.execute(query).all()) == n_found, words


def test_an_article_without_a_title_has_the_headline_that_it_begins_with(archive: Archive) -> None:
    text = "Ministers meet in Mwanza over canoes\n\n" + article(1).text
    archive.add([replace(article(1), text=text, title=None)], PatternReader())
    with archive.reading() as connection:
        [found] = find_articles(connection, Criteria())
        titles = {entry.article.title for entry in find_timeline(connection, Criteria())}
    assert found.title == "Ministers meet in Mwanza over canoes"
    assert titles == {found.title}
