"""Gold records as labels, and which words of an article stand for each party of an entry.

Two sources, one shape. ``read_gold`` reads the data folder's records (NAME.json quotes the words of each entry, beside
NAME.txt). ``read_annotations`` reads this project's own: ``annotations/*.jsonl`` hold offsets into articles of the data
folder and none of their text. Their lines are whole records of other articles, or only the words that stand for the
parties of one of the data folder's records.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.encoder.labels import CHANNELS, COMMITMENTS, CONTACTS, EVENTS, NAMES, STATUSES
from onrecord.heads import head_of
from training.addressees import find_addressees
from training.examples import MASKED, Example, Trigger, words_of
from training.trigger_words import TriggerWords

Span = tuple[int, int]
"""[start, end) in characters."""
Entry = dict[str, Any]

PARTS = ("statements", "contacts", "commitments")
SPANS = {
    "statements": ("cue", "content"),
    "contacts": ("evidence",),
    "commitments": ("what", "condition", "evidence"),
}
ACTORS = {"statements": ("speaker", "addressees"), "contacts": ("participants",), "commitments": ("by", "to")}


@dataclass
class Gold:
    """A record with its article. In `parts`, spans are offsets; ``entry["words"][role]`` gives a span or None for each
    party of a role, parallel to ``entry[role]``, where it is known which words stand for them. `names` are the spans of
    all names and nominals by kind ("person", "nominal-person"), `events` all mentions of events, where they were
    annotated."""

    name: str
    text: str
    actors: list[Entry]
    parts: dict[str, list[Entry]] = field(default_factory=dict)
    names: dict[str, list[Span]] | None = None
    events: list[Entry] | None = None


def locate(quote: str, text: str) -> Span:
    """The span of a quoted passage: 'a ... b' runs from a to the next b, a trailing ' #2' is the second place.

    Raises ValueError where the passage does not stand in the text.
    """
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
        end = text.find(last, end) + len(last)
        if end < len(last):
            raise ValueError(f"not in the text after {first!r}: {last!r}")
    return start, end


def listed(value: Any) -> list[Any]:
    """None as nothing, one as a list of one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def read_gold(folder: Path, words: Mapping[str, Entry] | None = None) -> Iterator[Gold]:
    """The gold records of a folder, with the words of the parties of those in `words` (from `read_words`)."""
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf8")
        record = json.loads(path.read_text(encoding="utf8"))
        for part in PARTS:
            for number, entry in enumerate(record[part]):
                for name in SPANS[part]:
                    entry[name] = [locate(quote, text) for quote in listed(entry.get(name))]
                if words and path.stem in words:
                    entry["words"] = words[path.stem][part][number]
        yield Gold(path.stem, text, record["actors"], {part: record[part] for part in PARTS})


def read_words(path: Path) -> dict[str, Entry]:
    """The words of parties for the data folder's records, by the record's name."""
    return {row["id"]: row for row in map(json.loads, path.read_text(encoding="utf8").splitlines())}


def read_names(path: Path) -> dict[str, dict[str, list[Span]]]:
    """All names and nominals of articles, by the article's id and their kind; offsets."""
    found = {}
    for row in map(json.loads, path.read_text(encoding="utf8").splitlines()):
        name = row.pop("id")
        found[name] = {kind: [(start, end) for start, end in spans] for kind, spans in row.items()}
    return found


def read_events(path: Path) -> dict[str, list[Entry]]:
    """The mentions of events in articles, by the article's id: type, trigger, source and target; offsets."""
    return {row["id"]: row["events"] for row in map(json.loads, path.read_text(encoding="utf8").splitlines())}


def read_annotations(path: Path, articles: Mapping[str, str]) -> Iterator[Gold]:
    """The records of a file of offsets into `articles` (texts by id) or into the text that a line has itself. Raises
    ValueError where an article is missing."""
    for row in map(json.loads, path.read_text(encoding="utf8").splitlines()):
        text = row.get("text") or articles.get(row["id"])
        if text is None:
            raise ValueError(f"{path}: there is no article {row['id']!r} in the data folder")
        actors = [{**actor, **{key: _cut(text, actor[key]) for key in ("name", "role")}} for actor in row["actors"]]
        names = [actor["name"] for actor in actors]
        for part, roles in ACTORS.items():
            for entry in row[part]:
                for role in roles:
                    given = entry[role]
                    entry[role] = [names[n] for n in given] if isinstance(given, list) else _named(names, given)
        yield Gold(row["id"], text, actors, {part: row[part] for part in PARTS})


def _cut(text: str, value: list[int] | str | None) -> str | None:
    """The words at a span; words that do not stand in the article are given as they are."""
    return text[slice(*value)] if isinstance(value, list) else value


def _named(names: list[str], number: int | None) -> str | None:
    return None if number is None else names[number]


def to_example(gold: Gold, trigger_words: TriggerWords, cue_words: Collection[str] = ()) -> Example:
    """The labels of one gold record.

    Records leave out cues of thought, so a word that is no cue of theirs may still be one. `cue_words` are the words
    (in small letters) that can be cues at all; another word is none. Without them the model would see in these
    articles cues alone, and find them everywhere.
    """
    example = Example.blank(gold.name, gold.text)
    if cue_words:
        example.cue[:] = [MASKED if word.lower() in cue_words else 0 for word in example.layout.words]
    for dense in (example.utterance, example.contact, example.commitment):
        dense[:] = 0
    if gold.names is not None:
        _label_names(example, gold.names)
    chains = _Chains(example, gold.actors)
    _note_parties(chains, gold)
    for entry in gold.parts["statements"]:
        _add_statement(example, chains, entry)
    for entry in gold.parts["contacts"]:
        _add_contact(example, chains, entry, trigger_words)
    for entry in gold.parts["commitments"]:
        _add_commitment(example, chains, entry, trigger_words)
    if gold.events is not None:
        example.event[:] = 0
        for entry in gold.events:
            _add_event(example, entry)
    example.chains = [sorted(words) for words in chains.words.values() if words]
    return example


