from __future__ import annotations

import pytest

from onrecord.heads import head_of
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the foreign minister of France", "minister"),
        ("Norway's spokesman Leif Dahl", "Dahl"),
        ("Leif Dahl, the spokesman", "Dahl"),
        ("he", "he"),
        ("a vice-president", "president"),
        ("the man who fled", "man"),
        ("officials (three of them)", "officials"),
        ("Dahl’s", "Dahl"),
        ("the presidency here", "presidency"),
        ("some 5,000 voters, who", "voters"),
    ],
)
def test_head_of(phrase: str, head: str) -> None:
    layout = lay_out(phrase)
    assert layout.words[head_of(layout, 0, len(layout) - 1)] == head
