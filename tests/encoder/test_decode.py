from __future__ import annotations

import numpy as np

from onrecord.encoder.decode import decode_names
from onrecord.encoder.labels import NAMES
from onrecord.encoder.reading import NameSpan


def logits(labels: list[str]) -> np.ndarray:
    return 9 * np.eye(len(NAMES), dtype=np.float32)[[NAMES.index(label) for label in labels]]


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


def test_a_pronoun_at_the_start_of_a_sentence_is_no_name() -> None:
    names, _ = decode_names(logits(["B-person", "B-person"]), ["He", "minister"], offset=0)
    assert names == []


def test_a_name_goes_on_after_the_full_stop_of_a_title_or_an_initial() -> None:
    labels = ["B-person", "none", "I-person", "none", "I-person"]
    assert decode_names(logits(labels), ["Mr", ".", "L", ".", "Bo"], offset=0)[0] == [NameSpan(0, 4, "person")]
    assert len(decode_names(logits(labels), ["Karin", ".", "Smith", "said", "Bo"], offset=0)[0]) == 3


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
