"""The command line: exit statuses, one line for each fault, and nothing else on the wrong stream."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.commands import read
from onrecord.record import Document, Record
from tests.factory import EXAMPLES
from tests.fake_reader import FakeReader
from tests.running import Run, runner

WIRE = EXAMPLES / "wire-report.txt"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(monkeypatch, capsys, FakeReader)


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
    command = "onrecord read" if arguments[0] == "read" else "onrecord"
    assert outcome.err.endswith(f"; see {command} --help\n")
    assert "Value error" not in outcome.err


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


def test_a_reader_who_leaves_early_is_no_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def leave(self: io.TextIOWrapper, text: str) -> int:
        raise BrokenPipeError

    for format in ("json", "text", "html", "markdown"):
        monkeypatch.setattr(type(sys.stdout), "write", leave)
        outcome = run("read", WIRE, "--format", format)
        assert (outcome.status, outcome.err) == (0, "")


def test_a_full_disk_is_told_in_a_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setitem(read._WRITERS, read.Format.JSON, fill)
    outcome = run("read", WIRE)
    assert (outcome.status, outcome.err) == (1, "onrecord: the output cannot be written: No space left on device\n")


def test_interruption_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(self: FakeReader, document: Document) -> Record:
        raise KeyboardInterrupt

    monkeypatch.setattr(FakeReader, "read", interrupt)
    outcome = run("read", WIRE)
    assert (outcome.status, outcome.err) == (130, "")


def test_interruption_while_modules_load_is_quiet_too(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    command = [sys.executable, "-m", "onrecord", "--help"]
    outcome = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (130, "", "")


def test_nothing_heavy_is_imported_for_help() -> None:
    heavy = ["numpy", "pydantic", "rich", "onnxruntime", "lxml"]
    code = f"import sys, onrecord.cli; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
