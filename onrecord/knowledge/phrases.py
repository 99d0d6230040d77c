"""Phrases looked up word by word: the longest known one that starts at a word, by dictionary."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")

_WORD = re.compile(r"\w+|[^\w\s]")
# Letters that no decomposition brings to ASCII, and marks that are written in several ways.
_ALIKE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "–": "-", "—": "-"})


@functools.lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """`word` without case, accents and invisible marks, for comparing: "Élysée" and "ELYSEE" are the same."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_MARKS)).translate(_ALIKE)
    return "".join(c for c in plain if unicodedata.category(c) not in {"Mn", "Cf"})


def fold_words(phrase: str) -> tuple[str, ...]:
    """The folded words of `phrase`, marks being words of their own as in a Layout."""
    return tuple(map(fold, split_words(phrase)))


def split_words(phrase: str) -> list[str]:
    """The words of `phrase`, marks being words of their own as in a Layout."""
    return _WORD.findall(unicodedata.normalize("NFC", phrase))


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which white space divides."""
    return frozenset(text.split())


class Phrases(Generic[Value]):
    """Known phrases and what each means; of one given twice the first counts."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._values: dict[tuple[str, ...], Value] = {}
        lengths: dict[tuple[str, ...], set[int]] = {}
        ending: dict[str, set[int]] = {}
        for phrase, value in entries:
            words = fold_words(phrase)
            self._values.setdefault(words, value)
            lengths.setdefault(words[:2], set()).add(len(words))
            ending.setdefault(words[-1], set()).add(len(words))
        # By the first two words: many begin with "the".
        self._lengths = {begin: sorted(known, reverse=True) for begin, known in lengths.items() if len(begin) > 1}
        self._first = {begin[0] for begin in self._lengths}
        self._single = {begin[0] for begin in lengths if len(begin) == 1}
        self._ending = {word: sorted(known, reverse=True) for word, known in ending.items()}

    def __len__(self) -> int:
        return len(self._values)

    def get(self, words: Sequence[str]) -> Value | None:
        """What exactly these folded words mean."""
        return self._values.get(tuple(words))

    def may_start(self, words: Sequence[str]) -> list[int]:
        """The places in folded words where a phrase may start: few, so that only these need be looked at."""
        return [
            at
            for at, word in enumerate(words)
            if word in self._single or (word in self._first and tuple(words[at : at + 2]) in self._lengths)
        ]

    def starting(self, words: Sequence[str], at: int) -> tuple[int, Value] | None:
        """Number of words and value of the longest phrase that starts at the folded word `at`."""
        for length in self._lengths.get(tuple(words[at : at + 2]), ()):
            value = self._values.get(tuple(words[at : at + length])) if at + length <= len(words) else None
            if value is not None:
                return length, value
        return (1, self._values[words[at],]) if words[at] in self._single else None

    def ending(self, words: Sequence[str], at: int) -> tuple[int, Value] | None:
        """Number of words and value of the longest phrase that ends with the folded word `at`."""
        for length in self._ending.get(words[at], ()):
            value = self._values.get(tuple(words[at - length + 1 : at + 1])) if length <= at + 1 else None
            if value is not None:
                return length, value
        return None
