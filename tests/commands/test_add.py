"""``onrecord add`` and ``correct``: what they say, and how they end."""

from __future__ import annotations

import itertools
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from onrecord.archive import Archive
from onrecord.commands.add import locate
from onrecord.commands.progress import count_articles
from onrecord.record import Document, Record
from tests.archive.articles import article
from tests.commands.articles import PatternReaderOf, ids_of, write_lines
from tests.running import Run, runner


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsys, PatternReaderOf)


def test_articles_are_added_and_known_the_next_time(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1, 2, 3)
    outcome = run("add", path, "--format", "text")
    assert (outcome.status, outcome.out, outcome.err) == (0, "3 articles added\n", "")
    outcome = run("add", path, "--format", "text")
    assert (outcome.status, outcome.out) == (0, "0 articles added, 3 known already\n")
    assert json.loads(run("add", path).out)["known"] == 3
    with Archive("onrecord.db") as archive:
        assert archive.failures() == []


def test_whoever_adds_articles_without_a_date_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ana Lind said on Monday that the talks would go on.", encoding="utf8")
    outcome = run("add", tmp_path / "a.txt", "--format", "text")
    assert outcome.out == "1 article added, 1 undated (--published or --columns published=... says when)\n"
    assert json.loads(run("add", tmp_path / "a.txt", "--published", "2025-05-19", "--reread").out)["undated"] == 0


def test_whoever_stops_it_is_told_that_it_goes_on(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1, 2, 3)
    read_many = PatternReaderOf.read_many

    def interrupt(self: PatternReaderOf, documents: Iterable[Document]) -> Iterator[Record]:
        yield from itertools.islice(read_many(self, documents), 1)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(PatternReaderOf, "read_many", interrupt)
        outcome = run("add", path)
    stopped = "onrecord: stopped; what was added stays, and the same command goes on from there\n"
    assert (outcome.status, outcome.out, outcome.err) == (130, "", stopped)
    outcome = run("add", path, "--format", "text")
    assert outcome.out == "2 articles added, 1 known already\n"


def test_what_another_model_read_is_read_again_on_request(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1, 2)
    assert json.loads(run("add", path, "--model", "small").out)["added"] == 2
    assert json.loads(run("add", path, "--model", "small").out)["known"] == 2
    outcome = run("add", path, "--format", "text")
    told = "2 known from another version or model (--reread reads them again)"
    assert outcome.out == f"0 articles added, {told}\n"
    assert json.loads(run("add", "--reread").out)["reread"] == 2
    assert json.loads(run("add", path).out)["known"] == 2


def test_an_archive_elsewhere(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1)
    assert run("add", path, "--archive", tmp_path / "other.db").status == 0
    assert not (tmp_path / "onrecord.db").exists()
    monkeypatch.setenv("ONRECORD_ARCHIVE", str(tmp_path / "other.db"))
    assert json.loads(run("add", path).out)["known"] == 1


