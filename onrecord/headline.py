"""The headline that the text of an article begins with, for those that came without a title."""

from __future__ import annotations

import re
from typing import Final

from onrecord.text import find_paragraphs

_BEGINNING: Final = 2000  # characters, of which the first paragraphs are
_HEADLINE: Final = re.compile(r"(?!By\b|[-*•·–—(\[])(?=\W?[A-Z\d])(?:\S+ ){3,24}\S*[^\s.!?:;,…—–\-。\])]")


def find_headline(text: str) -> str | None:
    """Its first paragraph, on one line, where others follow and it is a few words, no sentence and names no author."""
    paragraphs = find_paragraphs(text[:_BEGINNING])
    first = " ".join(text[slice(*paragraphs[0])].split()) if len(paragraphs) > 1 else ""
    return first if _HEADLINE.fullmatch(first) else None
