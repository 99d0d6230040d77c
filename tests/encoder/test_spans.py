from __future__ import annotations

import itertools
from collections.abc import Mapping

import numpy as np
import pytest

from onrecord.encoder.labels import ROLES
from onrecord.encoder.reading import Range
from onrecord.encoder.spans import SWITCH, THRESHOLDS, find_spans, settle, sureness
from onrecord.text import Layout, lay_out


def spans_of(
    layout: Layout, role: str, chances: list[float], nouns: Mapping[int, Range] | None = None
) -> tuple[Range, ...]:
    """The spans of one role whose first word is the article's."""
    column = np.array([chances], dtype=np.float32)
    (spans,) = find_spans(column, settle(column, [role]), [role], [0], layout, nouns or {})
    return spans


def test_spans_are_whole_over_a_doubtful_word_and_trimmed_of_marks() -> None:
    layout = lay_out("We will go, said Ann, and (she added) stay until May .")
    chances = [0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0.8, 0.3, 0.8, 0.7]
    spans = spans_of(layout, "content", chances)
    assert [" ".join(layout.words[a : b + 1]) for a, b in spans] == ["We will go", "stay until May"]


def test_a_source_is_widened_to_the_whole_name_and_to_its_noun() -> None:
    layout = lay_out("The foreign minister Karin Lund spoke")
    nouns = {2: (2, 2), 3: (3, 4), 4: (3, 4)}
    assert spans_of(layout, "source", [0.9, 0.9, 0, 0, 0, 0], nouns) == ((0, 4),)
    assert spans_of(layout, "what", [0.9, 0.9, 0, 0, 0, 0], nouns) == ((0, 1),)  # conduct is nobody


def test_a_doubtful_source_is_taken_where_there_is_no_better() -> None:
    layout = lay_out("Ana said so")
    assert spans_of(layout, "source", [0.3, 0, 0]) == ((0, 0),)
    assert spans_of(layout, "source", [0.1, 0, 0]) == ()
    assert spans_of(layout, "addressee", [0.3, 0, 0]) == ()


def test_a_stray_word_is_no_content() -> None:
    layout = lay_out("one two three four five six seven")
    assert spans_of(layout, "content", [0.05, 0.6, 0.05, 0.05, 0.9, 0.9, 0.9]) == ((4, 6),)


def test_columns_begin_where_their_triggers_are() -> None:
    layout = lay_out("Ana said so and Li wrote it")
    chances = np.array([[0.9, 0, 0], [0, 0.9, 0]], dtype=np.float32)
    roles = ["source", "source"]
    assert find_spans(chances, settle(chances, roles), roles, [0, 3], layout, {}) == [((0, 0),), ((4, 4),)]


def test_sureness_is_the_mean_inside_or_the_peak_where_nothing_is() -> None:
    chances = np.array([[0.8, 0.6, 0.1], [0.1, 0.3, 0.2]], dtype=np.float32)
    settled = np.array([[True, True, False], [False, False, False]])
    assert sureness(chances, settled) == pytest.approx([0.7, 0.3])


@pytest.mark.parametrize("seed", range(5))
def test_no_labelling_is_likelier_than_the_settled_one(seed: int) -> None:
    chances = np.random.default_rng(seed).random((len(ROLES), 7)).astype(np.float32)
    settled = settle(chances, ROLES)
    for number, role in enumerate(ROLES):
        gain = np.log(chances[number] / (1 - chances[number])) - np.log(THRESHOLDS[role] / (1 - THRESHOLDS[role]))

        def worth(inside: tuple[bool, ...], gain: np.ndarray = gain, role: str = role) -> float:
            switches = sum(a != b for a, b in itertools.pairwise((False, *inside)))
            return float(gain[list(inside)].sum() - SWITCH[role] * switches)

        best = max(map(worth, itertools.product((False, True), repeat=7)))
        assert worth(tuple(settled[number].tolist())) == pytest.approx(best, rel=1e-5)
