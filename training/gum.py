"""GUM (Zeldes 2017): names, nominal mentions and coreference in many genres."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.encoder.labels import NAMES
from training.examples import Example

KINDS = frozenset({"person", "organization", "place"})
_PROPER = frozenset({"NNP", "NNPS"})
_BRACKET = re.compile(r"\(([^()]+)|([^()]+)\)|\)")


@dataclass
class _Mention:
    """The tokens `first` to `last`, both included."""

    first: int
    last: int
    kind: str
    chain: str


@dataclass
class _Reading:
    """The tokens read so far. `unspaced`: the numbers of the sentence's tokens that no space follows, as those within
    a word of several tokens; `opened`: mentions whose end is not read yet, innermost last."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    unspaced: set[int] = field(default_factory=set)
    mentions: list[_Mention] = field(default_factory=list)
    opened: list[_Mention] = field(default_factory=list)


def read_gum(path: Path) -> Iterator[Example]:
    """An example for each document of a CoNLL-U file."""
    for block in re.split(r"(?m)^(?=# newdoc id = )", path.read_text(encoding="utf8")):
        if block.strip():
            yield _example(block)


def _example(block: str) -> Example:
    reading = _Reading()
    name = re.search(r"# newdoc id = (\S+)", block)
    offset = 0
    for line in block.splitlines():
        if line.startswith("# newpar ") or line == "# newpar":
            reading.text = reading.text.rstrip() + ("\n\n" if reading.text else "")
        if line.startswith("# sent_id"):
            offset = len(reading.starts) - 1
            reading.unspaced.clear()
        columns = line.split("\t")
        if len(columns) != 10:
            continue
        if columns[0].isdigit():
            _add_token(reading, columns, offset)
        elif "-" in columns[0]:  # a word of several tokens, as "don't": the space after it is told here
            first, last = map(int, columns[0].split("-"))
            reading.unspaced.update(range(first, last + ("SpaceAfter=No" in columns[9])))
    example = Example.blank(name.group(1) if name else "", reading.text)
    _label(example, reading)
    return example


def _add_token(reading: _Reading, columns: list[str], offset: int) -> None:
    number = len(reading.starts)
    reading.starts.append(len(reading.text))
    reading.text += columns[1]
    reading.ends.append(len(reading.text))
    if "SpaceAfter=No" not in columns[9] and int(columns[0]) not in reading.unspaced:
        reading.text += " "
    reading.tags.append(columns[4])
    reading.heads.append(int(columns[6]) + offset if columns[6] != "0" else -1)
    entity = re.search(r"Entity=([^|]+)", columns[9])
    for match in _BRACKET.finditer(entity.group(1) if entity else ""):
        opening, closing = match.groups()
        if opening:
            chain, kind = opening.split("-")[:2]
            reading.opened.append(_Mention(number, number, kind, chain))
            continue
        # A bracket without a chain, as in «(12-person...)», closes the innermost.
        opened = reading.opened
        place = next((n for n in reversed(range(len(opened))) if closing in {None, opened[n].chain}), None)
        if place is not None:
            mention = opened.pop(place)
            mention.last = number
            reading.mentions.append(mention)


def _label(example: Example, reading: _Reading) -> None:
    layout, tags = example.layout, reading.tags
    example.names[:] = 0
    example.is_complete = True
    chains: dict[str, list[int]] = defaultdict(list)
    for mention in sorted(reading.mentions, key=lambda m: m.first - m.last):
        inside = range(mention.first, mention.last + 1)
        head = next((i for i in inside if reading.heads[i] not in inside), mention.last)
        words = layout.words_in(reading.starts[head], reading.ends[head])
        if not words:
            continue
        head_word = words[-1]
        if tags[head] in _PROPER and mention.kind in KINDS:
            first, last = _name_around(tags, mention, head)
            span = layout.words_in(reading.starts[first], reading.ends[last])
            if not example.names[span[0] : span[-1] + 1].any():
                example.names[span[0]] = NAMES.index(f"B-{mention.kind}")
                example.names[span[0] + 1 : span[-1] + 1] = NAMES.index(f"I-{mention.kind}")
            head_word = span[-1]
        elif (
            tags[head] in {"NN", "NNS"} and mention.kind in {"person", "organization"} and not example.names[head_word]
        ):
            example.names[head_word] = NAMES.index(f"nominal-{mention.kind}")
        if mention.kind in KINDS:
            chains[mention.chain].append(head_word)
        elif tags[head] in {"PRP", "PRP$", "WP", "WP$"}:
            # A pronoun that stands for a thing or a thought is a mention of nobody.
            chains[f"{mention.chain} {head_word}"].append(head_word)
    example.chains = [sorted(set(words)) for words in chains.values()]


def _name_around(tags: list[str], mention: _Mention, head: int) -> tuple[int, int]:
    """The first and last token of the name itself: the run of proper nouns (and "of" within) around the head."""
    first = last = head
    while first > mention.first and tags[first - 1] in _PROPER | {"CD"}:
        first -= 1
    while last < mention.last and (
        tags[last + 1] in _PROPER | {"CD", "POS", "HYPH"}
        or (tags[last + 1] == "IN" and last + 2 <= mention.last and tags[last + 2] in _PROPER)
    ):
        last += 1
    while tags[last] in {"POS", "HYPH"}:
        last -= 1
    return first, last
