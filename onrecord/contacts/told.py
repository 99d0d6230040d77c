"""What the words around one that carries a contact tell of it, on one line, and whether they deny it."""

from __future__ import annotations

import re
from typing import Final

from onrecord.text import Layout

REACH: Final = 80  # words on either side of one, of the same sentence, that tell what became of it
OCCASIONS: Final = frozenset(
    """audience call consultations conversation dinner discussions lunch meeting negotiations round session summit talks
    tour trip visit""".split()
)
# Before any of these, where it did not come to that: "had not called off", "never refused to meet".
_DENIED: Final = re.compile(
    r"(?:\b(?:almost|den(?:y|ied|ies|ying)|instead of|narrowly|nearly|neither|never|not|rather than|without)|n['’]t)"
    r" (?:(?:been|ever|having|once|yet) )*$",
    re.IGNORECASE,
)


def around(layout: Layout, word: int) -> tuple[str, str]:
    """What its sentence has before a word, and from it on, as far as that may tell of it."""
    sentence = layout.sentence_around(word)
    before, after = range(max(sentence.start, word - REACH), word), range(word, min(sentence.stop, word + REACH))
    return text_of(layout, before) + " ", text_of(layout, after)


def sentence_after(layout: Layout, word: int) -> str:
    """The sentence after that of a word, with a space before it."""
    at = layout.sentence_around(word).stop
    return " " + (text_of(layout, layout.sentence_around(at)[:REACH]) if at < len(layout) else "")


def text_of(layout: Layout, words: range) -> str:
    """The words of the article as they are written, on one line."""
    return layout.written(words.start, words.stop - 1) if words else ""


def is_told(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text says it and does not deny it."""
    return any(_DENIED.search(text, 0, match.start()) is None for match in pattern.finditer(text))
