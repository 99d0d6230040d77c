"""All records to train on: those of the data folder and this project's own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.record import Document
from training.gold import Entry, Gold, read_annotations, read_events, read_gold, read_names, read_words
from training.trigger_words import TriggerWords

ANNOTATIONS = Path(__file__).parent / "annotations"


def trigger_words_of(golds: Sequence[Gold]) -> TriggerWords:
    """Trigger words counted over the training records."""
    evidence = [
        (task, " ".join(gold.text[start:end] for start, end in entry["evidence"]))
        for gold in golds
        for task, part in (("contact", "contacts"), ("commitment", "commitments"))
        for entry in gold.parts[part]
    ]
    return TriggerWords(evidence, [gold.text for gold in golds])


def read_kept(data: Path) -> list[Gold]:
    """The records that are never trained on: with the gold dev records, thresholds and confidence are set on them."""
    return list(read_annotations(ANNOTATIONS / "kept.jsonl", _articles(data)))


def read_kept_documents(data: Path) -> Iterator[Document]:
    """The articles of `read_kept`."""
    ids = {gold.name for gold in read_kept(data)}
    for path in (data / "data/news/articles.jsonl", ANNOTATIONS / "kept.jsonl"):
        with path.open(encoding="utf8") as lines:
            for row in map(json.loads, lines):
                if row["id"] in ids and "text" in row:
                    yield Document(row["id"], row["text"], published=row.get("published"))


def read_marks(part: str) -> dict[str, list[Entry]]:
    """The events of articles that are never trained on, by the article: of the gold records of "dev", or "kept"."""
    lines = (ANNOTATIONS / f"events-{part}.jsonl").read_text(encoding="utf8").splitlines()
    return {row["id"]: row["events"] for row in map(json.loads, lines)}


def _articles(data: Path) -> dict[str, str]:
    """The texts of the data folder's articles by their ids."""
    with (data / "data/news/articles.jsonl").open(encoding="utf8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def read_others(data: Path) -> Iterator[tuple[str, str]]:
    """Names and texts of the data folder's articles that have no record, whether trained on or kept apart."""
    read = {path.stem for path in (data / "record/gold").rglob("*.json")}
    for name in ("records", "kept"):
        with (ANNOTATIONS / f"{name}.jsonl").open(encoding="utf8") as lines:
            read |= {json.loads(line)["id"] for line in lines}
    yield from ((name, text) for name, text in _articles(data).items() if name not in read)


def read_records(data: Path) -> list[Gold]:
    """The training records of the data folder and this project's own."""
    words = read_words(ANNOTATIONS / "words.jsonl")
    own = read_annotations(ANNOTATIONS / "records.jsonl", _articles(data))
    written = read_annotations(ANNOTATIONS / "written.jsonl", {})
    golds = [*read_gold(data / "record/gold/train", words), *own, *written]
    names = read_names(ANNOTATIONS / "names.jsonl")
    events = read_events(ANNOTATIONS / "events.jsonl")
    for gold in golds:
        gold.names = names.get(gold.name)
        gold.events = events.get(gold.name)
    return golds
