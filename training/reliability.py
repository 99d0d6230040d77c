"""How well chances hold: calibration error, ranking, and the plot of both for the docs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
BINS = 10
FEW = 150
DRAWS = 500
INK, STRONG = "#7d838c", "#3b82c4"  # to be read on white and on black


@dataclass(frozen=True)
class Forecasts:
    """Chances that entries are right, and which of them are (1 and 0)."""

    chances: Floats
    right: Floats

    def bins(self, equal_mass: bool = False) -> NDArray[np.int64]:
        """The bin of each entry: BINS of equal width, or with as many entries in each."""
        if not equal_mass:
            return np.minimum(BINS - 1, (self.chances * BINS).astype(np.int64))
        rank = np.empty(len(self.chances), dtype=np.int64)
        rank[np.argsort(self.chances, kind="stable")] = np.arange(len(self.chances))
        return rank * BINS // len(rank)

    def calibration_error(self, equal_mass: bool = False) -> float:
        """Expected calibration error (Naeini et al., 2015)."""
        return _error(self.chances, self.right, self.bins(equal_mass))

    def error_of_chance(self, equal_mass: bool = False) -> float:
        """The mean calibration error if each chance held exactly: entries in a bin are few."""
        rng, bins = np.random.default_rng(1), self.bins(equal_mass)
        draws = (rng.random((DRAWS, len(self.chances))) < self.chances).astype(float)
        return float(np.mean([_error(self.chances, draw, bins) for draw in draws]))

    def ranking(self) -> float:
        """The area under the ROC curve: how often of a right and a wrong entry the right one has the higher chance."""
        right, wrong = self.chances[self.right == 1], self.chances[self.right == 0]
        above = (right[:, None] > wrong).sum() + 0.5 * (right[:, None] == wrong).sum()
        return float(above / max(1, len(right) * len(wrong)))


def _error(chances: Floats, right: Floats, bins: NDArray[np.int64]) -> float:
    return float(np.abs(np.bincount(bins, chances - right, BINS)).sum() / max(1, len(chances)))


def together(parts: Mapping[str, Forecasts]) -> Forecasts:
    """The forecasts of all kinds."""
    return Forecasts(
        *(np.concatenate([getattr(part, name) for part in parts.values()]) for name in ("chances", "right"))
    )


def plot(kinds: Mapping[str, Forecasts], path: Path) -> None:
    """Write the reliability plot: by kind of entry and for all.

    A point is a tenth of the entries, or a fifth of few, its bar the 95 % interval of the share right (Wilson,
    1927).
    """
    from matplotlib import rc_context  # noqa: PLC0415 - of the extra `training`
    from matplotlib.figure import Figure  # noqa: PLC0415

    style = dict.fromkeys(("text.color", "axes.labelcolor", "axes.edgecolor", "xtick.color", "ytick.color"), INK)
    with rc_context({**style, "svg.fonttype": "none", "svg.hashsalt": "reliability", "font.size": 11}):
        figure = Figure(figsize=(10.5, 7), layout="constrained")
        axes = figure.subplots(2, 3, sharey=True).flat
        for place, kind in zip(axes, (*kinds, "all"), strict=False):
            place.patch.set_alpha(0)
            place.plot([0, 1], [0, 1], color=INK, linewidth=0.8, linestyle=(0, (4, 3)))
            place.set(title=kind if kind == "all" else f"{kind}s", xlim=(0, 1), ylim=(0, 1), aspect="equal")
            part = together(kinds) if kind == "all" else kinds[kind]
            x, y, low, high = np.array(_points(part)).T
            place.errorbar(
                x, y, (y - low, high - y), fmt="o", markersize=4.5, linewidth=1.1, color=STRONG,
                label=f"{len(part.right):,} entries",
            )  # fmt: skip
            place.legend(loc="lower right", fontsize=8.5, frameon=False, handletextpad=0.2, borderaxespad=0.1)
        *_, last = figure.axes
        last.set_axis_off()
        figure.supxlabel("confidence", color=INK)
        figure.supylabel("share that is right", color=INK)
        figure.savefig(path, transparent=True, metadata={"Date": None})


def _points(part: Forecasts) -> list[tuple[float, float, float, float]]:
    """Of each tenth or fifth of the entries: mean chance, share right, and the interval of the share."""
    points, z = [], 1.96
    bins = part.bins(equal_mass=True) // (1 if len(part.right) >= FEW else 2)
    for number in range(int(bins.max()) + 1):
        inside = bins == number
        n, share = int(inside.sum()), float(part.right[inside].mean())
        middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        half = z / (1 + z * z / n) * float(np.sqrt(share * (1 - share) / n + z * z / (4 * n * n)))
        points.append((float(part.chances[inside].mean()), share, min(share, middle - half), max(share, middle + half)))
    return points
