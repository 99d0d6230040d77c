from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra of that name")


def test_the_mean_of_states_is_that_of_each_weight() -> None:
    train = pytest.importorskip("training.train")
    states = [{"weight": torch.tensor([1.0, 2.0])}, {"weight": torch.tensor([3.0, 6.0])}]
    assert train.mean_of(states)["weight"].tolist() == [2.0, 4.0]
