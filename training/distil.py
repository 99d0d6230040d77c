"""What the student learns from the teacher: its chances of every label of every word, and of roles to its triggers.

Hinton, Vinyals, Dean (2015), at a temperature of 1. The labels of a set say nothing of what it does not annotate; the
teacher says something of all words of all sets, and of articles that nobody annotated.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.encoder.labels import DENSE, TASKS
from training.batches import Labels, Window, inputs_of
from training.examples import Example
from training.model import Model
from training.records import ANNOTATIONS

WEIGHTS = {"trigger": 14.0, "contact": 12.0, "commitment": 15.0, "event": 12.0, "name": 1.0}
"""Of the labels that every word has: most words have none, as in `training.train`."""
OF_TRIGGERS = {"channel": "statement", "status": "contact"}
"""Labels that a trigger has, and the task whose trigger it is."""
LEAST = 0.15  # the least chance of a trigger whose roles are learnt
MOST_TRIGGERS = 24  # of one window; beyond, a random choice
ALIKE = 0.15  # of an article's sequences of LENGTH words; with more of an article that is measured on, it is left out
LENGTH = 5

Outputs = tuple[Tensor, Tensor, Tensor, Tensor]
"""What `Encoder` gives: words, dense logits, queries and keys."""


def read_unlabelled(data: Path) -> Iterator[Example]:
    """The data folder's articles that have no record, and that tell nothing of what is measured on in its words."""
    files = [ANNOTATIONS / "records.jsonl", ANNOTATIONS / "kept.jsonl"]
    taken = {json.loads(row)["id"] for path in files for row in path.read_text(encoding="utf8").splitlines()}
    gold = data / "record/gold"
    measured = [_sequences(path.read_text(encoding="utf8")) for path in (*gold.glob("dev/*.txt"), *gold.glob("*.txt"))]
    with (data / "data/news/articles.jsonl").open(encoding="utf8") as rows:
        for row in map(json.loads, rows):
            own = _sequences(row["text"])
            if row["id"] not in taken and all(len(own & other) <= ALIKE * len(own) for other in measured):
                yield Example.blank(row["id"], row["text"])


def _sequences(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return set(zip(*(words[shift:] for shift in range(LENGTH)), strict=False))


def soft_losses(
    model: Model, given: Outputs, teacher: Model, windows: Sequence[Window], labels: Labels, rng: random.Random
) -> dict[str, Tensor]:
    """The losses of `given`, the student's outputs for the windows, against the teacher's, who sees all words."""
    with torch.no_grad():
        taught = teacher.encoder(inputs_of(windows))
    mask = torch.arange(given[0].shape[1]) < torch.tensor([w.end - w.start for w in windows]).unsqueeze(1)
    ours, theirs = _by_name(given[1]), _by_name(taught[1])
    chances = trigger_chances(theirs) * mask.unsqueeze(-1)
    losses = {
        f"soft {name}": (_distance(ours[name], theirs[name], name) * mask).sum() / mask.sum() * weight
        for name, weight in WEIGHTS.items()
    }
    for name, task in OF_TRIGGERS.items():
        is_trigger = chances[..., TASKS.index(task)]
        each = _distance(ours[name], theirs[name], name) * is_trigger
        losses[f"soft {name}"] = each.sum() / is_trigger.sum().clamp(min=1) * 0.5
    places = _some_triggers(chances, rng)
    if len(places):
        window, at, task = places.unbind(1)
        with torch.no_grad():
            right = torch.sigmoid(teacher.roles(taught[0], window, at, task, mask).float())
        scores = model.roles(given[0], window, at, task, mask).float()
        each = functional.binary_cross_entropy_with_logits(scores, right, reduction="none")
        losses["soft roles"] = (each * mask[window].unsqueeze(-1)).sum() / len(places) / 12
    if len(labels.link_word):
        losses["soft links"] = 2 * functional.cross_entropy(
            model.link_scores(given[2], given[3], labels), teacher.link_scores(taught[2], taught[3], labels).softmax(1)
        )
    return losses


def _by_name(dense: Tensor) -> dict[str, Tensor]:
    return dict(zip(DENSE, dense.float().split(list(DENSE.values()), dim=-1), strict=True))


def _distance(ours: Tensor, theirs: Tensor, name: str) -> Tensor:
    """The cross entropy of the labels of each word: b x w."""
    if name == "trigger":  # two labels that are there or not, each for itself
        return functional.binary_cross_entropy_with_logits(ours, torch.sigmoid(theirs), reduction="none").mean(-1)
    return -(theirs.softmax(-1) * ours.log_softmax(-1)).sum(-1)


def trigger_chances(dense: dict[str, Tensor]) -> Tensor:
    """The chance of each word to be a trigger of each task: b x w x tasks."""
    of_tasks = {"statement": torch.sigmoid(dense["trigger"]).amax(-1)}
    for name in ("contact", "commitment", "event"):
        of_tasks[name] = 1 - dense[name].softmax(-1)[..., 0]
    return torch.stack([of_tasks[task] for task in TASKS], dim=-1)


def _some_triggers(chances: Tensor, rng: random.Random) -> Tensor:
    """Likely triggers, at most MOST_TRIGGERS of a window: window, word and task of each, n x 3."""
    found = torch.nonzero(chances >= LEAST)
    chosen = []
    for window in range(len(chances)):
        inside = torch.nonzero(found[:, 0] == window)[:, 0].tolist()
        chosen += inside if len(inside) <= MOST_TRIGGERS else rng.sample(inside, MOST_TRIGGERS)
    return found[chosen]
