"""PLOVER events in records against events marked in the gold dev articles.

    python benchmarks/events.py DATA_FOLDER [--errors]

The marks (training/annotations/events-dev.jsonl: type, trigger word, source and target of every mention of an event)
were read by a large language model, not by people, and are never trained on. An event of a record is right where a
mention of its type has its trigger within the event's evidence, and each side that both name shares an actor; a mention
is found where such an event exists. Prints precision, recall and F1 of type alone and of type with sides.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from common import Json, data_parser, find, read_articles, to_document
from record import load

MARKS = Path(__file__).parents[1] / "training/annotations/events-dev.jsonl"
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


def main() -> None:
    parser = data_parser(__doc__)
    parser.add_argument("--errors", action="store_true", help="print what is missed and what is spurious")
    options = parser.parse_args()
    find(options.data, "record/gold/dev")
    _, _, articles = load(options.data, "dev")
    marked = {row["id"]: row["events"] for row in map(json.loads, MARKS.read_text(encoding="utf8").splitlines())}
    records = read_articles(map(to_document, articles), options.model)
    totals: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    of_type: Counter[str] = Counter()
    for record in records:
        mentions, text = marked[record["document"]["id"]], record["document"]["text"]
        found = match(record, mentions)
        for name in ("by_type", "by_sides"):
            totals[f"{name} right"] += sum(bool(getattr(one, name)) for one in found)
            totals[f"{name} found"] += len({number for one in found for number in getattr(one, name)})
        totals["events"] += len(found)
        totals["mentions"] += len(mentions)
        seen = {number for one in found for number in one.by_sides}
        for number, mention in enumerate(mentions):
            of_type[mention["type"]] += 1
            missed[mention["type"]] += number not in seen
            if options.errors and number not in seen:
                print("missed", record["document"]["id"], mention["type"], *words(mention, text), sep="\t")
        if options.errors:
            for one in found:
                if not one.by_sides:
                    spans = " / ".join(" ".join(text[start:end].split()) for start, end in one.event["evidence"])
                    print("spurious" if not one.by_type else "sides", one.event["type"], spans, sep="\t")
    for name, label in (("by_type", "type"), ("by_sides", "type and sides")):
        p, r = totals[f"{name} right"] / max(1, totals["events"]), totals[f"{name} found"] / max(1, totals["mentions"])
        print(f"{label:16} precision {p:.3f}   recall {r:.3f}   F1 {2 * p * r / max(p + r, 1e-9):.3f}")
    print(f"{totals['events']} events, {totals['mentions']} mentions marked by a large language model, not by people")
    print("found by type: " + "  ".join(f"{t} {n - missed[t]}/{n}" for t, n in of_type.most_common()))


def words(mention: Json, text: str) -> list[str]:
    """Source, trigger and target as words."""
    spans = (mention["source"], [mention["trigger"]], mention["target"])
    return [" + ".join(text[start:end] for start, end in places) for places in spans]


if __name__ == "__main__":
    main()
