"""More to learn from the same articles: other names in them, and words that are hidden.

A few hundred records name the same few hundred people again and again, and the model learns these instead of the
words around them. In a renamed copy each word of a name is another one of the same kind, the same throughout.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.encoder.labels import NAMES
from onrecord.encoder.reading import Ints
from onrecord.text import lay_out
from training.examples import Example

LEAST_LETTERS = 3
Pool = Mapping[str, Sequence[str]]


def pool_of(examples: Iterable[Example]) -> Pool:
    """The words of names by their label ("B-person", ...), each once."""
    found: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for word, label in _name_words(example):
            found[label].add(word)
    return {label: sorted(words) for label, words in found.items()}


def renamed(example: Example, pool: Pool, rng: random.Random) -> Example:
    """The example with other words in its names, its labels the same word by word.

    The example itself where the new text does not fall into as many words.
    """
    others: dict[str, str] = {}
    for word, label in _name_words(example):
        others.setdefault(word, rng.choice(pool[label]))
    layout = example.layout
    pieces, end = [], 0
    for number, word in enumerate(layout.words):
        start = layout.starts[number]
        pieces += [layout.text[end:start], others.get(word, word)]
        end = layout.ends[number]
    changed = lay_out("".join([*pieces, layout.text[end:]]))
    return replace(example, layout=changed) if len(changed) == len(layout) else example


def hide(ids: Ints, first: Ints, share: float, mask: int, rng: random.Random) -> Ints:
    """`ids` of pieces with `mask` for all those of a `share` of the words; word n has those from first[n] on."""
    hidden = ids.copy()
    for word in range(len(first) - 1):
        if rng.random() < share:
            hidden[first[word] : first[word + 1]] = mask
    return hidden


def _name_words(example: Example) -> Iterable[tuple[str, str]]:
    for word, label in zip(example.layout.words, example.names, strict=True):
        if label > 0 and word[0].isupper() and len(word) >= LEAST_LETTERS and word.isalpha():
            name = NAMES[label]
            if not name.startswith("nominal"):
                yield word, name
