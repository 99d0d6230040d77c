"""The network: a MiniLM encoder, labels of each word, roles of words to a trigger, and antecedents.

The roles of a word to a trigger are scored by a small network over the words of the window, given the trigger:
``x_i = gelu(A h_i + B h_t + task + distance(i - t) + C h_i * D h_t)``, then two residual convolutions over neighbouring
words, then a logistic output for each role. Unlike a plain biaffine score it sees the words beside a word, so that
spans come out whole; like it, it lets one word have roles to several triggers (nested attributions).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoConfig, BertModel

from onrecord.encoder.features import N_CASES, N_QUOTED, N_STARTS
from onrecord.encoder.labels import DENSE, ROLES, TASKS

ROLE_WIDTH = 128
LINK_WIDTH = 128
N_DISTANCES = 32


@dataclass(frozen=True)
class Batch:
    """Windows padded to one size. b windows, p pieces, w words."""

    ids: Tensor  # b x p
    attention: Tensor  # b x p
    word_of_piece: Tensor  # b x p
    features: Tensor  # b x w x 3
    first: Tensor  # b x w, the first piece of each word


def distance_bucket(distance: Tensor) -> Tensor:
    """Signed distances in words as 0 .. N_DISTANCES - 1: exact up to 5, then by powers of 1.7."""
    size = distance.abs().float()
    far = 5 + torch.log(torch.clamp(size / 5, min=1.0)) / 0.5306
    bucket = torch.where(size <= 5, size, far).long().clamp(max=N_DISTANCES // 2 - 1)
    return torch.where(distance < 0, bucket + N_DISTANCES // 2, bucket)


class Encoder(nn.Module):
    """Pieces to words (b x w x width) and their dense labels."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.bert = bert
        self.width = bert.config.hidden_size
        self.case = nn.Embedding(N_CASES, self.width)
        self.quoted = nn.Embedding(N_QUOTED, self.width)
        self.start = nn.Embedding(N_STARTS, self.width)
        for table in (self.case, self.quoted, self.start):
            nn.init.zeros_(table.weight)
        self.dropout = nn.Dropout(0.1)
        self.dense = nn.Linear(self.width, sum(DENSE.values()))
        self.query = nn.Linear(self.width, LINK_WIDTH)
        self.key = nn.Linear(self.width, LINK_WIDTH)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Words, dense logits, queries and keys for links."""
        extra = (
            self.case(batch.features[..., 0]) + self.quoted(batch.features[..., 1]) + self.start(batch.features[..., 2])
        )
        words = batch.word_of_piece.unsqueeze(-1)
        pieces = self.bert.embeddings.word_embeddings(batch.ids) + torch.gather(
            extra, 1, words.expand(-1, -1, self.width)
        )
        hidden = self.bert(inputs_embeds=pieces, attention_mask=batch.attention).last_hidden_state
        of_words = torch.gather(hidden, 1, batch.first.unsqueeze(-1).expand(-1, -1, self.width))
        return of_words, self.dense(self.dropout(of_words)), self.query(of_words), self.key(of_words)


class RoleHead(nn.Module):
    """The roles of a window's words to its triggers."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.word = nn.Linear(width, ROLE_WIDTH)
        self.trigger = nn.Linear(width, ROLE_WIDTH)
        self.word_gate = nn.Linear(width, ROLE_WIDTH)
        self.trigger_gate = nn.Linear(width, ROLE_WIDTH)
        self.task = nn.Embedding(len(TASKS), ROLE_WIDTH)
        self.distance = nn.Embedding(N_DISTANCES, ROLE_WIDTH)
        self.mix = nn.ModuleList([nn.Conv1d(ROLE_WIDTH, ROLE_WIDTH, 5, padding=2) for _ in range(2)])
        self.norm = nn.LayerNorm(ROLE_WIDTH)
        self.dropout = nn.Dropout(0.1)
        self.output = nn.Linear(ROLE_WIDTH, len(ROLES))
        nn.init.normal_(self.distance.weight, std=0.02)
        nn.init.normal_(self.task.weight, std=0.02)

    def forward(self, words: Tensor, window: Tensor, at: Tensor, task: Tensor, mask: Tensor) -> Tensor:
        """`words` b x w x width, `window` and `at` t (window and word of each trigger), `task` t, `mask` b x w (which
        words are there); logits t x w x roles."""
        mask = mask[window].unsqueeze(-1)
        triggers = words[window, at]
        distance = torch.arange(words.shape[1], device=words.device).unsqueeze(0) - at.unsqueeze(1)
        x = self.word(words)[window] + (self.trigger(triggers) + self.task(task)).unsqueeze(1)
        x = x + self.distance(distance_bucket(distance))
        x = x + self.word_gate(words)[window] * self.trigger_gate(triggers).unsqueeze(1)
        x = functional.gelu(x) * mask
        for convolution in self.mix:
            x = x + functional.gelu(convolution(self.dropout(x).transpose(1, 2)).transpose(1, 2))
            x = x * mask
        return self.output(self.norm(x))


