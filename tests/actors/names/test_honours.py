from __future__ import annotations

import pytest

from onrecord.actors.names.honours import seat_after
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Lord Ruiz of Harbourside left.", 3),
        ("Lord Ruiz left.", None),
        ("Lord Ruiz of", None),
        ("Ana Ruiz of Harbourside left.", None),
    ],
)
def test_a_peers_name_goes_on_with_the_place(text: str, end: int | None) -> None:
    assert seat_after(reading(text).layout, 0, 1) == end
