"""The same facts told in six styles, to see whether they make the same record.

    python benchmarks/styles.py [--model large|small|FOLDER] [--use finding|checking] [--errors]

Each file in styles/ is an invented story: its facts once, and six texts that tell them, with marks around the words
where each fact stands. Half of the stories are for finding faults; the other half ("checking") is only measured. None
is ever trained on. Entries are paired as in gold records: statements that share half of their words (Dice) and the
speaker, contacts of like kind that share half of the participants, commitments that share four tenths of the words, the
force and one of the bound. Prints F1 by style, and for each two styles the share of facts found in both or in neither.
"""

from __future__ import annotations

import argparse
import itertools
import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from common import Json, read_articles

from onrecord.models import Model, find_model
from onrecord.record import Document

FOLDER: Final = Path(__file__).parent / "styles"
STYLES: Final = ("wire", "british", "american", "transcript", "release", "xinhua")
PARTS: Final = ("statements", "contacts", "commitments")
USES: Final = {"finding": "finding faults", "checking": "checking"}
_MARK = re.compile(r"<(/?)([sk]\d+[a-z]?)>")
_WORD = re.compile(r"\w+")
_IN_PERSON = frozenset({"meeting", "talks", "visit"})

Words = frozenset[int]
"""The offsets at which words start."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as far as pairing asks for it."""

    name: str
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact, or what the reader found, of one part; `places` are the words of each of its places."""

    fact: str
    label: str | None
    parties: tuple[Actor, ...]
    places: tuple[Words, ...] = ()

    @property
    def words(self) -> Words:
        """The words of all places."""
        return frozenset().union(*self.places)


Entries = dict[str, list[Entry]]
"""The entries of an article by part."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A story in one style."""

    story: str
    style: str
    use: str
    document: Document
    facts: Entries

    @property
    def key(self) -> tuple[str, str]:
        """What names it."""
        return self.story, self.style


def load(folder: Path = FOLDER) -> Iterator[Telling]:
    """The tellings of all stories; ValueError where a fact of a story has no place in one of its texts."""
    for path in sorted(folder.glob("*.toml")):
        story = tomllib.loads(path.read_text(encoding="utf8"))
        for style in STYLES:
            text, places = unmark(story["texts"][style].strip())
            name = f"{path.stem}-{style}"
            document = Document(id=name, text=text, published=story["published"])
            facts = facts_of(story, places, text)
            placed = {fact.fact for part in PARTS for fact in facts[part]}
            if lost := {*story["statements"], *story["commitments"]} - placed:
                raise ValueError(f"{name}: no place for {', '.join(sorted(lost))}")
            yield Telling(path.stem, style, story["use"], document, facts)


