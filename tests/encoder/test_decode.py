from __future__ import annotations

import numpy as np

from onrecord.encoder.decode import decode_names, decode_roles
from onrecord.encoder.labels import NAMES, ROLES
from onrecord.encoder.reading import NameSpan
from onrecord.text import lay_out


def logits(labels: list[str]) -> np.ndarray:
    return np.eye(len(NAMES), dtype=np.float32)[[NAMES.index(label) for label in labels]]


def test_names_and_nominals() -> None:
    labels = ["none", "B-person", "I-person", "B-person", "nominal-person", "I-place"]
    names, nominals = decode_names(logits(labels), offset=10)
    assert names == [NameSpan(11, 12, "person"), NameSpan(13, 13, "person"), NameSpan(15, 15, "place")]
    assert nominals == {14: "person"}


def test_role_spans_are_joined_over_small_gaps_and_trimmed() -> None:
    layout = lay_out("We will go, said Ann, and (she added) stay until May .")
    chances = np.zeros((len(layout), len(ROLES)), dtype=np.float32)
    content = ROLES.index("content")
    chances[:, content] = [0.9, 0.9, 0.9, 0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0.8, 0.3, 0.8, 0.7]
    spans = decode_roles(chances, layout, 0, ("content", "source"))
    assert [" ".join(layout.words[a : b + 1]) for a, b in spans["content"]] == ["We will go", "stay until May"]
    assert spans["source"] == ()
