"""The mean of the weights of several runs: ``python -m training.mean OUT.pt WEIGHTS.pt WEIGHTS.pt ...``.

Runs that begin with the same weights and are trained on other mixes end in one valley of the loss, and their mean often
reads better than either (Wortsman et al., "Model soups", 2022).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training.train import mean_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="the file for the mean")
    parser.add_argument("weights", type=Path, nargs="+", help="weights of one kind of model")
    options = parser.parse_args()
    torch.save(mean_of([torch.load(path, weights_only=True) for path in options.weights]), options.out)


if __name__ == "__main__":
    main()
