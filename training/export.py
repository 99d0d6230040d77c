"""Export a trained model to ONNX: ``python -m training.export WEIGHTS DATA_FOLDER OUT_FOLDER [--float32]``.

Two graphs: ``encoder.onnx`` reads the pieces of one window into words, their labels and what their links are scored
with; ``roles.onnx`` scores the roles of the words near given triggers.

The products with weights, nine tenths of the work, are of int8 weights and int8 activations. So that they come out
close to float32:

- a weight has 7 bits, with a scale for each output. The instructions of processors without VNNI then cannot overflow
  (2 x 255 x 64 fits 16 bits);
- a few channels of the activations are ten times as large as the others and would take all of the scale that is found
  for each window. Part of their size is moved into the weights (SmoothQuant, Xiao et al. 2023), as measured on
  articles of the data folder.

Whole numbers make small differences large: where another processor rounds a float32 sum otherwise in its last bit, an
activation goes to the next whole number, and after six layers the labels differ by as much as the rounding to int8
makes them differ anyway. With --float32 the products are float32 and such a difference stays in the sixth digit; their
weights are stored as int8 with a scale for each BLOCK of an output and made float32 when the file is loaded.

Tables that are looked up are int8 with a scale a row.
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from onrecord.encoder.features import WordPieces
from onrecord.encoder.labels import DENSE, NAMES, ROLES, TASKS
from onrecord.encoder.session import CONTEXT, FORMAT_VERSION, REACH, WINDOW
from training.batches import Window, inputs_of, windows_of
from training.model import Model, RoleHead, distance_bucket, rebuild
from training.polnear import read_polnear
from training.train import START

OPSET = 20
LEAST_WEIGHTS = 4096  # of a table that is stored as int8
N_CALIBRATION = 32  # windows
SHIFT = 0.75  # how much of the size of an input is moved into its weights: 0 none, 1 all
MOST = 64  # the largest int8 weight of a product in int8
# Weights of one output with a scale of their own, where products are float32; 384 in one have twice the rounding error.
BLOCK = 64

Sizes = Mapping[nn.Module, Tensor]
"""The largest size of each channel of the input of a linear layer, by the layer."""


def _absent(g):  # type: ignore[no-untyped-def]
    """An input of an operator that is left out."""
    absent = g.op("prim::Constant")
    return absent.setType(torch._C.OptionalType.ofTensor())


class _Int8Product(torch.autograd.Function):
    """x W + b, with x as whole numbers from 0 to 255 under one scale, which is found for each x."""

    @staticmethod
    def forward(ctx: object, x: Tensor, weight: Tensor, scale: Tensor, bias: Tensor) -> Tensor:
        low, high = x.min().clamp(max=0), x.max().clamp(min=0)
        step = (high - low) / 255
        zero = torch.round(-low / step)
        whole = (torch.round(x / step) + zero).clamp(0, 255) - zero
        return (whole @ weight.float()) * (step * scale) + bias

    @staticmethod
    def symbolic(g, x, weight, scale, bias):  # type: ignore[no-untyped-def]
        out = g.op("com.microsoft::DynamicQuantizeMatMul", x, weight, scale, _absent(g), bias)
        return out.setType(x.type().with_sizes([*[None] * (x.type().dim() - 1), bias.type().sizes()[0]]))


class _Int8Convolution(torch.autograd.Function):
    """The same of the words around each word, side by side: a convolution over t x w x channels."""

    @staticmethod
    def forward(ctx: object, x: Tensor, weight: Tensor, scale: Tensor, bias: Tensor) -> Tensor:
        side = weight.shape[0] // bias.shape[0] // 2
        around = functional.pad(x, (0, 0, side, side)).unfold(1, 2 * side + 1, 1)
        return _Int8Product.apply(around.transpose(2, 3).flatten(2), weight, scale, bias)

    @staticmethod
    def symbolic(g, x, weight, scale, bias):  # type: ignore[no-untyped-def]
        def whole(*values: int):  # type: ignore[no-untyped-def]
            return g.op("Constant", value_t=torch.tensor(values))

        side = weight.type().sizes()[0] // bias.type().sizes()[0] // 2  # as many channels go in as come out
        numbers, step, zero = g.op("DynamicQuantizeLinear", x, outputs=3)
        around = g.op("Pad", numbers, whole(side, side), zero, whole(1))
        shifted = [
            g.op("Slice", around, whole(shift), whole(shift - 2 * side or 10**6), whole(1))
            for shift in range(2 * side + 1)
        ]
        side_by_side = g.op("Concat", *shifted, axis_i=2)
        out = g.op("com.microsoft::MatMulIntegerToFloat", side_by_side, weight, step, scale, zero, _absent(g), bias)
        return out.setType(x.type().with_sizes([None, None, bias.type().sizes()[0]]))


class _Attention(torch.autograd.Function):
    """Attention of all words to all: one operator, where PyTorch's own exports to eleven."""

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        q, k, v = (x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (q, k, v))
        return functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g, q, k, v, heads):  # type: ignore[no-untyped-def]
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class Linears(nn.Module):
    """Linear layers of one input, as products in int8 where `largest` has the largest size of each channel of the input
    of the first; what is moved into the weights is divided out of the input first."""

    def __init__(self, linears: Sequence[nn.Linear], largest: Sizes | None) -> None:
        super().__init__()
        self.linears, self.is_int8 = nn.ModuleList(linears), largest is not None
        if largest is None:
            return
        of_weights = torch.cat([linear.weight for linear in linears]).abs().amax(0).clamp(min=1e-5)
        moved = largest[linears[0]].clamp(min=1e-5) ** SHIFT / of_weights ** (1 - SHIFT)
        self.smoothing = 1 / moved
        self.products = [(*to_int8(linear.weight * moved), linear.bias) for linear in linears]

    def forward(self, x: Tensor) -> list[Tensor]:
        if not self.is_int8:
            return [linear(x) for linear in self.linears]
        x = x * self.smoothing
        return [_Int8Product.apply(x, *product) for product in self.products]


