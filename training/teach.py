"""Teach a trained model one more role: ``python -m training.teach DATA_FOLDER WEIGHTS OUT --role addressee``.

Only the role head learns, from the labels of the records for that role and for all others from itself as it was, so
that what the model reads stays the same but for the role (as in Li and Hoiem, Learning without Forgetting, 2016).
"""

from __future__ import annotations

import argparse
import copy
import itertools
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from onrecord.encoder.labels import ROLES
from training.batches import Labels, Window, batches, inputs_of, labels_of
from training.model import Model, RoleHead, rebuild
from training.train import PIECES_A_BATCH, START, pick, read_windows

MOST_TRIGGERS = 6  # of a window on average, a random choice


def losses_of(
    model: Model, before: RoleHead, windows: Sequence[Window], labels: Labels, role: str, is_bfloat16: bool
) -> tuple[Tensor, Tensor]:
    """The losses of a batch: for `role` from the labels where they are known; for the others from the head `before`."""
    with torch.no_grad():
        with torch.autocast("cpu", torch.bfloat16, enabled=is_bfloat16):
            words = model.encoder(inputs_of(windows))[0]
        words = words.float()
        mask = torch.arange(words.shape[1]) < torch.tensor([w.end - w.start for w in windows]).unsqueeze(1)
        chosen = torch.randperm(len(labels.trigger_word))[: MOST_TRIGGERS * len(windows)]
        window, at = labels.trigger_window[chosen], labels.trigger_word[chosen]
        where = window, at, labels.trigger_task[chosen], mask
        right = before(words, *where).sigmoid()
    column = ROLES.index(role)
    known = mask[window].unsqueeze(-1).expand_as(right).clone()
    known[..., column] &= labels.roles_known[chosen, None, column]
    right[..., column] = labels.roles[chosen, :, column]
    logits = model.roles(words, *where)
    each = functional.binary_cross_entropy_with_logits(logits, right, reduction="none") * known / len(logits)
    new = each[..., column].sum()
    return new, each.sum() - new


def teach(model: Model, windows: list[Window], role: str, epochs: float, rate: float, is_bfloat16: bool) -> None:
    """Train the role head of `model` over the windows; the rate falls to nothing with a cosine."""
    before = copy.deepcopy(model.roles).eval()
    model.encoder.eval()
    model.roles.train()
    rng = random.Random(1)
    torch.manual_seed(1)
    optimizer = torch.optim.AdamW(model.roles.parameters(), lr=rate, weight_decay=0.01)
    groups = list(batches(windows, PIECES_A_BATCH, rng))
    total, step, sums, began = int(len(groups) * epochs), 0, list[tuple[float, float]](), time.time()
    while step < total:
        for group in itertools.islice(batches(windows, PIECES_A_BATCH, rng), total - step):
            step += 1
            labels = labels_of(group, rng)
            if not len(labels.trigger_word):
                continue
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate * min(1.0, step / 50) * (0.5 + 0.5 * math.cos(math.pi * step / total))
            new, others = losses_of(model, before, group, labels, role, is_bfloat16)
            optimizer.zero_grad()
            (new + others).backward()
            optimizer.step()
            sums.append((new.item(), others.item()))
            if step % 50 == 0:
                shown = "  ".join(f"{sum(column) / len(column):.3f}" for column in zip(*sums[-200:], strict=True))
                print(f"{step}/{total}  {time.time() - began:.0f} s  {shown}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--role", choices=ROLES, default="addressee")
    parser.add_argument("--epochs", type=float, default=3)
    parser.add_argument("--polnear", type=float, default=0.3, help="how many times its windows are seen in an epoch")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--bfloat16", action="store_true", help="for processors with AVX512-BF16 or AMX")
    options = parser.parse_args()
    torch.set_num_threads(2)
    sets = read_windows(options.data)
    model = rebuild(START, options.weights)
    windows = sets["gold"] + pick(sets["polnear"], options.polnear, random.Random(1))
    teach(model, windows, options.role, options.epochs, options.rate, options.bfloat16)
    torch.save(model.state_dict(), options.out)


if __name__ == "__main__":
    main()
