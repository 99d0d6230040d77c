from __future__ import annotations

import numpy as np

from onrecord.encoder import labels
from onrecord.encoder.reading import Floats
from onrecord.encoder.triggers import Found, find_triggers
from onrecord.text import lay_out


def outputs(n_words: int, **sure: tuple[int, str]) -> dict[str, Floats]:
    """Logits of a model that is sure of the given (word, label) by task and of nothing else."""
    made = {
        "trigger": np.full((n_words, len(labels.TRIGGERS)), -9, dtype=np.float32),
        "contact": np.zeros((n_words, len(labels.CONTACTS)), dtype=np.float32),
        "commitment": np.zeros((n_words, len(labels.COMMITMENTS)), dtype=np.float32),
        "event": np.zeros((n_words, len(labels.EVENTS)), dtype=np.float32),
    }
    made["contact"][:, 0] = made["commitment"][:, 0] = made["event"][:, 0] = 9
    names = {"contact": labels.CONTACTS, "commitment": labels.COMMITMENTS, "trigger": labels.TRIGGERS}
    for task, (word, label) in sure.items():
        made[task][word, names[task].index(label)] = 20
    return made


def found(text: str, **sure: tuple[int, str]) -> list[tuple[str, str, str]]:
    layout = lay_out(text)
    triggers = find_triggers(outputs(len(layout), **sure), layout, 0, slice(0, len(layout)))
    return [(t.task, layout.words[t.word], t.label) for t in triggers]


def test_the_model_says_which_words_carry_what() -> None:
    assert found("Ana Ruiz met Omar Haddad .", contact=(2, "meeting")) == [("contact", "met", "meeting")]
    assert found("Ana Ruiz said no .", trigger=(2, "cue")) == [("statement", "said", "")]


def test_a_phrase_of_speech_carries_a_commitment_where_the_model_finds_none() -> None:
    assert found("We are willing to help .") == [("commitment", "willing", "offer")]
    assert found("Then I just walk away .") == [("commitment", "walk", "threat")]


def test_a_phrase_beside_a_trigger_of_the_model_or_after_a_negation_carries_nothing() -> None:
    assert found("We are willing to help .", commitment=(1, "promise")) == [("commitment", "are", "promise")]
    assert found("We are not willing to help .") == []
    assert found("He isn't “ready to help .") == []


def test_a_phrase_of_contact_needs_a_model_that_holds_it_possible() -> None:
    assert found("They last spoke in March .") == []
    layout = lay_out("They last spoke in March .")
    unsure = outputs(len(layout))
    unsure["contact"][2] = [3, 0, 0, 0, 0, 0]
    assert [t.task for t in find_triggers(unsure, layout, 0, slice(0, len(layout)))] == ["contact"]


def test_only_words_of_the_core_are_looked_at() -> None:
    layout = lay_out("We are willing to help and willing to pay .")
    triggers = find_triggers(outputs(len(layout)), layout, 0, slice(4, len(layout)))
    (one,) = triggers
    assert one == Found("commitment", 6, "offer", one.probability, label_probability=one.label_probability)
    assert 0 < one.label_probability < 1  # the phrase tells the kind, the model does not
