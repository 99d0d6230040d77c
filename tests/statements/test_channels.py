from __future__ import annotations

import pytest

from onrecord.actors.cast import assemble
from onrecord.record import Channel
from onrecord.statements.channels import settle_channels
from onrecord.statements.find import find_attributions
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
    said = [("Lund #2", "said #2", "one"), ("Lund #3", "said #3", "two"), ("Lund #4", "said #4", "three")]
    text = "It rains, Karin Lund said on state radio. Lund said one. Lund said two. Lund said three. Lund said four."
    found = channels(text, ("Karin Lund", "said", "It rains"), *said, ("Lund #5", "said #5", "four"))
    assert found == [*[Channel.BROADCAST] * 4, None]


def test_what_was_told_to_reporters_holds_longer() -> None:
    said = [(f"Lund #{n + 2}", f"said #{n + 1}" if n else "said", f"thing {n}") for n in range(9)]
    sentences = " ".join(f"Lund said thing {n}." for n in range(9))
    text = f"It rains, Karin Lund told journalists at a news conference. {sentences}"
    assert channels(text, ("Karin Lund", "told", "It rains"), *said) == [*[Channel.PRESS] * 9, None]


def test_but_not_for_what_was_said_face_to_face() -> None:
    said = [(f"Lund #{n + 2}", f"said #{n + 1}" if n else "said", f"thing {n}") for n in range(4)]
    sentences = " ".join(f"Lund said thing {n}." for n in range(4))
    text = f"It rains, Karin Lund told journalists at a news conference. {sentences}"
    found = channels(text, ("Karin Lund", "told", "It rains"), *said, model="in_person")
    assert found == [*[Channel.PRESS] * 4, Channel.IN_PERSON]


@pytest.mark.parametrize(
    ("source", "channel"),
    [
        ("The Coast Times", Channel.WRITTEN),
        ("A local newspaper", Channel.WRITTEN),
        ("State television", Channel.BROADCAST),
        ("The director of state television", Channel.IN_PERSON),
        ("A UN observer", Channel.IN_PERSON),
        ("The army post", Channel.IN_PERSON),
        ("The news agency", Channel.IN_PERSON),
    ],
)
def test_a_newspaper_writes_and_a_station_broadcasts(source: str, channel: Channel) -> None:
    text = f"{source} reported that the harbour is open."
    triggers = [
        {"task": "statement", "word": "reported", "source": source, "content": "the harbour is open",
         "detail": "in_person"}
    ]  # fmt: skip
    made = reading(text, triggers, {"Coast Times": "organization"} if "Coast Times" in source else {})
    [told] = settle_channels(made.layout, find_attributions(made, assemble(made).resolver.resolve))
    assert told.channel == channel


@pytest.mark.parametrize(
    ("said", "channel"),
    [
        ("wrote on X", Channel.SOCIAL_MEDIA),
        ("said in a post on Truth Social", Channel.SOCIAL_MEDIA),
        ("said on Telegram", Channel.SOCIAL_MEDIA),
        ("wrote on the social media platform X", Channel.SOCIAL_MEDIA),
        ("said in a text message", Channel.WRITTEN),
        ("said in a press release", Channel.WRITTEN),
        ("wrote in a letter", Channel.WRITTEN),
        ("said in a televised address", Channel.BROADCAST),
        ("said in a video message", Channel.BROADCAST),
        ("said in a recorded message", Channel.BROADCAST),
        ("told listeners", Channel.BROADCAST),
        ("said on the BBC", Channel.BROADCAST),
        ("told a podcast", Channel.BROADCAST),
        ("told the closing session", Channel.SPEECH),
        ("told the Financial Times", Channel.INTERVIEW),
        ("told France 24 by telephone", Channel.INTERVIEW),
        ("told parliament", Channel.SPEECH),
        ("told a crowd", Channel.SPEECH),
        ("told thousands of supporters", Channel.SPEECH),
        ("said in the Senate", Channel.SPEECH),
        ("said in a lecture", Channel.SPEECH),
        ("said for National Rally", None),
        ("reminded reporters", Channel.PRESS),
        ("told House Republicans", None),
        ("said by satellite phone", Channel.PHONE),
        ("said after a telephone call", None),
    ],
)
def test_ordinary_words_for_a_channel(said: str, channel: Channel | None) -> None:
    text = f"Karin Lund {said} that the harbour is open."
    assert channels(text, ("Karin Lund", said.split(maxsplit=1)[0], "the harbour is open")) == [channel]


def test_another_call_of_the_speaker_is_no_channel() -> None:
    text = "Karin Lund, who spoke by phone with the envoy on Monday, said the harbour is open."
    assert channels(text, ("Karin Lund", "said", "the harbour is open")) == [None]


def test_what_is_reported_was_not_said_where_it_is_reported() -> None:
    text = "Karin Lund wrote on X that Joao Pires had promised ships."
    said = [("Karin Lund", "wrote", "Joao Pires had promised ships"), ("Joao Pires", "promised", "ships")]
    assert channels(text, *said) == [Channel.SOCIAL_MEDIA, None]


def test_another_speakers_channel_is_not_taken_over() -> None:
    text = "Karin Lund tweeted that it rains, while Joao Pires said it snows."
    said = [("Karin Lund", "tweeted", "it rains"), ("Joao Pires", "said", "it snows")]
    assert channels(text, *said) == [Channel.SOCIAL_MEDIA, None]


