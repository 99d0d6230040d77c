"""Examples cut into windows, and windows into batches with all labels as tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from onrecord.encoder.features import CLS, SEP, Pieces, WordPieces, cut_windows
from onrecord.encoder.labels import EVENTS, ROLES, TASKS
from training.augment import hide
from training.examples import MASKED, Example
from training.model import Batch

DENSE_LABELS = ("cue", "utterance", "contact", "commitment", "event", "names")
MOST_CANDIDATES = 60
MASK = 103  # the piece "[MASK]"
HIDDEN = 0.08  # of the words in training
MOST_TRIGGERS = 24  # of one window; beyond, a random choice


@dataclass
class Window:
    """Words ``start .. end`` of an example, whose labels count from `core_start` to `core_end`."""

    example: Example
    pieces: Pieces
    start: int
    core_start: int
    core_end: int
    end: int

    @property
    def n_pieces(self) -> int:
        return int(self.pieces.first[self.end] - self.pieces.first[self.start])


def windows_of(examples: Sequence[Example], tokenizer: WordPieces, most: int, context: int) -> list[Window]:
    """All windows of the examples."""
    found = []
    for example in examples:
        pieces = tokenizer.cut(example.layout)
        found += [Window(example, pieces, *cut) for cut in cut_windows(example.layout, pieces, most, context)]
    return found


@dataclass
class Labels:
    """The labels of a batch. Triggers and links name their window by its number in the batch."""

    dense: dict[str, Tensor]  # b x w, MASKED where unknown
    trigger_window: Tensor
    trigger_word: Tensor
    trigger_task: Tensor
    trigger_labels: Tensor  # t x 2: channel, status
    roles: Tensor  # t x w x roles
    roles_known: Tensor  # t x roles
    link_window: Tensor
    link_word: Tensor
    link_candidates: Tensor  # m x c, padded with 0
    link_is_candidate: Tensor  # m x c
    link_is_right: Tensor  # m x (c + 1); the last is "none"
    pair_window: Tensor  # the windows that have a pair of parties
    pair_source: Tensor  # p x w
    pair_target: Tensor  # p x w
    pair_types: Tensor  # p x types of event, "none" with them: which are right


def batches(windows: Sequence[Window], most_pieces: int, rng: random.Random) -> Iterator[list[Window]]:
    """Windows of like length together, at most `most_pieces` padded pieces a batch, in random order."""
    ordered = sorted(windows, key=lambda w: w.n_pieces + rng.random() * 40)
    groups: list[list[Window]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * (window.n_pieces + 2) > most_pieces:
            groups.append([])
        groups[-1].append(window)
    rng.shuffle(groups)
    yield from groups


def inputs_of(windows: Sequence[Window], rng: random.Random | None = None) -> Batch:
    """The input tensors of a batch; with `rng`, HIDDEN of the words are hidden."""
    n_pieces = max(w.n_pieces for w in windows) + 2
    n_words = max(w.end - w.start for w in windows)
    ids = np.zeros((len(windows), n_pieces), dtype=np.int64)
    attention = np.zeros_like(ids)
    word_of_piece = np.zeros_like(ids)
    features = np.zeros((len(windows), n_words, 3), dtype=np.int64)
    first = np.zeros((len(windows), n_words), dtype=np.int64)
    for row, w in enumerate(windows):
        of_words = w.pieces.first[w.start : w.end + 1] - w.pieces.first[w.start]
        n = w.n_pieces
        inside = w.pieces.ids[w.pieces.first[w.start] : w.pieces.first[w.end]]
        ids[row, : n + 2] = [CLS, *(hide(inside, of_words, HIDDEN, MASK, rng) if rng else inside), SEP]
        attention[row, : n + 2] = 1
        word_of_piece[row, 1 : n + 1] = np.repeat(np.arange(w.end - w.start), np.diff(of_words))
        word_of_piece[row, n + 1] = max(0, w.end - w.start - 1)
        features[row, : w.end - w.start] = w.pieces.features[w.start : w.end]
        first[row, : w.end - w.start] = of_words[:-1] + 1
    return Batch(*(torch.from_numpy(a) for a in (ids, attention, word_of_piece, features, first)))


def labels_of(windows: Sequence[Window], rng: random.Random) -> Labels:
    """The label tensors of a batch."""
    n_words = max(w.end - w.start for w in windows)
    dense = {name: np.full((len(windows), n_words), MASKED, dtype=np.int64) for name in DENSE_LABELS}
    triggers: list[tuple[int, int, int, int, int]] = []
    role_rows, known_rows = [], []
    links: list[tuple[int, int, list[int], list[bool]]] = []
    for row, w in enumerate(windows):
        for name in DENSE_LABELS:
            dense[name][row, w.core_start - w.start : w.core_end - w.start] = getattr(w.example, name)[
                w.core_start : w.core_end
            ]
        inside = [t for t in w.example.triggers if w.core_start <= t.word < w.core_end]
        for trigger in inside if len(inside) <= MOST_TRIGGERS else rng.sample(inside, MOST_TRIGGERS):
            triggers.append((row, trigger.word - w.start, TASKS.index(trigger.task), trigger.channel, trigger.status))
            roles = np.zeros((n_words, len(ROLES)), dtype=np.float32)
            for role, words in trigger.roles.items():
                roles[[word - w.start for word in words if w.start <= word < w.end], ROLES.index(role)] = 1
            role_rows.append(roles)
            known_rows.append([role in trigger.roles for role in ROLES])
        links += [(row, *link) for link in _links_of(w, rng)]
    width = max((len(candidates) for _, _, candidates, _ in links), default=0)
    at = np.zeros((len(links), width), dtype=np.int64)
    is_candidate = np.zeros((len(links), width), dtype=bool)
    is_right = np.zeros((len(links), width + 1), dtype=bool)
    for number, (_, _, candidates, right) in enumerate(links):
        at[number, : len(candidates)] = candidates
        is_candidate[number, : len(candidates)] = True
        is_right[number, : len(candidates)] = right
        is_right[number, width] = not any(right)
    pairs = [
        (row, pair)
        for row, w in enumerate(windows)
        for pair in w.example.pairs
        if w.end - w.start == len(w.example.layout)
    ]
    sides = np.zeros((2, len(pairs), n_words), dtype=np.float32)
    types = np.zeros((len(pairs), len(EVENTS)), dtype=bool)
    for number, (_, pair) in enumerate(pairs):
        sides[0, number, list(pair.source)] = 1
        sides[1, number, list(pair.target)] = 1
        types[number, list(pair.types)] = True
    columns = torch.tensor(triggers, dtype=torch.long).reshape(-1, 5)
    return Labels(
        {name: torch.from_numpy(values) for name, values in dense.items()},
        *columns[:, :3].unbind(1),
        columns[:, 3:],
        torch.from_numpy(np.array(role_rows, dtype=np.float32).reshape(-1, n_words, len(ROLES))),
        torch.tensor(known_rows, dtype=torch.bool).reshape(-1, len(ROLES)),
        torch.tensor([link[0] for link in links], dtype=torch.long),
        torch.tensor([link[1] for link in links], dtype=torch.long),
        torch.from_numpy(at),
        torch.from_numpy(is_candidate),
        torch.from_numpy(is_right),
        torch.tensor([row for row, _ in pairs], dtype=torch.long),
        torch.from_numpy(sides[0]),
        torch.from_numpy(sides[1]),
        torch.from_numpy(types),
    )


def _links_of(w: Window, rng: random.Random) -> Iterator[tuple[int, list[int], list[bool]]]:
    """Mentions of the core with their candidates before them, as words of the window, and which are of their chain."""
    chain_of = {
        word: number for number, chain in enumerate(w.example.chains) for word in chain if w.start <= word < w.end
    }
    mentions = sorted(chain_of)
    for place, word in enumerate(mentions):
        if not w.core_start <= word < w.core_end:
            continue
        before = mentions[max(0, place - MOST_CANDIDATES) : place]
        right = [chain_of[other] == chain_of[word] for other in before]
        if not before or (not any(right) and not w.example.is_complete and w.core_start > 0):
            continue
        yield word - w.start, [other - w.start for other in before], right
