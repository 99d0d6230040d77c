"""Articles as rows of a Parquet file."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details
from onrecord.sources.options import Options
from onrecord.sources.rows import FIELDS, find_columns, from_table, to_document
from onrecord.sources.streams import read_whole

MAGIC = b"PAR1"
_ROWS_AT_A_TIME = 32


def read(stream: BinaryIO, name: str, details: Details, options: Options) -> Iterator[Document | InputError]:
    """An article a row, and for a row that holds none the InputError that names it; few rows are in memory at a time.

    Raises InputError where the file is damaged or has no text.
    """
    import pyarrow  # type: ignore[import-untyped]  # noqa: PLC0415  slow to import, of no use to those who read text
    from pyarrow import parquet  # noqa: PLC0415

    if not stream.seekable():
        stream = io.BytesIO(read_whole(stream, options.largest_file, name))
    try:
        file = parquet.ParquetFile(stream, pre_buffer=False, buffer_size=1 << 16)
        headings = file.schema_arrow.names
        columns = find_columns(headings, options.columns, name)
        wanted = {columns.get(field, field) for field in FIELDS} & set(headings)
        number = 0
        for batch in file.iter_batches(batch_size=_ROWS_AT_A_TIME, columns=sorted(wanted)):
            for row in batch.to_pylist():
                number += 1
                yield from _read_row(row, f"{name} row {number}", details, columns)
    except (pyarrow.ArrowException, OSError, ValueError, MemoryError) as error:
        raise InputError("is a damaged Parquet file", article=name, reason=Reason.BROKEN) from error


def _read_row(
    row: dict[str, Any], place: str, details: Details, columns: Mapping[str, str]
) -> Iterator[Document | InputError]:
    try:
        yield to_document(from_table(row, columns), place, details, columns)
    except InputError as error:
        yield error
