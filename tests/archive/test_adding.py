"""Adding articles: each once, failures told and kept, and nothing lost, doubled or half written when it is stopped."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive, tables, terms
from onrecord.archive.adding import Outcome
from onrecord.archive.criteria import Criteria
from onrecord.archive.found import load_entries
from onrecord.archive.search import find_articles, find_entry
from onrecord.errors import ArchiveError, InputError, Reason
from onrecord.record import Document
from onrecord.versions import Version
from tests.archive.articles import PatternReader, article, contents, count
from tests.factory import hostile


def test_an_article_and_what_it_puts_on_the_record(archive: Archive) -> None:
    assert archive.add([article(1)], PatternReader()) == {Outcome.ADDED: 1}
    with archive.reading() as connection:
        statement, contact = load_entries(connection, [1, 2])
        names = connection.execute(sa.select(tables.actors.c.name)).scalars().all()
        of_entries = connection.execute(sa.select(tables.entries.c.terms)).scalars().all()
    assert statement.text == "We shall talk of herring for the 1th time before the winter comes"
    assert (statement.kind, statement.day, statement.form) == ("statement", "2025-05-19", "direct")
    assert (contact.kind, contact.type, contact.status) == ("contact", "meeting", "held")
    assert article(1).text[contact.start : contact.end] == contact.text
    assert sorted(names) == ["Astrid Fjeld", "Ingrid Solvang", "Jon Hallgrimsson"]
    roles = [role for its in of_entries for role, _ in terms.parties(its)]
    assert sorted(roles) == ["participant", "participant", "speaker"]


def test_the_same_article_again_costs_no_reading(archive: Archive) -> None:
    reader = PatternReader()
    archive.add([article(1), article(2)], reader)
    before = contents(archive)
    again = [article(1), replace(article(2), id="the same under another id"), article(2)]
    assert archive.add(again, reader) == {Outcome.KNOWN: 3}
    assert reader.n_read == 2
    assert contents(archive) == before


def test_an_article_twice_in_one_run_is_kept_once(archive: Archive) -> None:
    assert archive.add([article(1), article(1)], PatternReader()) == {Outcome.ADDED: 1, Outcome.KNOWN: 1}


def test_a_changed_article_is_replaced_on_request(archive: Archive) -> None:
    old = article(1, url="https://wire.example/herring")
    new = replace(article(2), url="https://wire.example/herring#top")
    archive.add([old], PatternReader())
    before = contents(archive)
    assert archive.add([new], PatternReader()) == {Outcome.CHANGED: 1}
    assert contents(archive) == before
    assert archive.add([new], PatternReader(), reread=True) == {Outcome.REREAD: 1}
    assert archive.add([new], PatternReader(), reread=True) == {Outcome.KNOWN: 1}
    (row,) = contents(archive)["articles"]
    assert "article 2" in row
    with archive.reading() as connection:
        assert [entry.n_articles for entry in load_entries(connection, [3, 4])] == [1, 1]


def test_the_id_of_a_version_that_was_replaced_leads_to_the_one_that_replaced_it(archive: Archive) -> None:
    versions = [replace(article(number), url="https://wire.example/herring") for number in (1, 2, 3)]
    former: list[str] = []
    for version in versions:
        archive.add([version], PatternReader(), reread=True)
        with archive.reading() as connection:
            former.append(next(find_articles(connection, Criteria())).id)
    assert len(set(former)) == 3
    assert {archive.record(id).document.text for id in former} == {versions[2].text}
    with archive.reading() as connection:
        assert find_entry(connection, f"{former[2]}.s1").article.id == former[2]
        with pytest.raises(ArchiveError, match=f"'{former[0]}.s1' is of a version .* that {former[2]} replaced"):
            find_entry(connection, f"{former[0]}.s1")
    archive.add([versions[0]], PatternReader(), reread=True)
    with archive.reading() as connection:
        assert find_entry(connection, f"{former[0]}.s1").article.id == former[0]
    assert archive.record(former[1]).document.text == versions[0].text
    archive.remove([former[2]])
    assert [len(rows) for rows in contents(archive).values()] == [0] * len(contents(archive))


def test_the_same_text_with_other_details_is_no_second_article(archive: Archive) -> None:
    archive.add([article(1), article(2)], PatternReader())
    dated = replace(article(1), published="2025-10-06")
    assert archive.add([dated], PatternReader()) == {Outcome.CHANGED: 1}
    assert archive.add([dated], PatternReader(), reread=True) == {Outcome.REREAD: 1}
    assert archive.add([dated, article(2)], PatternReader()) == {Outcome.KNOWN: 2}
    with archive.reading() as connection:
        days = connection.execute(sa.select(tables.articles.c.day).order_by(tables.articles.c.id)).scalars().all()
    assert days == ["2025-10-06", "2025-05-19"]
    assert archive.add([replace(dated, id="elsewhere", publisher="Coast")], PatternReader()) == {Outcome.ADDED: 1}
    with_address = replace(dated, url="https://news.example/1")
    assert archive.add([with_address], PatternReader()) == {Outcome.CHANGED: 1}
    assert archive.add([with_address], PatternReader(), reread=True) == {Outcome.REREAD: 1}


def test_another_version_of_the_program_reads_again_on_request(archive: Archive) -> None:
    archive.add([article(n) for n in range(3)], PatternReader())
    before = contents(archive)
    other = PatternReader(Version("99.0", "another model"))
    assert archive.add([article(1)], other) == {Outcome.OUTDATED: 1}
    assert archive.add([article(1)], other, reread=True) == {Outcome.REREAD: 1}
    after = contents(archive)
    assert [row for row in after["readings"] if "99.0" in row]
    for table in ("articles", "actors", "actor_names", "entries"):
        assert len(after[table]) == len(before[table]), table


def test_the_archive_s_own_articles_are_read_again(archive: Archive) -> None:
    archive.add([article(n) for n in range(3)], PatternReader())
    assert archive.reread(PatternReader()) == {}
    other = PatternReader(Version("1.0", "another model"))
    assert archive.reread(other) == {Outcome.REREAD: 3}
    assert archive.reread(other) == {}
    assert count(archive, tables.articles) == 3


def test_failures_are_kept_counted_and_do_not_stop_the_others(archive: Archive) -> None:
    bad = Document("crash.txt", "The ministers met to CRASH the program, and it was their will that it be so.")
    faults = [
        bad,
        InputError("is empty", article="empty.txt", reason=Reason.EMPTY),
        Document("nul.txt", "The envoy said that it was \x00 and that they were with him."),
        Document("half.txt", "The envoy said that it was \ud800 and that they were with him."),
        Document("date.txt", "The envoy said that it was time.", published="2025-02-30"),
        Document("german.txt", "Die Außenministerin sprach am Montag mit ihrem Amtskollegen über die Lage im Norden."),
    ]
    articles = [article(1), *faults, article(2)]
    for attempts in (1, 2):
        outcomes = archive.add(articles, PatternReader())
        assert outcomes[Outcome.FAILED] == len(faults)
        assert {failure.attempts for failure in archive.failures()} == {attempts}
    failures = {failure.article: failure for failure in archive.failures()}
    assert {name: failure.reason for name, failure in failures.items()} == {
        "crash.txt": "unexpected",
        "empty.txt": "empty",
        "nul.txt": "wrong_field",
        "half.txt": "wrong_field",
        "date.txt": "wrong_date",
        "german.txt": "language",
    }
    assert "RuntimeError: no way to read this" in failures["crash.txt"].message
    assert count(archive, tables.articles) == 2
    assert archive.add([faults[-1]], PatternReader(), force=True) == {Outcome.ADDED: 1}


def test_a_fault_of_the_reader_spares_what_it_had_read_ahead(archive: Archive) -> None:
    class Ahead(PatternReader):
        def read_many(self, documents, /):  # type: ignore[no-untyped-def]
            taken = list(documents)
            return map(self.read, taken)

    crash = Document("crash.txt", "The minister said it was to CRASH and that he was for it.")
    outcomes = archive.add([article(1), crash, article(2), crash, article(3)], Ahead())
    assert outcomes == {Outcome.ADDED: 3, Outcome.FAILED: 2}


def test_a_fault_of_the_sources_is_no_article_s(archive: Archive) -> None:
    def broken() -> Iterator[Document]:
        yield article(1)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        archive.add(broken(), PatternReader())
    assert archive.failures() == []
    assert count(archive, tables.articles) == 1


def test_a_fault_in_writing_leaves_nothing_of_the_article(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.archive import writing  # noqa: PLC0415

    def fail(*_: object) -> None:
        raise ValueError("in the middle")

    with monkeypatch.context() as patch:
        patch.setattr(writing, "_link_contacts", fail)
        assert archive.add([article(1)], PatternReader()) == {Outcome.FAILED: 1}
    rows = contents(archive)
    assert len(rows.pop("failures")) == 1
    assert not any(rows.values())
    assert archive.add([article(1)], PatternReader()) == {Outcome.ADDED: 1}


def test_hostile_text_is_kept_as_it_is_or_refused(archive: Archive) -> None:
    words = "'); DROP TABLE articles; -- \x1b]0;x\x07 <script>alert(1)</script> %s :name \u202e ' \" \\"
    document = Document(words, f"“We {words}”, said Robert Tables, and that was it.", title=words, publisher=words)
    assert archive.add([document, hostile().document], PatternReader(), force=True) == {
        Outcome.ADDED: 1,
        Outcome.FAILED: 1,
    }
    with archive.reading() as connection:
        assert load_entries(connection, [1])[0].text == f"We {words}"
    assert count(archive, tables.articles) == 1


def test_what_is_too_long_for_an_index_stops_nothing(archive: Archive) -> None:
    rng = random.Random(3)
    long = " ".join("".join(rng.choices("abcdefghijklmnop", k=9)).capitalize() for _ in range(2000))
    documents = [
        article(1),
        Document("publisher", article(2).text, publisher=long, title=long),
        Document(long, "The minister said it was to CRASH and that he was for it.", url=f"https://wire.example/{long}"),
        Document("statement", f"“It was {long * 80}”, said Ana Ruiz."),
        article(3),
    ]
    outcomes = archive.add(documents, PatternReader(), force=True)
    assert outcomes[Outcome.ADDED] >= 3
    assert sum(outcomes.values()) == len(documents)
    assert archive.add(documents, PatternReader(), force=True)[Outcome.KNOWN] == outcomes[Outcome.ADDED]


def add_some(address: str, numbers: list[int]) -> None:
    with Archive(address) as archive:
        archive.add(map(article, numbers), PatternReader())


def test_several_writers_lose_and_double_nothing(archive: Archive, address: str) -> None:
    n_writers, numbers = 4 if archive.is_file else 10, list(range(12))
    fork = multiprocessing.get_context("fork")
    writers = [
        fork.Process(target=add_some, args=(address, random.Random(seed).sample(numbers, len(numbers))))
        for seed in range(n_writers)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * n_writers
    assert archive.failures() == []
    assert count(archive, tables.articles) == len(numbers)
    assert count(archive, tables.entries) == 2 * len(numbers)
    with archive.reading() as connection:
        names = connection.execute(sa.select(tables.actors.c.name).order_by(tables.actors.c.name)).scalars().all()
    assert names == ["Astrid Fjeld", "Ingrid Solvang", "Jon Hallgrimsson"]


KILLED = """
import sys
from onrecord.archive import Archive
from tests.archive.articles import PatternReader, article

with Archive(sys.argv[1], create=True) as archive:
    archive.add([article(0)], PatternReader())  # what is slow to import is imported
    print("ready", flush=True)
    archive.add(map(article, range(40)), PatternReader())
"""


def test_killed_at_any_moment_the_archive_is_the_same_in_the_end(address: str, tmp_path: Path) -> None:
    n_articles, chance = 40, random.Random(7)
    for _ in range(2):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, address], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0.02, 0.3))
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
    with Archive(address) as archive, Archive(tmp_path / "whole.db", create=True) as whole:
        archive.add(map(article, range(n_articles)), PatternReader())
        whole.add(map(article, range(n_articles)), PatternReader())
        assert contents(archive) == contents(whole)


def test_a_reader_sees_one_state_while_others_write(archive: Archive) -> None:
    archive.add([article(1)], PatternReader())
    n_articles = sa.select(sa.func.count()).select_from(tables.articles)
    with archive.reading() as connection:
        assert connection.execute(n_articles).scalar() == 1
        archive.add([article(2)], PatternReader())
        assert connection.execute(n_articles).scalar() == 1
    assert count(archive, tables.articles) == 2
