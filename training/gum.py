"""GUM (Zeldes 2017): names, nominal mentions and coreference in many genres."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.encoder.labels import NAMES
from training.examples import Example

KINDS = {"person": "person", "organization": "organization", "place": "place"}
_BRACKET = re.compile(r"\(([^()]+)|([^()]+)\)|\)")


@dataclass
class _Mention:
    first: int
    last: int
    kind: str
    is_named: bool
    chain: str
    head: int = -1


@dataclass
class _Reading:
    text: str = ""
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    mentions: list[_Mention] = field(default_factory=list)
    opened: dict[str, list[_Mention]] = field(default_factory=lambda: defaultdict(list))


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
        columns = line.split("\t")
        if len(columns) == 10 and columns[0].isdigit():
            _add_token(reading, columns, offset)
    example = Example.blank(name.group(1) if name else "", reading.text)
    _label(example, reading)
    return example


def _add_token(reading: _Reading, columns: list[str], offset: int) -> None:
    number = len(reading.starts)
    reading.starts.append(len(reading.text))
    reading.text += columns[1]
    reading.ends.append(len(reading.text))
    if "SpaceAfter=No" not in columns[9]:
        reading.text += " "
    reading.tags.append(columns[4])
    reading.heads.append(int(columns[6]) + offset if columns[6] != "0" else -1)
    entity = re.search(r"Entity=([^|]+)", columns[9])
    for match in _BRACKET.finditer(entity.group(1) if entity else ""):
        if match.group(1):
            group, kind = match.group(1).split("-")[:2]
            mention = _Mention(number, number, kind, False, group)
            reading.opened[group].append(mention)
            continue
        group = match.group(2) or ""
        if not group:  # «(12-person...)» of one token
            group = next(
                reversed([g for g, open_ in reading.opened.items() if open_ and open_[-1].first == number]), ""
            )
        if reading.opened.get(group):
            mention = reading.opened[group].pop()
            mention.last = number
            reading.mentions.append(mention)


def _label(example: Example, reading: _Reading) -> None:
    layout = example.layout
    example.names[:] = 0
    example.is_complete = True
    chains: dict[str, list[int]] = defaultdict(list)
    for mention in sorted(reading.mentions, key=lambda m: m.first - m.last):
        inside = range(mention.first, mention.last + 1)
        head = next((i for i in inside if reading.heads[i] not in inside), mention.last)
        is_name = reading.tags[head] in {"NNP", "NNPS"}
        words = [layout.words_in(reading.starts[i], reading.ends[i]) for i in inside]
        if not words[head - mention.first]:
            continue
        head_word = words[head - mention.first][-1]
        kind = KINDS.get(mention.kind)
        if is_name and kind:
            # The name itself: the run of proper nouns (and "of", "the" within) around the head.
            first = last = head
            while first > mention.first and reading.tags[first - 1] in {"NNP", "NNPS", "CD"}:
                first -= 1
            while last < mention.last and (
                reading.tags[last + 1] in {"NNP", "NNPS", "CD", "POS", "HYPH"}
                or (
                    reading.tags[last + 1] == "IN"
                    and last + 2 <= mention.last
                    and reading.tags[last + 2] in {"NNP", "NNPS"}
                )
            ):
                last += 1
            while reading.tags[last] in {"POS", "HYPH", "IN"}:
                last -= 1
            span = range(words[first - mention.first][0], words[last - mention.first][-1] + 1)
            if last >= head and all(example.names[w] in (0,) for w in span):
                example.names[span[0]] = NAMES.index(f"B-{kind}")
                for word in span[1:]:
                    example.names[word] = NAMES.index(f"I-{kind}")
            head_word = span[-1] if last >= head else head_word
        elif (
            reading.tags[head] in {"NN", "NNS"}
            and mention.kind in {"person", "organization"}
            and example.names[head_word] == 0
        ):
            example.names[head_word] = NAMES.index(f"nominal-{mention.kind}")
        # A pronoun that stands for a thing or a thought is a mention of nobody.
        is_pronoun = reading.tags[head] in {"PRP", "PRP$", "WP", "WP$"}
        if kind:
            chains[mention.chain].append(head_word)
        elif is_pronoun:
            chains[f"{mention.chain} {head_word}"].append(head_word)
    example.chains = [sorted(set(words)) for words in chains.values()]
