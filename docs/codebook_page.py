"""Writes codebook.md from the columns themselves: ``make docs``. A test fails where the two differ."""

from __future__ import annotations

from pathlib import Path

from onrecord.export.codebook import render

PAGE = Path(__file__).with_name("codebook.md")

if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf8")
