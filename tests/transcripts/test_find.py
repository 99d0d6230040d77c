from __future__ import annotations

import pytest

from onrecord.encoder.reading import NameSpan
from onrecord.text import lay_out
from onrecord.transcripts.find import find_turns
from tests.readings import words

BRIEFING = """MR. HOLT: Good afternoon. We met the delegation this morning.

Q: Did they sign?

MR. HOLT: They did not. I told them, “Come back tomorrow.”

And they said they would.

QUESTION: When?

MS. DE VRIES (via telephone): On Friday."""


def turns(text: str, *people: str) -> list[tuple[str | None, str]]:
    """Who speaks, None for who only asks, and what; `people` are the names that the model finds."""
    layout = lay_out(text)
    cut = lambda span: text[slice(*layout.offsets(*span))]  # noqa: E731
    names = [NameSpan(*words(layout, person), "person") for person in people]
    return [(turn.speaker and cut(turn.speaker), cut(turn.words)) for turn in find_turns(layout, names)]


def speakers(text: str, *people: str) -> list[str | None]:
    return [speaker for speaker, _ in turns(text, *people)]


def test_turns_of_a_briefing() -> None:
    found = turns(BRIEFING)
    assert [label for label, _ in found] == ["MR. HOLT", None, "MR. HOLT", None, "MS. DE VRIES"]
    assert found[2][1] == "They did not. I told them, “Come back tomorrow.”\n\nAnd they said they would."


def test_an_interview_with_names_as_labels() -> None:
    text = "Ana Ruiz: We wait for him here.\nOmar Haddad: Because it is late.\nAna Ruiz: Too late?\nOmar Haddad: No."
    assert speakers(text) == ["Ana Ruiz", "Omar Haddad", "Ana Ruiz", "Omar Haddad"]


def test_a_report_with_colons_is_no_transcript() -> None:
    assert turns("Geneva: talks began.\n\nHe said: “No.”\n\nNote: this story was updated.\n\nThe end.") == []


def test_envoys_may_be_labelled_by_their_states() -> None:
    assert speakers("Chile: We wait.\n\nPeru: So do we.\n\nChile: Until spring.") == ["Chile", "Peru", "Chile"]


def test_no_text_no_turns() -> None:
    assert turns("") == []


def test_an_answer_is_given_by_whoever_is_introduced() -> None:
    text = """Interview: "We wait"

By Ana Ruiz

Minister Karin Lund met us in Oslo. Lund was late.

Q: Why?

A: We wait.

Q. Until when?

A. Until spring."""
    assert turns(text, "Ana Ruiz", "Karin Lund") == [
        (None, "Why?"),
        ("Karin Lund", "We wait."),
        (None, "Until when?"),
        ("Karin Lund", "Until spring."),
    ]


def test_the_president_is_named_above() -> None:
    text = """Remarks by President Holt and Prime Minister Lund

THE PRESIDENT:  Welcome.  (Applause.)  It is late.

PRIME MINISTER LUND:  (As interpreted.)  Thank you for that.

Q    Will you sign?

THE PRESIDENT:  I will sign it tomorrow.

                 END        4:58 P.M. EST"""
    assert turns(text, "Holt", "LUND") == [
        ("Holt", "Welcome.  (Applause.)  It is late."),
        ("PRIME MINISTER LUND", "Thank you for that."),
        (None, "Will you sign?"),
        ("Holt", "I will sign it tomorrow."),
    ]


def test_what_is_told_of_a_turn_is_no_part_of_it() -> None:
    text = (
        "Q: Why?\n\nMS ORR: (Laughs.) [Pauses.] We wait.\n\nQ: When?\n\nMS ORR: Soon.\n\n(The briefing ended.)\n\n###"
    )
    assert [said for _, said in turns(text)] == ["Why?", "We wait.", "When?", "Soon."]


@pytest.mark.parametrize("text", ["Q:\n\nMR. HOLT:\n\nQ:", "Q: (Laughs.)\nA: [Pauses.]\nQ: ###", "A:\nA:\nA: Yes"])
def test_empty_turns(text: str) -> None:
    turns(text)


def test_minutes_of_a_meeting() -> None:
    text = """Mr. Holt (Norway): We wait for the envoy.

Ms. Li (China) (spoke in Chinese): We do not.

The Minister for Trade, Fisheries and the Arts (Mr Daniel Pires): I met her in Lima.

The meeting rose at 11.45 a.m."""
    assert turns(text) == [
        ("Mr. Holt", "We wait for the envoy."),
        ("Ms. Li", "We do not."),
        ("Mr Daniel Pires", "I met her in Lima."),
    ]


def test_initials_are_those_of_whoever_is_introduced() -> None:
    text = "Ana Ruiz spoke to us.\n\nCG: Why?\n\nAR: We wait for him here.\n\nCG: For long?\n\nAR: Yes."
    assert speakers(text, "Ana Ruiz") == [None, "Ana Ruiz", None, "Ana Ruiz"]


def test_an_interview_without_labels() -> None:
    text = "Ana Ruiz met us.\n\nWhy?\n\nI wait for him here.\n\nWill you wait long?\n\nI do.\n\nAnd then?\n\nWe go."
    assert turns(text, "Ana Ruiz")[:2] == [(None, "Why?"), ("Ana Ruiz", "I wait for him here.")]
    assert turns(text) == []  # of nobody who is introduced


def test_a_state_that_is_taken_for_a_person_is_not_interviewed() -> None:
    text = (
        "Norway's wait\n\nNorway waits. Karin Lund spoke to us.\n\nQ: Why?\n\nA: We wait.\n\nQ: When?\n\n4:58 P.M. EST"
    )
    assert turns(text, "Norway", "Karin Lund") == [(None, "Why?"), ("Karin Lund", "We wait."), (None, "When?")]


def test_the_label_of_one_speaker_may_begin_in_other_words() -> None:
    text = """President of the Republic of Peru Ana Ruiz: We agreed to wait.

Prime Minister of Norway Karin Lund (retranslated): We did.

Ana Ruiz: Thank you for that.

This transcript was edited for clarity."""
    assert turns(text) == [
        ("President of the Republic of Peru Ana Ruiz", "We agreed to wait."),
        ("Prime Minister of Norway Karin Lund", "We did."),
        ("Ana Ruiz", "Thank you for that."),
    ]


def test_an_office_is_that_of_whoever_is_introduced_with_it() -> None:
    text = "Briefing by Ana Ruiz, Spokeswoman for the ministry.\n\nQ: Why?\n\nSpokeswoman: We wait.\n\nQ: When?"
    assert speakers(text, "Ana Ruiz") == [None, "Ana Ruiz", None]


def test_answers_to_questions_that_alone_have_labels() -> None:
    text = """Minister Karin Lund, Brussels

Good morning.

Q. Will you sign?

I will put it to the king.

We wait for him.

Q. Did you speak to Vogt?

I called him."""
    assert turns(text, "Karin Lund") == [
        (None, "Q. Will you sign?"),
        ("Karin Lund", "I will put it to the king.\n\nWe wait for him."),
        (None, "Q. Did you speak to Vogt?"),
        ("Karin Lund", "I called him."),
    ]


def test_who_is_interviewed_may_be_named_at_the_end() -> None:
    asked = "Will you stay?\n\nI will.\n\nWhen do you go?\n\nI never go.\n\nWho sent you?\n\nNobody sent me."
    end = "Ana Ruiz, 61, was speaking to Karin Lund."
    assert turns(f"{asked}\n\n{end}", "Ana Ruiz", "Karin Lund")[-1] == ("Ana Ruiz", "Nobody sent me.")
