"""The package's data files: tables of tab-separated columns, and lists of a phrase a line."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from onrecord.errors import OnRecordError


class KnowledgeError(OnRecordError):
    """A data file of the package is not as it should be; the text names the file and the line."""


def read_table(file: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of `file` by column, each with the number of its line; KnowledgeError where it has other columns."""
    lines = _read(file).splitlines()
    if not lines or tuple(lines[0].split("\t")) != columns:
        raise KnowledgeError(f"{file}, line 1: expected the columns {', '.join(columns)}")
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(columns):
            raise KnowledgeError(f"{file}, line {number}: expected {len(columns)} cells, found {len(cells)}")
        yield number, dict(zip(columns, cells, strict=True))


def read_list(file: str, each: str) -> Iterator[str]:
    """The entries of `file`: `each` "line", or each "word" of its lines. Lines that start with # are comments."""
    for line in _read(file).splitlines():
        if line and not line.startswith("#"):
            yield from line.split() if each == "word" else [line]


def split_cell(cell: str) -> list[str]:
    """The values of a cell, which ``|`` divides."""
    return [value for value in cell.split("|") if value]


def check_country(file: str, number: int, code: str) -> str:
    """`code`, which is empty or three capital letters; KnowledgeError where it is something else."""
    if code and not (len(code) == 3 and code.isascii() and code.isupper()):
        raise KnowledgeError(f"{file}, line {number}: {code!r} is no ISO 3166-1 alpha-3 code")
    return code


def _read(file: str) -> str:
    try:
        return resources.files("onrecord.knowledge").joinpath(file).read_text(encoding="utf-8")
    except OSError as error:
        raise KnowledgeError(f"{file}: cannot be read ({error}); install the package again") from error
