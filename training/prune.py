"""Make the encoder smaller: ``python -m training.prune DATA_FOLDER WEIGHTS OUT [--layers N] [--heads N] [--width N]``.

Of the layers the first `--layers` are kept; of each the `--heads` heads and the `--width` inner units of the
feed-forward part whose removal would change the loss most, to first order: the sum of ``|activation x gradient|`` over
words of the training sets (Molchanov et al., 2017; for heads Michel et al., 2019). The result is to be trained on.
training/README.md compares sizes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from training.batches import Window, batches, labels_of
from training.model import Model, rebuild
from training.train import PIECES_A_BATCH, START, loss_of, read_windows

N_BATCHES = 10
LAYERS: Final = "encoder.bert.encoder.layer."


def importance(model: Model, groups: Sequence[Sequence[Window]]) -> list[tuple[Tensor, Tensor]]:
    """For each layer how much its heads and its inner units matter (a number each) on the batches of windows."""
    layers = model.encoder.bert.encoder.layer
    modules = [module for layer in layers for module in (layer.attention.self, layer.intermediate)]
    outputs: dict[int, Tensor] = {}

    def keep(number: int, _module: nn.Module, _inputs: object, output: Tensor | tuple[Tensor, ...]) -> None:
        outputs[number] = output if isinstance(output, Tensor) else output[0]

    hooks = [module.register_forward_hook(partial(keep, number)) for number, module in enumerate(modules)]
    sums = [torch.zeros(()) for _ in modules]
    for group in groups:
        loss = sum(loss_of(model, group, labels_of(group, random.Random(0))).values(), torch.zeros(()))
        gradients = torch.autograd.grad(loss, [outputs[number] for number in range(len(modules))])
        for number, gradient in enumerate(gradients):
            sums[number] = sums[number] + (outputs[number].detach() * gradient).abs().sum((0, 1))
    for hook in hooks:
        hook.remove()
    size = layers[0].attention.self.attention_head_size
    return [(sums[n].unflatten(0, (-1, size)).sum(1), sums[n + 1]) for n in range(0, len(sums), 2)]


def prune(
    state: Mapping[str, Tensor], sums: Sequence[tuple[Tensor, Tensor]], width: int, heads: int, layers: int
) -> dict[str, Tensor]:
    """The weights of the first `layers` layers, with the most important `heads` heads and `width` inner units of each.

    `sums` as `importance` gives them. Raises ValueError where there are fewer.
    """
    n_heads, n_units = map(len, sums[0])
    if layers > len(sums) or heads > n_heads or width > n_units:
        raise ValueError(f"{len(sums)} layers of {n_heads} heads and {n_units} units are fewer than asked for")
    kept = tuple(f"{LAYERS}{number}." for number in range(layers))
    pruned = {name: value for name, value in state.items() if not name.startswith(LAYERS) or name.startswith(kept)}
    for layer, (of_heads, of_units) in zip(kept, sums, strict=False):
        size = len(state[f"{layer}attention.self.query.bias"]) // len(of_heads)
        inside = (_best(of_heads, heads).unsqueeze(1) * size + torch.arange(size)).flatten()
        for name in ("query", "key", "value"):
            _keep_outputs(pruned, f"{layer}attention.self.{name}", inside)
        _keep_inputs(pruned, f"{layer}attention.output.dense", inside)
        units = _best(of_units, width)
        _keep_outputs(pruned, f"{layer}intermediate.dense", units)
        _keep_inputs(pruned, f"{layer}output.dense", units)
    return pruned


def _best(values: Tensor, n: int) -> Tensor:
    """The numbers of the `n` largest, in their order."""
    return values.topk(n).indices.sort().values


def _keep_outputs(state: dict[str, Tensor], linear: str, kept: Tensor) -> None:
    for name in ("weight", "bias"):
        state[f"{linear}.{name}"] = state[f"{linear}.{name}"][kept]


def _keep_inputs(state: dict[str, Tensor], linear: str, kept: Tensor) -> None:
    state[f"{linear}.weight"] = state[f"{linear}.weight"][:, kept]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--width", type=int, default=512, help="inner units of each layer")
    parser.add_argument("--heads", type=int, help="of each layer; all of them unless given")
    parser.add_argument("--layers", type=int, help="the first of them; all unless given")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    sets = read_windows(options.data)
    windows = sets["gold"] + sets["polnear"]
    groups = list(batches(rng.sample(windows, 8 * N_BATCHES), PIECES_A_BATCH, rng))[:N_BATCHES]
    model = rebuild(START, options.weights)
    sums = importance(model, groups)
    layers, heads = options.layers or len(sums), options.heads or len(sums[0][0])
    torch.save(prune(model.state_dict(), sums, options.width, heads, layers), options.out)


if __name__ == "__main__":
    main()
