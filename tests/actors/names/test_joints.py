from __future__ import annotations

import pytest

from onrecord.actors.names.joints import is_hyphen, is_joined
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "together", "over_a_line"),
    [("Ana al-Ruiz left.", True, True), ("Ana al- Ruiz left.", False, True), ("Ana al -", False, False)],
)
def test_a_hyphen_joins_two_parts_of_a_name(text: str, together: bool, over_a_line: bool) -> None:
    layout = reading(text).layout
    at = layout.words.index("-")
    assert (is_hyphen(layout, at), is_joined(layout, at)) == (together, over_a_line)
