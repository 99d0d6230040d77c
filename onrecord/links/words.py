"""Texts as words and runs of words (shingles), for telling whether two of them are one."""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from onrecord.knowledge import fold, fold_words
from onrecord.knowledge.phrases import word_set

_WORD = re.compile(r"\w+(?:['’]\w+)?")
# Words that carry the grammar and not the matter. Words of denying are kept: they turn a statement round.
_SMALL = word_set(
    """a an the of to in on at by for with from into as and or but nor so that this these those it its is are was
    were be been being has have had do does did will would shall should can could may might must i we you he she
    they me us him her them my our your his their there here who which what when where while also just very than
    then too am about if up out over after before more said says say told tells"""
)
_ENDINGS = re.compile(r"(?:ing|ed|es|s|ly|'s)$")


def visible(text: str) -> str:
    """`text` without marks that stand alone or are not seen, as a soft hyphen, of which no word is left when folded."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(character for character in composed if unicodedata.category(character) not in {"Mn", "Cf"})


@functools.lru_cache(maxsize=1 << 15)
def plain_name(name: str) -> tuple[str, ...]:
    """A name without case, accents and punctuation, as the words that are compared."""
    return tuple(word for word in fold_words(visible(name)) if word and word[0].isalnum())


def folded_words(text: str) -> list[str]:
    """The words of a text without case, accents and punctuation."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return [fold(word) for word in _WORD.findall(text)]


def stem(word: str) -> str:
    """A word without its commonest endings: "trawlers", "trawler"."""
    plain = _ENDINGS.sub("", word)
    return plain if len(plain) > 3 else word


def content_words(text: str) -> list[str]:
    """The words of a text that carry its matter, stemmed, in order."""
    return [stem(word) for word in folded_words(text) if word not in _SMALL]


def shingles(words: Sequence[str], size: int) -> Iterator[str]:
    """Each run of `size` words; of fewer words the one of all of them."""
    if 0 < len(words) < size:
        return iter([" ".join(words)])
    return map(" ".join, zip(*(words[start:] for start in range(size)), strict=False))


def digest(text: str) -> int:
    """A number for a text, the same on every machine, by which texts stand in no order that means anything."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def sample(texts: Iterable[str], most: int) -> list[str]:
    """The `most` texts of the smallest digests: of two sets that share texts the samples tend to share some too."""
    return sorted(set(texts), key=digest)[:most]


def containment(a: set[str], b: set[str]) -> float:
    """How much of the smaller set is in the larger, 0 to 1 (Broder, "On the resemblance and containment", 1997)."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
