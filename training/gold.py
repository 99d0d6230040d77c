"""Gold records (NAME.json beside NAME.txt, optionally NAME.words.json): all parts of a record as labels.

The gold files quote the words of each entry and name its parties. ``NAME.words.json`` (see README.md) adds which words
of the article stand for each party; where it is missing, the parties' roles are masked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.actors.heads import head_of
from onrecord.encoder.labels import CHANNELS, COMMITMENTS, CONTACTS, NAMES, STATUSES
from onrecord.text import Layout
from training.examples import MASKED, Example, Trigger, words_of
from training.trigger_words import TriggerWords

Span = tuple[int, int]
"""[start, end) in characters."""


@dataclass
class Gold:
    """A gold record with its article, and which words stand for each party."""

    name: str
    text: str
    record: dict[str, Any]
    words: dict[str, Any] | None


def read_gold(folder: Path, words_folder: Path | None = None) -> Iterator[Gold]:
    """The gold records of a folder; the words of parties from `words_folder`, by default the same folder."""
    for path in sorted(folder.glob("*.json")):
        if path.name.endswith(".words.json"):
            continue
        words = (words_folder or folder) / f"{path.stem}.words.json"
        text = path.with_suffix(".txt").read_text(encoding="utf8")
        record = json.loads(path.read_text(encoding="utf8"))
        yield Gold(path.stem, text, record, json.loads(words.read_text(encoding="utf8")) if words.exists() else None)


def locate(quote: str, text: str) -> Span:
    """The span of a quoted passage: 'a ... b' runs from a to the next b, a trailing ' #2' is the second place."""
    match = re.fullmatch(r"(.*?)(?: #(\d+))?", quote, re.S)
    assert match
    first, _, last = match.group(1).partition(" ... ")
    start = -1
    for _ in range(int(match.group(2) or 1)):
        start = text.find(first, start + 1)
        if start < 0:
            raise ValueError(f"not in the text: {first!r}")
    end = start + len(first)
    if last:
        end = text.index(last, end) + len(last)
    return start, end


def locate_all(quotes: str | list[str] | None, text: str) -> list[Span]:
    """The spans of several passages."""
    return [locate(quote, text) for quote in ([quotes] if isinstance(quotes, str) else quotes or [])]


def nearest(words: str | None, text: str, spans: list[Span]) -> Span | None:
    """Where `words` stand nearest to `spans`, as whole words; None where they do not."""
    if not words:
        return None
    low, high = min(s for s, _ in spans), max(e for _, e in spans)
    places = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    return min(places, key=lambda p: max(low - p[1], p[0] - high, 0), default=None)


def to_example(gold: Gold, trigger_words: TriggerWords) -> Example:
    """The labels of one gold record."""
    example = Example.blank(gold.name, gold.text)
    for dense in (example.utterance, example.contact, example.commitment):
        dense[:] = 0
    chains = _Chains(example, gold.record["actors"])
    for number, entry in enumerate(gold.record["statements"]):
        _add_statement(example, chains, gold, number, entry)
    for number, entry in enumerate(gold.record["contacts"]):
        _add_contact(example, chains, gold, number, entry, trigger_words)
    for number, entry in enumerate(gold.record["commitments"]):
        _add_commitment(example, chains, gold, number, entry, trigger_words)
    example.chains = [sorted(words) for words in chains.words.values() if words]
    return example


class _Chains:
    """Head words by actor, from the places where its name stands and from the words that stand for it."""

    def __init__(self, example: Example, actors: list[dict[str, Any]]) -> None:
        self.example = example
        self.kinds = {actor["name"]: actor["kind"] for actor in actors}
        self.words: dict[str, set[int]] = {actor["name"]: set() for actor in actors}
        text = example.layout.text
        _mask_capitalised(example)
        named = sorted(actors, key=lambda actor: -len(actor["name"]))
        taken: set[int] = set()
        for actor in named:
            if actor["kind"] == "group":
                continue
            for form in self._forms(actor):
                for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                    span = example.layout.words_in(*match.span())
                    if not span or taken & set(span):
                        continue
                    taken |= set(span)
                    self.words[actor["name"]].add(span[-1])
                    kind = "place" if actor["kind"] == "state" else actor["kind"]
                    example.names[span[0]] = NAMES.index(f"B-{kind}")
                    example.names[list(span[1:])] = NAMES.index(f"I-{kind}")

    @staticmethod
    def _forms(actor: dict[str, Any]) -> list[str]:
        parts = actor["name"].split()
        return [actor["name"], parts[-1]] if actor["kind"] == "person" and len(parts) > 1 else [actor["name"]]

    def add(self, actor: str | None, span: Span | None) -> set[int]:
        """Note that the words at `span` stand for `actor`; the words."""
        if span is None:
            return set()
        words = words_of(self.example.layout, [span])
        if actor in self.words and words:
            head = head_of(self.example.layout, min(words), max(words))
            self.words[actor].add(head)
            if self.example.names[head] == 0 and self.kinds[actor] in {"person", "group", "organization"}:
                word = self.example.layout.words[head]
                if word.islower() and word not in PRONOUNS:
                    is_body = self.kinds[actor] == "organization"
                    self.example.names[head] = NAMES.index(f"nominal-{'organization' if is_body else 'person'}")
        return words


PRONOUNS = frozenset("i me my we us our you your he him his she her it its they them their who which that this".split())


def _mask_capitalised(example: Example) -> None:
    """In a gold record only parties are labelled: another capitalised word may or may not be a name."""
    example.names[:] = 0
    for number, word in enumerate(example.layout.words):
        if word[0].isupper():
            example.names[number] = MASKED


def _add_statement(example: Example, chains: _Chains, gold: Gold, number: int, entry: dict[str, Any]) -> None:
    layout, text = example.layout, gold.text
    content = locate_all(entry["content"], text)
    cue = locate_all(entry["cue"], text) or [_first_word(layout, content[0])]
    roles = {"cue": words_of(layout, cue), "content": words_of(layout, content)}
    if gold.words:
        source = nearest(gold.words["statements"][number], text, cue)
        roles["source"] = chains.add(entry["speaker"], source)
    if not entry["addressees"]:
        roles["addressee"] = set()
    word = min(roles["cue"])
    example.utterance[word] = 1
    example.cue[word] = 1
    example.triggers.append(Trigger(word, "statement", roles, channel=CHANNELS.index(entry["channel"] or "none")))


def _first_word(layout: Layout, span: Span) -> Span:
    return layout.offsets(layout.words_in(*span)[0], layout.words_in(*span)[0])


def _parties(chains: _Chains, names: list[str], words: Iterable[str | None], text: str, near: list[Span]) -> set[int]:
    found: set[int] = set()
    shared = [w for w in words if w]
    for name, one in zip(names, words, strict=True):
        span = nearest(one, text, near)
        found |= chains.add(name if one and shared.count(one) == 1 else None, span)
    return found


def _add_contact(
    example: Example, chains: _Chains, gold: Gold, number: int, entry: dict[str, Any], trigger_words: TriggerWords
) -> None:
    evidence = locate_all(entry["evidence"], gold.text)
    roles = {"evidence": words_of(example.layout, evidence)}
    if gold.words:
        words = gold.words["contacts"][number]
        roles["participant"] = _parties(chains, entry["participants"], words, gold.text, evidence)
    word = trigger_words.find(example.layout, roles["evidence"], roles.get("participant", set()), "contact")
    example.contact[word] = CONTACTS.index(entry["kind"])
    example.triggers.append(Trigger(word, "contact", roles, status=STATUSES.index(entry["status"])))


def _add_commitment(
    example: Example, chains: _Chains, gold: Gold, number: int, entry: dict[str, Any], trigger_words: TriggerWords
) -> None:
    evidence = locate_all(entry["evidence"], gold.text)
    roles = {
        "evidence": words_of(example.layout, evidence),
        "what": words_of(example.layout, locate_all(entry["what"], gold.text)),
        "condition": words_of(example.layout, locate_all(entry["condition"], gold.text)),
    }
    if gold.words:
        words = gold.words["commitments"][number]
        for role in ("by", "to"):
            roles[role] = _parties(chains, entry[role] or [], words[role], gold.text, evidence)
    outside = roles["what"] | roles.get("by", set()) | roles.get("to", set())
    word = trigger_words.find(example.layout, roles["evidence"], outside, "commitment", min(roles["what"]))
    example.commitment[word] = COMMITMENTS.index(entry["force"])
    example.triggers.append(Trigger(word, "commitment", roles))
