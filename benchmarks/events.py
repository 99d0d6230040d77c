"""PLOVER events in records against events marked in articles that are never trained on.

    python benchmarks/events.py DATA_FOLDER [--part dev|kept] [--errors]

The marks (training/annotations/events-dev.jsonl and events-kept.jsonl: type, trigger word, source and target of every
mention of an event) were read by a large language model, not by people. Those of the 138 articles that are kept apart
were read with an eye on completeness, and are twice as dense as those of the 30 of gold dev.

An event of a record is right where a mention of its type has its trigger within the event's evidence, and each side
that both name shares an actor; a mention is found where such an event exists. Prints precision, recall and F1 of type
alone and of type with sides.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from common import Json, data_parser, find, read_articles, to_document
from record import load

from onrecord.models import Model

sys.path.insert(0, str(Path(__file__).parents[1]))  # training/ is no part of the package

from training.records import read_kept_documents, read_marks

MUTUAL = {"AGREE", "CONSULT", "COOPERATE"}


Places = Mapping[str, Sequence[Sequence[int]]]
"""The mentions of each actor, as spans."""


class Match(NamedTuple):
    """An event of a record with the mentions that it is of by type, and of these the ones whose sides agree."""

    event: Json
    by_type: list[int]
    by_sides: list[int]


def match(record: Json, mentions: Sequence[Json]) -> list[Match]:
    """Each event of the record with the numbers of the mentions that it stands for."""
    places = {actor["id"]: actor["mentions"] for actor in record["actors"]}
    found = []
    for event in record["events"]:
        by_type = [
            number
            for number, mention in enumerate(mentions)
            if mention["type"] == event["type"] and any(overlap(mention["trigger"], span) for span in event["evidence"])
        ]
        by_sides = [number for number in by_type if fits(mentions[number], event, places)]
        found.append(Match(event, by_type, by_sides))
    return found


def fits(mention: Json, event: Json, places: Places) -> bool:
    """Whether source and target agree; in types that are mutual, either way round."""
    ways = [("source", "target")] + ([("target", "source")] if event["type"] in MUTUAL else [])
    return any(
        all(share(mention[side], event[other], places) for side, other in zip(("source", "target"), way, strict=True))
        for way in ways
    )


def share(spans: Sequence[Sequence[int]], actors: Sequence[str], places: Places) -> bool:
    """Whether one of the actors is mentioned at one of the spans, or nobody is on either side."""
    if not spans or not actors:
        return not spans
    return any(overlap(span, place) for span in spans for actor in actors for place in places[actor])


def overlap(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


class Result(NamedTuple):
    """Precision, recall and F1 by what has to agree; mentions and those found by type; faults, a line each."""

    table: dict[str, tuple[float, float, float]]
    n_events: int
    by_type: dict[str, tuple[int, int]]
    faults: list[str]


def measure(data: Path, model: Model | Path = Model.LARGE, part: str = "dev") -> Result:
    """Read the articles of gold dev or those "kept" apart, and compare their events with the marks."""
    find(data, "record/gold/dev" if part == "dev" else "data/news/articles.jsonl")
    documents = map(to_document, load(data, part)[2]) if part == "dev" else read_kept_documents(data)
    marked = read_marks(part)
    right, seen, n, found_of_type = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    n_events, faults = 0, []
    for record in read_articles(documents, model):
        mentions, text = marked[record["document"]["id"]], record["document"]["text"]
        matches = match(record, mentions)
        n_events += len(matches)
        for name in ("by_type", "by_sides"):
            right[name] += sum(bool(getattr(one, name)) for one in matches)
            seen[name] += len({number for one in matches for number in getattr(one, name)})
        found = {number for one in matches for number in one.by_sides}
        n.update(mention["type"] for mention in mentions)
        found_of_type.update(mentions[number]["type"] for number in found)
        faults += [
            "\t".join(("missed", mention["type"], *words(mention, text)))
            for number, mention in enumerate(mentions)
            if number not in found
        ]
        for one in matches:
            if not one.by_sides:
                spans = " / ".join(" ".join(text[start:end].split()) for start, end in one.event["evidence"])
                faults.append("\t".join(("sides" if one.by_type else "spurious", one.event["type"], spans)))
    table = {}
    for name, label in (("by_type", "type"), ("by_sides", "type and sides")):
        precision, recall = right[name] / max(1, n_events), seen[name] / max(1, n.total())
        table[label] = (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))
    return Result(table, n_events, {kind: (found_of_type[kind], of) for kind, of in n.most_common()}, faults)


def main() -> None:
    parser = data_parser(__doc__)
    parser.add_argument("--part", choices=("dev", "kept"), default="dev", help="which articles")
    parser.add_argument("--errors", action="store_true", help="print what is missed and what is spurious")
    options = parser.parse_args()
    result = measure(options.data, options.model, options.part)
    if options.errors:
        print(*sorted(result.faults), sep="\n")
    for label, (precision, recall, f1) in result.table.items():
        print(f"{label:16} precision {precision:.3f}   recall {recall:.3f}   F1 {f1:.3f}")
    n_mentions = sum(of for _, of in result.by_type.values())
    print(f"{result.n_events} events; {n_mentions} mentions, marked by a large language model, not by people")
    print("found by type: " + "  ".join(f"{kind} {found}/{of}" for kind, (found, of) in result.by_type.items()))


def words(mention: Json, text: str) -> list[str]:
    """Source, trigger and target as words."""
    spans = (mention["source"], [mention["trigger"]], mention["target"])
    return [" + ".join(" ".join(text[start:end].split()) for start, end in places) for places in spans]


if __name__ == "__main__":
    main()
