from __future__ import annotations

from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")
widen = pytest.importorskip("training.widen").widen

INNER, OUTER = "layer.0.intermediate.dense", "layer.0.output.dense"


def layer(weight: list[list[float]]) -> dict[str, Any]:
    """One with these weights of its inner units, whose biases are their numbers."""
    n_units = len(weight)
    return {
        f"{INNER}.weight": torch.tensor(weight),
        f"{INNER}.bias": torch.arange(float(n_units)),
        f"{OUTER}.weight": torch.ones(2, n_units),
    }


def test_a_layer_gets_the_units_that_are_least_like_its_own_and_reads_as_before() -> None:
    narrow, origin = layer([[1.0, 0.0]]), layer([[2.0, 0.1], [0.0, 3.0], [-1.0, 0.0]])
    wide = widen(narrow, origin, 3)
    assert wide[f"{INNER}.weight"].tolist() == [[1, 0], [-1, 0], [0, 3]]
    assert wide[f"{INNER}.bias"].tolist() == [0, 2, 1]
    assert wide[f"{OUTER}.weight"].tolist() == [[1, 0, 0], [1, 0, 0]]


def test_there_must_be_enough_of_them() -> None:
    with pytest.raises(ValueError, match="2 units cannot make 1 to 3 others"):
        widen(layer([[1.0, 0.0]]), layer([[2.0, 0.1], [0.0, 3.0]]), 3)
