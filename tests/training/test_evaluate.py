import json
from pathlib import Path

import pytest

from onrecord.models import Model
from training import evaluate


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two articles to train on and one held out, in folders of their own."""
    for name in ("record/gold/train/one.json", "record/gold/dev/two.json", "record/gold/founding.json"):
        write(tmp_path / name, "{}")
    for name in ("train/text/a.txt", "train/text/b.txt", "dev/text/c.txt"):
        write(tmp_path / "data/polnear" / name, "Words.")
    write(tmp_path / "data/news/articles.jsonl", '{"id": "unread", "text": "Words."}\n')
    for part, n_documents in (("train", 3), ("dev", 1)):
        write(tmp_path / f"data/gum/{part}.conllu", "# newdoc id = x\n" * n_documents)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf8")


def test_the_card_counts_what_was_trained_on_and_held_out(data: Path) -> None:
    sets, exclusions = evaluate.describe_sets(data, Model.LARGE)
    assert "as the teacher reads them" not in sets
    assert "| as the teacher reads them | 1 articles |" in evaluate.describe_sets(data, Model.SMALL)[0]
    assert "| PolNeAR 1.0 | 2 articles | 1 articles |" in sets
    assert "| GUM | 3 documents | 1 documents |" in sets
    assert "| gold records | 1 articles | 2 articles |" in sets
    assert "1 gold records of dev and the founding article" in exclusions


def test_no_card_for_a_model_that_was_trained_on_what_it_is_measured_on(data: Path) -> None:
    records = evaluate.ROOT / "training/annotations/records.jsonl"
    trained_on = json.loads(records.read_text(encoding="utf8").splitlines()[0])["id"]
    write(data / f"record/gold/dev/{trained_on}.json", "{}")
    with pytest.raises(SystemExit, match=f"trained on and measured on: {trained_on}"):
        evaluate.describe_sets(data, Model.LARGE)


@pytest.mark.parametrize("model", Model)
def test_a_new_card_keeps_what_the_old_one_says_of_how_the_model_was_made(tmp_path: Path, model: Model) -> None:
    card = tmp_path / "README.md"
    assert evaluate.note_of(card, model) == ""
    for note in ("", "Made in May."):
        write(card, f"# Model\n\nApache License 2.0. {evaluate.ORIGINS[model]}\n\n{note}\n\n## Data\n\nMore.\n")
        assert evaluate.note_of(card, model) == note