def to_int8(weight: Tensor) -> tuple[Tensor, Tensor]:
    """Weights (outputs x inputs) as int8, inputs x outputs, and the scale of each output."""
    scale = weight.abs().amax(1).clamp(min=1e-8) / MOST
    return torch.round(weight / scale.unsqueeze(1)).T.to(torch.int8).contiguous(), scale


class LayerGraph(nn.Module):
    """One layer of BERT."""

    def __init__(self, layer: nn.Module, largest: Sizes | None) -> None:
        super().__init__()
        attention = layer.attention
        self.heads = attention.self.num_attention_heads
        self.norms = nn.ModuleList([attention.output.LayerNorm, layer.output.LayerNorm])
        self.attend, self.mix, self.widen, self.narrow = (
            Linears(linears, largest)
            for linears in (
                [attention.self.query, attention.self.key, attention.self.value],
                [attention.output.dense],
                [layer.intermediate.dense],
                [layer.output.dense],
            )
        )

    def forward(self, x: Tensor) -> Tensor:
        (mixed,) = self.mix(_Attention.apply(*self.attend(x), self.heads))
        x = self.norms[0](mixed + x)
        (wide,) = self.widen(x)
        (narrow,) = self.narrow(functional.gelu(wide))
        result: Tensor = self.norms[1](narrow + x)
        return result


