from __future__ import annotations

import pytest

from onrecord.text import lay_out
from onrecord.transcripts.find import find_turns
from tests.transcripts.test_find import speakers, turns


def test_a_headline_that_says_transcript_is_no_turn() -> None:
    layout = lay_out("TRANSCRIPT: A BRIEFING\n\nQ: Why?\n\nMS. RUIZ: We wait.\n\nQ: When?\n\nMS. RUIZ: Soon.")
    labels = [layout.words[turn.label[0]] for turn in find_turns(layout) if turn.speaker is not None]
    assert labels == ["MS", "MS"]


@pytest.mark.parametrize("time", ["00:01:10 ", "[00:01] ", "(1:10) - "])
def test_a_label_may_follow_a_time(time: str) -> None:
    text = f"{time}Élise Roy (EU envoy): We wait.\n{time}Host: Until when?\n{time}Élise Roy (EU envoy): Until spring."
    assert turns(text) == [("Élise Roy", "We wait."), (None, "Until when?"), ("Élise Roy", "Until spring.")]


def test_an_office_may_follow_the_name() -> None:
    text = "Ana Ruiz, Official Spokesperson: We wait.\nQ: Why?\nAna Ruiz, Official Spokesperson: It is late."
    assert speakers(text) == ["Ana Ruiz", None, "Ana Ruiz"]
    assert speakers(f"Oslo, June 21: a news conference\n{text}") == ["Ana Ruiz", None, "Ana Ruiz"]


def test_a_heading_with_a_colon_is_no_turn() -> None:
    text = "Ukraine: Frozen Assets\n\nMr Holt: We wait.\n\nMs Thorn: We do not.\n\nMr Pires: It rains."
    assert speakers(text) == ["Mr Holt", "Ms Thorn", "Mr Pires"]


def test_a_list_of_those_present_is_no_turn() -> None:
    briefing = "Q: Why?\n\nMINISTER RUIZ: We wait.\n\nQ: When?\n\nMINISTER RUIZ: Soon."
    found = turns(f"Present: Ana Ruiz, Minister.\n\n{briefing}")
    assert [label for label, _ in found] == [None, "MINISTER RUIZ", None, "MINISTER RUIZ"]
