from __future__ import annotations

import copy
import random
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from onrecord.encoder.features import WordPieces, cut_windows  # noqa: E402
from training.batches import Window, labels_of  # noqa: E402
from training.examples import Example, Trigger  # noqa: E402
from training.model import Model  # noqa: E402
from training.teach import losses_of, teach  # noqa: E402

TOKENIZER = Path(__file__).parents[2] / "onrecord/encoder/models/small/tokenizer.json"


@pytest.fixture
def model() -> Model:
    config = transformers.BertConfig(
        vocab_size=30522, hidden_size=12, num_hidden_layers=1, num_attention_heads=2, intermediate_size=8
    )
    return Model(transformers.BertModel(config, add_pooling_layer=False)).eval()


@pytest.fixture
def windows() -> list[Window]:
    """An article in which "told" has "him" for its addressee."""
    example = Example.blank("a", "Lund told him that it rained.")
    example.triggers = [Trigger(1, "statement", {"cue": {1}, "source": {0}, "addressee": {2}})]
    pieces = WordPieces(TOKENIZER).cut(example.layout)
    return [Window(example, pieces, *cut) for cut in cut_windows(example.layout, pieces, 320, 0)]


def test_the_role_head_learns_and_nothing_else(model: Model, windows: list[Window]) -> None:
    before = copy.deepcopy(model)
    labels = labels_of(windows, random.Random(1))
    first, _ = losses_of(model, before.roles, windows, labels, "addressee", is_bfloat16=False)
    teach(model, windows, "addressee", epochs=40, rate=5e-3, is_bfloat16=False)
    model.eval()
    last, _ = losses_of(model, before.roles, windows, labels, "addressee", is_bfloat16=False)
    assert last < first
    changed = {name for name, old in before.named_parameters() if not torch.equal(old, model.get_parameter(name))}
    assert {name.split(".")[0] for name in changed} == {"roles"}


def test_a_role_that_nobody_noted_teaches_nothing(model: Model, windows: list[Window]) -> None:
    del windows[0].example.triggers[0].roles["addressee"]
    labels = labels_of(windows, random.Random(1))
    new, others = losses_of(model, model.roles, windows, labels, "addressee", is_bfloat16=False)
    assert (new.item(), others.item() > 0) == (0.0, True)
