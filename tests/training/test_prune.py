from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from training.model import Model, rebuild  # noqa: E402
from training.prune import prune  # noqa: E402


def test_the_most_important_units_are_kept_in_their_order(tmp_path) -> None:  # type: ignore[no-untyped-def]
    config = transformers.BertConfig(
        vocab_size=30, hidden_size=12, num_hidden_layers=2, num_attention_heads=2, intermediate_size=8
    )
    config.save_pretrained(tmp_path)
    state = Model(transformers.BertModel(config, add_pooling_layer=False)).state_dict()
    first = "encoder.bert.encoder.layer.0"
    sums = [torch.tensor([0.0, 5, 1, 2, 9, 0, 0, 7])] * 2
    pruned = prune(state, sums, 3)
    kept = [1, 4, 7]
    assert torch.equal(pruned[f"{first}.intermediate.dense.weight"], state[f"{first}.intermediate.dense.weight"][kept])
    assert torch.equal(pruned[f"{first}.output.dense.weight"], state[f"{first}.output.dense.weight"][:, kept])
    torch.save(pruned, tmp_path / "weights.pt")
    assert rebuild(tmp_path, tmp_path / "weights.pt").encoder.bert.config.intermediate_size == 3
