"""PLV (Hu et al., ACL 2024): sentences with a marked source and target, and the type of event between them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from onrecord.encoder.labels import EVENTS
from training.examples import Example, Pair, words_of

ROOTS: Final = {**{name: (name,) for name in EVENTS[1:]}, "YIELD": ("CONCEDE", "RETREAT")}
"""The types that each root code of PLV stands for."""
_MARK: Final = re.compile(r"</?[st]>")


def root_of(chances: Mapping[str, float]) -> str:
    """The likeliest root code, from the chances of PLOVER's types; CONCEDE and RETREAT count together."""
    joined = {name: sum(chances[part] for part in parts) for name, parts in ROOTS.items() if name not in ROOTS["YIELD"]}
    return max(joined, key=joined.__getitem__)


@dataclass(frozen=True)
class Sentence:
    """A sentence; source and target are offsets, None where the sentence has none marked."""

    name: str
    text: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    root: str


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file of PLV. Raises KeyError where a column is not there."""
    with path.open(encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield _sentence(row["sentence_id"], row["marked_sentence"], row["gold_root"])


def _sentence(name: str, marked: str, root: str) -> Sentence:
    text, places, last = "", dict[str, int](), 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        places[mark.group()], last = len(text), mark.end()
    text += marked[last:]
    source, target = ((places[f"<{m}>"], places[f"</{m}>"]) if f"</{m}>" in places else None for m in "st")
    return Sentence(name, text, source, target, root)


def to_example(sentence: Sentence) -> Example:
    """The sentence with its pair as the only label."""
    example = Example.blank(sentence.name, sentence.text)
    source, target = (words_of(example.layout, [span] if span else []) for span in (sentence.source, sentence.target))
    example.pairs = [Pair(source, target, tuple(EVENTS.index(name) for name in ROOTS[sentence.root]))]
    return example
