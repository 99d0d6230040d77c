from __future__ import annotations

from tests.occasions import occasions
from tests.readings import reading


def test_an_occasion_mentioned_twice_is_one_with_both_as_evidence() -> None:
    made = reading(
        "Vogt called Haddad on Tuesday. The hour-long call between Vogt and Haddad went well.",
        [
            {"task": "contact", "word": "called", "label": "call", "detail": "held", "participant": ["Vogt", "Haddad"],
             "evidence": "Vogt called Haddad on Tuesday"},
            {"task": "contact", "word": "call", "label": "call", "detail": "held",
             "participant": ["Vogt #2", "Haddad #2"], "evidence": "The hour-long call between Vogt and Haddad"},
        ],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    [(names, found)] = occasions(made)
    assert names == ["Vogt", "Haddad"]
    assert len(found.evidence) == 2
    assert found.duration == "PT1H"
    assert found.date is not None
    assert found.date.value == "2024-03-05"


def test_two_days_are_two_occasions() -> None:
    made = reading(
        "Vogt met Haddad on Monday. Vogt met Haddad again on Tuesday.",
        [
            {"task": "contact", "word": "met", "label": "meeting", "detail": "held", "participant": ["Vogt", "Haddad"],
             "evidence": "Vogt met Haddad on Monday"},
            {"task": "contact", "word": "met #2", "label": "meeting", "detail": "held",
             "participant": ["Vogt #2", "Haddad #2"], "evidence": "Vogt met Haddad again on Tuesday"},
        ],
        names={"Vogt": "person", "Haddad": "person"},
    )  # fmt: skip
    assert len(occasions(made)) == 2


def test_a_call_with_one_and_a_call_with_him_and_others_are_two() -> None:
    made = reading(
        "Ana Ruiz called Omar Haddad. Later she called Omar Haddad and NATO leaders. Lena Vogt joined the call.",
        [
            {"task": "contact", "word": "called", "label": "call", "detail": "held",
             "participant": ["Ana Ruiz", "Omar Haddad"]},
            {"task": "contact", "word": "called #2", "label": "call", "detail": "held",
             "participant": ["Ana Ruiz", "Omar Haddad #2", "NATO leaders"]},
            {"task": "contact", "word": "joined", "label": "call", "detail": "held",
             "participant": ["Ana Ruiz", "Omar Haddad", "Lena Vogt"]},
        ],
        names={"Ana Ruiz": "person", "Omar Haddad": "person", "Lena Vogt": "person"},
    )  # fmt: skip
    assert [names for names, _ in occasions(made)] == [
        ["Ana Ruiz", "Omar Haddad", "Lena Vogt"],
        ["Ana Ruiz", "Omar Haddad", "NATO leaders"],
    ]


def test_what_was_held_or_goes_on_took_place() -> None:
    made = reading(
        "Vogt called Haddad. Lund will call Pires.",
        [
            {"task": "contact", "word": "called", "label": "call", "detail": "held", "participant": ["Vogt", "Haddad"],
             "evidence": "Vogt called Haddad"},
            {"task": "contact", "word": "call", "label": "call", "detail": "planned", "participant": ["Lund", "Pires"],
             "evidence": "Lund will call Pires"},
        ],
        names=dict.fromkeys(["Vogt", "Haddad", "Lund", "Pires"], "person"),
    )  # fmt: skip
    assert [found.took_place for _, found in occasions(made)] == [True, False]
