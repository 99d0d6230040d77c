"""Make the encoder's layers narrower: ``python -m training.prune DATA_FOLDER WEIGHTS OUT [--width 512]``.

Each layer keeps the `--width` inner units of its feed-forward part whose removal would change the loss most, to first
order: the sum of ``|activation x gradient|`` over words of the training sets (Molchanov et al., 2017). The result is to
be trained on. training/README.md compares widths with fewer layers.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn

from training.batches import Window, batches, labels_of
from training.model import Model, rebuild
from training.train import PIECES_A_BATCH, START, loss_of, read_windows

N_BATCHES = 10


def importance(model: Model, groups: Sequence[Sequence[Window]]) -> list[Tensor]:
    """For each layer how much its inner units matter (a number each) on the batches of windows."""
    layers = model.encoder.bert.encoder.layer
    outputs: dict[int, Tensor] = {}

    def keep(number: int, _module: nn.Module, _inputs: object, output: Tensor) -> None:
        outputs[number] = output

    hooks = [layer.intermediate.register_forward_hook(partial(keep, n)) for n, layer in enumerate(layers)]
    sums = [torch.zeros(layer.intermediate.dense.out_features) for layer in layers]
    for group in groups:
        loss = sum(loss_of(model, group, labels_of(group, random.Random(0))).values(), torch.zeros(()))
        gradients = torch.autograd.grad(loss, [outputs[n] for n in range(len(layers))])
        for number, gradient in enumerate(gradients):
            sums[number] += (outputs[number].detach() * gradient).abs().sum((0, 1))
    for hook in hooks:
        hook.remove()
    return sums


def prune(state: dict[str, Tensor], sums: Sequence[Tensor], width: int) -> dict[str, Tensor]:
    """The weights with the `width` most important inner units of each layer."""
    pruned = dict(state)
    for number, values in enumerate(sums):
        kept = values.topk(width).indices.sort().values
        layer = f"encoder.bert.encoder.layer.{number}"
        for name in ("weight", "bias"):
            pruned[f"{layer}.intermediate.dense.{name}"] = state[f"{layer}.intermediate.dense.{name}"][kept]
        pruned[f"{layer}.output.dense.weight"] = state[f"{layer}.output.dense.weight"][:, kept]
    return pruned


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--width", type=int, default=512)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    sets = read_windows(options.data)
    windows = sets["gold"] + sets["polnear"]
    groups = list(batches(rng.sample(windows, 8 * N_BATCHES), PIECES_A_BATCH, rng))[:N_BATCHES]
    model = rebuild(START, options.weights)
    torch.save(prune(model.state_dict(), importance(model, groups), options.width), options.out)


if __name__ == "__main__":
    main()
