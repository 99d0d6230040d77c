"""Words as the model sees them: word pieces, and what the uncased pieces do not tell (case, quotation, position)."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from tokenizers import Tokenizer

from onrecord.encoder.reading import Ints
from onrecord.text import Layout

CLS: Final = 101
SEP: Final = 102
UNKNOWN: Final = 100
N_CASES: Final = 6
N_QUOTED: Final = 3
N_STARTS: Final = 3
MOST_KNOWN: Final = 200_000  # words whose pieces are kept
MOST_PIECES: Final = 12  # of one word; an address or a run of letters tells no more in more pieces


@dataclass(frozen=True)
class Pieces:
    """The n words of an article in word pieces: `ids` of all pieces in order, `first` the first piece of each word
    (n + 1 numbers, the last one is the count of pieces), `features` of each word (n x 3: case, quoted, start)."""

    ids: Ints
    first: Ints
    features: Ints


class WordPieces:
    """Cuts words into the ids of their pieces, each distinct word once."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[int, ...]] = {}

    def _cut(self, word: str) -> tuple[int, ...]:
        ids = tuple(self._tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES]) or (UNKNOWN,)
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        self._known[word] = ids
        return ids

    def cut(self, layout: Layout) -> Pieces:
        """The pieces and features of all words of `layout`."""
        known = self._known.get
        pieces = [known(word) or self._cut(word) for word in layout.words]
        first = np.zeros(len(pieces) + 1, dtype=np.int32)
        np.cumsum([*map(len, pieces)], out=first[1:])
        ids = np.fromiter(itertools.chain.from_iterable(pieces), dtype=np.int32, count=int(first[-1]))
        return Pieces(ids, first, word_features(layout))


def word_features(layout: Layout) -> Ints:
    """n x 3 numbers: case of each word, its depth in quotations, whether it starts a sentence (1) or paragraph (2)."""
    features = np.zeros((len(layout), 3), dtype=np.int32)
    features[:, 0] = [_case(word) for word in layout.words]
    features[:, 1] = layout.quoted
    for starts, value in ((layout.sentence_starts, 1), (layout.paragraph_starts, 2)):
        features[starts, 2] = value
    return features


@functools.lru_cache(maxsize=1 << 16)
def _case(word: str) -> int:
    first = word[0]
    if first.isupper():
        return 2 if len(word) > 1 and word.isupper() else 1
    if first.isdigit():
        return 4
    if not first.isalnum():
        return 5
    return 3 if any(letter.isupper() for letter in word) else 0


def cut_windows(layout: Layout, pieces: Pieces, most: int, context: int) -> list[tuple[int, int, int, int]]:
    """Windows of at most `most` pieces over an article: word ranges ``(start, core_start, core_end, end)``.

    Cores follow each other and cover all words; each has up to `context` pieces before it, and after it what fits.
    They begin with a sentence where one begins in their second half. One window where the article fits.
    """
    n_words, first = len(layout), pieces.first
    if n_words == 0:
        return []
    if int(first[-1]) <= most:
        return [(0, 0, n_words, n_words)]
    begins = np.array(layout.sentence_starts)
    windows = []
    core_start = 0
    while core_start < n_words:
        start = int(np.searchsorted(first, max(0, int(first[core_start]) - context), side="left"))
        end = int(np.searchsorted(first, int(first[start]) + most, side="right")) - 1
        core_end = n_words
        if end < n_words:
            core_end = int(np.searchsorted(first, int(first[end]) - context, side="right")) - 1
            usable = begins[(begins > (core_start + core_end) // 2) & (begins <= core_end)]
            core_end = max(core_start + 1, int(usable[-1]) if len(usable) else core_end)
        windows.append((start, core_start, core_end, max(end, core_end)))
        core_start = core_end
    return windows
