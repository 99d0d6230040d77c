from __future__ import annotations

import numpy as np
import pytest

from training.calibrate import Outcome, cross_validate, fit
from training.reliability import Forecasts


def made(n: int, weight: float, seed: int = 1) -> list[Outcome]:
    """Entries whose chance to be right follows from one piece of evidence."""
    rng = np.random.default_rng(seed)
    evidence = rng.normal(size=n)
    right = rng.random(n) < 1 / (1 + np.exp(-(weight * evidence + 0.5)))
    return [Outcome(k, {"sign": float(x)}, bool(y)) for k, (x, y) in enumerate(zip(evidence, right, strict=True))]


def test_weights_are_found() -> None:
    weights = fit(made(5000, 1.5))
    assert weights["sign"] == pytest.approx(1.5, abs=0.15)
    assert weights["always"] == pytest.approx(0.5, abs=0.1)


def test_few_entries_leave_the_weights_near_those_learnt_before() -> None:
    assert fit(made(20, -1.0), {"always": 0.5, "sign": 1.5})["sign"] > 0.7


def test_chances_of_entries_that_were_not_fitted_on_hold() -> None:
    forecasts = cross_validate(made(5000, 1.5))
    assert forecasts.calibration_error() < 0.04
    assert forecasts.ranking() > 0.75


def test_the_measures_of_chances() -> None:
    exact = Forecasts(np.array([0.05, 0.05, 0.95, 0.95]), np.array([0.0, 0.0, 1.0, 1.0]))
    assert exact.calibration_error() == pytest.approx(0.05)
    assert exact.ranking() == 1
    blind = Forecasts(np.full(100, 0.5), np.tile([0.0, 1.0], 50))
    assert (blind.ranking(), blind.calibration_error()) == (0.5, 0)
    assert 0.02 < blind.error_of_chance() < 0.06  # of 100 throws of a coin half are heads, give or take four
