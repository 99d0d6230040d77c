from __future__ import annotations

import pytest
from fields import _one


@pytest.mark.parametrize(
    ("theirs", "given", "counts"),
    [("Oslo", "Oslo", (1, 1, 1)), ("Oslo", "Rome", (1, 1, 0)), ("Oslo", None, (1, 0, 0)), (None, None, (0, 0, 0))],
)
def test_a_field_of_one_value_counts_where_it_is_given(
    theirs: str | None, given: str | None, counts: tuple[int, int, int]
) -> None:
    assert tuple(map(int, _one(theirs, given, str.__eq__))) == counts
