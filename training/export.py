"""Export a trained model to ONNX: ``python -m training.export WEIGHTS DATA_FOLDER OUT_FOLDER [--float32]``.

Two graphs: ``encoder.onnx`` reads the pieces of one window into words, their labels and what their links are scored
with; ``roles.onnx`` scores the roles of the words near given triggers. Their products are of int8 weights and int8
activations (`training.graphs`). With --float32 the products are float32; their weights are stored as int8 with a scale
for each BLOCK of an output and made float32 when the file is loaded.

Tables that are looked up are int8 with a scale a row.
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn

from onrecord.encoder.features import WordPieces
from onrecord.encoder.labels import DENSE, NAMES, ROLES, TASKS
from onrecord.encoder.session import CONTEXT, FORMAT_VERSION, REACH, WINDOW
from training.batches import Window, inputs_of, windows_of
from training.graphs import EncoderGraph, RolesGraph
from training.model import Model, rebuild
from training.polnear import read_polnear
from training.train import START

OPSET = 20
LEAST_WEIGHTS = 4096  # of a table that is stored as int8
N_CALIBRATION = 32  # windows
# Weights of one output with a scale of their own, where products are float32; 384 in one have twice the rounding error.
BLOCK = 64


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