class _Chains:
    """Head words by actor, from the places where its name stands and from the words that stand for it."""

    def __init__(self, example: Example, actors: list[Entry]) -> None:
        self.example = example
        self.words: dict[str, set[int]] = {actor["name"]: set() for actor in actors}
        taken: set[int] = set()
        for actor in sorted(actors, key=lambda actor: -len(actor["name"])):
            if actor["kind"] != "group":
                for form in _forms(actor):
                    self._find(actor, form, taken)

    def _find(self, actor: Entry, form: str, taken: set[int]) -> None:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", self.example.layout.text):
            span = self.example.layout.words_in(*match.span())
            if span and not taken & set(span):
                taken |= set(span)
                self.words[actor["name"]].add(span[-1])

    def add(self, actor: str | None, span: Span | None) -> set[int]:
        """Note that the words at `span` stand for `actor`; the words."""
        words = words_of(self.example.layout, [span]) if span else set()
        if actor in self.words and words:
            self.words[actor].add(head_of(self.example.layout, min(words), max(words)))
        return words


def _forms(actor: Entry) -> list[str]:
    """The name in full, and of a person's the last word and the first: "Jiang" of "Jiang Zemin"."""
    parts = actor["name"].split()
    if actor["kind"] != "person" or len(parts) == 1:
        return [actor["name"]]
    return [actor["name"], parts[-1], parts[0]]


def _label_names(example: Example, names: Mapping[str, list[Span]]) -> None:
    """Where not all names are noted, none is taught: a model that sees the names of parties alone, and of the rest
    that they may be names, finds names and nominals everywhere."""
    example.names[:] = 0
    for kind, spans in names.items():
        for span in spans:
            words = example.layout.words_in(*span)
            if kind.startswith("nominal-"):
                example.names[words[-1]] = NAMES.index(kind)
            else:
                example.names[words[0]] = NAMES.index(f"B-{kind}")
                example.names[list(words[1:])] = NAMES.index(f"I-{kind}")


def _note_parties(chains: _Chains, gold: Gold) -> None:
    """Note all words known to stand for parties, so that more are known of those who are spoken to."""
    for entry in (entry for part in PARTS for entry in gold.parts[part] if "words" in entry):
        for role, spans in entry["words"].items():
            if role == "speaker":
                chains.add(entry[role], spans)
            else:
                _parties(chains, listed(entry[role]), spans)


def _add_statement(example: Example, chains: _Chains, entry: Entry) -> None:
    layout = example.layout
    first = layout.words_in(*entry["content"][0])[0]
    cue = entry["cue"] or [layout.offsets(first, first)]
    roles = {"cue": words_of(layout, cue), "content": words_of(layout, entry["content"])}
    if "words" in entry:
        roles["source"] = chains.add(entry["speaker"], entry["words"]["speaker"])
    spoken_to, speaker = listed(entry["addressees"]), roles.get("source", set())
    found = find_addressees(layout, spoken_to, roles["cue"], roles["content"], speaker, chains.words)
    if found is not None or not spoken_to:
        roles["addressee"] = found or set()
    word = min(roles["cue"])
    example.utterance[word] = 1
    example.cue[word] = 1
    example.triggers.append(Trigger(word, "statement", roles, channel=CHANNELS.index(entry["channel"] or "none")))


def _parties(chains: _Chains, names: list[str], spans: Iterable[Span | None]) -> set[int]:
    """The words of all parties of a role; words that several share, as "both sides", belong to no chain."""
    found: set[int] = set()
    places = [(span[0], span[1]) if span else None for span in spans]
    for name, place in zip(names, places, strict=True):
        found |= chains.add(name if places.count(place) == 1 else None, place)
    return found


def _add_contact(example: Example, chains: _Chains, entry: Entry, trigger_words: TriggerWords) -> None:
    roles = {"evidence": words_of(example.layout, entry["evidence"])}
    if "words" in entry:
        roles["participant"] = _parties(chains, entry["participants"], entry["words"]["participants"])
    word = trigger_words.find(example.layout, roles["evidence"], roles.get("participant", set()), "contact")
    example.contact[word] = CONTACTS.index(entry["kind"])
    example.triggers.append(Trigger(word, "contact", roles, status=STATUSES.index(entry["status"])))


def _add_commitment(example: Example, chains: _Chains, entry: Entry, trigger_words: TriggerWords) -> None:
    roles = {name: words_of(example.layout, entry[name]) for name in SPANS["commitments"]}
    if "words" in entry:
        for role in ACTORS["commitments"]:
            roles[role] = _parties(chains, listed(entry[role]), entry["words"][role])
    outside = roles["what"] | roles.get("by", set()) | roles.get("to", set())
    word = trigger_words.find(example.layout, roles["evidence"], outside, "commitment", min(roles["what"]))
    example.commitment[word] = COMMITMENTS.index(entry["force"])
    example.triggers.append(Trigger(word, "commitment", roles))


def _add_event(example: Example, entry: Entry) -> None:
    """The first word of the trigger carries it, and of two events at one word the first."""
    word = min(words_of(example.layout, [entry["trigger"]]))
    if not example.event[word]:
        example.event[word] = EVENTS.index(entry["type"])
        roles = {"by": words_of(example.layout, entry["source"]), "to": words_of(example.layout, entry["target"])}
        example.triggers.append(Trigger(word, "event", roles))
