"""``onrecord failures``: what is listed, and what is tried again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from onrecord.archive import Archive, tables
from tests.archive.articles import article
from tests.commands.articles import PatternReaderOf, ids_of, write_lines
from tests.running import Run, runner


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    return runner(monkeypatch, capsys, PatternReaderOf)


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
    assert outcome.out.startswith(
        "1 article added, 1 known already, 1 failed (onrecord failures lists them), 1 undated"
    )
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


def test_a_failure_names_its_file_though_the_article_has_an_id(run: Run, tmp_path: Path) -> None:
    french = (
        "Le ministre a dit que la France ne participerait pas aux pourparlers prévus la semaine prochaine à Genève."
    )
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "n5", "text": french}) + "\n", encoding="utf8")
    told = f"{path}: n5: is in French; only English is read"
    assert run("add", path.name).err.startswith(f"onrecord: {told}")
    assert run("failures", "--format", "text").out.startswith(told)
