from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.channels import settle_channels
from onrecord.record import Channel
from onrecord.statements import find_attributions
from tests.readings import reading


def channels(text: str, *said: tuple[str, str, str], model: str = "none") -> list[Channel | None]:
    """The channels of statements given as (source, cue, content); `model` is what the model thinks of each."""
    triggers = [
        {"task": "statement", "word": cue, "source": source, "content": content, "detail": model}
        for source, cue, content in said
    ]
    names = {name: "person" for name in ("Karin Lund", "Lund", "Joao Pires", "Pires") if name in text}
    made = reading(text, triggers, names)
    return [a.channel for a in settle_channels(made.layout, find_attributions(made, assemble(made).resolver.resolve))]


def test_words_beside_the_cue_name_the_channel() -> None:
    for words, channel in {
        "told reporters": Channel.PRESS,
        "told the BBC": Channel.INTERVIEW,
        "wrote in a letter to the court": Channel.WRITTEN,
        "said on Twitter": Channel.SOCIAL_MEDIA,
        "said in a speech": Channel.SPEECH,
        "said on state television": Channel.BROADCAST,
    }.items():
        text = f"Karin Lund {words} that the harbour is open."
        assert channels(text, ("Karin Lund", words.split()[0], "the harbour is open")) == [channel]


def test_it_holds_for_the_speakers_other_statements_alone() -> None:
    text = "The harbour is open, Karin Lund told reporters. It will stay so, Lund said. It will not, Joao Pires said."
    assert channels(
        text,
        ("Karin Lund", "told", "The harbour is open"),
        ("Lund #2", "said", "It will stay so"),
        ("Joao Pires", "said #2", "It will not"),
    ) == [Channel.PRESS, Channel.PRESS, None]


def test_what_was_said_tells_nothing_and_the_model_is_left_alone() -> None:
    text = "Karin Lund said the speech was on television."
    assert channels(text, ("Karin Lund", "said", "the speech was on television"), model="press") == [Channel.PRESS]


def test_it_holds_for_a_few_statements_and_not_for_the_whole_article() -> None:
    said = [("Lund #2", "said", "one"), ("Lund #3", "said #2", "two"), ("Lund #4", "said #3", "three")]
    text = "It rains, Karin Lund told reporters. Lund said one. Lund said two. Lund said three. Lund said four."
    found = channels(text, ("Karin Lund", "told", "It rains"), *said, ("Lund #5", "said #4", "four"))
    assert found == [*[Channel.PRESS] * 4, None]


@pytest.mark.parametrize(
    ("source", "channel"),
    [
        ("The Coast Times", Channel.WRITTEN),
        ("A local newspaper", Channel.WRITTEN),
        ("State television", Channel.BROADCAST),
        ("The director of state television", None),
        ("A UN observer", None),
        ("The army post", None),
        ("The news agency", None),
    ],
)
def test_a_newspaper_writes_and_a_station_broadcasts(source: str, channel: Channel | None) -> None:
    text = f"{source} reported that the harbour is open."
    triggers = [{"task": "statement", "word": "reported", "source": source, "content": "the harbour is open"}]
    made = reading(text, triggers, {"Coast Times": "organization"} if "Coast Times" in source else {})
    [told] = settle_channels(made.layout, find_attributions(made, assemble(made).resolver.resolve))
    assert told.channel == channel
