"""The fields of a record that DATA_FOLDER/record/score.py does not count: addressees, places, to whom, conditions.

    python benchmarks/fields.py DATA_FOLDER [--part dev|train|founding]

Of the entries found right, how many of the gold record's values are found (recall) and how many of those given are the
gold record's (precision). Gold records leave out some: of the addressees they do not have, most were spoken to.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from common import Json, data_parser
from record import FOLDERS, load, measure

from onrecord.models import Model

SAME = 0.5  # Dice over words from which two passages are the same
Counts = tuple[int, int, int]
"""Values of the gold record, values given, and those that are right."""


def count(data: Path, part: str, *, model: Model | Path = Model.LARGE) -> dict[str, Counts]:
    """The counts of each field over the articles of a part."""
    folder, scorer, _ = load(data, part)
    total: Counter[tuple[str, int]] = Counter()
    for record in measure(data, part, model=model).records:
        path = folder / f"{record['document']['id']}.json"
        for field, counts in _fields(scorer, json.loads(path.read_text(encoding="utf8")), record):
            total.update({(field, n): value for n, value in enumerate(counts)})
    return {field: (total[field, 0], total[field, 1], total[field, 2]) for field in dict.fromkeys(f for f, _ in total)}


def _fields(scorer: ModuleType, gold: Json, record: Json) -> Iterator[tuple[str, Counts]]:
    text = record["document"]["text"]
    found = scorer.matches(right := scorer.from_gold(gold, text), scorer.from_record(record))
    ours = {actor["id"]: actor for actor in record["actors"]}
    named = {actor["name"]: actor for actor in [*gold["actors"], *right["actors"]]}
    for theirs, given in found["statements"]:
        spoken_to = [named[name] for name in theirs.get("addressees") or () if name in named]
        yield "addressees", _actors(scorer, spoken_to, [ours[number] for number in given["addressees"]])
    for theirs, given in found["contacts"]:
        yield "participants", _actors(scorer, theirs["participants"], given["participants"])
        yield "place", _one(theirs.get("place"), given["place"], lambda a, b: _share_word(scorer, a, b))
        yield "duration", _one(theirs.get("duration"), given["duration"], lambda a, b: bool(a == b))
    for theirs, given in found["commitments"]:
        yield "by", _actors(scorer, theirs["by"], given["by"])
        yield "to", _actors(scorer, theirs["to"], given["to"])
        for name in ("what", "condition"):
            spans = (scorer.covered(entry.get(name) or (), text) for entry in (theirs, given))
            yield name, _one(*spans, lambda a, b: bool(scorer.dice(a, b) >= SAME))


def _actors(scorer: ModuleType, theirs: list[Json], given: list[Json]) -> Counts:
    same = scorer.pair(theirs, given, lambda a, b: float(scorer.same_actor(a, b)))
    return len(theirs), len(given), len(same)


def _one(theirs: Any, given: Any, is_same: Any) -> Counts:
    return bool(theirs), bool(given), bool(theirs and given and is_same(theirs, given))


def _share_word(scorer: ModuleType, a: str, b: str) -> bool:
    return bool(set(scorer.words(a)) & set(scorer.words(b)))


def main() -> None:
    parser = data_parser(__doc__)
    parser.add_argument("--part", choices=FOLDERS, default="dev")
    options = parser.parse_args()
    print(f"{'':14}" + "".join(f"{name:>11}" for name in ("precision", "recall", "F1", "gold", "ours")))
    for field, (theirs, given, right) in count(options.data, options.part, model=options.model).items():
        row = right / max(1, given), right / max(1, theirs), 2 * right / max(1, theirs + given)
        print(f"{field:14}" + "".join(f"{value:11.3f}" for value in row) + f"{theirs:11}{given:11}")


if __name__ == "__main__":
    main()
