"""The codebook: a page that explains each column of each table, what it may hold and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from onrecord.export import plover
from onrecord.export.columns import TABLES, Column, Origin
from onrecord.export.formats import SEPARATOR

_TABLES: Final = {
    "statements": "What a source communicated, as an article reports it, a row for each statement of each article.",
    "contacts": "Occasions on which two or more sides communicate, a row for each article that mentions one.",
    "commitments": "Conduct that a side binds itself to, offers, demands, threatens or refuses.",
    "events": "Events of PLOVER: what an article reports as done, contacts that took place, commitments; each once.",
    "actors": "Who is on the record, across articles.",
    "articles": "The articles of the archive, or of the publisher, source and days that were asked for.",
    "timeline": "Entries of all kinds together, which only `onrecord timeline` writes.",
    "plover": "Rows for tools that take PLOVER: the events. A contact that took place is a CONSULT, an agreement, "
    "promise or offer AGREE, a demand REQUEST, a threat THREATEN, a refusal REJECT. Sides in contact have no "
    "direction: the one named first stands as the source.",
}
_ORIGINS: Final = {
    Origin.ARTICLE: "the article, its file or its address has it",
    Origin.WORDS: "the program read it from the article's words, and may be wrong; the words stand in the row",
    Origin.RULE: "it follows from other columns, or from tables that are part of the program",
    Origin.LINKS: "from comparing the articles of this archive; numbers of another archive are others",
    Origin.PERSON: "a person said so",
}
_INTRODUCTION: Final = f"""# Codebook

What the columns are that `onrecord export` writes, and the searches with `--format json` and `--format csv`.

In JSON Lines and Parquet what is not known is null, in CSV it is empty; a list is a list, and in CSV its texts are
joined by `{SEPARATOR}`. Lists of the same actors belong together: the first name has the first id, role, country and
code, and what is not known of one is empty. Text is UTF-8 and as the article has it: what a spreadsheet would take for
a formula is not changed, so import columns as text. Rows are in the order of their days.

| comes from | which means |
| --- | --- |
"""


def render() -> str:
    """The page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _INTRODUCTION + "\n".join(f"| {origin.value} | {meaning} |" for origin, meaning in _ORIGINS.items())
    for name, columns in {**TABLES, "plover": plover.COLUMNS}.items():
        yield from ("", f"## {name}", "", _TABLES[name], "")
        yield from _table(columns)


def _table(columns: Iterable[Column]) -> Iterator[str]:
    yield "| column | holds | meaning | comes from |"
    yield "| --- | --- | --- | --- |"
    for column in columns:
        values = ", ".join(f"`{value}`" for value in column.values)
        yield f"| `{column.name}` | {values or column.type.value} | {column.meaning} | {column.origin.value} |"
