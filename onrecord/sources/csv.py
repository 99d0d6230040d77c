"""Articles as rows of a table in text: CSV, or with tabs, semicolons or bars between its columns.

A quotation mark without its other takes the rows after it into its field. Such a row is told, and the lines after its
first are read again as rows of their own.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details
from onrecord.sources.encoding import decode
from onrecord.sources.options import Options
from onrecord.sources.rows import find_columns, from_table, to_document
from onrecord.sources.streams import read_lines, too_large

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d\b")
_ADDRESS: Final = re.compile(r"https?://")


def read(stream: BinaryIO, name: str, details: Details, options: Options) -> Iterator[Document | InputError]:
    """An article a row under a row of headings, and for a row that holds none the InputError that names it.

    Raises InputError where the table has no text.
    """
    csv.field_size_limit(options.largest_article)
    lines = _Lines(_decoded(stream, name, options.largest_article))
    first = next(lines, "")
    if not first.strip():
        raise InputError("is empty", article=name, reason=Reason.EMPTY)
    delimiter = max(",;\t|", key=first.count)
    try:
        headings = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error as error:
        raise InputError(f"has no row of headings ({error})", article=name, reason=Reason.BROKEN) from error
    columns = find_columns(headings, options.columns, name)
    number = 1
    while True:
        number += 1
        place = f"{name} row {number}"
        try:
            row = _next_row(lines, headings, delimiter, columns, place)
            if row is None:
                return
            if any(row):
                named = from_table(dict(zip(headings, row, strict=False)), columns)
                yield to_document(named, place, details, columns)
        except InputError as error:
            yield error
            if error.article == name:  # of the file, not of one row
                return


class _Lines(Iterator[str]):
    """Lines of which those since `mark` can be had again."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self.taken: list[str] = []

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.taken.append(line)
        return line

    def mark(self) -> None:
        """Forget the lines so far."""
        self.taken = []

    def go_back(self, n_kept: int) -> None:
        """Give out again all lines since the mark but the first `n_kept`."""
        self._again.extendleft(reversed(self.taken[n_kept:]))


def _next_row(
    lines: _Lines, headings: Sequence[str], delimiter: str, columns: Mapping[str, str], place: str
) -> list[str] | None:
    """The next row, None at the end. Raises InputError for one that cannot be told from those after it, or is too long.

    After a row that is cut loose from the lines which it took in, the first of these that may be a row is the next.
    """
    lines.mark()
    try:
        row = next(csv.reader(lines, delimiter=delimiter, strict=True), None)
    except csv.Error as error:
        message = f"cannot be told from the rows after it ({error}): a quotation mark may be missing its other"
        if len(lines.taken) == 1:
            message = f"cannot be parted into fields ({error}): quotation marks inside a field have to be doubled"
        fault = InputError(message, article=place, reason=Reason.BROKEN)
        fault.__cause__ = error
    else:
        if row is None:
            return None
        if len(row) > len(headings):
            message = f"has {len(row)} fields under {len(headings)} headings; put text with commas into quotation marks"
        elif len(lines.taken) > 1 and any(_rows_in(lines.taken, headings, delimiter, columns, in_sequence=True)):
            message = "has other rows in one of its fields: a quotation mark may be missing its other"
        else:
            return row
        fault = InputError(message, article=place, reason=Reason.BROKEN)
    if len(lines.taken) > 1:
        _go_back_to_row(lines, headings, delimiter, columns)
    raise fault


def _go_back_to_row(lines: _Lines, headings: Sequence[str], delimiter: str, columns: Mapping[str, str]) -> None:
    """Go back to the first line after that of a broken row, or on to it, that is a row as far as can be told."""
    broken = lines.taken[0]
    starts = _rows_in(lines.taken, headings, delimiter, columns)
    whole = (n for n, line in enumerate(lines.taken) if n and len(_fields(line, delimiter)) == len(headings))
    has_number = any(map(str.isdecimal, _id_of(broken, headings, delimiter, columns)))
    start = next(starts, None if has_number else next(whole, None))
    if start is not None or not has_number:
        lines.go_back(len(lines.taken) if start is None else start)
        return
    for line in lines:  # what is left of its text
        lines.taken = [broken, line]
        if any(_rows_in(lines.taken, headings, delimiter, columns)):
            lines.go_back(1)
            return


def _rows_in(
    taken: Sequence[str],
    headings: Sequence[str],
    delimiter: str,
    columns: Mapping[str, str],
    *,
    in_sequence: bool = False,
) -> Iterator[int]:
    """Which of the lines that a row takes in are surely rows: of as many fields, and with id, date and address as such.

    Words with as many commas as a row are none. Numbers also begin sentences, so that those of rows may have to be
    `in_sequence`.
    """
    names = {field: columns.get(field, field) for field in ("id", "published", "url")}
    at = {field: headings.index(column) for field, column in names.items() if column in headings}
    first = _id_of(taken[0], headings, delimiter, columns)
    for n, line in enumerate(taken):
        fields = _fields(line, delimiter) if n else []
        if len(fields) != len(headings):
            continue
        known = {field: fields[column].strip() for field, column in at.items() if fields[column].strip()}
        signs = [
            *([_DATE.match(known["published"])] if "published" in known else []),
            *([_ADDRESS.match(known["url"])] if "url" in known else []),
            *([_is_alike(first, known["id"], n if in_sequence else None)] if first and "id" in known else []),
        ]
        if signs and all(signs):
            yield n


def _id_of(line: str, headings: Sequence[str], delimiter: str, columns: Mapping[str, str]) -> str:
    return dict(zip(headings, _fields(line, delimiter), strict=False)).get(columns.get("id", "id"), "").strip()


def _is_alike(first: str, id: str, n_after: int | None) -> bool:
    """Whether `id` is made of figures and other characters as `first` is; of numbers, with one that is `n_after` it."""
    if n_after is not None and first.isdecimal() and id.isdecimal():
        return int(id) == int(first) + n_after
    if first.isdecimal() and id.isdecimal():
        return id != first and abs(len(id) - len(first)) <= 1
    return any(map(str.isdecimal, id)) and re.sub(r"\d+", "0", id) == re.sub(r"\d+", "0", first)


def _fields(line: str, delimiter: str) -> list[str]:
    """The fields of a line alone, its quotation marks closed where it ends; none of one that has no such."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _decoded(stream: BinaryIO, name: str, largest: int) -> Iterator[str]:
    for line in read_lines(stream, largest):
        if len(line) > largest:
            raise too_large(largest, name)
        yield decode(line, name)
