from __future__ import annotations

import subprocess
import sys

from onrecord.text import lay_out
from training.examples import MASKED, Example, words_of


def test_a_blank_example_knows_nothing() -> None:
    example = Example.blank("a", "Talks failed.")
    for labels in (example.cue, example.utterance, example.contact, example.commitment, example.names):
        assert labels.tolist() == [MASKED] * 3
    assert (example.triggers, example.chains, example.is_complete) == ([], [], False)


def test_labels_of_one_kind_are_no_labels_of_another() -> None:
    example = Example.blank("a", "Talks failed.")
    example.cue[:] = 0
    assert example.utterance.tolist() == [MASKED] * 3


def test_words_of_spans_are_those_they_touch() -> None:
    layout = lay_out("one two three four")
    assert words_of(layout, [(1, 5), (14, 18)]) == {0, 1, 3}
    assert words_of(layout, []) == set()


def test_readers_of_data_do_without_torch() -> None:
    readers = "import sys, training.gold, training.gum, training.polnear; assert 'torch' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", readers], check=False).returncode == 0
