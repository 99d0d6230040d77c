"""Make the encoder's layers narrower: ``python -m training.prune DATA_FOLDER WEIGHTS OUT [--width 512]``.

Each layer keeps the `--width` inner units of its feed-forward part whose removal would change the loss most, to first
order: the sum of ``|activation x gradient|`` over words of the training sets (Molchanov et al., 2017). The result is to
be trained on. With 512 of 1,536 units the six layers cost a third less than four whole ones and lose less
(training/README.md has the figures).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from onrecord.encoder.features import WordPieces
from training.batches import Window, batches, labels_of, windows_of
from training.gold import to_example
from training.model import Model, rebuild
from training.polnear import read_polnear
from training.records import read_records, trigger_words_of
from training.train import CONTEXT, PIECES_A_BATCH, START, WINDOW, loss_of

N_BATCHES = 10


def importance(model: Model, groups: Sequence[Sequence[Window]]) -> list[Tensor]:
    """For each layer how much its inner units matter (a number each) on the batches of windows."""
    layers = model.encoder.bert.encoder.layer
    sums = [torch.zeros(layer.intermediate.dense.out_features) for layer in layers]
    outputs: list[tuple[int, Tensor]] = []

    def listen(number: int) -> object:
        def keep(_module: object, _inputs: object, output: Tensor) -> None:
            output.retain_grad()
            outputs.append((number, output))

        return keep

    hooks = [layer.intermediate.register_forward_hook(listen(n)) for n, layer in enumerate(layers)]
    for group in groups:
        outputs.clear()
        model.zero_grad()
        sum(loss_of(model, group, labels_of(group, random.Random(0))).values(), torch.zeros(())).backward()
        for number, output in outputs:
            assert output.grad is not None
            sums[number] += (output.detach() * output.grad).abs().sum((0, 1))
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
    tokenizer = WordPieces(START / "tokenizer.json")
    golds = read_records(options.data)
    trigger_words = trigger_words_of(golds)
    examples = [
        *(to_example(gold, trigger_words) for gold in golds),
        *read_polnear(options.data / "data/polnear/train"),
    ]
    windows = windows_of(examples, tokenizer, WINDOW, CONTEXT)
    groups = list(batches(rng.sample(windows, 8 * N_BATCHES), PIECES_A_BATCH, rng))[:N_BATCHES]
    model = rebuild(START, options.weights)
    torch.save(prune(model.state_dict(), importance(model, groups), options.width), options.out)


if __name__ == "__main__":
    main()
