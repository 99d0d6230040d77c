from __future__ import annotations

import pytest

from onrecord.record import ContactStatus
from tests.occasions import occasions
from tests.readings import reading


def test_a_first_and_a_second_call_are_two() -> None:
    first, second = "Vogt gave no promise in their first call with Haddad", "Vogt had a second call with Haddad"
    made = reading(
        f"{first}. {second}.",
        [{"task": "contact", "word": word, "label": "call", "detail": "held", "participant": who, "evidence": words}
         for word, who, words in (("call", ["Vogt", "Haddad"], first), ("call #2", ["Vogt #2", "Haddad #2"], second))],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [["Vogt", "Haddad"], ["Vogt", "Haddad"]]


@pytest.mark.parametrize("answer", ["Ruiz wrote back to Lund.", "Ruiz wrote a reply to Lund."])
def test_an_answer_is_another_letter(answer: str) -> None:
    made = reading(
        f"Karin Lund sent Ana Ruiz a letter. {answer}",
        [
            {"task": "contact", "word": "sent", "label": "message", "detail": "held",
             "participant": ["Karin Lund", "Ana Ruiz"]},
            {"task": "contact", "word": "reply" if "reply" in answer else "wrote", "label": "message",
             "detail": "held", "participant": ["Ruiz", "Lund"]},
        ],
        names={"Karin Lund": "person", "Ana Ruiz": "person"},
    )  # fmt: skip
    assert len(occasions(made)) == 2


@pytest.mark.parametrize(
    ("told", "trigger", "count"),
    [
        ("Peruvian President Ana Ruiz will receive her on Friday.", "receive", 2),
        ("Peruvian President Ana Ruiz prepares for the visit.", "visit", 1),
    ],
)
def test_what_is_of_others_in_another_sentence_is_another_contact(told: str, trigger: str, count: int) -> None:
    made = reading(
        f"Karin Lund will go to Peru on Thursday. {told}",
        [
            {"task": "contact", "word": "go", "label": "visit", "detail": "planned",
             "participant": ["Karin Lund", "Peru"]},
            {"task": "contact", "word": trigger, "label": "visit", "detail": "planned",
             "participant": ["Ana Ruiz", "Karin Lund"]},
        ],
        names={"Karin Lund": "person", "Ana Ruiz": "person", "Peru": "place"},
    )  # fmt: skip
    assert len(occasions(made)) == count


def test_what_was_told_of_each_of_two_is_not_told_again_of_both() -> None:
    text = "Karin Lund had phoned both Ana Ruiz and Omar Haddad during the day."
    sides = ["Karin Lund", "Ana Ruiz", "Omar Haddad"]
    made = reading(
        text,
        [
            {"task": "contact", "word": word, "label": "call", "detail": "held", "participant": sides}
            for word in ("phoned", "day")
        ],
        names=dict.fromkeys(sides, "person"),
    )
    assert [names for names, _ in occasions(made)] == [["Karin Lund", "Ana Ruiz"], ["Karin Lund", "Omar Haddad"]]


def test_whoever_left_for_a_visit_is_on_one_visit() -> None:
    text = "Lund left for Peru on Monday on a visit to Peru"
    entry = {"task": "contact", "label": "visit", "participant": ["Lund", "Peru"], "evidence": text}
    told = [{**entry, "word": "left", "detail": "planned"}, {**entry, "word": "visit", "detail": "ongoing"}]
    [(_, found)] = occasions(reading(f"{text}.", told, names={"Lund": "person", "Peru": "place"}))
    assert found.status is ContactStatus.PLANNED


def test_who_travels_for_talks_has_them_once() -> None:
    text = "Karin Lund travels to Lima for talks with Ana Ruiz"
    sides = ["Karin Lund", "Ana Ruiz"]
    made = reading(
        f"{text}.",
        [
            {"task": "contact", "word": "travels", "label": "talks", "detail": "held", "participant": sides,
             "evidence": text},
            {"task": "contact", "word": "talks", "label": "talks", "detail": "planned", "participant": sides,
             "evidence": text},
        ],
        names={"Karin Lund": "person", "Ana Ruiz": "person", "Lima": "place"},
    )  # fmt: skip
    assert [one.status for _, one in occasions(made)] == [ContactStatus.HELD]
