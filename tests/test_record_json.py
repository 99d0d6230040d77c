"""The shape of a record's JSON, which follows from the fields of the data model."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from onrecord.record import Record
from tests.factory import wire_report

PLAIN = wire_report().to_json()


def without(*path: str | int) -> dict[str, Any]:
    plain = copy.deepcopy(PLAIN)
    place: Any = plain
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]
    return plain


@pytest.mark.parametrize(
    "path",
    [("schema",), ("events",), ("document", "text"), ("statements", 0, "speaker"), ("contacts", 0, "status")],
    ids=str,
)
def test_what_has_no_default_has_to_be_there(path: tuple[str | int, ...]) -> None:
    with pytest.raises(ValueError, match=f"{path[-1]}\n *Field required"):
        Record.from_json(without(*path))


@pytest.mark.parametrize("path", [("document", "title"), ("statements", 0, "cue"), ("actors", 0, "mentions")], ids=str)
def test_what_has_one_may_be_left_out(path: tuple[str | int, ...]) -> None:
    assert getattr(Record.from_json(without(*path)), str(path[0])) != getattr(wire_report(), str(path[0]))
