"""``onrecord read``: what goes in, and the formats that come out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.models import Model
from onrecord.record import Record
from tests.factory import EXAMPLES, wire_report
from tests.fake_reader import FakeReader
from tests.running import Run, runner

WIRE = EXAMPLES / "wire-report.txt"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(monkeypatch, capsys, FakeReader)


def test_json_is_a_line_for_each_article(run: Run) -> None:
    outcome = run("read", WIRE, EXAMPLES / "interview.txt", "--published", "2025-05-19")
    assert outcome.status == 0
    assert outcome.err == ""
    first, second = map(json.loads, outcome.out.splitlines())
    assert Record.from_json(first).statements == wire_report().statements
    assert second["document"]["id"] == str(EXAMPLES / "interview.txt")
    assert second["document"]["published"] == "2025-05-19"


def test_json_lines_from_standard_input_in_order(run: Run) -> None:
    lines = "".join(f'{{"id": "{n}", "text": "The envoys met again – the {n}th time."}}\n' for n in range(50))
    outcome = run("read", "-", stdin=lines.encode())
    assert [json.loads(line)["document"]["id"] for line in outcome.out.splitlines()] == [str(n) for n in range(50)]
    assert outcome.out == run("read", stdin=lines.encode()).out


def test_offsets_are_into_the_text_as_it_was_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffThe envoys met.\r\nThe 😀 end.\r".encode())
    assert json.loads(run("read", path).out)["document"]["text"] == "The envoys met.\r\nThe 😀 end.\r"


def test_articles_that_cannot_be_read_are_named_and_the_rest_are_done(run: Run, tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text(
        '{"text": "The envoys met."}\n{broken\n{"id": "x", "text": "The envoys left."}\n', encoding="utf-8"
    )
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG")
    outcome = run("read", tmp_path / "no\nsuch.txt", lines, picture)
    assert outcome.status == 1
    assert len(outcome.out.splitlines()) == 2
    assert [line.partition(":")[0] for line in outcome.err.splitlines()] == ["onrecord"] * 3
    assert "there is no such file" in outcome.err
    assert f"{lines} line 2: is not valid JSON" in outcome.err


def test_another_language_is_refused_unless_forced(run: Run) -> None:
    french = "Les émissaires ont déclaré lundi qu'ils se reverraient au printemps.".encode()
    refused = run("read", "-", stdin=french)
    assert (refused.status, refused.out) == (1, "")
    assert refused.err == (
        "onrecord: standard input: is in French; only English is read, --force reads it all the same\n"
    )
    assert run("read", "-", "--force", stdin=french).status == 0


@pytest.mark.parametrize("command", ["read", "dates"])
def test_a_failure_names_the_file_of_an_article_with_an_id_of_its_own(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "a.jsonl"
    text = "Le ministre a déclaré que son pays ne livrerait plus d'armes, sauf si les pourparlers échouaient."
    path.write_text(json.dumps({"id": "n5", "text": text}), encoding="utf-8")
    outcome = run(command, path)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith(f"onrecord: {path}: n5: is in French; ")


@pytest.mark.parametrize(("options", "model"), [([], Model.LARGE), (["--model", "small"], Model.SMALL)])
def test_the_large_model_reads_unless_the_small_one_is_asked_for(run: Run, options: list[str], model: Model) -> None:
    assert run("read", WIRE, *options).status == 0
    assert FakeReader.model is model


@pytest.mark.parametrize(
    ("format", "sign"), [("text", "STATEMENTS  11 by"), ("html", "<!doctype html>"), ("markdown", "## Statements")]
)
def test_formats(run: Run, format: str, sign: str) -> None:
    outcome = run("read", WIRE, WIRE, "--format", format)
    assert outcome.status == 0
    assert sign in outcome.out
    assert outcome.out.count("Marine scientists") in {0, 2}


def test_thoughts_are_shown_when_asked_for(run: Run) -> None:
    assert "not uttered" not in run("read", WIRE, "--format", "text").out
    assert "not uttered" in run("read", WIRE, "--format", "text", "--mode", "all").out
    assert '"thought"' in run("read", WIRE, "--format", "json").out


def test_entries_below_a_confidence_are_left_out(run: Run) -> None:
    record, sure = (json.loads(run("read", WIRE, *more).out) for more in ((), ("--min-confidence", "0.95")))
    left_out = [s["confidence"] for s in record["statements"] if s not in sure["statements"]]
    assert left_out == [0.93]


def test_order_of_the_article(run: Run) -> None:
    assert run("read", WIRE, "--format", "markdown", "--by", "order").out.count("### Jon Hallgrimsson") == 2
    assert run("read", WIRE, "--format", "markdown").out.count("### Jon Hallgrimsson") == 1
