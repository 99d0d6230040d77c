"""The teacher: the same heads on a larger encoder, all-mpnet-base-v2 (Apache 2.0), too large and slow to be packaged.

Its first LAYERS of twelve, for half the work: the last ones are there for the meaning of whole sentences. The first
FROZEN are left as they are.

Trained like the student (``training.train --teacher FOLDER``), its chances of every label and role are then what the
student learns beside the labels (``training.train --distil WEIGHTS --teacher FOLDER``), also of articles that nobody
annotated. MPNet has MiniLM's word pieces under other numbers, so both read the same windows.
"""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import Tensor
from transformers import MPNetModel

from training.model import Model

LAYERS, FROZEN = 8, 2

_SAME = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>", "[UNK]": "[UNK]"}


def start_teacher(folder: Path, tokenizer: Path) -> Model:
    """A model on the encoder in `folder` with new heads; `tokenizer` is MiniLM's tokenizer.json."""
    bert = MPNetModel.from_pretrained(
        folder,
        add_pooling_layer=False,
        attention_probs_dropout_prob=0.0,
        attn_implementation="eager",
        num_hidden_layers=LAYERS,
    )
    bert.encoder.layer[:FROZEN].requires_grad_(False)
    return Model(bert, _numbers(tokenizer, folder / "tokenizer.json"))


def rebuild_teacher(folder: Path, tokenizer: Path, weights: Path) -> Model:
    """The teacher with the weights that training saved."""
    model = start_teacher(folder, tokenizer)
    model.load_state_dict(torch.load(weights, weights_only=True))
    return model


def _numbers(ours: Path, theirs: Path) -> Tensor:
    """The number of each of our word pieces in their table; those that it lacks, as unknown."""
    here, there = (json.loads(path.read_text(encoding="utf8"))["model"]["vocab"] for path in (ours, theirs))
    numbers = torch.full((len(here),), there["[UNK]"])
    for piece, number in here.items():
        numbers[number] = there.get(_SAME.get(piece, piece), there["[UNK]"])
    return numbers
