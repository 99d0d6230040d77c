"""Writes the commands' own help into cli.md, between its marks: ``make docs``. A test fails where the two differ."""

from __future__ import annotations

import re
from pathlib import Path

from typer.testing import CliRunner

from onrecord.cli import app

PAGE = Path(__file__).with_name("cli.md")
_WIDTH = 88  # characters; the help fits the terminal otherwise
_BLOCK = re.compile(r"(<!-- help of (onrecord.*?) -->\n).*?(<!-- end -->)", re.DOTALL)


def render(page: str) -> str:
    """The page with each block of help as the command prints it now."""
    return _BLOCK.sub(lambda block: f"{block[1]}```text\n{_help_of(block[2])}\n```\n{block[3]}", page)


def _help_of(command: str) -> str:
    _, *subcommand = command.split()
    result = CliRunner().invoke(app, [*subcommand, "--help"], prog_name="onrecord", terminal_width=_WIDTH)
    return "\n".join(line.rstrip() for line in result.output.rstrip().splitlines())


if __name__ == "__main__":
    PAGE.write_text(render(PAGE.read_text(encoding="utf8")), encoding="utf8")
