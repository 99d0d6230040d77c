"""Whether the words beside a name tell that it is a body's: "the carmaker Lund", "Lund, the state news agency,"."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from onrecord.knowledge import fold, given_names
from onrecord.text import Layout

_BODIES: Final = frozenset(
    """agency airline association bank bloc body broadcaster carmaker carrier charity club company daily federation firm
    foundation giant group insurer lender maker manufacturer militia movement newspaper operator outfit party publisher
    retailer shipowner steelmaker subsidiary supplier union website""".split()
)
_ARTICLES: Final = frozenset("a an another its our the their".split())
_OF: Final = frozenset("at by for from in of on to with".split())
_LONGEST: Final = 6  # words from the article to the noun


def is_told_body(layout: Layout, first: int, last: int, surnames: Container[str] = ()) -> bool:
    """Whether a name, `first` to `last`, stands behind a noun for a body or before one that is said of it; "the party
    Lund leads" is led by whoever has one of the `surnames`, or a given name."""
    words, sentence = layout.words, layout.sentence
    is_person = words[last] in surnames or (first < last and fold(words[first]) in given_names())
    is_behind = first > 1 and sentence[first - 2] == sentence[first] and words[first - 1] in _BODIES
    if is_behind and words[first - 2] not in {"'", "’", "s", "-"} and not is_person:
        return True
    return words[last + 1 : last + 2] == [","] and _is_said_after(layout, last + 2)


def _is_said_after(layout: Layout, first: int) -> bool:
    """Whether the words from `first` on say of a name that it is a body: "the state news agency,"."""
    if layout.folded[first : first + 1] == [] or layout.folded[first] not in _ARTICLES:
        return False
    for at in range(first + 1, min(first + 1 + _LONGEST, len(layout) - 1)):
        if layout.sentence[at + 1] != layout.sentence[first] or layout.words[at] in _OF or layout.words[at] == ",":
            return False
        if layout.words[at] in _BODIES and layout.words[at + 1] in {",", ".", "that", "which", "whose"}:
            return True
    return False
