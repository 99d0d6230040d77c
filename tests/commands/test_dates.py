"""``onrecord dates``."""

from __future__ import annotations

import json

import pytest

from tests.factory import EXAMPLES
from tests.running import Run, runner

WIRE = EXAMPLES / "wire-report.txt"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(monkeypatch, capsys)


def test_dates(run: Run) -> None:
    outcome = run("dates", "-", "--published", "2025-05-19", stdin=b'{"id": "x", "text": "They met on 16 May 2025."}')
    assert json.loads(outcome.out) == {
        "id": "x",
        "dates": [{"start": 12, "end": 23, "type": "DATE", "value": "2025-05-16"}],
    }
    table = run("dates", WIRE, "--published", "2025-05-19", "--format", "text").out
    assert "counted from 19 May 2025" in table
    assert run("dates", "nosuch.txt").status == 1
