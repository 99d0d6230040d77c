from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("transformers")

from training.graphs import MOST, to_int8  # noqa: E402


def test_each_output_has_a_scale_of_its_own() -> None:
    whole, scale = to_int8(torch.tensor([[0.5, -1.0], [0.01, 0.02]]))
    assert whole.tolist() == [[MOST // 2, MOST // 2], [-MOST, MOST]]
    assert torch.allclose(scale, torch.tensor([1.0, 0.02]) / MOST)
