from __future__ import annotations

from onrecord.text import lay_out
from onrecord.transcripts import find_turns

BRIEFING = """MR. HOLT: Good afternoon. We met the delegation this morning.

Q: Did they sign?

MR. HOLT: They did not. I told them, “Come back tomorrow.”

And they said they would.

QUESTION: When?

MS. DE VRIES (via telephone): On Friday."""


def turns(text: str) -> list[tuple[str | None, str]]:
    layout = lay_out(text)
    cut = lambda span: text[slice(*layout.offsets(*span))]  # noqa: E731
    return [(turn.label and cut(turn.label), cut(turn.words)) for turn in find_turns(layout)]


def test_turns_of_a_briefing() -> None:
    found = turns(BRIEFING)
    assert [label for label, _ in found] == ["MR. HOLT", None, "MR. HOLT", None, "MS. DE VRIES (via telephone)"]
    assert found[2][1] == "They did not. I told them, “Come back tomorrow.”\n\nAnd they said they would."


def test_an_interview_with_names_as_labels() -> None:
    found = turns("Ana Ruiz: Why now?\nOmar Haddad: Because it is late.\nAna Ruiz: Too late?\nOmar Haddad: No.")
    assert [label for label, _ in found] == ["Ana Ruiz", "Omar Haddad", "Ana Ruiz", "Omar Haddad"]


def test_a_report_with_colons_is_no_transcript() -> None:
    assert turns("Geneva: talks began.\n\nHe said: “No.”\n\nNote: this story was updated.\n\nThe end.") == []


def test_no_text_no_turns() -> None:
    assert turns("") == []


def test_a_headline_that_says_transcript_is_no_turn() -> None:
    layout = lay_out("TRANSCRIPT: A BRIEFING\n\nQ: Why?\n\nMS. RUIZ: We wait.\n\nQ: When?\n\nMS. RUIZ: Soon.")
    labels = [layout.words[turn.label[0]] for turn in find_turns(layout) if turn.label is not None]
    assert labels == ["MS", "MS"]


def test_a_list_of_those_present_is_no_turn() -> None:
    briefing = "Q: Why?\n\nMINISTER RUIZ: We wait.\n\nQ: When?\n\nMINISTER RUIZ: Soon."
    found = turns(f"Present: Ana Ruiz, Minister.\n\n{briefing}")
    assert [label for label, _ in found] == [None, "MINISTER RUIZ", None, "MINISTER RUIZ"]
