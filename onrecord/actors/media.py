"""Newspapers, agencies and stations: which bodies are some, and whom "the newspaper" means."""

from __future__ import annotations

from typing import Final

from onrecord.encoder.reading import Range
from onrecord.knowledge import fold, organizations
from onrecord.text import Layout

_NOUNS: Final = frozenset(
    """newspaper daily paper weekly magazine agency broadcaster network station channel journal tabloid
    mouthpiece""".split()
)
_IN_NAMES: Final = frozenset(
    """times post news press television tv radio herald tribune journal daily gazette telegraph broadcasting magazine
    newspaper agency""".split()
)
_KINDS: Final = _NOUNS | frozenset(
    "news television tv radio group company party movement organisation organization club institute".split()
)


def is_media_noun(word: str) -> bool:
    """Whether a noun is a kind of newspaper, agency or station."""
    return word.casefold() in _NOUNS


def is_kind_of_body(word: str) -> bool:
    """Whether a noun says after a name what kind of body that is: "the Standard newspaper", "the MENA news agency"."""
    return word.casefold() in _KINDS


def is_media(layout: Layout, name: Range) -> bool:
    """Whether a name is that of a newspaper, agency or station, by its words or those beside it."""
    first, last = name
    words = [fold(word) for word in layout.words[first : last + 1]]
    known = organizations().get(tuple(word for word in words if word[0].isalnum()))
    if known is not None and known.code:
        return known.code.endswith("MED")
    beside = [*layout.words[max(0, first - 1) : first], *layout.words[last + 1 : last + 3]]
    return not _IN_NAMES.isdisjoint(words) or any(map(is_media_noun, beside))
