from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.encoder.features import Pieces, cut_windows, word_features
from onrecord.text import lay_out


def pieces_of(text: str, pieces_a_word: int = 1) -> Pieces:
    layout = lay_out(text)
    first = np.arange(len(layout) + 1, dtype=np.int32) * pieces_a_word
    return Pieces(np.zeros(first[-1], dtype=np.int32), first, word_features(layout))


def test_features_tell_case_quotation_and_position() -> None:
    features = word_features(lay_out("NATO leaders met. “We agree,” she said.\n\nTalks ended 2 days later."))
    assert features[0].tolist() == [2, 0, 2]  # capitals, outside quotations, first of its paragraph
    assert features[1].tolist() == [0, 0, 0]
    assert features[5].tolist() == [1, 1, 0]  # We: capital, quoted; the mark before it starts the sentence
    assert features[4].tolist() == [5, 1, 1]


def test_a_short_article_is_one_window() -> None:
    text = "One. Two."
    assert cut_windows(lay_out(text), pieces_of(text), most=100, context=10) == [(0, 0, 4, 4)]


def test_no_words_no_windows() -> None:
    assert cut_windows(lay_out(" "), pieces_of(" "), most=100, context=10) == []


@given(st.lists(st.integers(1, 30), min_size=1, max_size=60), st.integers(1, 4), st.integers(20, 90), st.integers(0, 9))
def test_cores_cover_every_word_once_and_windows_fit(sentences: list[int], size: int, most: int, context: int) -> None:
    text = " ".join("A" + " b" * (n - 1) + "." for n in sentences)
    layout, pieces = lay_out(text), pieces_of(text, size)
    windows = cut_windows(layout, pieces, most, context)
    assert [w for _, start, end, _ in windows for w in range(start, end)] == list(range(len(layout)))
    for start, core_start, core_end, end in windows:
        assert start <= core_start < core_end <= end
        assert int(pieces.first[end] - pieces.first[start]) <= max(most, size)
