"""Set the thresholds of decoding on what is never trained on: ``python -m training.tune DATA_FOLDER [--model MODEL]``.

Coordinate descent: each threshold in turn takes the value with the best sum of F1 over actors, statements, contacts
and commitments of the gold dev records and ``annotations/kept.jsonl``, and attribution of a third of PolNeAR dev.
Prints what it finds; a person
writes it into ``onrecord/encoder``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.encoder import decode, triggers
from onrecord.encoder.labels import ROLES
from onrecord.models import Model, find_model
from onrecord.reader import Reader
from onrecord.record import Document
from onrecord.statements import find as statements
from training.calibrate import measured_set, to_score

CHOICES: dict[str, tuple[float, ...]] = {
    "CUE": (0.25, 0.35, 0.45, 0.55),
    "UTTERANCE": (0.2, 0.3, 0.4, 0.5),
    "SPEECH": (0.2, 0.3, 0.4, 0.5),
    "CONTACT": (0.15, 0.25, 0.35, 0.45),
    "COMMITMENT": (0.15, 0.25, 0.35, 0.45),
    "content": (0.3, 0.4, 0.5),
    "source": (0.3, 0.4, 0.5),
    "participant": (0.2, 0.35, 0.5),
    "by": (0.2, 0.35, 0.5),
    "to": (0.2, 0.35, 0.5),
    "evidence": (0.3, 0.4, 0.5),
    "switch": (0.5, 1.0, 1.5, 2.5),
}


def apply(values: dict[str, float]) -> None:
    """Put thresholds into the modules that use them."""
    for name, value in values.items():
        if name in ROLES:
            decode._BIAS[ROLES.index(name)] = np.log(value / (1 - value))
        elif name == "switch":
            decode._SWITCH[[ROLES.index(role) for role in ("content", "what", "evidence")]] = value
        elif name == "SPEECH":
            statements.SPEECH = value  # type: ignore[misc]
        else:
            setattr(triggers, name, value)


def remember(reader: Reader) -> None:
    """Make the reader's encoder run each window once."""
    run, known = reader._encoder._encoder.run, {}

    def once(names: Any, inputs: dict[str, Any]) -> Any:
        key = inputs["ids"].tobytes()
        if key not in known:
            known[key] = run(names, inputs)
        return known[key]

    reader._encoder._encoder = type("Remembering", (), {"run": staticmethod(once)})()


def gold_scorer(data: Path, reader: Reader) -> Callable[[], dict[str, float]]:
    """F1 of each part of the records that are never trained on."""
    import score  # noqa: PLC0415 - of the data folder

    documents, golds, _ = measured_set(data)
    articles = [(documents[gold.name], to_score(gold, score)) for gold in golds]

    def measure() -> dict[str, float]:
        totals: dict[str, list[int]] = {}
        for document, gold in articles:
            ours = score.from_record(reader.read(document).to_json())
            for part, pairs in score.matches(gold, ours).items():
                n = totals.setdefault(part, [0, 0])
                n[0] += len(pairs)
                n[1] += len(gold[part.split(" (")[0]]) + len(ours[part.split(" (")[0]])
        return {part: 2 * both / max(1, all_) for part, (both, all_) in totals.items()}

    return measure


def polnear_scorer(data: Path, reader: Reader) -> Callable[[], float]:
    """Attribution F1 on every third article of PolNeAR dev."""
    import attribution  # noqa: PLC0415 - of the data folder

    articles = list(attribution.corpus(data / "data/polnear/dev"))[::3]

    def spans(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for s in record["statements"]:
            listed = {role: [s[role]] if s[role] else [] for role in ("source", "cue")}
            yield {**listed, "content": s["content"]}

    def measure() -> float:
        tally = attribution.Tally()
        for name, text, people in articles:
            mine = attribution.as_words(list(spans(reader.read(Document(name, text)).to_json())), text)
            for person in people:
                tally.add(attribution.as_words(person, text), mine)
        return float(2 * tally["attribution", "both"] / (tally["attribution", "gold"] + tally["attribution", "ours"]))

    return measure


PARTS = ("actors", "statements", "contacts", "commitments")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--model", type=find_model, default=Model.LARGE, help="large, small or a folder with another")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    sys.path[:0] = [str(options.data / "record"), str(options.data / "bench")]
    reader = Reader(model=options.model)
    remember(reader)
    gold, polnear = gold_scorer(options.data, reader), polnear_scorer(options.data, reader)

    def total() -> tuple[float, str]:
        parts, attributions = gold(), polnear()
        shown = "  ".join(f"{part} {parts[part]:.3f}" for part in PARTS) + f"  PolNeAR {attributions:.3f}"
        return sum(parts[part] for part in PARTS) + attributions, shown

    best, shown = total()
    print(f"{best:.3f}  {shown}", flush=True)
    chosen: dict[str, float] = {}
    for _ in range(options.rounds):
        for name, values in CHOICES.items():
            for value in values:
                apply({**chosen, name: value})
                found, shown = total()
                better = found > best
                print(f"{name} {value}: {found:.3f}  {shown}{'  *' if better else ''}", flush=True)
                if better:
                    best, chosen[name] = found, value
            apply(DEFAULTS | chosen)
    print(chosen)


DEFAULTS = {
    **{name: getattr(triggers, name) for name in ("CUE", "UTTERANCE", "CONTACT", "COMMITMENT")},
    **{role: decode.THRESHOLDS[role] for role in ROLES},
    "SPEECH": statements.SPEECH,
    "switch": decode.SWITCH["content"],
}

if __name__ == "__main__":
    main()
