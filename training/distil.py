"""What a model learns from another that reads the same windows: its words, its labels, its roles.

The losses stand beside those of the data sets, which know a part of the labels each; the teacher knows all labels of
words, the roles to the triggers that a set gives, and how sure it is (Hinton et al., 2015). A smaller student begins
with the teacher's heads and has its width, so that its words are to be the teacher's own (as in TinyBERT, Jiao et al.,
2020). The teacher sees the words that are hidden from the student.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.encoder.labels import DENSE
from training.batches import Labels
from training.model import Batch, Model

# Most words are no trigger of any kind: as in the losses of the data sets, these labels weigh more.
WEIGHTS = {"trigger": 10, "contact": 12, "commitment": 15, "event": 12, "channel": 1, "status": 1, "name": 1}
OF_ROLES = 1 / 12  # of the sum over the words of a window, as for the roles of the data sets


@dataclass(frozen=True)
class Teacher:
    """Who teaches, and how much the student's words are to be the same; little where it is no smaller."""

    model: Model
    likeness: float = 5.0


@dataclass(frozen=True)
class Lesson:
    """What the teacher gives for a batch: words b x w x width, dense logits b x w x n, roles t x w x roles; how much
    the words are to be the same."""

    words: Tensor
    dense: Tensor
    roles: Tensor | None
    likeness: float


def teach(teacher: Teacher, inputs: Batch, labels: Labels, mask: Tensor) -> Lesson:
    """The teacher's reading of a batch, with the roles to the triggers of `labels`; `mask` b x w: which words exist."""
    with torch.no_grad():
        words, dense, _, _ = teacher.model.encoder(inputs)
        window, at = labels.trigger_window, labels.trigger_word
        roles = teacher.model.roles(words, window, at, labels.trigger_task, mask) if len(at) else None
    return Lesson(words, dense, roles, teacher.likeness)


def losses_of(
    lesson: Lesson, words: Tensor, dense: Tensor, roles: Tensor | None, labels: Labels, mask: Tensor
) -> dict[str, Tensor]:
    """How far words, dense logits and role logits of the student are from the lesson, by part."""
    far = (words - lesson.words)[mask].float().square().mean() / lesson.words[mask].float().square().mean()
    losses = {"taught words": far * lesson.likeness, "taught labels": _of_labels(lesson.dense[mask], dense[mask])}
    if roles is not None and lesson.roles is not None:
        right = lesson.roles.float().sigmoid()
        each = functional.binary_cross_entropy_with_logits(roles.float(), right, reduction="none")
        here = mask[labels.trigger_window].unsqueeze(-1)
        losses["taught roles"] = (each * here).sum() / len(roles) * OF_ROLES
    return losses


def _of_labels(taught: Tensor, given: Tensor) -> Tensor:
    """How far the student's logits (words x labels) are from the teacher's."""
    sizes, total = list(DENSE.values()), torch.zeros(())
    for name, of_teacher, of_student in zip(
        DENSE, taught.float().split(sizes, -1), given.float().split(sizes, -1), strict=True
    ):
        if name == "trigger":
            loss = functional.binary_cross_entropy_with_logits(of_student, of_teacher.sigmoid())
        else:
            loss = functional.kl_div(of_student.log_softmax(-1), of_teacher.softmax(-1), reduction="batchmean")
        total = total + loss * WEIGHTS[name]
    return total
