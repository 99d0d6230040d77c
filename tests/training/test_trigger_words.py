from __future__ import annotations

import math

import pytest

from onrecord.text import lay_out
from training.examples import words_of
from training.trigger_words import TriggerWords

FILLER = "The weather in the north was mild and the roads were dry . "
MET = ["Finch met Okoro in Norwick", "Okoro met the mayor", "the mayors met on Monday", "Finch met the mayor again"]


@pytest.fixture(scope="module")
def trigger_words() -> TriggerWords:
    evidence = [("contact", words) for words in MET] + [("commitment", f"Finch vowed to {x}") for x in ("a", "b", "c")]
    return TriggerWords(evidence, [FILLER * 20 + " ".join(words for _, words in evidence)])


def find(trigger_words: TriggerWords, text: str, parties: str = "", otherwise: str | None = None) -> str:
    layout = lay_out(text)
    everything = words_of(layout, [(0, len(text))])
    taken = {n for n in everything if layout.words[n] in parties.split()}
    place = None if otherwise is None else layout.words.index(otherwise)
    return layout.words[trigger_words.find(layout, everything, taken, "contact", place)]


def test_the_trigger_is_the_word_that_tells_such_evidence_from_other_text(trigger_words: TriggerWords) -> None:
    assert find(trigger_words, "Okoro and Finch met in the north") == "met"


def test_forms_of_one_word_count_together() -> None:
    evidence = [("commitment", "they demanded it"), ("commitment", "he demands it"), ("commitment", "demanding more")]
    words = TriggerWords(evidence, [FILLER * 20])
    assert words.score("demand", "commitment") == words.score("demands", "commitment") > 0


def test_names_function_words_and_rare_words_are_no_triggers(trigger_words: TriggerWords) -> None:
    for word in ("Finch", "the", "again"):
        assert trigger_words.score(word, "contact") == -math.inf


def test_each_task_has_its_own_triggers(trigger_words: TriggerWords) -> None:
    assert trigger_words.score("vowed", "commitment") > 0
    assert trigger_words.score("vowed", "contact") == -math.inf


def test_the_words_of_parties_are_chosen_last(trigger_words: TriggerWords) -> None:
    assert find(trigger_words, "mayors met", parties="mayors") == "met"
    assert find(trigger_words, "met", parties="met") == "met"


def test_evidence_without_a_telling_word_has_its_first_or_the_given_one(trigger_words: TriggerWords) -> None:
    assert find(trigger_words, "Dry roads") == "Dry"
    assert find(trigger_words, "Dry roads", otherwise="roads") == "roads"