def test_what_was_written_comes_after_what_was_said() -> None:
    text = "It rains, Karin Lund said. It snows, Lund wrote. It pours, Lund said. It hails, Lund said."
    said = [("Karin Lund", "said", "It rains"), ("Lund #2", "wrote", "It snows"), ("Lund #3", "said #2", "It pours")]
    found = channels(text, *said, ("Lund #4", "said #3", "It hails"), model="in_person")
    assert found == [Channel.IN_PERSON, Channel.WRITTEN, Channel.WRITTEN, Channel.IN_PERSON]


def test_a_channel_in_a_clause_of_its_own_is_that_of_what_is_said_there() -> None:
    text = "Karin Lund told a crowd that it rains, while on Twitter she wrote that it snows."
    said = [("Karin Lund", "told", "it rains"), ("Karin Lund", "wrote", "it snows")]
    assert channels(text, *said) == [Channel.SPEECH, Channel.SOCIAL_MEDIA]


def test_what_somebody_is_told_was_not_written() -> None:
    text = "It rains, Karin Lund wrote. Lund told Joao Pires it snows."
    made = reading(
        text,
        [{"task": "statement", "word": "wrote", "source": "Karin Lund", "content": "It rains", "detail": "written"},
         {"task": "statement", "word": "told", "source": "Lund #2", "content": "it snows", "addressee": "Joao Pires",
          "detail": "in_person"}],
        {"Karin Lund": "person", "Lund": "person", "Joao Pires": "person"},
    )  # fmt: skip
    found = settle_channels(made.layout, find_attributions(made, assemble(made).resolver.resolve))
    assert [a.channel for a in found] == [Channel.WRITTEN, Channel.IN_PERSON]


def test_the_opening_of_a_sentence_names_the_channel_however_far_the_cue() -> None:
    text = "On her Telegram channel, Karin Lund, for twelve years the director of the port of Riga, said it rains."
    assert channels(text, ("Karin Lund", "said", "it rains")) == [Channel.SOCIAL_MEDIA]


def test_who_goes_on_writing_after_a_post_writes_it_there() -> None:
    text = "It rains, Karin Lund said on Facebook. It snows, Lund wrote. Joao Pires wrote it pours."
    said = [("Karin Lund", "said", "It rains"), ("Lund #2", "wrote", "It snows")]
    found = channels(text, *said, ("Joao Pires", "wrote #2", "it pours"))
    assert found == [Channel.SOCIAL_MEDIA, Channel.SOCIAL_MEDIA, Channel.WRITTEN]


@pytest.mark.parametrize(
    ("before", "channel"),
    [
        ("In a video statement, ", Channel.BROADCAST),
        ("In a written statement, ", Channel.WRITTEN),
        ("In a cable of May 5, ", Channel.WRITTEN),
        ("In a WhatsApp message to the court, ", Channel.WRITTEN),
        ("At a meeting in Lima with the envoy, ", Channel.IN_PERSON),
        ("Speaking to lawmakers in Lima late on a long Monday, ", Channel.SPEECH),
        ("Speaking to the troops, ", Channel.SPEECH),
        ("Meeting the troops, ", None),
    ],
)
def test_what_a_sentence_opens_with_names_the_channel(before: str, channel: Channel | None) -> None:
    assert channels(f"{before}Karin Lund said it rains.", ("Karin Lund", "said", "it rains")) == [channel]


def test_a_newspaper_alone_is_no_channel_where_the_model_finds_none() -> None:
    text = "The newspaper said that the harbour is open."
    assert channels(text, ("The newspaper", "said", "the harbour is open")) == [None]


def test_a_relative_clause_on_a_call_may_be_long() -> None:
    who = "who saw his colleague in Porto in February and spoke to him by telephone last week"
    text = f"Karin Lund, {who}, said the harbour is open."
    assert channels(text, ("Karin Lund", "said", "the harbour is open")) == [None]


def test_what_is_said_after_a_letter_is_none_where_the_model_finds_no_channel() -> None:
    text = "Karin Lund said in a letter that it rains. Lund said it was late."
    said = [("Karin Lund", "said", "it rains"), ("Lund #2", "said #2", "it was late")]
    assert channels(text, *said) == [Channel.WRITTEN, None]


def test_one_statement_among_others_is_not_to_reporters_by_the_model_alone() -> None:
    text = "Karin Lund said it rains. Lund said it was late. Lund said it was cold."
    triggers = [
        {"task": "statement", "word": cue, "source": source, "content": content, "detail": detail}
        for source, cue, content, detail in [
            ("Karin Lund", "said", "it rains", "none"),
            ("Lund #2", "said #2", "it was late", "press"),
            ("Lund #3", "said #3", "it was cold", "none"),
        ]
    ]
    made = reading(text, triggers, {"Karin Lund": "person", "Lund": "person"})
    found = settle_channels(made.layout, find_attributions(made, assemble(made).resolver.resolve))
    assert [a.channel for a in found] == [None, None, None]


@pytest.mark.parametrize(
    ("to", "channel"), [("Al Jazeera", Channel.INTERVIEW), ("the BBC", Channel.INTERVIEW), ("the king", None)]
)
def test_speaking_to_a_station_is_an_interview(to: str, channel: Channel | None) -> None:
    text = f"Speaking to {to} on Thursday, Karin Lund said the harbour is open."
    assert channels(text, ("Karin Lund", "said", "the harbour is open")) == [channel]


def test_a_day_of_its_own_tells_of_no_call() -> None:
    text = "Karin Lund said last week it rains. Karin Lund said it snows."
    said = [("Karin Lund", "said", "it rains"), ("Karin Lund #2", "said #2", "it snows")]
    assert channels(text, *said, model="phone") == [None, Channel.PHONE]
