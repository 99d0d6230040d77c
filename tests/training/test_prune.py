from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from training.model import Model, rebuild  # noqa: E402
from training.prune import prune  # noqa: E402

FIRST = "encoder.bert.encoder.layer.0"


@pytest.fixture
def state(tmp_path: Path) -> dict[str, Any]:
    """The weights of a model of 2 layers, each with 3 heads of 4 and 8 inner units."""
    config = transformers.BertConfig(
        vocab_size=30, hidden_size=12, num_hidden_layers=2, num_attention_heads=3, intermediate_size=8
    )
    config.save_pretrained(tmp_path)
    return Model(transformers.BertModel(config, add_pooling_layer=False)).state_dict()


def important(heads: list[float], units: list[float]) -> list[tuple[Any, Any]]:
    return [(torch.tensor(heads), torch.tensor(units))] * 2


def test_the_most_important_units_are_kept_in_their_order(state: dict[str, Any]) -> None:
    pruned = prune(state, important([1, 1, 1], [0.0, 5, 1, 2, 9, 0, 0, 7]), width=3, heads=3, layers=2)
    kept = [1, 4, 7]
    assert torch.equal(pruned[f"{FIRST}.intermediate.dense.bias"], state[f"{FIRST}.intermediate.dense.bias"][kept])
    assert torch.equal(pruned[f"{FIRST}.output.dense.weight"], state[f"{FIRST}.output.dense.weight"][:, kept])


def test_the_most_important_heads_are_kept_whole(state: dict[str, Any]) -> None:
    pruned = prune(state, important([3.0, 1, 2], [1.0] * 8), width=8, heads=2, layers=2)
    kept = [0, 1, 2, 3, 8, 9, 10, 11]
    for name in ("query", "key", "value"):
        weight = f"{FIRST}.attention.self.{name}.weight"
        assert torch.equal(pruned[weight], state[weight][kept])
    assert torch.equal(
        pruned[f"{FIRST}.attention.output.dense.weight"], state[f"{FIRST}.attention.output.dense.weight"][:, kept]
    )


def test_there_must_be_as_many(state: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="2 layers of 3 heads and 8 units are fewer than asked for"):
        prune(state, important([3.0, 1, 2], [1.0] * 8), width=8, heads=4, layers=2)


def test_the_smaller_model_runs(state: dict[str, Any], tmp_path: Path) -> None:
    torch.save(prune(state, important([3, 1, 2], [1.0] * 8), width=5, heads=2, layers=1), tmp_path / "weights.pt")
    bert = rebuild(tmp_path, tmp_path / "weights.pt").eval().encoder.bert
    (layer,) = bert.encoder.layer
    assert (bert.config.intermediate_size, layer.attention.self.query.out_features) == (5, 8)
    assert bert(torch.tensor([[1, 2, 3]])).last_hidden_state.shape == (1, 3, 12)
