from __future__ import annotations

import numpy as np
import pytest

from onrecord.encoder.features import CLS, SEP, Pieces, word_features
from onrecord.text import lay_out
from training.examples import Example

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

from training.batches import Window, inputs_of  # noqa: E402
from training.model import N_DISTANCES, Encoder, RoleHead, distance_bucket  # noqa: E402

SHORT, LONG = "Talks failed.", "The envoy left Norwick before the talks began."


def window(text: str, start: int = 0) -> Window:
    """From the word `start` on; every second word has two pieces, with ids that count from 1000."""
    layout = lay_out(text)
    n_words = len(layout)
    first = np.concatenate([[0], np.cumsum(1 + np.arange(n_words) % 2)]).astype(np.int32)
    pieces = Pieces(np.arange(1000, 1000 + first[-1], dtype=np.int32), first, word_features(layout))
    return Window(Example.blank("a", text), pieces, start, start, n_words, n_words)


def test_distances_are_signed_and_farther_is_never_nearer() -> None:
    ahead = distance_bucket(torch.arange(400))
    behind = distance_bucket(-torch.arange(1, 400))
    for buckets in (ahead, behind):
        assert (buckets.diff() >= 0).all()
    assert ahead[:6].tolist() == [0, 1, 2, 3, 4, 5]
    assert not set(ahead.tolist()) & set(behind.tolist())
    assert 0 <= int(ahead.min()) <= int(behind.max()) < N_DISTANCES


def test_inputs_are_the_pieces_between_their_marks() -> None:
    batch = inputs_of([window(SHORT), window(LONG)])
    assert batch.ids[0].tolist()[:7] == [CLS, 1000, 1001, 1002, 1003, SEP, 0]
    assert batch.attention.sum(1).tolist() == [6, 15]
    assert batch.first[0].tolist()[:4] == [1, 2, 4, 0]
    assert batch.word_of_piece[0].tolist()[1:5] == [0, 1, 1, 2]


def test_a_window_inside_an_article_counts_from_its_own_first_word() -> None:
    batch = inputs_of([window(LONG, start=6)])
    assert batch.ids[0].tolist() == [CLS, 1009, 1010, 1011, 1012, SEP]
    assert batch.first[0].tolist() == [1, 2, 4]
    assert batch.word_of_piece[0].tolist()[1:5] == [0, 1, 1, 2]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=1100, hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32
    )
    return Encoder(transformers.BertModel(config, add_pooling_layer=False)).eval()


def test_padding_does_not_change_the_outputs_of_a_window(encoder: Encoder) -> None:
    with torch.no_grad():
        by_itself = encoder(inputs_of([window(SHORT)]))
        padded = encoder(inputs_of([window(SHORT), window(LONG)]))
    for one, other in zip(by_itself, padded, strict=True):
        torch.testing.assert_close(one[0], other[0, : one.shape[1]], atol=1e-5, rtol=1e-4)


def test_padding_does_not_change_the_roles_of_words() -> None:
    torch.manual_seed(1)
    head, words = RoleHead(16).eval(), torch.randn(1, 12, 16)
    is_there = torch.arange(12).unsqueeze(0) < 7
    zero, at = torch.tensor([0]), torch.tensor([3])
    with torch.no_grad():
        padded = head(words, zero, at, zero, is_there)
        by_itself = head(words[:, :7], zero, at, zero, is_there[:, :7])
    torch.testing.assert_close(padded[:, :7], by_itself)


def test_a_trigger_has_the_same_roles_alone_and_among_others() -> None:
    torch.manual_seed(1)
    head, words = RoleHead(16).eval(), torch.randn(2, 9, 16)
    there = torch.ones(2, 9, dtype=torch.bool)
    window_of, at, task = torch.tensor([0, 1, 1]), torch.tensor([2, 5, 7]), torch.tensor([0, 1, 2])
    with torch.no_grad():
        together = head(words, window_of, at, task, there)
        for n in range(3):
            one = head(words, window_of[n : n + 1], at[n : n + 1], task[n : n + 1], there)
            torch.testing.assert_close(together[n : n + 1], one)
