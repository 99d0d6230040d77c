"""Who issued a document that words speak of: "the ministry's statement", "a letter from Ana Ruiz", "the statement"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final

from onrecord.actors.namings import SENTENCES_BACK
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.text import Layout

_TOLD_OF: Final = frozenset(
    """statement report reports communique communiqué declaration resolution motion letter editorial dispatch release
    message recording paper article poll polls survey surveys statistics""".split()
)
_TOLD_OF_REPORT: Final = _TOLD_OF | {"reported"}
# Who gives these out is not told beside others of them.
_DOCUMENTS: Final = _TOLD_OF | frozenset(
    """announcement bulletin circular data decree directive document documents figures footage judgment leaflet leaflets
    memo petition readout ruling study verdict video videotape""".split()
)
# What is signed or passed: by several, so that it speaks and undertakes nothing for any of them.
_SIGNED: Final = frozenset(
    "agreement agreements constitution memorandum protocol protocols resolution resolutions treaties treaty".split()
)
_ISSUED: Final = frozenset("by from of".split())  # before who issued it
ISSUER_REACH: Final = 8  # words from a document to who issued it

NamedAt = Callable[[int], tuple[Party, ...]]
"""The parties that a word names; none for most words."""


def is_document(word: str) -> bool:
    """Whether a noun is something that speaks for whoever issued it."""
    return word.casefold() in _DOCUMENTS


def is_signed(word: str) -> bool:
    """Whether the last word of a name, or a noun, is something that was signed or passed."""
    return word.casefold() in _SIGNED


def told_issuer(layout: Layout, document: int, span: Range, named_at: NamedAt) -> tuple[Party, ...]:
    """Whose the document is said to be: by a name in its phrase, or after "by", "from" or "of" ("a statement issued by
    lawyer Ana Ruiz"); nobody where that is not told."""
    for number in range(span[0], span[1] + 1):
        if number != document and (named := named_at(number)):
            return named
    return _given_out_by(layout, document, named_at)


def _given_out_by(layout: Layout, document: int, named_at: NamedAt) -> tuple[Party, ...]:
    words, reach = layout.words, min(document + ISSUER_REACH, len(layout) - 1)
    for number in range(document + 1, reach):
        if layout.sentence[number] != layout.sentence[document] or words[number] in {",", ";"}:
            break
        if words[number].casefold() in _ISSUED:
            return next(filter(None, map(named_at, range(number + 1, reach + 1))), ())
    return ()


def issuer_before(layout: Layout, document: int, named: Sequence[int], named_at: NamedAt) -> tuple[Party, ...]:
    """Who stands in the sentence that spoke of such a document last ("Lund said in a statement. The statement ..."):
    before it, else after it. `named` are the words of names, in order."""
    words, sentences = layout.words, layout.sentence
    told_of = _TOLD_OF_REPORT if words[document].casefold() == "report" else _TOLD_OF
    for number in range(document - 1, -1, -1):
        if sentences[document] - sentences[number] > SENTENCES_BACK:
            break
        if sentences[number] == sentences[document] or words[number].casefold() not in told_of:
            continue
        around = layout.sentence_around(number)
        beside = named[bisect_left(named, around.start) : bisect_left(named, around.stop)]
        before = [n for n in beside if n < number]
        for word in [*reversed(before), *beside]:
            if parties := named_at(word):
                return parties
    return ()