class LinkHead(nn.Module):
    """How well an earlier word stands for the same actor; the score of "none" is 0."""

    def __init__(self) -> None:
        super().__init__()
        self.distance = nn.Embedding(N_DISTANCES, 1)
        self.bias = nn.Parameter(torch.zeros(1))
        nn.init.zeros_(self.distance.weight)

    def forward(self, query: Tensor, keys: Tensor, distance: Tensor) -> Tensor:
        """`query` m x k, `keys` m x c x k, `distance` m x c in words; scores m x c."""
        match = (query.unsqueeze(1) * keys).sum(-1) / query.shape[-1] ** 0.5
        return match + self.distance(distance_bucket(distance)).squeeze(-1) + self.bias


class Model(nn.Module):
    """All parts together."""

    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.encoder = Encoder(bert)
        self.roles = RoleHead(bert.config.hidden_size)
        self.links = LinkHead()

    def pair_types(self, words: Tensor, events: Tensor, source: Tensor, target: Tensor, mask: Tensor) -> Tensor:
        """How likely each type of event is between the marked parties: logarithms, p x types.

        Any word may carry the event: of each, its chance to carry one of the type, times the chances (geometric means)
        of the marked words to be the two sides of it; summed over the words. `words` p x w x width, `events` p x w x
        labels, `source`, `target` and `mask` p x w.
        """
        pairs, n_words = mask.shape
        window = torch.arange(pairs).repeat_interleave(n_words)
        at = torch.arange(n_words).repeat(pairs)
        logits = self.roles(words, window, at, torch.full_like(at, TASKS.index("event")), mask)
        chances = functional.logsigmoid(logits[..., [ROLES.index("by"), ROLES.index("to")]].float())
        sides = torch.stack([source, target], dim=-1)[window]
        fit = ((chances * sides).sum(1) / sides.sum(1).clamp(min=1)).sum(-1).reshape(pairs, n_words)
        each = events.float().log_softmax(-1)[..., 1:] + fit.unsqueeze(-1)
        return each.masked_fill(~mask.unsqueeze(-1), -1e4).logsumexp(1)


def start_from(folder: Path) -> Model:
    """A model whose encoder has the weights in `folder` (config.json, model.safetensors) and whose heads are new."""
    bert = BertModel.from_pretrained(
        folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0, attn_implementation="eager"
    )
    return Model(bert)


def rebuild(folder: Path, weights: Path) -> Model:
    """A model as deep and wide, with as many heads, as the weights that training saved; `folder` has config.json."""
    return from_state(folder, torch.load(weights, weights_only=True))


def from_state(folder: Path, state: dict[str, Tensor]) -> Model:
    """The same from the weights themselves."""
    widths = [value.shape[0] for name, value in state.items() if name.endswith("intermediate.dense.bias")]
    config = AutoConfig.from_pretrained(
        folder,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
        num_hidden_layers=len(widths),
        intermediate_size=widths[0],
    )
    model = Model(BertModel(config, add_pooling_layer=False))
    for number, layer in enumerate(model.encoder.bert.encoder.layer):
        _narrow(layer.attention, len(state[f"encoder.bert.encoder.layer.{number}.attention.self.query.bias"]))
    model.load_state_dict(state)
    return model


def _narrow(attention: nn.Module, width: int) -> None:
    """Make room for fewer heads: `width` is the size of all that are left."""
    heads = attention.self
    for name in ("query", "key", "value"):
        setattr(heads, name, nn.Linear(getattr(heads, name).in_features, width))
    attention.output.dense = nn.Linear(width, attention.output.dense.out_features)
    heads.num_attention_heads, heads.all_head_size = width // heads.attention_head_size, width
