from __future__ import annotations

import pytest

from onrecord.statements.blocks import block_after
from onrecord.text import lay_out
from tests.readings import words


def block(text: str, cue: str, content: str) -> list[str]:
    layout = lay_out(text)
    found = block_after(layout, words(layout, cue)[0], (words(layout, content),))
    return [text[slice(*layout.offsets(*place))] for place in found]


def test_a_paragraph_after_a_colon_is_all_said() -> None:
    text = "Lund wrote:\n\nWe talked. I thanked her.\n\nIt rained."
    assert block(text, "wrote", "We talked") == ["We talked. I thanked her."]


def test_so_are_the_items_of_a_list() -> None:
    text = "Lund wrote on X:\n\n• Nobody may stay.\n• Ships must leave.\n\nIt rained."
    assert block(text, "wrote", "Nobody may stay") == ["Nobody may stay.", "Ships must leave."]


def test_quotation_marks_tell_what_was_said_there() -> None:
    assert block("Lund wrote:\n\n“We talked.” It rained.", "wrote", "“We talked.”") == ["“We talked.”"]


@pytest.mark.parametrize(
    "text",
    [
        "Lund wrote to her. It rained:\n\nWe talked.",
        "Lund wrote.\n\nWe talked.",
        "We talked, Lund wrote:",
        "We talked, Lund wrote:\n\nIt rained.",
    ],
)
def test_no_block(text: str) -> None:
    assert block(text, "wrote", "We talked") == []
