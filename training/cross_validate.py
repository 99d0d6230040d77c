"""Types of events on sentences that training did not see: five-fold cross-validation on a file of PLV.

For ``benchmarks/plover.py FILE --cross-validate``. Each fold begins from weights that have seen none of the file, and
is trained on the other four. These weights are all-MiniLM-L6-v2's or those that are given, trained once over this
project's records with events if the data folder is given. Folds are drawn so that each has its share of each type.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from onrecord.encoder.features import WordPieces
from onrecord.encoder.labels import DENSE, EVENTS
from training.batches import inputs_of, labels_of, windows_of
from training.gold import to_example as record_to_example
from training.model import Model, rebuild, start_from
from training.plv import Sentence, root_of, to_example
from training.records import read_records, trigger_words_of
from training.train import CONTEXT, START, WINDOW, train

FOLDS = 5
PASSES = 8
RATE = 1e-4
ARTICLES_RATE = 2e-4


def folds_of(sentences: Sequence[Sentence], seed: int) -> list[list[Sentence]]:
    """FOLDS parts of the sentences with like numbers of each root code."""
    by_root: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        by_root[sentence.root].append(sentence)
    folds: list[list[Sentence]] = [[] for _ in range(FOLDS)]
    number = 0
    rng = random.Random(seed)
    for root in sorted(by_root):
        for sentence in rng.sample(by_root[root], len(by_root[root])):
            folds[number % FOLDS].append(sentence)
            number += 1
    return folds


def cross_validate(
    sentences: Sequence[Sentence],
    begin: Path | None,
    data: Path | None,
    out: Path,
    *,
    passes: int = PASSES,
    seed: int = 1,
    is_bfloat16: bool = False,
) -> Iterator[list[tuple[str, str]]]:
    """The root codes of each fold's sentences, right and predicted, fold by fold.

    `begin`: weights that have not seen the sentences, else all-MiniLM-L6-v2; `out`: a file for a fold's weights.
    """
    tokenizer = WordPieces(START / "tokenizer.json")
    if data is not None:
        begin = _train_on_articles(begin, data, tokenizer, out.with_stem(f"{out.stem}-articles"), seed, is_bfloat16)
    folds = folds_of(sentences, seed)
    for number, held_out in enumerate(folds):
        seen = [sentence for other, fold in enumerate(folds) if other != number for sentence in fold]
        model = rebuild(START, begin) if begin is not None else start_from(START)
        pairs = windows_of([to_example(sentence) for sentence in seen], tokenizer, WINDOW, CONTEXT)
        train(model, {"plv": (pairs, 2.0)}, passes / 2, RATE, 0.02, out, seed + number, is_bfloat16)
        yield list(zip((sentence.root for sentence in held_out), predict(model, held_out, tokenizer), strict=True))


def _train_on_articles(
    begin: Path | None, data: Path, tokenizer: WordPieces, out: Path, seed: int, is_bfloat16: bool
) -> Path:
    """The weights trained over the records that have events, once; the file `out` that they are in."""
    golds = [gold for gold in read_records(data) if gold.events is not None]
    words = trigger_words_of(golds)
    articles = windows_of([record_to_example(gold, words) for gold in golds], tokenizer, WINDOW, CONTEXT)
    model = rebuild(START, begin) if begin is not None else start_from(START)
    train(model, {"articles": (articles, 1.0)}, 1.0, ARTICLES_RATE, 0.02, out, seed, is_bfloat16)
    return out


def predict(model: Model, sentences: Sequence[Sentence], tokenizer: WordPieces) -> list[str]:
    """The likeliest root code of each sentence."""
    model.eval()
    found = []
    for window in windows_of([to_example(sentence) for sentence in sentences], tokenizer, WINDOW, CONTEXT):
        labels = labels_of([window], random.Random(0))
        with torch.no_grad():
            words, dense, *_ = model.encoder(inputs_of([window]))
            events = dict(zip(DENSE, dense.split(list(DENSE.values()), dim=-1), strict=True))["event"]
            mask = torch.ones(words.shape[:2], dtype=torch.bool)
            scores = model.pair_types(words, events, labels.pair_source, labels.pair_target, mask)[0].exp().tolist()
        chances = dict(zip(EVENTS[1:], scores, strict=True))
        found.append(root_of(chances))
    return found
