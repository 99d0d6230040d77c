"""Weights to train on from a model as it is packaged: ``python -m training.restore MODEL_FOLDER WEIGHTS``.

The other way round than ``training.export``: products and tables in int8 are made float32 again (with the rounding that
they got), what was folded into one table is taken apart. Distances beyond REACH, which the packaged role head does not
have, begin as its farthest.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from onrecord.encoder.labels import ROLES
from onrecord.encoder.session import REACH, WINDOW
from training.model import N_DISTANCES, distance_bucket

N_PLACES = 512  # of MiniLM's table of positions

Arrays = dict[str, NDArray[np.float32]]


def restore(folder: Path) -> dict[str, Tensor]:
    """The state of a `Model` from ``encoder.onnx`` and ``roles.onnx`` of `folder`, whose products are int8.

    Raises ValueError where they were exported with --float32.
    """
    encoder, roles = (onnx.load(folder / f"{name}.onnx").graph for name in ("encoder", "roles"))
    state: Arrays = {}
    for graph in (encoder, roles):
        values = _values_of(graph)
        state |= {name: value for name, value in values.items() if name.startswith(("encoder.", "roles."))}
        if not (products := _products(graph, values)):
            raise ValueError(f"{folder}: its products are not int8")
        state |= products
    values, tables = _values_of(encoder), "encoder.bert.embeddings"
    width = state[f"{tables}.word_embeddings.weight"].shape[1]
    state[f"{tables}.position_embeddings.weight"] = _only(values, (N_PLACES, width))
    state[f"{tables}.token_type_embeddings.weight"] = np.zeros((2, width), dtype=np.float32)
    links = _only(values, (2 * WINDOW + 1,))
    state["links.distance.weight"] = _by_bucket(links[:, None], WINDOW)
    state["links.bias"] = np.zeros(1, dtype=np.float32)
    values, width = _values_of(roles), len(state["roles.word.bias"])
    state["roles.distance.weight"] = _by_bucket(_only(values, (2 * REACH + 1, width)), REACH)
    state["roles.output.weight"] = _only(values, (width, len(ROLES))).T
    return {name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in state.items()}


def _values_of(graph: onnx.GraphProto) -> Arrays:
    """All constants of a graph by name, tables that are stored as int8 as float32."""
    constants = {node.output[0]: node.attribute[0].t for node in graph.node if node.op_type == "Constant"}
    tensors = {tensor.name: tensor for tensor in graph.initializer} | constants
    values = {name: numpy_helper.to_array(tensor) for name, tensor in tensors.items()}
    for name in [name.removesuffix(".int8") for name in values if name.endswith(".int8")]:
        table = values.pop(f"{name}.int8") * values.pop(f"{name}.scale")
        values[name] = table.reshape(values.pop(f"{name}.shape", table.shape))
    return values


def _products(graph: onnx.GraphProto, values: Arrays) -> Arrays:
    """The weights of the products in int8, by the name that goes with their bias."""
    made_by = {output: node for node in graph.node for output in node.output}
    found: Arrays = {}
    for node in graph.node:
        if node.op_type == "DynamicQuantizeMatMul":
            weight, scale = values[node.input[1]] * values[node.input[2]], made_by[node.input[0]].input[1]
            found[_weight_of(node.input[4])] = (weight * values[scale][:, None]).T
        if node.op_type == "MatMulIntegerToFloat":
            weight = (values[node.input[1]] * values[node.input[3]]).T  # outputs x (places x inputs)
            found[_weight_of(node.input[6])] = weight.reshape(len(weight), -1, len(weight)).transpose(0, 2, 1)
    return found


def _weight_of(bias: str) -> str:
    return f"{bias.removesuffix('bias')}weight"


def _only(values: Arrays, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """The one table of float32 that has this shape."""
    (found,) = (value for value in values.values() if value.shape == shape and value.dtype == np.float32)
    return found


def _by_bucket(rows: NDArray[np.float32], most: int) -> NDArray[np.float32]:
    """The rows for distances from -most to most as those of their buckets; buckets of none of them take the last."""
    buckets = distance_bucket(torch.arange(-most, most + 1)).tolist()
    table = np.zeros((N_DISTANCES, rows.shape[1]), dtype=np.float32)
    half = N_DISTANCES // 2
    table[:half], table[half:] = rows[-1], rows[0]
    table[buckets] = rows
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="onrecord/encoder/models/large, say")
    parser.add_argument("weights", type=Path)
    options = parser.parse_args()
    torch.save(restore(options.model), options.weights)


if __name__ == "__main__":
    main()
