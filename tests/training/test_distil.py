from __future__ import annotations

from typing import Any

import pytest

from onrecord.encoder.labels import DENSE, ROLES

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from training.distil import Lesson, losses_of  # noqa: E402

N_LABELS = sum(DENSE.values())
MASK = torch.tensor([[True, True, False]])  # two words, and one that is padding


class OneTrigger:
    """What is asked of the labels of a batch with one trigger in its first window."""

    trigger_window = torch.tensor([0])


def losses(words: Any, dense: Any, roles: Any) -> dict[str, float]:
    """Of a student, to a teacher whose words are 1, labels all alike and roles all taken."""
    lesson = Lesson(torch.ones(1, 3, 4), torch.zeros(1, 3, N_LABELS), torch.full((1, 3, len(ROLES)), 5.0), 2.0)
    return {name: float(loss) for name, loss in losses_of(lesson, words, dense, roles, OneTrigger(), MASK).items()}


def test_whoever_reads_like_the_teacher_has_nothing_to_learn() -> None:
    alike = losses(torch.ones(1, 3, 4), torch.zeros(1, 3, N_LABELS), torch.full((1, 3, len(ROLES)), 5.0))
    other = losses(torch.zeros(1, 3, 4), torch.randn(1, 3, N_LABELS), torch.zeros(1, 3, len(ROLES)))
    assert alike["taught words"] == 0
    assert all(alike[name] < other[name] for name in ("taught words", "taught labels", "taught roles"))


def test_padding_tells_nothing() -> None:
    words, dense = torch.ones(1, 3, 4), torch.zeros(1, 3, N_LABELS)
    roles = torch.full((1, 3, len(ROLES)), 5.0)
    before = losses(words, dense, roles)
    for tensor in (words, dense, roles):
        tensor[:, 2] = 99.0
    assert losses(words, dense, roles) == before


def test_a_batch_without_triggers_has_no_roles() -> None:
    assert set(losses(torch.ones(1, 3, 4), torch.zeros(1, 3, N_LABELS), None)) == {"taught words", "taught labels"}