def test_articles_of_a_folder_are_found_by_their_files(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    write_lines(folder / "one.jsonl", 1)
    write_lines(folder / "two.jsonl", 2)
    assert run("add", folder).status == 0
    assert {row["source"] for row in run("statements", "--source", "two").rows} == {str(folder / "two.jsonl")}
    assert {row["source"] for row in run("statements", "--source", "news").rows} == {
        str(folder / "one.jsonl"),
        str(folder / "two.jsonl"),
    }


def test_a_file_has_one_path_from_wherever_it_is_added(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    monkeypatch.chdir(news)
    write_lines(news / "one.jsonl", 1)
    assert run("add", "../news/one.jsonl").rows[0]["added"] == 1
    assert {row["source"] for row in run("statements").rows} == {str(news / "one.jsonl")}
    (tmp_path / "linked").symlink_to(news)
    assert locate("../linked/../a.txt") == str(tmp_path / "news/../linked/../a.txt")


def test_a_file_whose_name_is_no_text_is_added(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / os.fsdecode(b"na\xffme.txt")).write_text(article(1).text, encoding="utf8")
    (folder / os.fsdecode(b"na\xff.jsonl")).write_text("{broken", encoding="utf8")
    (folder / "other.txt").write_text(article(2).text, encoding="utf8")
    outcome = run("add", folder)
    assert (outcome.status, outcome.rows[0]["added"]) == (1, 2)
    assert outcome.err == f"onrecord: {folder}/na?.jsonl line 1: {outcome.err.partition('line 1: ')[2]}"
    assert run("add", *folder.iterdir()).rows[0]["known"] == 2
    (folder / os.fsdecode(b"na\xff.jsonl")).write_text("", encoding="utf8")
    assert run("add", folder / os.fsdecode(b"na\xff.jsonl")).status == 0
    assert run("failures").out == ""


@pytest.mark.parametrize("command", ["add", "read", "dates"])
def test_an_empty_name_is_not_the_folder_that_one_is_in(run: Run, tmp_path: Path, command: str) -> None:
    write_lines(tmp_path / "news.jsonl", 1)
    outcome = run(command, "")
    assert (outcome.status, outcome.err) == (1, "onrecord: '': is the name of no file\n")


def test_an_entry_is_corrected(run: Run, tmp_path: Path) -> None:
    run("add", write_lines(tmp_path / "news.jsonl", 1))
    with Archive("onrecord.db") as archive:
        (article_id,) = ids_of(archive)
    outcome = run("correct", f"{article_id}.s1", "speaker", "Astrid Fjeld", "--who", "Vera")
    assert outcome.out == f"{article_id}.s1: speaker was Ingrid Solvang, is Astrid Fjeld\n"
    assert run("correct", f"{article_id}.c1", "--reject", "--who", "Vera").out == f"{article_id}.c1: rejected\n"
    with Archive("onrecord.db") as archive:
        record = archive.record(article_id)
    assert record.statements[0].speaker is not None
    assert record.statements[0].speaker.name == "Astrid Fjeld"
    assert record.contacts == ()


def test_an_entry_that_was_missed_is_added(run: Run, tmp_path: Path) -> None:
    run("add", write_lines(tmp_path / "news.jsonl", 1))
    with Archive("onrecord.db") as archive:
        (article_id,) = ids_of(archive)
    words = ("--words", "speak of nets, boats and the price of salt", "--who", "Vera")
    sides = "participants=Jon Hallgrimsson; Nora Vik (person, NOR)"
    outcome = run("correct", article_id, "--add", "contact", *words, "--set", "kind=talks", "--set", sides)
    assert outcome.out == f"{article_id}.c2: added, a contact: speak of nets, boats and the price of salt\n"
    (row,) = map(json.loads, run("contacts", "--by", "Nora Vik").out.splitlines())
    assert (row["id"], row["participants"], row["corrected"]) == (
        f"{article_id}.c2",
        ["Jon Hallgrimsson", "Nora Vik"],
        True,
    )
    assert "price of salt" in run("show", f"{article_id}.c2", "--format", "text").out
    assert (
        run("correct", f"{article_id}.c2", "place", "Bergen").out == f"{article_id}.c2: place was nothing, is Bergen\n"
    )
    assert run("correct", f"{article_id}.c2", "--reject").status == 0
    assert run("contacts", "--by", "Nora Vik").out == ""
    event = run("correct", article_id, "--add", "event", *words, "--set", "type=consult")
    assert event.out == f"{article_id}.e1: added, an event: speak of nets, boats and the price of salt\n"
    wrong = run("correct", article_id, "--add", "contact", *words, "--set", "kind=talks")
    assert (wrong.status, wrong.err) == (1, "onrecord: a new contact needs its participants\n")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["correct", "0000", "--add", "statement"], 2, "or --add with --words"),
        (["correct", "0000.s1", "--reject", "--words", "X"], 2, "--words and --set are for an entry that is added"),
        (
            ["correct", "0000", "--add", "statement", "--words", "X", "--set", "speaker"],
            2,
            "not written as FIELD=VALUE",
        ),
        (["failures"], 1, "there is no archive at onrecord.db; onrecord add makes one"),
        (["correct", "0000.s1", "speaker", "X"], 1, "there is no archive at onrecord.db; onrecord add makes one"),
        (["correct", "0000.s1"], 2, "give a field and its value, or --reject"),
        (["correct", "0000.s1", "speaker", "X", "--reject"], 2, "give a field and its value, or --reject"),
        (["add", "x.txt", "--published", "yesterday"], 2, "is not one of the calendar"),
        (["add", "x.txt", "--columns", "nonsense"], 2, "--columns"),
        (["add", "x.txt", "--publisher", "\udcff"], 2, "is no text in UTF-8"),
        (["add", "x.txt", "--archive", "no/such/folder.db"], 1, "there is no folder no/such; make it first"),
    ],
)
def test_what_is_wrong_is_said_in_a_line(run: Run, arguments: list[str], status: int, message: str) -> None:
    outcome = run(*arguments)
    assert outcome.status == status
    assert message in outcome.err
    assert len(outcome.err.splitlines()) == 1


def test_terminal_escapes_of_an_article_stay_in_the_article(run: Run, tmp_path: Path) -> None:
    line = {"id": "\x1b[2J\x07", "text": "Die Ministerin sprach am Montag \x1b[31m mit ihrem Kollegen über die Lage."}
    (tmp_path / "news.jsonl").write_text(json.dumps(line), encoding="utf8")
    outcome = run("add", "news.jsonl", "--format", "text")
    assert outcome.status == 1
    assert "\x1b" not in outcome.err + outcome.out + run("failures", "--format", "text").out


def test_the_number_of_articles_is_counted_ahead_where_it_can_be(tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "news.jsonl", 1, 2, 3)
    (tmp_path / "a.txt").write_text("a", encoding="utf8")
    assert count_articles([str(tmp_path)]) == 4
    assert count_articles([str(lines), "missing.txt"]) == 4
    assert count_articles(["-"]) is None
    assert count_articles(["https://wire.example/feed"]) is None
