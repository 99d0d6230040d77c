"""The faults of records against gold records, by kind, with the words, so that one sees what to mend.

What the scorer paired is right, but for details. What it left over is paired again under weaker and weaker likeness,
and the first that fits names the fault; what still stands alone was missed, or is spurious.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

from common import Json

PARTS = ("actors", "statements", "contacts", "commitments")
Likeness = Callable[[Json, Json], float]
Faults = dict[tuple[str, str], list[str]]
"""Lines of text by part and kind of fault."""


def print_errors(scorer: ModuleType, folder: Path, records: Iterable[Json], parts: Iterable[str]) -> None:
    """Every fault of the records against the gold records of `folder`, those of a kind together."""
    faults: Faults = defaultdict(list)
    for record in records:
        gold = json.loads((folder / f"{record['document']['id']}.json").read_text(encoding="utf8"))
        _collect(scorer, gold, record, faults)
    for part in parts:
        for (of_part, kind), lines in sorted(faults.items(), key=lambda item: -len(item[1])):
            if of_part == part and lines:
                print(f"== {part}: {kind} ({len(lines)})", *lines, "", sep="\n")


def _collect(scorer: ModuleType, gold_record: Json, record: Json, faults: Faults) -> None:
    name, text = record["document"]["id"], record["document"]["text"]
    gold, ours = scorer.from_gold(gold_record, text), scorer.from_record(record)
    found = scorer.matches(gold, ours)
    for part in PARTS:
        show = _SHOW[part]
        for g, o in found[part]:
            for field, key in scorer.DETAILS.get(part, {}).items():
                if g.get(key) != o.get(key):
                    line = f"{name}: gold {g.get(key)}, ours {o.get(key)}: {show(g, text)}"
                    faults[part, f"wrong {field}"].append(line)
        lone_gold = _without(gold[part], [g for g, _ in found[part]])
        lone_ours = _without(ours[part], [o for _, o in found[part]])
        for kind, likeness in _weaker(scorer, part):
            pairs = scorer.pair(lone_gold, lone_ours, likeness)
            for g, o in pairs:
                faults[part, kind].append(f"{name}: gold {show(g, text)}\n    ours {show(o, text)}")
            lone_gold = _without(lone_gold, [g for g, _ in pairs])
            lone_ours = _without(lone_ours, [o for _, o in pairs])
        faults[part, "missed"] += [f"{name}: {show(g, text)}" for g in lone_gold]
        faults[part, "spurious"] += [f"{name}: {show(o, text)}" for o in lone_ours]


def _without(entries: list[Json], taken: list[Json]) -> list[Json]:
    numbers = {id(entry) for entry in taken}
    return [entry for entry in entries if id(entry) not in numbers]


def _weaker(scorer: ModuleType, part: str) -> list[tuple[str, Likeness]]:
    """Kinds of fault and what pairs a gold entry with ours in them, from the least fault to the greatest."""

    def words(least: float) -> Likeness:
        def likeness(gold: Json, ours: Json) -> float:
            overlap: float = scorer.dice(gold["at"], ours["at"])
            return overlap if overlap >= least else 0.0

        return likeness

    def participants(gold: Json, ours: Json) -> float:
        overlap: float = scorer.overlap_of_actors(gold["participants"], ours["participants"])
        return overlap if overlap >= 0.5 else 0.0

    def evidence(gold: Json, ours: Json) -> float:
        return float(any(s < b and a < e for s, e in gold["evidence"] for a, b in ours["evidence"]))

    def same_force(gold: Json, ours: Json) -> float:
        return words(0.4)(gold, ours) if gold["force"] == ours["force"] else 0.0

    def same_parties(gold: Json, ours: Json) -> float:
        shared = any(scorer.same_side(x, y) for x in gold["by"] for y in ours["by"])
        return words(0.4)(gold, ours) if shared else 0.0

    def name(gold: Json, ours: Json) -> float:
        return float(not set(scorer.words(gold["name"])).isdisjoint(scorer.words(ours["name"])))

    kinds: dict[str, list[tuple[str, Likeness]]] = {
        "actors": [("another name", name)],
        "statements": [("words right, another speaker", words(0.5)), ("other words", words(0.1))],
        "contacts": [("another kind", participants), ("other participants", evidence)],
        "commitments": [
            ("another force", same_parties),
            ("bound by another", same_force),
            ("another force and bound by another", words(0.4)),
            ("other words", words(0.1)),
        ],
    }
    return kinds[part]


def _names(actors: Iterable[Json | None]) -> str:
    return "; ".join(actor["name"] if actor else "nobody" for actor in actors) or "nobody"


def _quote(spans: object, text: str, longest: int = 150) -> str:
    """The words of spans, or of one span, the middle of a long passage left out."""
    if not isinstance(spans, list | tuple) or not spans:
        return "-"
    pairs = [spans] if isinstance(spans[0], int) else spans
    words = " … ".join(" ".join(text[start:end].split()) for start, end in pairs)
    half = longest // 2
    return words if len(words) <= longest else f"{words[:half]} […] {words[-half:]}"


def _show_actor(actor: Json, text: str) -> str:
    return f"{actor['name']} ({actor['kind']}, {actor.get('country') or 'no country'})"


def _show_statement(statement: Json, text: str) -> str:
    cue = _quote(statement.get("cue"), text)
    return f"{_names([statement['speaker']])} [{cue}] {statement['form']}: {_quote(statement['content'], text)}"


def _show_contact(contact: Json, text: str) -> str:
    what = f"{contact['kind']} {contact['status']} {contact.get('date') or 'undated'}"
    return f"{what} of {_names(contact['participants'])}: {_quote(contact['evidence'], text)}"


def _show_commitment(commitment: Json, text: str) -> str:
    parties = f"{_names(commitment['by'])} -> {_names(commitment['to'])}"
    words = _quote(commitment["evidence"], text)
    condition = commitment.get("condition")
    return f"{commitment['force']}, {parties}: {words}" + (f" | if {_quote(condition, text)}" if condition else "")


_SHOW: dict[str, Callable[[Json, str], str]] = {
    "actors": _show_actor,
    "statements": _show_statement,
    "contacts": _show_contact,
    "commitments": _show_commitment,
}
