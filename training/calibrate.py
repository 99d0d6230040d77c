"""Fit the weights of confidence: ``python -m training.calibrate DATA_FOLDER [--model MODEL] [--plot FILE]``.

What each piece of evidence tells was learnt once: of statements and events from the records of 231 articles that no
training had seen when the mean of runs 21 and 24 read them, of contacts and commitments from 294 that the large model
was not trained on (the last of ``annotations/written.jsonl``): LEARNT. The records that are never trained on, gold dev
and ``annotations/kept.jsonl``, move these weights to how often the entries of the present model are right, not far:
they are 168 articles.

Prints WEIGHTS for ``onrecord/confidence.py`` and how well they do in cross-validation over articles: weights fitted on
four fifths of them, measured on the fifth. ECE is the expected calibration error in ten bins of equal width, and in ten
with as many entries each; beside it what it would be by chance alone if each confidence held exactly.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.confidence import ALWAYS
from onrecord.dates import find_dates
from onrecord.encoder.session import Encoder
from onrecord.models import Model, find_model, folder_of
from onrecord.reader import compose
from onrecord.record import Document
from onrecord.text import lay_out
from training.gold import Gold, read_gold
from training.records import read_kept, read_kept_documents, read_marks
from training.reliability import Forecasts, plot, together

Floats = NDArray[np.float64]
Weights = Mapping[str, float]
PARTS: Final = {"statement": "statements", "contact": "contacts", "commitment": "commitments", "event": "events"}
FOLDS: Final = 5
RIDGE: Final = 2.0  # pull of each weight towards 0, for evidence of deviation 1,
TRUST: Final = 30.0  # and towards LEARNT, once there is one

LEARNT: Final[Mapping[str, Weights]] = {
    "statement": {
        "always": -1.778,
        "cue": 0.216,
        "utterance": 0.304,
        "source": 0.150,
        "no source": -1.540,
        "person": 0.634,
        "pronoun": -1.279,
        "noun": -1.889,
        "link": 0.144,
    },
    "contact": {
        "always": -0.233,
        "trigger": 0.399,
        "participants": 0.158,
        "group": -0.731,
        "person": 0.829,
        "consult": 0.074,
        "place": 0.532,
        "again": 0.554,
    },
    "commitment": {
        "always": -1.287,
        "trigger": 0.305,
        "force": 0.313,
        "by": 0.078,
        "event": 0.479,
        "group": -0.803,
        "to": 0.301,
        "again": 0.410,
    },
    "event": {
        "always": -0.439,
        "trigger": 0.106,
        "type": 0.164,
        "sides": 0.145,
        "no source": 0.178,
        "no target": -0.959,
        "event": 0.321,
        "commitment": 0.415,
    },
}


class Outcome(NamedTuple):
    """An entry that the reader found: the number of its article, the evidence on it, and whether it is right."""

    article: int
    evidence: Weights
    right: bool


def outcomes_of(
    documents: Mapping[str, Document], golds: Iterable[Gold], marks: Mapping[str, Any], encoder: Encoder
) -> dict[str, list[Outcome]]:
    """What the reader finds in articles, by kind of entry; only their events are compared where `golds` lack them, and
    no events where `marks` do."""
    import events  # noqa: PLC0415 - of benchmarks/
    import score  # noqa: PLC0415 - of the data folder

    gold_of = {gold.name: gold for gold in golds}
    found: dict[str, list[Outcome]] = {kind: [] for kind in PARTS}
    for number, name in enumerate(dict.fromkeys((*gold_of, *marks))):
        document, seen = documents[name], {kind: [] for kind in PARTS}  # type: dict[str, list[Weights]]

        def listen(kind: str, evidence: Weights, seen: dict[str, list[Weights]] = seen) -> float:
            seen[kind].append(evidence)
            return 0.5

        layout = lay_out(document.text)
        dates = find_dates(layout, document.published_on)
        record = compose(document, encoder.read(layout), dates, listen).to_json()
        right = {}
        if name in gold_of:
            matches = score.matches(to_score(gold_of[name], score), score.from_record(record))
            for kind in ("statement", "contact", "commitment"):
                hits = {entry["id"] for _, entry in matches[PARTS[kind]]}
                right |= {
                    (kind, entry["id"]): entry["id"] in hits
                    for entry in record[PARTS[kind]]
                    if kind != "statement" or entry["mode"] == "speech"
                }
        if name in marks:
            for one in events.match(record, marks[name]):
                right["event", one.event["id"]] = bool(one.by_sides)
        for kind, part in PARTS.items():
            for entry, evidence in zip(record[part], seen[kind], strict=True):
                if (kind, entry["id"]) in right:
                    found[kind].append(Outcome(number, evidence, right[kind, entry["id"]]))
    return found


def to_score(gold: Gold, score: Any) -> dict[str, list[dict[str, Any]]]:
    """A gold record as the scorer takes it."""
    actors = {actor["name"]: actor for actor in gold.actors}

    def who(names: Sequence[str] | None) -> list[Any]:
        return [actors[name] for name in names or ()]

    def at(entry: Mapping[str, Any], spans: str) -> Any:
        return score.covered(entry[spans], gold.text)

    return {
        "actors": [actor for actor in gold.actors if actor["kind"] != "group"],
        "statements": [
            {**entry, "speaker": actors.get(entry["speaker"]), "at": at(entry, "content")}
            for entry in gold.parts["statements"]
        ],
        "contacts": [{**entry, "participants": who(entry["participants"])} for entry in gold.parts["contacts"]],
        "commitments": [
            {**entry, "by": who(entry["by"]), "to": who(entry.get("to")), "at": at(entry, "evidence")}
            for entry in gold.parts["commitments"]
        ],
    }


def fit(outcomes: Sequence[Outcome], prior: Weights | None = None) -> dict[str, float]:
    """The weights with the least logistic loss, drawn towards those of `prior` or 0; Newton's method."""
    names = list(outcomes[0].evidence)
    x, y = _matrix(outcomes, names), _right(outcomes)
    centre = np.array([prior[name] if prior else 0.0 for name in (ALWAYS, *names)])
    pull = np.array([1.0 if prior else 0.01, *((TRUST if prior else RIDGE) * x[:, 1:].var(axis=0) + 1e-6)])
    weights = centre.copy()
    for _ in range(200):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (p - y) + pull * (weights - centre)
        step = np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + np.diag(pull), gradient)
        weights = weights - step / max(1.0, float(np.abs(step).max()))  # Newton overshoots where all are right
    return dict(zip((ALWAYS, *names), weights.tolist(), strict=True))


