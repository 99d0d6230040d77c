from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onrecord.encoder import labels, session
from onrecord.encoder.features import cut_windows
from onrecord.encoder.reading import Reading
from onrecord.encoder.session import WINDOW, Encoder, Links
from onrecord.errors import ModelError
from onrecord.models import Model, folder_of
from onrecord.text import lay_out

ARTICLE = "The harbour stayed shut on Tuesday. “We will not reopen it,” Minister Ana Ruiz told reporters in Norwick.\n"


@pytest.fixture(scope="module", params=list(Model))
def encoder(request: pytest.FixtureRequest) -> Encoder:
    return Encoder(folder_of(request.param))


def told(reading: Reading) -> list[tuple[str, list[str]]]:
    """Each statement's cue and the words of its source."""
    words = reading.layout.words
    return [
        (words[t.word], [" ".join(words[a : b + 1]) for a, b in t.roles.get("source", ())])
        for t in reading.triggers
        if t.task == "statement"
    ]


def test_a_statement_is_found_with_its_source(encoder: Encoder) -> None:
    assert told(encoder.read(lay_out(ARTICLE))) == [("told", ["Minister Ana Ruiz"])]


def test_nothing_is_found_in_an_empty_article(encoder: Encoder) -> None:
    reading = encoder.read(lay_out(""))
    assert (reading.names, reading.triggers) == ((), ())


def test_a_long_article_is_read_in_windows_and_each_word_once(encoder: Encoder) -> None:
    layout = lay_out(ARTICLE * 40)
    windows = cut_windows(layout, encoder._pieces.cut(layout), WINDOW, encoder.context)
    reading = encoder.read(layout)
    assert len(windows) > 3
    assert [(w.core_start, w.core_end) for w in reading.links] == [(first, last) for _, first, last, _ in windows]
    found = told(reading)
    assert len(found) == 40  # none lost or doubled where windows meet
    assert all(cue == "told" for cue, _ in found)


def test_what_is_found_does_not_depend_on_what_was_read_before(encoder: Encoder) -> None:
    layout = lay_out(ARTICLE)
    before = encoder.read(layout)
    encoder.read(lay_out("Talks failed. " * 200))
    again = encoder.read(layout)
    assert (before.names, before.triggers) == (again.names, again.triggers)
    assert all(np.array_equal(a.scores, b.scores) for a, b in zip(before.links, again.links, strict=True))


def test_roles_are_where_they_are_whatever_the_reach(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = lay_out(
        "Peru agreed to free Chile's sailors if Chile pays, its president said after talks with Bolivia. " * 8
    )
    near = encoder.read(layout)
    monkeypatch.setattr(session, "REACH_OF", {})
    far = encoder.read(layout)
    assert len({trigger.task for trigger in near.triggers}) > 2
    assert [(t.task, t.word) for t in near.triggers] == [(t.task, t.word) for t in far.triggers]
    same = [a.roles == b.roles for a, b in zip(near.triggers, far.triggers, strict=True)]
    assert sum(same) / len(same) > 0.9  # but for the rounding to int8


def test_links_are_scored_by_query_key_and_distance() -> None:
    query, key = np.zeros((9, 2), dtype=np.float32), np.zeros((9, 2), dtype=np.float32)
    query[6], key[2] = (2, 0), (3, 1)
    distances = np.arange(-WINDOW, WINDOW + 1, dtype=np.float32)
    scores = Links(query, key, distances).between(np.array([2, 6], dtype=np.int32))
    assert scores.tolist() == [[0, 4], [6 - 4, 0]]  # from a row's word to a column's


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=f"{tmp_path}: the model cannot be loaded"):
        Encoder(tmp_path)


def test_a_model_for_other_labels_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels, "TASKS", (*labels.TASKS, "event"))
    with pytest.raises(ModelError, match=r"its tasks is .* install onrecord and its model from one version"):
        Encoder(folder_of(Model.LARGE))
