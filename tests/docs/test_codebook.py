"""docs/codebook.md explains the columns that there are; ``make docs`` writes it again."""

from collections import Counter
from pathlib import Path

from onrecord.export.codebook import render
from onrecord.export.columns import TABLES
from onrecord.export.plover import COLUMNS

PAGE = Path(__file__).parents[2] / "docs" / "codebook.md"


def test_the_page_is_what_the_code_says() -> None:
    assert PAGE.read_text(encoding="utf8") == render(), "docs/codebook.md is not what the code says: run `make docs`"


def test_every_table_and_column_is_on_the_page_once() -> None:
    for name, columns in {**TABLES, "plover": COLUMNS}.items():
        section = render().partition(f"\n## {name}\n")[2].partition("\n## ")[0]
        listed = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
        assert listed == [column.name for column in columns]
        assert max(Counter(listed).values()) == 1


def test_every_column_has_a_meaning() -> None:
    assert all(column.meaning for columns in (*TABLES.values(), COLUMNS) for column in columns)
