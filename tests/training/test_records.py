from __future__ import annotations

import json
from pathlib import Path

from training.records import ANNOTATIONS, read_kept_documents, read_marks, read_others


def data_folder(folder: Path, *names: str) -> Path:
    """With articles of these names, and a gold record of "gold"."""
    (folder / "data/news").mkdir(parents=True)
    (folder / "record/gold/dev").mkdir(parents=True)
    (folder / "record/gold/dev/gold.json").write_text("{}")
    rows = [json.dumps({"id": name, "text": f"Words of {name}.", "published": "2006-01-02"}) for name in names]
    (folder / "data/news/articles.jsonl").write_text("\n".join(rows))
    return folder


def first_of(name: str) -> str:
    with (ANNOTATIONS / f"{name}.jsonl").open(encoding="utf8") as lines:
        found: str = json.loads(next(lines))["id"]
    return found


def test_others_have_no_record_at_all(tmp_path: Path) -> None:
    data = data_folder(tmp_path, "gold", first_of("records"), first_of("kept"), "other")
    assert list(read_others(data)) == [("other", "Words of other.")]


def test_the_events_of_the_articles_that_are_kept_are_of_those_articles() -> None:
    with (ANNOTATIONS / "kept.jsonl").open(encoding="utf8") as lines:
        kept = {json.loads(line)["id"] for line in lines}
    assert set(read_marks("kept")) == kept
    assert not set(read_marks("dev")) & kept


def test_articles_that_were_written_bring_their_texts(tmp_path: Path) -> None:
    kept = [json.loads(line) for line in (ANNOTATIONS / "kept.jsonl").read_text(encoding="utf8").splitlines()]
    data = data_folder(tmp_path, *(row["id"] for row in kept if "text" not in row))
    documents = list(read_kept_documents(data))
    assert {document.id for document in documents} == {row["id"] for row in kept}
    assert all(document.text for document in documents)
