"""Whole records against gold records.

    python benchmarks/record.py DATA_FOLDER [--part dev|train|founding] [--each] [--errors [PART]]

Prints precision, recall and F1 of each part of a record as DATA_FOLDER/record/score.py counts them. The gold records
were read by a large language model under the guidelines, not by people; the agreement is between two such readings.
"""

from __future__ import annotations

import time
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from common import Json, data_parser, find, load_scorer, read_articles, to_document, written
from errors import PARTS, print_errors

from onrecord.models import Model

FOLDERS = {"dev": "record/gold/dev", "train": "record/gold/train", "founding": "record/gold"}
AGREEMENT = {"actors": 0.97, "statements": 0.92, "contacts": 0.95, "commitments": 0.92}
TARGETS = {
    "dev": {"actors": 0.80, "statements": 0.70, "contacts": 0.55, "commitments": 0.45},
    "founding": {"actors": 0.90, "statements": 0.88, "contacts": 0.75, "commitments": 0.65},
}


class Result(NamedTuple):
    """Of some gold records: precision, recall, f1, gold and ours by row; the share right by detail; the records."""

    table: dict[str, dict[str, Any]]
    details: dict[str, float]
    records: list[Json]
    seconds: float


def load(data: Path, part: str) -> tuple[Path, ModuleType, list[Json]]:
    """The folder of a part of the gold records, the scorer, and the articles."""
    folder, scorer, gold = find(data, FOLDERS[part], "record/score.py", "record/gold.py")
    return folder, load_scorer(scorer), list(load_scorer(gold).articles(folder))


def measure(
    data: Path, part: str = "dev", *, model: Model | Path = Model.LARGE, threads: int = 1, each: bool = False
) -> Result:
    """Read the articles of a part and score their records; `each` prints a line an article."""
    folder, scorer, articles = load(data, part)
    start = time.perf_counter()
    records = read_articles(map(to_document, articles), model, threads)
    seconds = time.perf_counter() - start
    with written(records) as path:
        table, details = scorer.score(folder, path, each)
    return Result(table, details, records, seconds)


def print_result(result: Result, part: str) -> None:
    """The table, beside the targets and the agreement of two readings."""
    targets = TARGETS.get(part, {})
    words = sum(len(record["document"]["text"].split()) for record in result.records)
    print(f"{part}: {len(result.records)} articles, {words:,} words, read in {result.seconds:.1f} s\n")
    head = ("precision", "recall", "F1", "target", "agreement", "gold", "ours")
    print(f"{'':26}" + "".join(f"{name:>11}" for name in head))
    for name, row in result.table.items():
        beside = [f"{value:.2f}" if value else "" for value in (targets.get(name), AGREEMENT.get(name))]
        figures = [f"{row[key]:.3f}" for key in ("precision", "recall", "f1")] + beside + [row["gold"], row["ours"]]
        print(f"{name:26}" + "".join(f"{figure:>11}" for figure in figures))
    print("\nof those found, right: " + "  ".join(f"{name} {share:.2f}" for name, share in result.details.items()))
    print("gold records are a large language model's reading under the guidelines, not people's")


def main() -> None:
    parser = data_parser(__doc__)
    parser.add_argument("--part", choices=FOLDERS, default="dev", help="which gold records")
    parser.add_argument("--threads", type=int, default=1, help="cores to read with")
    parser.add_argument("--each", action="store_true", help="found/gold of each article")
    parser.add_argument("--errors", nargs="?", const="all", choices=("all", *PARTS), help="every fault, by its kind")
    options = parser.parse_args()
    result = measure(options.data, options.part, model=options.model, threads=options.threads, each=options.each)
    if options.errors:
        parts = PARTS if options.errors == "all" else (options.errors,)
        folder, scorer, _ = load(options.data, options.part)
        print_errors(scorer, folder, result.records, parts)
    print_result(result, options.part)


if __name__ == "__main__":
    main()
