from __future__ import annotations

import pytest

from onrecord.encoder.reading import NameSpan
from onrecord.record import Channel
from onrecord.text import lay_out
from onrecord.transcripts import channel_of, find_turns, without_questions
from tests.readings import reading, words

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


def test_whoever_only_asks_does_not_speak() -> None:
    text = "Ana Ruiz: Why now?\nOmar Haddad: Because it is late.\nAna Ruiz: Too late?\nOmar Haddad: It may be so."
    assert speakers(text) == [None, "Omar Haddad", None, "Omar Haddad"]
    assert (
        speakers(text.replace("Ana Ruiz", "The Courier") + "\nThe Courier: We thank you for all of that.")[-1] is None
    )
    assert speakers(text.replace("Ana Ruiz", "Reuters"))[0] is None
    assert speakers(text.replace("Ana Ruiz", "Ana, Reuters"))[0] is None


def test_a_report_with_colons_is_no_transcript() -> None:
    assert turns("Geneva: talks began.\n\nHe said: “No.”\n\nNote: this story was updated.\n\nThe end.") == []


def test_no_text_no_turns() -> None:
    assert turns("") == []


def test_a_headline_that_says_transcript_is_no_turn() -> None:
    layout = lay_out("TRANSCRIPT: A BRIEFING\n\nQ: Why?\n\nMS. RUIZ: We wait.\n\nQ: When?\n\nMS. RUIZ: Soon.")
    labels = [layout.words[turn.label[0]] for turn in find_turns(layout) if turn.speaker is not None]
    assert labels == ["MS", "MS"]


def test_a_list_of_those_present_is_no_turn() -> None:
    briefing = "Q: Why?\n\nMINISTER RUIZ: We wait.\n\nQ: When?\n\nMINISTER RUIZ: Soon."
    found = turns(f"Present: Ana Ruiz, Minister.\n\n{briefing}")
    assert [label for label, _ in found] == [None, "MINISTER RUIZ", None, "MINISTER RUIZ"]


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


@pytest.mark.parametrize("time", ["00:01:10 ", "[00:01] ", "(1:10) - "])
def test_a_label_may_follow_a_time(time: str) -> None:
    text = f"{time}Élise Roy (EU envoy): We wait.\n{time}Host: Until when?\n{time}Élise Roy (EU envoy): Until spring."
    assert turns(text) == [("Élise Roy", "We wait."), (None, "Until when?"), ("Élise Roy", "Until spring.")]


def test_an_office_may_follow_the_name() -> None:
    text = "Ana Ruiz, Official Spokesperson: We wait.\nQ: Why?\nAna Ruiz, Official Spokesperson: It is late."
    assert speakers(text) == ["Ana Ruiz", None, "Ana Ruiz"]
    assert speakers(f"Oslo, June 21: a news conference\n{text}") == ["Ana Ruiz", None, "Ana Ruiz"]


@pytest.mark.parametrize("text", ["Q:\n\nMR. HOLT:\n\nQ:", "Q: (Laughs.)\nA: [Pauses.]\nQ: ###", "A:\nA:\nA: Yes"])
def test_empty_turns(text: str) -> None:
    turns(text)


def test_what_is_asked_is_not_so() -> None:
    text = "Q: Did Lund meet Vogt? I ask again.\n\nMR. HOLT: Lund met Vogt.\n\nQ: When?\n\nMR. HOLT: Today."
    met = [{"task": "contact", "word": word, "label": "meeting"} for word in ("meet", "met")]
    made = reading(text, met, {"Lund": "person", "Vogt": "person"})
    kept = without_questions(made, find_turns(made.layout, made.names))
    assert [made.layout.words[trigger.word] for trigger in kept.triggers] == ["met"]


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


def test_a_member_who_only_asks_speaks() -> None:
    text = "Mr Holt: Why?\n\nMs Thorn (Leeds) (Lab): When?\n\nMr Holt: We have waited long enough for that."
    assert speakers(text) == ["Mr Holt", "Ms Thorn", "Mr Holt"]


def test_a_heading_with_a_colon_is_no_turn() -> None:
    text = "Ukraine: Frozen Assets\n\nMr Holt: We wait.\n\nMs Thorn: We do not.\n\nMr Pires: It rains."
    assert speakers(text) == ["Mr Holt", "Ms Thorn", "Mr Pires"]


def test_initials_are_those_of_whoever_is_introduced() -> None:
    text = "Ana Ruiz spoke to us.\n\nCG: Why?\n\nAR: We wait for him here.\n\nCG: For long?\n\nAR: Yes."
    assert speakers(text, "Ana Ruiz") == [None, "Ana Ruiz", None, "Ana Ruiz"]


def test_an_interview_without_labels() -> None:
    text = "Ana Ruiz met us.\n\nWhy?\n\nI wait for him here.\n\nWill you wait long?\n\nI do.\n\nAnd then?\n\nWe go."
    assert turns(text, "Ana Ruiz")[:2] == [(None, "Why?"), ("Ana Ruiz", "I wait for him here.")]
    assert turns(text) == []  # of nobody who is introduced


@pytest.mark.parametrize(
    ("above", "channel"),
    [
        ("Remarks to the press", Channel.PRESS),
        ("News conference in Lima", Channel.PRESS),
        ("She spoke to us in Lima.", Channel.INTERVIEW),
        ("Lima, May 5", None),
    ],
)
def test_where_the_turns_were_spoken(above: str, channel: Channel | None) -> None:
    layout = lay_out(f"{above}\n\n{BRIEFING}")
    assert channel_of(layout, find_turns(layout)) is channel
    assert channel_of(layout, ()) is None


def test_one_medium_that_asks_has_an_interview() -> None:
    layout = lay_out("Reuters: Why?\n\nRuiz: We wait.\n\nReuters: For long?\n\nRuiz: I think so.")
    assert channel_of(layout, find_turns(layout)) is Channel.INTERVIEW
