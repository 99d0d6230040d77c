"""``onrecord add``, ``failures`` and ``correct``: what they say, and how they end."""

from __future__ import annotations

import io
import json
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy as sa

from onrecord import cli
from onrecord.archive import Archive, tables
from onrecord.commands.progress import count_articles
from onrecord.models import Model
from onrecord.versions import Version
from tests.archive.articles import PatternReader, article


@dataclass
class Outcome:
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    class Reader(PatternReader):
        def __init__(self, threads: int = 1, model: Model = Model.LARGE) -> None:
            super().__init__(Version("1.0", model.value))

    module = types.ModuleType("onrecord.reader")  # the true one loads the model, which these tests can do without
    monkeypatch.setattr(module, "Reader", Reader, raising=False)
    monkeypatch.setitem(sys.modules, "onrecord.reader", module)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as caught:
            cli.main()
        assert isinstance(caught.value.code, int)
        return Outcome(caught.value.code, *capsys.readouterr())

    return run


def write_lines(path: Path, *numbers: int) -> Path:
    lines = [{"id": f"article {n}", "text": article(n).text, "published": "2025-05-19"} for n in numbers]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf8")
    return path


def test_articles_are_added_and_known_the_next_time(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1, 2, 3)
    outcome = run("add", path, "--format", "text")
    assert (outcome.status, outcome.out, outcome.err) == (0, "3 articles added\n", "")
    outcome = run("add", path, "--format", "text")
    assert (outcome.status, outcome.out) == (0, "0 articles added, 3 known already\n")
    assert json.loads(run("add", path).out)["known"] == 3
    with Archive("onrecord.db") as archive:
        assert archive.failures() == []


def test_what_another_model_read_is_read_again_on_request(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1, 2)
    assert json.loads(run("add", path, "--model", "small").out)["added"] == 2
    assert json.loads(run("add", path, "--model", "small").out)["known"] == 2
    outcome = run("add", path, "--format", "text")
    told = "2 known from another version or model (--reread reads them again)"
    assert outcome.out == f"0 articles added, {told}\n"
    assert json.loads(run("add", "--reread").out)["reread"] == 2
    assert json.loads(run("add", path).out)["known"] == 2


def test_failures_are_tried_again_with_the_model_that_was_asked_for(run: Run, tmp_path: Path) -> None:
    assert run("add", "missing.jsonl", "--model", "small").status == 1
    write_lines(tmp_path / "missing.jsonl", 1)
    assert run("failures", "--retry").status == 0
    assert json.loads(run("add", "missing.jsonl", "--model", "small").out)["known"] == 1


def test_failures_of_before_there_were_two_models_are_tried_again(run: Run, tmp_path: Path) -> None:
    assert run("add", "missing.jsonl").status == 1
    with Archive("onrecord.db") as archive, archive.writing() as connection:
        (options,) = connection.execute(sa.select(tables.failures.c.options)).scalars()
        of_before = {name: value for name, value in options.items() if name not in {"model", "reread"}}
        connection.execute(sa.update(tables.failures).values(options=of_before))
    write_lines(tmp_path / "missing.jsonl", 1)
    assert json.loads(run("failures", "--retry").out)["added"] == 1


def test_an_archive_elsewhere(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1)
    assert run("add", path, "--archive", tmp_path / "other.db").status == 0
    assert not (tmp_path / "onrecord.db").exists()
    monkeypatch.setenv("ONRECORD_ARCHIVE", str(tmp_path / "other.db"))
    assert json.loads(run("add", path).out)["known"] == 1


def test_failures_are_told_listed_and_tried_again(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "news.jsonl", 1)
    lines = path.read_text(encoding="utf8")
    path.write_text(lines + '{"text": "broken\n', encoding="utf8")
    outcome = run("add", path.name, "missing.txt", "--publisher", "North Sea Wire", "--format", "text")
    assert outcome.status == 1
    assert outcome.out == "1 article added, 2 failed (onrecord failures lists them)\n"
    assert len(outcome.err.splitlines()) == 2
    listed = run("failures")
    assert listed.status == 0
    assert [json.loads(line)["reason"] for line in listed.out.splitlines()] == ["broken_json", "missing"]
    text = run("failures", "--format", "text").out
    assert "news.jsonl line 2: is not valid JSON" in text
    assert "broken_json, tried once, last " in text

    (tmp_path / "missing.txt").write_text(article(7).text, encoding="utf8")
    outcome = run("failures", "--retry", "--format", "text")
    assert outcome.status == 1
    assert outcome.out == "1 article added, 1 known already, 1 failed (onrecord failures lists them)\n"
    (left,) = run("failures").out.splitlines()
    assert json.loads(left)["attempts"] == 2
    with Archive("onrecord.db") as archive:
        digests = ids_of(archive)
        assert {archive.record(digest).document.publisher for digest in digests} == {"North Sea Wire"}

    path.write_text(lines, encoding="utf8")
    assert run("failures", "--retry").status == 0
    assert run("failures").out == ""


def test_a_source_that_is_read_without_fault_settles_its_failures(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "empty.txt").write_text("", encoding="utf8")
    write_lines(folder / "news.jsonl", 1)
    assert run("add", folder).status == 1
    assert len(run("failures").out.splitlines()) == 1
    (folder / "empty.txt").unlink()
    assert run("add", folder).status == 0
    assert run("failures").out == ""


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
        (["add", "x.txt", "--archive", "no/such/folder.db"], 1, "unable to open database file"),
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


def ids_of(archive: Archive) -> list[str]:
    import sqlalchemy as sa  # noqa: PLC0415

    from onrecord.archive import ids, tables  # noqa: PLC0415

    with archive.reading() as connection:
        return [ids.article_id(digest) for digest in connection.execute(sa.select(tables.articles.c.digest)).scalars()]
