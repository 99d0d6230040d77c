"""Export a trained model to ONNX with int8 weights: ``python -m training.export WEIGHTS OUT_FOLDER``.

Two graphs: ``encoder.onnx`` reads the pieces of one window into words, their labels and the scores of their links;
``roles.onnx`` scores the roles of the words to given triggers. Weights are stored as int8 with a scale for each 64 of
an output (for each row of the table of word pieces) and made float32 when the file is loaded. So the file is a quarter
of the size, nothing depends on the batch, and results differ from those of float32 weights by the rounding of weights
alone. Measured on one core without VNNI, a window of 320 pieces, while the machine was busy: float32 308 ms,
MatMulNBits with int8 activations 738 ms, onnxruntime's dynamic int8 312 to 339 ms (whose outputs were off by a fifth
to a half of their size).
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn

from onrecord.encoder.labels import DENSE, NAMES, ROLES, TASKS
from training.model import Model, distance_bucket, rebuild
from training.train import START

FORMAT_VERSION = 2
OPSET = 20
LEAST_WEIGHTS = 4096
# Weights of one output with a scale of their own; 384 in one have twice the rounding error (0.048 for 0.025).
BLOCK = 64


class EncoderGraph(nn.Module):
    """The encoder on one window, without padding."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.encoder, self.links = model.encoder, model.links

    def forward(
        self, ids: Tensor, word_of_piece: Tensor, features: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """p ids, p word numbers, w x 3 features, w first pieces; words w x width, labels w x n, links w x w."""
        encoder = self.encoder
        extra = encoder.case(features[:, 0]) + encoder.quoted(features[:, 1]) + encoder.start(features[:, 2])
        pieces = encoder.bert.embeddings.word_embeddings(ids) + extra[word_of_piece]
        x = encoder.bert.embeddings(inputs_embeds=pieces.unsqueeze(0))
        for layer in encoder.bert.encoder.layer:
            x = _layer(layer, x)
        words = x[0][first]
        query, key = encoder.query(words), encoder.key(words)
        places = torch.arange(words.shape[0])
        distance = self.links.distance(distance_bucket(places.unsqueeze(0) - places.unsqueeze(1))).squeeze(-1)
        links = query @ key.T / query.shape[-1] ** 0.5 + distance + self.links.bias
        return words, encoder.dense(words), links


def _layer(layer: nn.Module, x: Tensor) -> Tensor:
    """One layer of BERT, written out plainly: the library's own code exports to a graph full of mask arithmetic."""
    attention = layer.attention
    heads = attention.self.num_attention_heads
    q, k, v = (
        linear(x).reshape(1, -1, heads, x.shape[-1] // heads).transpose(1, 2)
        for linear in (attention.self.query, attention.self.key, attention.self.value)
    )
    weights = torch.softmax(q @ k.transpose(-1, -2) / (x.shape[-1] // heads) ** 0.5, dim=-1)
    mixed = (weights @ v).transpose(1, 2).reshape(1, -1, x.shape[-1])
    x = attention.output.LayerNorm(attention.output.dense(mixed) + x)
    return layer.output.LayerNorm(
        layer.output.dense(layer.intermediate.intermediate_act_fn(layer.intermediate.dense(x))) + x
    )


class RolesGraph(nn.Module):
    """The role head on one window."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.roles = model.roles

    def forward(self, words: Tensor, at: Tensor, task: Tensor) -> Tensor:
        """w x width words, t trigger words, t tasks; probabilities t x w x roles."""
        mask = torch.ones_like(words[:, 0]).unsqueeze(0)
        return torch.sigmoid(self.roles(words.unsqueeze(0), torch.zeros_like(at), at, task, mask))


def export(model: Model, folder: Path) -> None:
    """Write both graphs in float32."""
    model.eval()
    n_words, n_pieces = 40, 60
    first = torch.arange(n_words) + 1
    pieces = (
        torch.randint(1000, 2000, (n_pieces,)),
        torch.clamp(torch.arange(n_pieces) - 1, 0, n_words - 1),
        torch.zeros(n_words, 3, dtype=torch.long),
        first,
    )
    torch.onnx.export(
        EncoderGraph(model), pieces, folder / "encoder.onnx", dynamo=False, opset_version=OPSET,
        input_names=["ids", "word_of_piece", "features", "first"], output_names=["words", "labels", "links"],
        dynamic_axes={"ids": {0: "p"}, "word_of_piece": {0: "p"}, "features": {0: "w"}, "first": {0: "w"},
                      "words": {0: "w"}, "labels": {0: "w"}, "links": {0: "w", 1: "w"}},
    )  # fmt: skip
    words = torch.randn(n_words, model.encoder.width)
    torch.onnx.export(
        RolesGraph(model), (words, torch.tensor([3, 5]), torch.tensor([0, 2])), folder / "roles.onnx",
        dynamo=False, opset_version=OPSET,
        input_names=["words", "at", "task"], output_names=["roles"],
        dynamic_axes={"words": {0: "w"}, "at": {0: "t"}, "task": {0: "t"}, "roles": {0: "t", 1: "w"}},
    )  # fmt: skip


def quantise(path: Path, out: Path) -> None:
    """Weights of two dimensions to int8 with a float32 scale a row or column; the labels into the file's metadata."""
    model = onnx.load(path)
    graph = model.graph
    for table in [i for i in graph.initializer if len(i.dims) == 2 and i.dims[0] * i.dims[1] >= LEAST_WEIGHTS]:
        gather = next((n for n in graph.node if n.op_type == "Gather" and n.input[0] == table.name), None)
        _store_as_int8(graph, table, gather)
    meta = {"format": FORMAT_VERSION, "dense": DENSE, "names": NAMES, "roles": ROLES, "tasks": TASKS}
    helper.set_model_props(model, {name: json.dumps(value) for name, value in meta.items()})
    onnx.checker.check_model(model)
    onnx.save(model, out)


def _store_as_int8(graph: onnx.GraphProto, table: onnx.TensorProto, gather: onnx.NodeProto | None) -> None:
    values, name = numpy_helper.to_array(table), table.name
    graph.initializer.remove(table)
    if gather is None:
        # Folded into one float32 constant when the session is made.
        blocks = values.reshape(-1, BLOCK, values.shape[1]) if values.shape[0] % BLOCK == 0 else values[None]
        graph.initializer.append(numpy_helper.from_array(np.array(values.shape, dtype=np.int64), f"{name}.shape"))
        made = [
            helper.make_node("Cast", [f"{name}.int8"], [f"{name}.whole"], to=onnx.TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}.whole", f"{name}.scale"], [f"{name}.blocks"]),
            helper.make_node("Reshape", [f"{name}.blocks", f"{name}.shape"], [name]),
        ]
        place = 0
    else:
        # Rows are made float32 as they are looked up.
        ids, out, blocks = gather.input[1], gather.output[0], values
        made = [
            helper.make_node("Gather", [f"{name}.int8", ids], [f"{out}.int8"]),
            helper.make_node("Gather", [f"{name}.scale", ids], [f"{out}.scale"]),
            helper.make_node("Cast", [f"{out}.int8"], [f"{out}.whole"], to=onnx.TensorProto.FLOAT),
            helper.make_node("Mul", [f"{out}.whole", f"{out}.scale"], [out]),
        ]
        place = list(graph.node).index(gather)
        graph.node.remove(gather)
    scale = np.maximum(np.abs(blocks).max(1, keepdims=True) / 127, 1e-8).astype(np.float32)
    graph.initializer.append(numpy_helper.from_array(np.round(blocks / scale).astype(np.int8), f"{name}.int8"))
    graph.initializer.append(numpy_helper.from_array(scale, f"{name}.scale"))
    for offset, node in enumerate(made):
        graph.node.insert(place + offset, node)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    plain = options.out / "float32"
    plain.mkdir(exist_ok=True)
    export(rebuild(START, options.weights), plain)
    for name in ("encoder.onnx", "roles.onnx"):
        quantise(plain / name, options.out / name)
    shutil.copy(START / "tokenizer.json", options.out / "tokenizer.json")
    for path in sorted(options.out.glob("*.onnx")):
        print(path.name, f"{path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
