from __future__ import annotations

import pytest

from onrecord.record import Channel
from onrecord.text import lay_out
from onrecord.transcripts.find import find_turns
from onrecord.transcripts.turns import channel_of, without_questions
from tests.readings import reading
from tests.transcripts.test_find import BRIEFING


def test_what_is_asked_is_not_so() -> None:
    text = "Q: Did Lund meet Vogt? I ask again.\n\nMR. HOLT: Lund met Vogt.\n\nQ: When?\n\nMR. HOLT: Today."
    met = [{"task": "contact", "word": word, "label": "meeting"} for word in ("meet", "met")]
    made = reading(text, met, {"Lund": "person", "Vogt": "person"})
    kept = without_questions(made, find_turns(made.layout, made.names))
    assert [made.layout.words[trigger.word] for trigger in kept.triggers] == ["met"]


@pytest.mark.parametrize(
    ("above", "channel"),
    [
        ("Remarks to the press", Channel.PRESS),
        ("News conference in Lima", Channel.PRESS),
        ("She spoke to us in Lima.", Channel.INTERVIEW),
        ("Lima, May 5", Channel.PRESS),
    ],
)
def test_where_the_turns_were_spoken(above: str, channel: Channel | None) -> None:
    layout = lay_out(f"{above}\n\n{BRIEFING}")
    assert channel_of(layout, find_turns(layout)) is channel
    assert channel_of(layout, ()) is None


def test_one_medium_that_asks_has_an_interview() -> None:
    layout = lay_out("Reuters: Why?\n\nRuiz: We wait.\n\nReuters: For long?\n\nRuiz: I think so.")
    assert channel_of(layout, find_turns(layout)) is Channel.INTERVIEW


def test_whoever_gives_the_floor_says_nothing() -> None:
    text = "The President: I call on Peru.\n\nMr. Ruiz (Peru): I call on Chile.\n\nThe President: I thank Peru."
    calls = [{"task": "statement", "word": "call", "source": "I", "content": "Peru"}]
    made = reading(text, calls, {})
    turns = find_turns(made.layout)
    assert without_questions(made, turns).triggers == ()
    assert channel_of(made.layout, turns) is Channel.SPEECH


def test_what_those_who_ask_undertake_binds_nobody() -> None:
    text = "Q: Lund met Vogt. We will wait. Vogt will pay.\n\nMS. ORR: She did.\n\nQ: When?\n\nMS. ORR: Today."
    told = [
        {"task": "contact", "word": "met", "label": "meeting"},
        {"task": "commitment", "word": "wait", "label": "promise", "by": "We", "what": "wait"},
        {"task": "commitment", "word": "pay", "label": "promise", "by": "Vogt #2", "what": "pay"},
    ]
    made = reading(text, told, {"Lund": "person", "Vogt": "person"})
    kept = without_questions(made, find_turns(made.layout, made.names))
    assert [made.layout.words[trigger.word] for trigger in kept.triggers] == ["met", "pay"]


@pytest.mark.parametrize(("above", "channel"), [("Meeting with Ms Li", Channel.IN_PERSON), ("Ms Li", None)])
def test_turns_of_those_who_meet(above: str, channel: Channel | None) -> None:
    layout = lay_out(f"{above}\n\nAna Ruiz: We wait.\n\nLi: So do we.\n\nAna Ruiz: That is good.")
    assert channel_of(layout, find_turns(layout)) is channel


def test_a_question_in_bold_type_is_not_so() -> None:
    text = "Ruiz spoke to us.\n\n**Did you meet Vogt?**\n\nI did.\n\n**You?**\n\nI did.\n\n**Do you wait?**\n\nI do."
    made = reading(text, [{"task": "contact", "word": "meet", "label": "meeting"}], {"Ruiz": "person"})
    assert without_questions(made, find_turns(made.layout, made.names)).triggers == ()