class EncoderGraph(nn.Module):
    """The encoder on one window, without padding."""

    def __init__(self, model: Model, largest: Sizes | None) -> None:
        super().__init__()
        self.encoder, tables = model.encoder, model.encoder.bert.embeddings
        self.places = tables.position_embeddings.weight + tables.token_type_embeddings.weight[0]
        self.layers = nn.ModuleList(LayerGraph(layer, largest) for layer in model.encoder.bert.encoder.layer)
        self.heads = Linears([self.encoder.dense, self.encoder.query, self.encoder.key], largest)
        distances = torch.arange(-WINDOW, WINDOW + 1)
        self.link_to = model.links.distance(distance_bucket(distances)).squeeze(-1) + model.links.bias

    def forward(
        self, ids: Tensor, word_of_piece: Tensor, features: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """p ids, p word numbers, w x 3 features, w first pieces; words w x width, labels w x n, queries and keys of
        links w x k, and what a link has for its distance in words, from -WINDOW to WINDOW."""
        encoder, tables = self.encoder, self.encoder.bert.embeddings
        extra = encoder.case(features[:, 0]) + encoder.quoted(features[:, 1]) + encoder.start(features[:, 2])
        pieces = tables.word_embeddings(ids) + extra[word_of_piece] + self.places[: ids.shape[0]]
        x = tables.LayerNorm(pieces).unsqueeze(0)
        for layer in self.layers:
            x = layer(x)
        words = x[0][first]
        labels, query, key = self.heads(words)
        return words, labels, query / self.encoder.query.out_features**0.5, key, self.link_to.clone()


class RolesGraph(nn.Module):
    """The role head on one window."""

    def __init__(self, roles: RoleHead, largest: Sizes | None) -> None:
        super().__init__()
        self.roles = roles
        self.of_words = Linears([roles.word, roles.word_gate], largest)
        self.is_int8 = largest is not None
        self.mix = [(*to_int8(conv.weight.transpose(1, 2).flatten(1)), conv.bias) for conv in roles.mix]
        self.far = roles.distance(distance_bucket(torch.arange(-REACH, REACH + 1)))

    def forward(self, words: Tensor, at: Tensor, task: Tensor, reach: Tensor) -> Tensor:
        """w x width words, t trigger words, t tasks; probabilities t x (2 reach + 1) x roles, of the words from
        `reach` (at most REACH) before each trigger to as many after it; those of places outside of the window are 0."""
        roles, n_words = self.roles, words.shape[0]
        distance = torch.arange(-reach, reach + 1)
        place = at.unsqueeze(1) + distance
        is_there = ((place >= 0) & (place < n_words)).unsqueeze(-1).float()
        place = place.clamp(min=0).minimum(torch.arange(n_words)[-1])
        triggers = words[at]
        of_words, gates = self.of_words(words)
        x = of_words[place] + (roles.trigger(triggers) + roles.task(task)).unsqueeze(1)
        x = x + self.far[distance + REACH]
        x = x + gates[place] * roles.trigger_gate(triggers).unsqueeze(1)
        x = functional.gelu(x)
        for conv, mix in zip(roles.mix, self.mix, strict=True):
            x = x * is_there
            mixed = _Int8Convolution.apply(x, *mix) if self.is_int8 else conv(x.transpose(1, 2)).transpose(1, 2)
            x = x + functional.gelu(mixed)
        return torch.sigmoid(roles.output(roles.norm(x))) * is_there


def sizes_of_inputs(model: Model, windows: Sequence[Window]) -> dict[nn.Module, Tensor]:
    """The largest size of each channel of the input of each linear layer that is to be int8, over the windows."""
    largest: dict[nn.Module, Tensor] = {}

    def note(linear: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        size = inputs[0].flatten(0, -2).abs().amax(0)
        largest[linear] = torch.maximum(largest.get(linear, size), size)

    linears = [module for module in model.encoder.modules() if isinstance(module, nn.Linear)]
    hooks = [linear.register_forward_pre_hook(note) for linear in linears]
    for window in windows:
        model.encoder(inputs_of([window]))
    for hook in hooks:
        hook.remove()
    largest[model.roles.word] = largest[model.encoder.dense]  # both see the words
    return largest


def export(model: Model, windows: Sequence[Window] | None, folder: Path) -> None:
    """Write both graphs; with `windows`, which show how large activations are, products are int8."""
    model.eval().requires_grad_(requires_grad=False)
    largest = None if windows is None else sizes_of_inputs(model, windows)
    n_words, n_pieces = 40, 60
    pieces = (
        torch.arange(n_pieces),
        torch.clamp(torch.arange(n_pieces) - 1, 0, n_words - 1),
        torch.zeros(n_words, 3, dtype=torch.long),
        torch.arange(n_words) + 1,
    )
    torch.onnx.export(
        EncoderGraph(model, largest).eval(), pieces, folder / "encoder.onnx",
        dynamo=False, opset_version=OPSET, custom_opsets={"com.microsoft": 1},
        input_names=["ids", "word_of_piece", "features", "first"],
        output_names=["words", "labels", "query", "key", "distances"],
        dynamic_axes={"ids": {0: "p"}, "word_of_piece": {0: "p"}, "features": {0: "w"}, "first": {0: "w"},
                      "words": {0: "w"}, "labels": {0: "w"}, "query": {0: "w"}, "key": {0: "w"}},
    )  # fmt: skip
    triggers = (
        torch.randn(n_words, model.encoder.width), torch.tensor([3, 5]), torch.tensor([0, 2]), torch.tensor(REACH // 2)
    )  # fmt: skip
    torch.onnx.export(
        RolesGraph(model.roles, largest).eval(), triggers, folder / "roles.onnx",
        dynamo=False, opset_version=OPSET, custom_opsets={"com.microsoft": 1},
        input_names=["words", "at", "task", "reach"], output_names=["roles"],
        dynamic_axes={"words": {0: "w"}, "at": {0: "t"}, "task": {0: "t"}, "roles": {0: "t"}},
    )  # fmt: skip


def finish(path: Path, out: Path, context: int = CONTEXT) -> None:
    """Float32 tables and weights of two dimensions to int8 with scales; labels and context into the file's metadata."""
    model = onnx.load(path)
    graph = model.graph
    for table in [i for i in graph.initializer if len(i.dims) == 2 and i.dims[0] * i.dims[1] >= LEAST_WEIGHTS]:
        if table.data_type == onnx.TensorProto.FLOAT:
            gather = next((n for n in graph.node if n.op_type == "Gather" and n.input[0] == table.name), None)
            _store_as_int8(graph, table, gather)
    meta = {
        "format": FORMAT_VERSION,
        "dense": DENSE,
        "names": NAMES,
        "roles": ROLES,
        "tasks": TASKS,
        "context": context,
    }
    helper.set_model_props(model, {name: json.dumps(value) for name, value in meta.items()})
    onnx.save(model, out)


def _store_as_int8(graph: onnx.GraphProto, table: onnx.TensorProto, gather: onnx.NodeProto | None) -> None:
    values, name = numpy_helper.to_array(table), table.name
    graph.initializer.remove(table)
    if gather is None:
        # Folded into one float32 constant when the file is loaded.
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
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "--float32", action="store_true", help="products in float32: slower, and alike on all processors"
    )
    parser.add_argument("--context", type=int, default=CONTEXT, help="pieces that are read again with the next window")
    options = parser.parse_args()
    plain = options.out / "float32"
    plain.mkdir(parents=True, exist_ok=True)
    articles = list(itertools.islice(read_polnear(options.data / "data/polnear/train"), N_CALIBRATION))
    windows = windows_of(articles, WordPieces(START / "tokenizer.json"), WINDOW, 0)
    export(rebuild(START, options.weights), None if options.float32 else windows[:N_CALIBRATION], plain)
    for name in ("encoder.onnx", "roles.onnx"):
        finish(plain / name, options.out / name, options.context)
    shutil.copy(START / "tokenizer.json", options.out / "tokenizer.json")
    for path in sorted(options.out.glob("*.onnx")):
        print(path.name, f"{path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
