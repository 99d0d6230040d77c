"""Running the command line within the tests' own process, with another reader in place of the model's."""

from __future__ import annotations

import io
import json
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord import cli


@dataclass
class Outcome:
    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, object]]:
        """The lines of JSON that came out."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Outcome]


def runner(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reader: type | None = None) -> Run:
    """Runs ``onrecord`` with arguments; `reader` reads the articles, as the true one loads the model."""
    if reader is not None:
        module = types.ModuleType("onrecord.reader")
        monkeypatch.setattr(module, "Reader", reader, raising=False)
        monkeypatch.setitem(sys.modules, "onrecord.reader", module)

    def run(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as caught:
            cli.main()
        assert isinstance(caught.value.code, int)
        return Outcome(caught.value.code, *capsys.readouterr())

    return run
