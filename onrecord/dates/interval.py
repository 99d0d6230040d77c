"""Stretches from one date to another."""

from __future__ import annotations

from onrecord.dates.find import TimeExpression


def interval(first: TimeExpression, last: TimeExpression) -> str | None:
    """The EDTF interval from `first` to `last`; None where one is unresolved or they stand in the wrong order."""
    if first.edtf is None or last.edtf is None:
        return None
    start, end = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    return f"{start}/{end}" if start <= end else None
