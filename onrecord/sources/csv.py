"""Articles as rows of a table in text: CSV, or with tabs, semicolons or bars between its columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details
from onrecord.sources.encoding import decode
from onrecord.sources.options import Options
from onrecord.sources.rows import check_columns, from_table, to_document
from onrecord.sources.streams import read_lines, too_large


def read(stream: BinaryIO, name: str, details: Details, options: Options) -> Iterator[Document | InputError]:
    """An article a row under a row of headings, and for a row that holds none the InputError that names it.

    Raises InputError where the table has no text, or a quotation mark is never closed.
    """
    csv.field_size_limit(options.largest_article)
    lines = _decoded(stream, name, options.largest_article)
    first = next(lines, "")
    if not first.strip():
        raise InputError("is empty", article=name, reason=Reason.EMPTY)
    delimiter = max(",;\t|", key=first.count)
    try:
        headings = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error as error:
        raise InputError(f"has no row of headings ({error})", article=name, reason=Reason.BROKEN) from error
    check_columns(headings, options.columns, name)
    rows = csv.reader(lines, delimiter=delimiter)
    number = 1
    while True:
        number += 1
        place = f"{name} row {number}"
        try:
            row = next(rows, None)
            if row is None:
                return
            if any(row):
                named = from_table(_named(headings, row, place), options.columns)
                yield to_document(named, place, details, options.columns)
        except csv.Error as error:
            message = f"cannot be told from the rows after it ({error}): a quotation mark may be missing its other"
            raise InputError(message, article=place, reason=Reason.BROKEN) from error
        except InputError as error:
            yield error
            if error.article == name:  # of the file, not of one row
                return


def _decoded(stream: BinaryIO, name: str, largest: int) -> Iterator[str]:
    for line in read_lines(stream, largest):
        if len(line) > largest:
            raise too_large(largest, name)
        yield decode(line, name)


def _named(headings: list[str], row: list[str], place: str) -> dict[str, str]:
    if len(row) > len(headings):
        message = f"has {len(row)} fields under {len(headings)} headings; put text with commas into quotation marks"
        raise InputError(message, article=place, reason=Reason.BROKEN)
    return dict(zip(headings, row, strict=False))
