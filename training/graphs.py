"""The network as the graphs that are exported: one window, no padding, the products with weights in int8.

The products with weights are nine tenths of the work. So that in int8 they come out close to float32:

- a weight has 7 bits, with a scale for each output. The instructions of processors without VNNI then cannot overflow
  (2 x 255 x 64 fits 16 bits);
- a few channels of the activations are ten times as large as the others and would take all of the scale that is found
  for each window. Part of their size is moved into the weights (SmoothQuant, Xiao et al. 2023), as measured on
  articles of the data folder.

Whole numbers make small differences large: where another processor rounds a float32 sum otherwise in its last bit, an
activation goes to the next whole number, and after six layers the labels differ by as much as the rounding to int8
makes them differ anyway. In float32 such a difference stays in the sixth digit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.encoder.session import REACH, WINDOW
from training.model import Model, RoleHead, distance_bucket

SHIFT = 0.75  # how much of the size of an input is moved into its weights: 0 none, 1 all
MOST = 64  # the largest int8 weight of a product in int8

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
