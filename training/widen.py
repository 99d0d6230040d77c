"""Give a narrowed encoder its inner units back: ``python -m training.widen WEIGHTS OUT``.

The units of the feed-forward parts that `training.prune` took out are added again as MiniLM has them, with outputs of
zero: the model reads just as before, and has room to learn more (as in Net2Net, Chen et al., 2016).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from training.model import start_from
from training.prune import LAYERS
from training.train import START


def widen(state: Mapping[str, Tensor], start: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The weights `state` with those units of `start` (same layers, more units) that have no like in it."""
    wide, number = dict(state), 0
    while (inside := f"{LAYERS}{number}.intermediate.dense") + ".weight" in state:
        outside = f"{LAYERS}{number}.output.dense.weight"
        left = _without_like(state[f"{inside}.weight"], start[f"{inside}.weight"])
        for name in (f"{inside}.weight", f"{inside}.bias"):
            wide[name] = torch.cat([state[name], start[name][left]])
        wide[outside] = torch.cat([state[outside], torch.zeros(len(state[outside]), len(left))], dim=1)
        number += 1
    return wide


def _without_like(kept: Tensor, units: Tensor) -> Tensor:
    """The numbers of the units (rows) that no row of `kept` came from: the most like to each is taken, best first."""
    like = functional.normalize(kept) @ functional.normalize(units).T
    taken = torch.zeros(len(units), dtype=torch.bool)
    for row in like.max(1).values.argsort(descending=True).tolist():
        taken[like[row].masked_fill(taken, -2).argmax()] = True
    return (~taken).nonzero().flatten()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    state = torch.load(options.weights, weights_only=True)
    torch.save(widen(state, start_from(START).state_dict()), options.out)


if __name__ == "__main__":
    main()