def _matrix(outcomes: Sequence[Outcome], names: Sequence[str]) -> Floats:
    return np.array([[1.0, *(outcome.evidence[name] for name in names)] for outcome in outcomes])


def _right(outcomes: Sequence[Outcome]) -> Floats:
    return np.array([outcome.right for outcome in outcomes], dtype=float)


def cross_validate(outcomes: Sequence[Outcome], prior: Weights | None = None) -> Forecasts:
    """The chances that weights fitted on the other articles give each entry."""
    chances = np.empty(len(outcomes))
    folds = np.array([outcome.article % FOLDS for outcome in outcomes])
    for fold in range(FOLDS):
        weights = fit([one for one, other in zip(outcomes, folds, strict=True) if other != fold], prior)
        names = [name for name in weights if name != ALWAYS]
        total = _matrix(outcomes, names) @ np.array([weights[ALWAYS], *(weights[name] for name in names)])
        chances[folds == fold] = (1 / (1 + np.exp(-total)))[folds == fold]
    return Forecasts(chances, _right(outcomes))


def measured_set(data: Path) -> tuple[dict[str, Document], list[Gold], dict[str, Any]]:
    """The articles that are never trained on by their names, their records, and the marks of the events of some."""
    golds = [*read_gold(data / "record/gold/dev"), *read_kept(data)]
    documents = {document.id: document for document in read_kept_documents(data)}
    for path in sorted((data / "record/gold/dev").glob("*.json")):
        published = json.loads(path.read_text(encoding="utf8"))["published"]
        text = path.with_suffix(".txt").read_text(encoding="utf8")
        documents[path.stem] = Document(path.stem, text, published=published)
    return documents, golds, read_marks("dev") | read_marks("kept")


def print_weights(name: str, weights: Mapping[str, Weights]) -> None:
    """Weights as they stand in a module."""
    print(f"{name} = {{")
    for kind, of_kind in weights.items():
        print(f'    "{kind}": {{' + ", ".join(f'"{n}": {weight:.3f}' for n, weight in of_kind.items()) + "},")
    print("}")


def print_table(parts: Mapping[str, Forecasts]) -> None:
    """Calibration and ranking of each kind of entry and of all."""
    heads = ("entries", "right", "AUC", "ECE", "by chance", "ECE, mass", "by chance", "0.75-0.85", "right")
    print(f"{'':12}" + "".join(f"{head:>11}" for head in heads))
    for kind, part in (*parts.items(), ("all", together(parts))):
        near = (part.chances >= 0.75) & (part.chances < 0.85)
        shares = [part.right.mean(), part.ranking()]
        shares += [f(mass) for mass in (False, True) for f in (part.calibration_error, part.error_of_chance)]
        at_eight = f"{int(near.sum()):>11}{part.right[near].mean() if near.any() else 0:>11.3f}"
        print(f"{kind:12}{len(part.right):>11}" + "".join(f"{share:>11.3f}" for share in shares) + at_eight)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", metavar="DATA_FOLDER", type=Path)
    parser.add_argument("--model", type=find_model, default=Model.LARGE, help="large, small or a folder with another")
    parser.add_argument("--plot", metavar="FILE", type=Path, help="write the reliability plot, as SVG")
    options = parser.parse_args()
    sys.path[:0] = [str(options.data / "record"), str(Path(__file__).parents[1] / "benchmarks")]
    found = outcomes_of(*measured_set(options.data), Encoder(folder_of(options.model)))
    print_weights("WEIGHTS", {kind: fit(found[kind], LEARNT[kind]) for kind in PARTS})
    forecasts = {kind: cross_validate(found[kind], LEARNT[kind]) for kind in PARTS}
    print_table(forecasts)
    if options.plot:
        plot(forecasts, options.plot)


if __name__ == "__main__":
    main()
