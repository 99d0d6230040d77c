"""Who said what in political news, against PolNeAR (Newell, Margolin and Ruths, LREC 2018).

    python benchmarks/attribution.py DATA_FOLDER

Prints F1 on the dev part as DATA_FOLDER/bench/attribution.py counts it, beside what its annotators score against one
another on the 16 articles of the train part that several of them annotated. (In the dev part these are two, too few.)
"""

from __future__ import annotations

import contextlib
import io
import json
import time
from pathlib import Path
from types import ModuleType

from common import data_parser, find, load_scorer, read_articles, to_document, written

from onrecord.models import Model

TARGETS = {"attribution": 0.72}
Row = tuple[float, float, float]
"""Precision, recall and F1."""


def measure(
    data: Path, *, model: Model | Path = Model.LARGE, threads: int = 1
) -> tuple[dict[str, Row], dict[str, Row]]:
    """Rows of the reader's scores on PolNeAR dev, and of people's against people on PolNeAR train."""
    folder, by_several, scorer_file = find(data, "data/polnear/dev", "data/polnear/train", "bench/attribution.py")
    scorer = load_scorer(scorer_file)
    articles = [json.loads(line) for line in _printed(scorer, "articles", folder).splitlines()]
    with written(read_articles(map(to_document, articles), model, threads)) as records:
        ours = _printed(scorer, "score", folder, str(records))
    return _rows(ours), _rows(_printed(scorer, "people", by_several))


def _printed(scorer: ModuleType, command: str, folder: Path, *more: str) -> str:
    """What the scorer prints: its one interface."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        scorer.main(command, str(folder), *more)
    return printed.getvalue()


def _rows(table: str) -> dict[str, Row]:
    rows = {}
    for line in table.splitlines()[1:]:
        name, precision, recall, f1, _, _ = line.rsplit(maxsplit=5)
        rows[name.strip()] = (float(precision), float(recall), float(f1))
    return rows


def main() -> None:
    parser = data_parser(__doc__)
    parser.add_argument("--threads", type=int, default=1, help="cores to read with")
    options = parser.parse_args()
    start = time.perf_counter()
    ours, people = measure(options.data, model=options.model, threads=options.threads)
    print(f"PolNeAR dev, read and scored in {time.perf_counter() - start:.0f} s\n")
    print(f"{'':16}" + "".join(f"{name:>11}" for name in ("precision", "recall", "F1", "target", "people")))
    for name, row in ours.items():
        target = f"{TARGETS[name]:.2f}" if name in TARGETS else ""
        print(f"{name:16}" + "".join(f"{value:11.3f}" for value in row) + f"{target:>11}{people[name][2]:11.3f}")


if __name__ == "__main__":
    main()