def unmark(marked: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """The text without its marks, and the spans between the marks of each name."""
    text, at = "", 0
    opened: dict[str, int] = {}
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            places[mark[2]].append((opened.pop(mark[2]), len(text)))
        else:
            opened[mark[2]] = len(text)
    if opened:
        raise ValueError(f"never closed: {', '.join(opened)}")
    return text + marked[at:], dict(places)


def facts_of(story: Mapping[str, Any], places: Mapping[str, Sequence[tuple[int, int]]], text: str) -> Entries:
    """The facts of a story in one text; a mark with a letter, "s2b", is the same said again, an entry of its own."""
    actors = {}
    for name, described in story["actors"].items():
        kind, _, country = described.partition(" ")
        actors[name] = Actor(name, kind, country or None)
    facts: Entries = {part: [] for part in PARTS}
    for mark, spans in places.items():
        fact, at = mark.rstrip("abc"), tuple(words_at([span], text) for span in spans)
        if fact in story["statements"]:
            at = (frozenset().union(*at),)  # the segments of a broken quotation are one
            speakers = story["statements"][fact]
            who = tuple(actors[name] for name in ([speakers] if isinstance(speakers, str) else speakers))
            facts["statements"].append(Entry(fact, None, who, at))
        else:
            made = story["commitments"][fact]
            facts["commitments"].append(Entry(fact, made["force"], tuple(actors[name] for name in made["by"]), at))
    for fact, held in story["contacts"].items():
        facts["contacts"].append(Entry(fact, held["kind"], tuple(actors[name] for name in held["participants"])))
    return facts


def entries_of(record: Json) -> Entries:
    """What the reader found, in the shape of facts."""
    text = record["document"]["text"]
    actors = {a["id"]: Actor(a["name"], a["kind"], a["country"]) for a in record["actors"]}

    def who(ids: Iterable[str | None]) -> tuple[Actor, ...]:
        return tuple(actors[i] for i in ids if i is not None)

    return {
        "statements": [
            Entry(s["id"], None, who([s["speaker"]]), (words_at(s["content"], text),))
            for s in record["statements"]
            if s["mode"] == "speech"
        ],
        "contacts": [Entry(c["id"], c["kind"], who(c["participants"])) for c in record["contacts"]],
        "commitments": [
            Entry(k["id"], k["force"], who(k["by"]), (words_at(k["evidence"], text),)) for k in record["commitments"]
        ],
    }


def words_at(spans: Iterable[Sequence[int]], text: str) -> Words:
    """Where the words of the spans start."""
    return frozenset(word.start() for start, end in spans for word in _WORD.finditer(text, start, end))


def same_actor(a: Actor, b: Actor) -> bool:
    """One state, or one name: its words among the other's, and of a person the last one shared."""
    if a.kind == b.kind == "state" and a.country and b.country:
        return a.country == b.country
    x, y = name_words(a.name), name_words(b.name)
    if "person" in (a.kind, b.kind):
        return x[-1:] == y[-1:] and (set(x) <= set(y) or set(y) <= set(x))
    return 5 * len(set(x) & set(y)) >= 2 * len(set(x) | set(y))


def name_words(name: str) -> list[str]:
    """The words of a name without accents and articles."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return [word for word in _WORD.findall(plain) if word not in {"the", "a", "an", "of", "and"}]


def same_side(a: Actor, b: Actor) -> bool:
    """The same actor, or a state and somebody of it."""
    return same_actor(a, b) or ("state" in (a.kind, b.kind) and a.country is not None and a.country == b.country)


def dice(shared: int, a: int, b: int) -> float:
    """Twice the shared among all."""
    return 2 * shared / (a + b) if a + b else 0.0


def overlap(fact: Entry, found: Entry) -> float:
    """The likeness of words, with those of all places of the fact or of one."""
    options = (fact.words, *fact.places)
    return max(dice(len(words & found.words), len(words), len(found.words)) for words in options)


def likeness(part: str, fact: Entry, found: Entry) -> float:
    """0 where the two are not the same."""
    if part == "contacts":
        if (fact.label in _IN_PERSON) != (found.label in _IN_PERSON) or (
            fact.label not in _IN_PERSON and fact.label != found.label
        ):
            return 0.0
        shared = sum(any(same_actor(x, y) for y in found.parties) for x in fact.parties)
        share = dice(min(shared, len(found.parties)), len(fact.parties), len(found.parties))
        return share if share >= 0.5 else 0.0
    at = overlap(fact, found)
    if part == "statements":
        return at if at >= 0.5 and any(same_actor(x, y) for x in fact.parties for y in found.parties) else 0.0
    same = fact.label == found.label and any(same_side(x, y) for x in fact.parties for y in found.parties)
    return at if at >= 0.4 and same else 0.0


def pair(facts: list[Entry], found: list[Entry], like: Callable[[Entry, Entry], float]) -> list[tuple[Entry, Entry]]:
    """One to one, the likest first."""
    scored = sorted(
        ((like(f, o), i, j) for i, f in enumerate(facts) for j, o in enumerate(found)), key=lambda s: (-s[0], *s[1:])
    )
    pairs: dict[int, int] = {}
    for value, i, j in scored:
        if value > 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(facts[i], found[j]) for i, j in pairs.items()]


@dataclass(frozen=True)
class Result:
    """Counts of facts, found and right by style and part, and which facts of which story each style has found."""

    counts: Counter[tuple[str, str, str]]
    found: dict[str, set[tuple[str, str]]]
    facts: set[tuple[str, str]]

    def f1(self, style: str, part: str) -> float:
        """F1 of a part in a style."""
        right, facts, found = (self.counts[style, part, what] for what in ("right", "facts", "found"))
        return dice(right, facts, found)

    def agreement(self, a: str, b: str, part: str = "") -> float:
        """The share of facts that both styles gave, or neither; of a part where its first letter is given."""
        facts = {fact for fact in self.facts if fact[1].startswith(part)}
        same = sum((fact in self.found[a]) == (fact in self.found[b]) for fact in facts)
        return same / len(facts) if facts else 1.0


def compare(tellings: Iterable[Telling], records: Mapping[tuple[str, str], Json], *, errors: bool = False) -> Result:
    """The records against the facts; `errors` prints each fault with its words."""
    result = Result(Counter(), {style: set() for style in STYLES}, set())
    for telling in tellings:
        ours, text = entries_of(records[telling.key]), telling.document.text
        for part in PARTS:
            pairs = pair(telling.facts[part], ours[part], lambda f, o, part=part: likeness(part, f, o))  # type: ignore[misc]
            result.counts[telling.style, part, "facts"] += len(telling.facts[part])
            result.counts[telling.style, part, "found"] += len(ours[part])
            result.counts[telling.style, part, "right"] += len(pairs)
            result.facts.update((telling.story, fact.fact) for fact in telling.facts[part])
            result.found[telling.style].update((telling.story, fact.fact) for fact, _ in pairs)
            if errors:
                print_faults(telling, part, pairs, ours[part], text)
    return result


def print_faults(telling: Telling, part: str, pairs: list[tuple[Entry, Entry]], ours: list[Entry], text: str) -> None:
    """The facts that were missed and what is no fact."""
    right = {id(entry) for both in pairs for entry in both}
    for name, entries in (("missed", telling.facts[part]), ("spurious", ours)):
        for entry in entries:
            if id(entry) not in right:
                who = ", ".join(actor.name for actor in entry.parties) or "nobody"
                words = " ".join(m.group() for m in re.finditer(r"\S+", text) if m.start() in near(entry.words, text))
                fact = f"{telling.story} {entry.fact} {entry.label or ''}"
                print(f"{telling.style:10} {part:11} {name:8} {fact} {who}: {words}")


def near(words: Words, text: str) -> set[int]:
    """The offsets of the pieces between spaces that hold the words."""
    starts = [piece.start() for piece in re.finditer(r"\S+", text)]
    return {max(start for start in starts if start <= word) for word in words}


def print_result(title: str, result: Result) -> None:
    """The table of styles, and that of pairs of styles."""
    print(f"\n{title}\n{'F1':12}" + "".join(f"{part:>13}" for part in PARTS))
    for style in STYLES:
        print(f"{style:12}" + "".join(f"{result.f1(style, part):13.2f}" for part in PARTS))
    print(f"\n{'agreement':12}" + "".join(f"{style:>12}" for style in STYLES[1:]))
    for number, a in enumerate(STYLES[:-1]):
        row = [f"{result.agreement(a, b):.2f}" if b in STYLES[number + 1 :] else "" for b in STYLES[1:]]
        print(f"{a:12}" + "".join(f"{cell:>12}" for cell in row))
    pairs = list(itertools.combinations(STYLES, 2))
    for part in PARTS:
        letter = {"statements": "s", "contacts": "c", "commitments": "k"}[part]
        mean = sum(result.agreement(a, b, letter) for a, b in pairs) / len(pairs)
        print(f"{part}: mean agreement of two styles {mean:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=find_model, default=Model.LARGE, help="large, small or a folder with another")
    parser.add_argument("--use", choices=USES, help="only the stories for this")
    parser.add_argument("--errors", action="store_true", help="every fault of the stories for finding faults")
    options = parser.parse_args()
    tellings = list(load())
    records = dict(
        zip((t.key for t in tellings), read_articles((t.document for t in tellings), options.model), strict=True)
    )
    for use, title in USES.items():
        if options.use in (None, use):
            chosen = [telling for telling in tellings if telling.use == title]
            result = compare(chosen, records, errors=options.errors and use == "finding")
            print_result(f"stories for {title}: {len(chosen) // len(STYLES)}, {len(result.facts)} facts", result)


if __name__ == "__main__":
    main()
