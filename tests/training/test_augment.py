from __future__ import annotations

import random

import numpy as np

from onrecord.encoder.labels import NAMES
from training.augment import hide, pool_of, renamed
from training.examples import Example


def example(text: str, **names: str) -> Example:
    made = Example.blank("a", text)
    made.names[:] = 0
    for word, label in names.items():
        made.names[made.layout.words.index(word)] = NAMES.index(label)
    return made


def test_a_name_is_another_of_its_kind_wherever_it_stands_and_the_rest_stays() -> None:
    ours = example(
        "Prado met Krag. UN envoys heard Prado, not Lima.", Krag="B-person", UN="B-organization", Lima="B-place"
    )
    ours.names[[0, 8]] = NAMES.index("B-person")
    pool = pool_of([example("Okoro left Oslo.", Okoro="B-person", Oslo="B-place")])
    changed = renamed(ours, pool, random.Random(1))
    assert changed.layout.text == "Okoro met Okoro. UN envoys heard Okoro, not Oslo."
    assert changed.names is ours.names


def test_hidden_words_are_hidden_with_all_their_pieces() -> None:
    ids, first = np.arange(1, 8, dtype=np.int32), np.array([0, 2, 3, 7], dtype=np.int32)
    assert hide(ids, first, 1.0, 103, random.Random(1)).tolist() == [103] * 7
    assert hide(ids, first, 0.0, 103, random.Random(1)).tolist() == ids.tolist()
    assert ids.tolist() == list(range(1, 8))
