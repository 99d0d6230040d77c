"""Words as full text has them: without case and accents, without the commonest, and as stems.

Both databases index the stems as they are, so that both find the same and neither keeps what nobody looks for.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import Any, Final

_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 60  # letters of a stem
_LONGEST_FOLDED: Final = 300  # characters; an index takes no more than some thousand bytes
# The commonest words: what PostgreSQL leaves out of English, shortened to what is written.
_STOP_WORDS: Final = frozenset(
    """a about after again all am an and any are as at be because been before being below between both but by can did do
    does doing don down during each few for from further had has have having he her here hers him his how i if in into
    is it its itself just me more most my no nor not now of off on once only other our ours out over own s same she
    should so some such t than that the their theirs them then there these they this those through to too under until up
    very was we were what when where which while who whom why will with you your yours""".split()
)


def fold(name: str) -> str:
    """A name or a publisher without case, accents and punctuation; of what is too long for one, the beginning."""
    return " ".join(re.findall(r"\w+", _fold_all(name)))[:_LONGEST_FOLDED].rstrip()


def stems(text: str) -> list[str]:
    """The stems of the words of a text that are indexed, in their order (Porter's "Snowball" for English)."""
    return [_stem(word) for word in _WORD.findall(_fold_all(text)) if word not in _STOP_WORDS]


_MARKS: Final = str.maketrans("‘’“”–—…\u00a0", "''\"\"--. ")  # the commonest marks, as those of ASCII


def _fold_all(text: str) -> str:
    """Without case and accents."""
    plain = text.translate(_MARKS)
    if plain.isascii():
        return plain.lower()
    for _ in range(2):  # what a letter is made of may have a lower case of its own
        text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in text if not unicodedata.combining(character))


@functools.lru_cache(1 << 15)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))[:_LONGEST]


@functools.cache
def _stemmer() -> Any:
    import Stemmer  # type: ignore[import-not-found]  # noqa: PLC0415  a part of the program that few need

    return Stemmer.Stemmer("english")
