"""The command line: formats, exit statuses, one line for each fault, and nothing else on the wrong stream."""

import io
import json
import subprocess
import sys
import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from onrecord import cli
from onrecord.models import Model
from onrecord.record import Document, Record
from tests.factory import EXAMPLES, wire_report

WIRE = EXAMPLES / "wire-report.txt"


class FakeReader:
    """Knows the record of one example; of other articles it has empty ones. `model` is that of the last one made."""

    model: Model

    def __init__(self, threads: int = 1, model: Model = Model.LARGE) -> None:
        self.threads = threads
        FakeReader.model = model

    def read(self, document: Document) -> Record:
        record = wire_report()
        if document.text != record.document.text:
            return Record(document)
        return replace(record, document=replace(record.document, id=document.id))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Record]:
        return map(self.read, documents)


@dataclass
class Outcome:
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    module = types.ModuleType("onrecord.reader")  # the true one loads the model, which these tests can do without
    monkeypatch.setattr(module, "Reader", FakeReader, raising=False)
    monkeypatch.setitem(sys.modules, "onrecord.reader", module)

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as caught:
            cli.main()
        assert isinstance(caught.value.code, int)
        return Outcome(caught.value.code, *capsys.readouterr())

    return run


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


@pytest.mark.parametrize(("options", "model"), [([], Model.LARGE), (["--model", "small"], Model.SMALL)])
def test_the_large_model_reads_unless_the_small_one_is_asked_for(run: Run, options: list[str], model: Model) -> None:
    assert run("read", WIRE, *options).status == 0
    assert FakeReader.model is model


@pytest.mark.parametrize(
    "arguments",
    [
        ["read", "--published", "yesterday", "x"],
        ["read", "--published", "2025-02-30", "x"],
        ["read", "--format", "pdf", "x"],
        ["read", "--threads", "0", "x"],
        ["read", "--model", "tiny", "x"],
        ["read", "--no-such-option"],
        ["no-such-command"],
    ],
)
def test_wrong_usage_is_told_in_one_line(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.status == 2
    assert outcome.out == ""
    assert outcome.err.startswith("onrecord: ")
    assert outcome.err.count("\n") == 1


def test_no_article_at_a_terminal_is_wrong_usage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Keyboard(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(io, "TextIOWrapper", Keyboard)  # what `run` makes standard input of
    outcome = run("read")
    assert outcome.status == 2
    assert "- for standard input" in outcome.err


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["dates", "--help"], ["--version"], []])
def test_help_and_version(run: Run, arguments: list[str]) -> None:
    outcome = run(*arguments)
    assert outcome.status == 0
    assert "onrecord" in outcome.out


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


def test_dates(run: Run) -> None:
    outcome = run("dates", "-", "--published", "2025-05-19", stdin=b'{"id": "x", "text": "They met on 16 May 2025."}')
    assert json.loads(outcome.out) == {
        "id": "x",
        "dates": [{"start": 12, "end": 23, "type": "DATE", "value": "2025-05-16"}],
    }
    table = run("dates", WIRE, "--published", "2025-05-19", "--format", "text").out
    assert "counted from 19 May 2025" in table
    assert run("dates", "nosuch.txt").status == 1


def test_a_reader_who_leaves_early_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(self: io.TextIOWrapper, text: str) -> int:
        raise BrokenPipeError

    for format in ("json", "text", "html", "markdown"):
        monkeypatch.setattr(type(sys.stdout), "write", leave)
        outcome = run("read", WIRE, "--format", format)
        assert (outcome.status, outcome.err) == (0, "")


def test_interruption_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(self: FakeReader, document: Document) -> Record:
        raise KeyboardInterrupt

    monkeypatch.setattr(FakeReader, "read", interrupt)
    outcome = run("read", WIRE)
    assert (outcome.status, outcome.err) == (130, "")


def test_nothing_heavy_is_imported_for_help() -> None:
    heavy = ["numpy", "pydantic", "rich", "onnxruntime", "lxml"]
    code = f"import sys, onrecord.cli; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
