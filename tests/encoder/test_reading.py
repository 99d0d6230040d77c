from __future__ import annotations

import numpy as np

from onrecord.encoder.reading import LinkWindow, Reading
from onrecord.text import lay_out

# Of the mentions 2, 5 and 9 the last is most likely the first; what stands after a mention is none before it.
SCORES = np.array([[0, 9, 9], [-1, 0, 9], [3, 2, 0]], dtype=np.float32)


def test_earlier_mentions_come_the_likeliest_first() -> None:
    window = LinkWindow(0, 10, np.array([2, 5, 9], dtype=np.int32), SCORES)
    assert window.antecedents == {2: ([], []), 5: ([-1.0], [2]), 9: ([3.0, 2.0], [2, 5])}


def test_a_word_is_looked_up_in_the_window_that_has_it_in_its_core() -> None:
    windows = [LinkWindow(first, first + 5, np.array([2, 5, 9], dtype=np.int32), SCORES) for first in (0, 5)]
    windows[0] = LinkWindow(0, 5, np.array([2], dtype=np.int32), SCORES[:1, :1])
    reading = Reading(lay_out("It rained. " * 4), (), {}, (), windows)
    assert [*reading.antecedents(9)] == [(3.0, 2), (2.0, 5)]
    assert [*reading.antecedents(2)] == [*reading.antecedents(3)] == []
