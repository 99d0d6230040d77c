import random

import pytest
from links import plant_actors, score


def test_pairs_are_counted_where_precision_and_recall_differ() -> None:
    scores = score([1, 1, 1, 2, 2], ["a", "a", "b", "b", "c"])
    assert scores.precision == pytest.approx(1 / 2)  # of aa and bb the first
    assert scores.recall == pytest.approx(1 / 4)  # of three pairs of 1 and one of 2
    assert scores.f1 == pytest.approx(1 / 3)


def test_what_is_planted_comes_of_the_seed() -> None:
    assert plant_actors(random.Random(1), 20) == plant_actors(random.Random(1), 20)
    assert len(set(plant_actors(random.Random(1), 20)[1])) == 20
