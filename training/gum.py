"""GUM (Zeldes 2017): names, nominal mentions and coreference in many genres."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.encoder.labels import NAMES
from onrecord.text import Layout, lay_out
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


@dataclass(frozen=True, slots=True)
class GoldChain:
    """Mentions of one entity by their head words (the last of a name), and GUM's type for most of them."""

    kind: str
    words: frozenset[int]


def read_gum(path: Path) -> Iterator[Example]:
    """An example for each document of a CoNLL-U file."""
    for name, reading in _documents(path):
        example = Example.blank(name, reading.text)
        _label(example, reading)
        yield example


def read_names(path: Path) -> list[str]:
    """The names of the documents of a CoNLL-U file."""
    return re.findall(r"(?m)^# newdoc id = (\S+)", path.read_text(encoding="utf8"))


def read_chains(path: Path) -> Iterator[tuple[str, Layout, list[GoldChain]]]:
    """The name and words of each document of a CoNLL-U file and its chains, of entities of every type."""
    for document, reading in _documents(path):
        layout = lay_out(reading.text)
        words: dict[str, set[int]] = defaultdict(set)
        kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in reading.mentions:
            head, name = _head(layout, reading, mention)
            if head is not None:
                words[mention.chain].add(name[1] if name else head)
                kinds[mention.chain][mention.kind] += 1
        yield (
            document,
            layout,
            [GoldChain(kinds[chain].most_common(1)[0][0], frozenset(words[chain])) for chain in words],
        )


def _documents(path: Path) -> Iterator[tuple[str, _Reading]]:
    for block in re.split(r"(?m)^(?=# newdoc id = )", path.read_text(encoding="utf8")):
        if block.strip():
            name = re.search(r"# newdoc id = (\S+)", block)
            yield name.group(1) if name else "", _read(block)


def _read(block: str) -> _Reading:
    reading = _Reading()
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
    return reading


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
        head_word, name = _head(layout, reading, mention)
        if head_word is None:
            continue
        tag = tags[_head_token(reading, mention)]
        if name is not None:
            if not example.names[name[0] : name[1] + 1].any():
                example.names[name[0]] = NAMES.index(f"B-{mention.kind}")
                example.names[name[0] + 1 : name[1] + 1] = NAMES.index(f"I-{mention.kind}")
            head_word = name[1]
        elif tag in {"NN", "NNS"} and mention.kind in {"person", "organization"} and not example.names[head_word]:
            example.names[head_word] = NAMES.index(f"nominal-{mention.kind}")
        if mention.kind in KINDS:
            chains[mention.chain].append(head_word)
        elif tag in {"PRP", "PRP$", "WP", "WP$"}:
            # A pronoun that stands for a thing or a thought is a mention of nobody.
            chains[f"{mention.chain} {head_word}"].append(head_word)
    example.chains = [sorted(set(words)) for words in chains.values()]


def _head_token(reading: _Reading, mention: _Mention) -> int:
    inside = range(mention.first, mention.last + 1)
    return next((i for i in inside if reading.heads[i] not in inside), mention.last)


def _head(layout: Layout, reading: _Reading, mention: _Mention) -> tuple[int | None, tuple[int, int] | None]:
    """The head word of a mention, and the words of the name around it where it is a name of one of KINDS."""
    head = _head_token(reading, mention)
    words = layout.words_in(reading.starts[head], reading.ends[head])
    if not words:
        return None, None
    if reading.tags[head] not in _PROPER or mention.kind not in KINDS:
        return words[-1], None
    first, last = _name_around(reading.tags, mention, head)
    span = layout.words_in(reading.starts[first], reading.ends[last])
    return words[-1], (span[0], span[-1])


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
