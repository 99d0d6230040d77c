"""Give narrowed layers units back: ``python -m training.widen WEIGHTS OUT [--width 1536]``.

Each layer of the weights gets inner units of the same layer of all-MiniLM-L6-v2, those that are least like the ones it
has, with no weight to what comes after them: the result reads exactly as before (as in Net2Net, Chen et al., 2016), and
learns what to make of them when it is trained on.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from training.train import START, start_from


def widen(state: Mapping[str, Tensor], origin: Mapping[str, Tensor], width: int) -> dict[str, Tensor]:
    """The weights with `width` inner units in each layer; `origin` has the wider layers that the new ones are of.

    Raises ValueError where `origin` has too few.
    """
    wide = dict(state)
    for name in [name for name in state if name.endswith("intermediate.dense.weight")]:
        inner, outer = name.removesuffix(".weight"), name.replace("intermediate.dense", "output.dense")
        here, there = state[name], origin[name]
        n_new = width - len(here)
        if n_new > len(there) - len(here):
            raise ValueError(f"{inner}: {len(there)} units cannot make {len(here)} to {width} others")
        likeness = (functional.normalize(there) @ functional.normalize(here).T).amax(1)
        new = likeness.topk(n_new, largest=False).indices
        wide[name] = torch.cat([here, there[new]])
        wide[f"{inner}.bias"] = torch.cat([state[f"{inner}.bias"], origin[f"{inner}.bias"][new]])
        wide[outer] = torch.cat([state[outer], torch.zeros(len(state[outer]), n_new)], dim=1)
    return wide


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--width", type=int, default=1536, help="inner units of each layer")
    options = parser.parse_args()
    origin = start_from(START).state_dict()
    torch.save(widen(torch.load(options.weights, weights_only=True), origin, options.width), options.out)


if __name__ == "__main__":
    main()
