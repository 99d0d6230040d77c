"""Fit the scales of confidence on the gold dev records: ``python -m training.calibrate DATA_FOLDER [--model FOLDER]``.

Prints the scales for ``onrecord/confidence.py`` and the expected calibration error (ten bins of equal width, Naeini et
al., 2015) in cross-validation over articles: scales fitted on four fifths of them, measured on the fifth.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

from onrecord import confidence
from onrecord.reader import Reader
from onrecord.record import Document

Outcome = tuple[int, float, bool]
"""Number of the article, logit of the model's probability, whether the entry is right."""
PART_OF = {"contact": "contacts", "commitment": "commitments"}
FOLDS = 5


def outcomes_of(data: Path, reader: Reader) -> dict[str, list[Outcome]]:
    """What the reader found in the gold dev records, by kind of entry."""
    import score  # noqa: PLC0415 - of the data folder

    found: dict[str, list[Outcome]] = defaultdict(list)
    seen: list[tuple[str, float]] = []
    plain = confidence.confidence

    def listen(kind: str, probability: float) -> float:
        bounded = min(max(probability, 1e-4), 1 - 1e-4)
        seen.append((kind, math.log(bounded / (1 - bounded))))
        return plain(kind, probability)

    import onrecord.reader  # noqa: PLC0415

    onrecord.reader.confidence = listen  # type: ignore[attr-defined]
    for number, path in enumerate(sorted((data / "record/gold/dev").glob("*.json"))):
        gold, text = json.loads(path.read_text()), path.with_suffix(".txt").read_text()
        seen.clear()
        record = reader.read(Document(path.stem, text, published=gold["published"])).to_json()
        kinds = iter(seen)
        ours = score.from_record(record)
        right = {
            id(o)
            for part in ("statements", "contacts", "commitments")
            for _, o in score.matches(score.from_gold(gold, text), ours)[part]
        }
        spoken = {s["id"]: s for s in ours["statements"]}
        for statement in record["statements"]:
            kind, logit = next(kinds)
            if statement["id"] in spoken:
                found[kind].append((number, logit, id(spoken[statement["id"]]) in right))
        for part in ("contacts", "commitments"):
            for entry in ours[part]:
                kind, logit = next(kinds)
                found[kind].append((number, logit, id(entry) in right))
    return found


def fit(outcomes: list[Outcome]) -> tuple[float, float]:
    """Slope and shift of the logistic with the least loss, drawn a little towards (1, 0); Newton's method."""
    x = np.array([[logit, 1.0] for _, logit, _ in outcomes])
    y = np.array([right for *_, right in outcomes], dtype=float)
    weights, prior = np.array([1.0, 0.0]), np.array([1.0, 0.0])
    for _ in range(200):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + (weights - prior)
        hessian = x.T @ (x * (p * (1 - p))[:, None]) + np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        weights = weights - step / max(1.0, float(np.abs(step).max()) / 0.2)  # Newton overshoots where all are right
    return max(0.0, float(weights[0])), float(weights[1])


def calibration_error(outcomes: list[Outcome]) -> float:
    """Expected calibration error in cross-validation."""
    rows = []
    for fold in range(FOLDS):
        slope, shift = fit([o for o in outcomes if o[0] % FOLDS != fold])
        rows += [
            (1 / (1 + math.exp(-(slope * logit + shift))), right) for n, logit, right in outcomes if n % FOLDS == fold
        ]
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for p, right in rows:
        bins[min(9, int(p * 10))].append((p, right))
    return sum(abs(sum(p - right for p, right in b)) for b in bins.values()) / max(1, len(rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=Path)
    options = parser.parse_args()
    sys.path.insert(0, str(options.data / "record"))
    found = outcomes_of(options.data, Reader(model=options.model))
    for kind in confidence.SCALES:
        outcomes = found[kind]
        slope, shift = fit(outcomes)
        share = sum(right for *_, right in outcomes) / max(1, len(outcomes))
        error = calibration_error(outcomes)
        print(
            f'    "{kind}": ({slope:.2f}, {shift:.2f}),  # {len(outcomes)} entries, {share:.2f} right, ECE {error:.3f}'
        )


if __name__ == "__main__":
    main()
