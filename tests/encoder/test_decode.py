from __future__ import annotations

import itertools

import numpy as np
import pytest

from onrecord.encoder.decode import SWITCH, THRESHOLDS, decode_names, decode_roles, settle
from onrecord.encoder.labels import NAMES, ROLES
from onrecord.encoder.reading import NameSpan
from onrecord.text import lay_out


def logits(labels: list[str]) -> np.ndarray:
    return 9 * np.eye(len(NAMES), dtype=np.float32)[[NAMES.index(label) for label in labels]]


def spans_of(chances: np.ndarray, *rest: object) -> dict[str, tuple[tuple[int, int], ...]]:
    return decode_roles(chances, settle(chances[None])[0], *rest)  # type: ignore[arg-type]


def test_names_and_nominals() -> None:
    labels = ["none", "B-person", "I-person", "none", "B-person", "nominal-person", "I-place", "B-person"]
    names, nominals = decode_names(
        logits(labels), ["Then", "Ana", "Ruiz", "told", "Li", "minister", "Rome", "Bo"], offset=10
    )
    assert names == [
        NameSpan(11, 12, "person"),
        NameSpan(14, 14, "person"),
        NameSpan(16, 16, "place"),
        NameSpan(17, 17, "person"),
    ]
    assert nominals == {15: "person"}


def test_spans_are_whole_over_a_doubtful_word_and_trimmed_of_marks() -> None:
    layout = lay_out("We will go, said Ann, and (she added) stay until May .")
    chances = np.zeros((len(layout), len(ROLES)), dtype=np.float32)
    content = ROLES.index("content")
    chances[:, content] = [0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0.8, 0.3, 0.8, 0.7]
    spans = spans_of(chances, layout, 0, ("content", "source"), {})
    assert [" ".join(layout.words[a : b + 1]) for a, b in spans["content"]] == ["We will go", "stay until May"]
    assert spans["source"] == ()


def test_a_source_is_widened_to_the_whole_name_and_to_its_noun() -> None:
    layout = lay_out("The foreign minister Karin Lund spoke")
    chances = np.zeros((len(layout), len(ROLES)), dtype=np.float32)
    chances[0:2, ROLES.index("source")] = 0.9
    spans = spans_of(chances, layout, 0, ("source",), {2: (2, 2), 3: (3, 4), 4: (3, 4)})
    assert spans["source"] == ((0, 4),)


def test_a_doubtful_source_is_taken_where_there_is_no_better() -> None:
    layout = lay_out("Ana said so")
    chances = np.zeros((len(layout), len(ROLES)), dtype=np.float32)
    chances[0, ROLES.index("source")] = 0.3
    assert spans_of(chances, layout, 0, ("source",), {})["source"] == ((0, 0),)
    chances[0, ROLES.index("source")] = 0.1
    assert spans_of(chances, layout, 0, ("source",), {})["source"] == ()


def test_a_pronoun_at_the_start_of_a_sentence_is_no_name() -> None:
    names, _ = decode_names(logits(["B-person", "B-person"]), ["He", "minister"], offset=0)
    assert names == []


def test_a_stray_word_is_no_content() -> None:
    layout = lay_out("one two three four five six seven")
    chances = np.full((len(layout), len(ROLES)), 0.05, dtype=np.float32)
    chances[[1, 4, 5, 6], ROLES.index("content")] = [0.6, 0.9, 0.9, 0.9]
    assert spans_of(chances, layout, 0, ("content",), {})["content"] == ((4, 6),)


def test_a_name_goes_on_after_the_full_stop_of_a_title_or_an_initial() -> None:
    labels = ["B-person", "none", "I-person", "none", "I-person"]
    assert decode_names(logits(labels), ["Mr", ".", "L", ".", "Bo"], offset=0)[0] == [NameSpan(0, 4, "person")]
    assert len(decode_names(logits(labels), ["Karin", ".", "Smith", "said", "Bo"], offset=0)[0]) == 3


@pytest.mark.parametrize("seed", range(5))
def test_no_labelling_is_likelier_than_the_settled_one(seed: int) -> None:
    chances = np.random.default_rng(seed).random((2, 7, len(ROLES))).astype(np.float32)
    settled = settle(chances)
    for trigger, (number, role) in itertools.product(range(2), enumerate(ROLES)):
        gain = np.log(chances[trigger, :, number] / (1 - chances[trigger, :, number]))
        gain -= np.log(THRESHOLDS[role] / (1 - THRESHOLDS[role]))

        def worth(inside: tuple[bool, ...], gain: np.ndarray = gain, role: str = role) -> float:
            switches = sum(a != b for a, b in itertools.pairwise((False, *inside)))
            return float(gain[list(inside)].sum() - SWITCH[role] * switches)

        best = max(map(worth, itertools.product((False, True), repeat=7)))
        assert worth(tuple(settled[trigger, :, number].tolist())) == pytest.approx(best)


def test_a_name_whose_words_differ_in_kind_is_one_and_has_the_likelier() -> None:
    names, _ = decode_names(logits(["B-person", "I-organization", "none"]), ["Reef", "Post", "left"], offset=0)
    assert [(name.first, name.last) for name in names] == [(0, 1)]
    chances = logits(["B-place", "I-organization", "none", "B-person", "B-organization"])
    names, _ = decode_names(chances, ["Reef", "Airways", "and", "Lund", "Bank"], offset=0)
    assert names == [
        NameSpan(0, 1, "organization"),  # a body that has a place in its name
        NameSpan(3, 3, "person"),
        NameSpan(4, 4, "organization"),  # another name begins
    ]


def test_a_place_with_one_doubtful_word_is_a_place() -> None:
    doubtful = logits(["B-place", "I-place", "I-place"])
    doubtful[2, NAMES.index("I-organization")] = 9.1
    assert decode_names(doubtful, ["South", "China", "Sea"], offset=0)[0] == [NameSpan(0, 2, "place")]
