from __future__ import annotations

import pytest

from onrecord.heads import before_phrase, head_of
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
        ("a diplomat familiar with the talks", "diplomat"),
        ("a statement issued", "statement"),
        ("a familiar face", "face"),
        ("the recently released report", "report"),
    ],
)
def test_head_of(phrase: str, head: str) -> None:
    layout = lay_out(phrase)
    assert layout.words[head_of(layout, 0, len(layout) - 1)] == head


@pytest.mark.parametrize("text", ["flew to Peru", "flew to the Peruvian capital"])
def test_the_word_before_a_phrase_is_not_its_article(text: str) -> None:
    layout = lay_out(text)
    first = next(number for number, word in enumerate(layout.words) if word.startswith("Peru"))
    assert layout.words[before_phrase(layout, first)] == "to"
