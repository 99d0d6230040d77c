"""Who issued a document that words speak of: "the ministry's statement", "a letter from Ana Ruiz", "the statement"."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Final

from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.text import Layout

_DOCUMENTS: Final = frozenset(
    """announcement article bulletin cable cables circular communique communiqué data declaration decree directive
    dispatch document documents draft editorial email emails figures footage judgment leaflet leaflets letter memo
    message motion note paper petition poll polls readout recording release report reports resolution ruling
    statement statistics study survey surveys verdict video videotape""".split()
)
# What is signed or passed: by several, so that it speaks and undertakes nothing for any of them.
_SIGNED: Final = frozenset(
    "agreement agreements constitution memorandum protocol protocols resolution resolutions treaties treaty".split()
)
_ISSUED: Final = frozenset("by from of".split())  # before who issued it
_BY: Final = frozenset(("by",))
_READ: Final = frozenset("examined obtained read reviewed seen viewed".split())  # before "by" and who only read it
_GIVEN_OUT: Final = frozenset(
    """adopted carried circulated commissioned compiled conducted delivered drafted given issued made posted prepared
    presented published put read released sent signed written""".split()
)
FARTHEST_ISSUERS: Final = 6  # words from "We, the" to the noun for those who say it
WHEN_REACH: Final = 4  # words from how it was given out to "by"
ISSUER_REACH: Final = 4  # words from there to who issued it

WhoTo = Callable[[Range], tuple[Party, ...]]
"""The parties that the last word of a phrase so far names or stands for; none for most words."""


def is_document(word: str) -> bool:
    """Whether a noun is something that speaks for whoever issued it."""
    return word.casefold() in _DOCUMENTS


def is_signed(word: str) -> bool:
    """Whether the last word of a name, or a noun, is something that was signed or passed."""
    return word.casefold() in _SIGNED


def is_reader(layout: Layout, first: int) -> bool:
    """Whether a name, that begins with the word `first`, is of somebody who only read a document: "a letter seen by
    Reuters"."""
    at = first - 2 if layout.folded[first - 1] == "the" else first - 1
    return at > 0 and layout.folded[at] == "by" and layout.folded[at - 1] in _READ


def issuers(layout: Layout, nouns: Container[int]) -> Range | None:
    """The words for those who issue an article as theirs, to their noun: "We, the ministers" of Peru and Chile."""
    words = layout.folded
    first = next((n for n, word in enumerate(words) if word == "we" and words[n + 1 : n + 3] == [",", "the"]), None)
    if first is None:
        return None
    return next(((first, n) for n in range(first + 3, first + 3 + FARTHEST_ISSUERS) if n in nouns), None)


def told_issuer(layout: Layout, document: int, span: Range, who_to: WhoTo) -> tuple[Party, ...]:
    """Whose the document is said to be: before it, "a palace statement", or after "by", "from" or "of", "a statement
    issued by lawyer Ana Ruiz", "a letter from her office"; nobody where that is not told."""
    for number in range(span[0], document):
        if who := who_to((span[0], number)):
            return who
    return _given_out_by(layout, document, who_to)


def _given_out_by(layout: Layout, document: int, who_to: WhoTo) -> tuple[Party, ...]:
    """Who is named soon after the preposition that follows the document, or that follows how it was given out."""
    words, sentence = layout.folded, layout.sentence
    at, reach = document + 1, 0
    if at < len(words) and words[at] in _GIVEN_OUT:
        reach = WHEN_REACH  # "issued on Monday by"
    issued = _BY if words[document] == "reports" else _ISSUED  # "reports from Baghdad", "reports of fighting"
    at = next((n for n in range(at, min(at + 1 + reach, len(words))) if words[n] in issued), len(words))
    for number in range(at + 1, min(at + 1 + ISSUER_REACH, len(words))):
        if sentence[number] != sentence[document] or not words[number][0].isalnum():
            break
        if who := who_to((at + 1, number)):
            return who
    return ()
