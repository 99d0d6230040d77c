from __future__ import annotations

import re

import pytest

from onrecord.contacts.told import around, is_told, sentence_after, text_of
from onrecord.text import lay_out
from tests.readings import words


@pytest.mark.parametrize(
    ("text", "told"),
    [("Lund refused to come.", True), ("Lund had never refused to come.", False), ("Lund hasn't refused it.", False)],
)
def test_what_is_denied_is_not_told(text: str, *, told: bool) -> None:
    assert is_told(re.compile("refused"), text) is told


def test_what_stands_around_a_word() -> None:
    layout = lay_out("It rained. Lund  met Vogt. They agreed.")
    [met] = {*words(layout, "met")}
    assert around(layout, met) == ("Lund ", "met Vogt.")
    assert sentence_after(layout, met) == " They agreed."
    assert sentence_after(layout, len(layout) - 1) == " "
    assert text_of(layout, range(0)) == ""
