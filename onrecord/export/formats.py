"""Formats of tables: JSON Lines, CSV and Parquet, each written row by row as rows come."""

from __future__ import annotations

import csv
import itertools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, TextIO

from onrecord.export.columns import Column, Type, to_row

SEPARATOR: Final = "; "
"""Between the texts of a list in CSV, which has no lists."""

_ROW_GROUP: Final = 10_000  # rows of Parquet that are in memory together


def write_jsonl(columns: Sequence[Column], found: Iterable[object], out: TextIO) -> int:
    """A JSON object a line; the number of lines."""
    n_rows = 0
    for n_rows, item in enumerate(found, start=1):  # noqa: B007 - the last number is the count
        out.write(json.dumps(to_row(columns, item), ensure_ascii=False) + "\n")
    return n_rows


def write_csv(columns: Sequence[Column], found: Iterable[object], out: TextIO) -> int:
    """Comma-separated values after RFC 4180 with a line of names; the number of rows without it."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    n_rows = 0
    for n_rows, item in enumerate(found, start=1):  # noqa: B007
        writer.writerow([_to_cell(value) for value in to_row(columns, item).values()])
    return n_rows


def write_parquet(columns: Sequence[Column], found: Iterable[object], path: Path) -> int:
    """Parquet, in which each column carries its meaning; the number of rows."""
    import pyarrow as pa  # type: ignore[import-untyped]  # noqa: PLC0415  slow to import
    from pyarrow import parquet  # noqa: PLC0415

    types = {
        Type.TEXT: pa.string(),
        Type.INTEGER: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.YES_NO: pa.bool_(),
        Type.LIST: pa.list_(pa.string()),
    }
    schema = pa.schema([pa.field(c.name, types[c.type], metadata={"meaning": c.meaning}) for c in columns])
    items, n_rows = iter(found), 0
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while some := [to_row(columns, item) for item in itertools.islice(items, _ROW_GROUP)]:
            writer.write_table(pa.Table.from_pylist(some, schema))
            n_rows += len(some)
    return n_rows


def _to_cell(value: Any) -> Any:
    if isinstance(value, list):
        return SEPARATOR.join(value)
    return str(value).lower() if isinstance(value, bool) else value
