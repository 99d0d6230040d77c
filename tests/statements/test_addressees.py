from __future__ import annotations

import pytest

from onrecord.actors.cast import Cast, assemble
from onrecord.calendars import Calendar
from onrecord.contacts.find import find_occasions
from onrecord.record import Document
from onrecord.statements.addressees import with_other_sides
from onrecord.statements.attributions import Attribution
from onrecord.statements.find import find_attributions
from tests.readings import reading

CALL = {"task": "contact", "word": "called", "label": "call", "detail": "held", "participant": ["Lund", "Vogt"],
        "evidence": "Lund called Vogt"}  # fmt: skip


def spoken_to(text: str, call: dict[str, object], said: dict[str, object]) -> list[str]:
    """Names of those whom the last statement is addressed to."""
    made = reading(
        text,
        [call, {"task": "statement", "source": "Lund #2", **said}],
        names=dict.fromkeys(["Lund", "Vogt", "Pires"], "person"),
    )
    cast: Cast = assemble(made)
    attributions: tuple[Attribution, ...] = find_attributions(made, cast.resolver.resolve)
    calendar = Calendar.of(Document("t", made.layout.text), made.layout, ())
    occasions = find_occasions(made, cast, lambda _: None, calendar)
    found = with_other_sides(made.layout, attributions, occasions)[-1]
    return [cast.groups[party].name for party in found.addressees]


@pytest.mark.parametrize(
    ("channel", "status", "names"),
    [("phone", "held", ["Vogt"]), ("press", "held", []), ("phone", "refused", [])],
)
def test_what_is_said_by_telephone_is_said_to_the_other_side_of_the_call(
    channel: str, status: str, names: list[str]
) -> None:
    text = "Lund called Vogt. “It is time to stop,” Lund said."
    said = {"word": "said", "content": "“It is time to stop,”", "detail": channel}
    assert spoken_to(text, CALL | {"detail": status}, said) == names


def test_whoever_is_named_as_spoken_to_stays_so() -> None:
    text = "Lund called Vogt. Lund told Pires by telephone that it was time to stop."
    said = {"word": "told", "addressee": "Pires", "content": "it was time to stop", "detail": "phone"}
    assert spoken_to(text, CALL, said) == ["Pires"]


@pytest.mark.parametrize(
    "content",
    [
        "“The call was frank,”",
        "“Their talks had been long,”",
        "“Go, Vogt told me, and I went,”",
        "“She told us to wait,”",
    ],
)
def test_what_is_said_of_a_call_that_is_over_is_said_to_others(content: str) -> None:
    text = f"Lund called Vogt. {content} Lund said."
    assert spoken_to(text, CALL, {"word": "said", "content": content, "detail": "phone"}) == []


@pytest.mark.parametrize("content", ["“I was told to wait,”", "“The call of duty is heard,”"])
def test_other_words_with_told_or_call_are_said_on_it(content: str) -> None:
    text = f"Lund called Vogt. {content} Lund said."
    assert spoken_to(text, CALL, {"word": "said", "content": content, "detail": "phone"}) == ["Vogt"]


def test_a_call_far_from_the_words_tells_nothing_of_them() -> None:
    text = "Lund called Vogt. It rained. It snowed. It rained. Lund said that it was late."
    said = {"word": "said", "content": "it was late", "detail": "phone"}
    assert spoken_to(text, CALL, said) == []


def test_what_is_said_in_calls_to_two_is_said_to_both() -> None:
    text = "Lund called Vogt and Pires. “It is time to stop,” Lund said."
    call = CALL | {"participant": ["Lund", "Vogt", "Pires"], "evidence": "Lund called Vogt and Pires"}
    said = {"word": "said", "content": "“It is time to stop,”", "detail": "phone"}
    assert spoken_to(text, call, said) == ["Vogt", "Pires"]


@pytest.mark.parametrize(
    ("kind", "channel", "names"),
    [("meeting", "in_person", ["Vogt"]), ("message", "written", ["Vogt"]), ("meeting", "speech", [])],
)
def test_what_is_said_face_to_face_or_in_a_letter_is_said_to_the_other_side(
    kind: str, channel: str, names: list[str]
) -> None:
    text = "Lund called Vogt. It was time to stop, Lund said."
    said = {"word": "said", "content": "It was time to stop", "detail": channel}
    assert spoken_to(text, CALL | {"label": kind}, said) == names


def test_what_somebody_goes_on_to_say_is_said_to_those_whom_he_told() -> None:
    text = "Lund told Vogt in Oslo that it was late. It was time to stop, Lund added."
    told = {"task": "statement", "word": "told", "source": "Lund", "addressee": "Vogt", "content": "it was late",
            "detail": "in_person"}  # fmt: skip
    said = {"word": "added", "content": "It was time to stop", "detail": "in_person"}
    assert spoken_to(text, told, said) == ["Vogt"]


def test_him_whom_the_speaker_thanks_on_a_call_is_the_other_side() -> None:
    text = "Lund called Vogt. Vogt thanked him for the ship."
    said = {"word": "thanked", "source": "Vogt", "content": "him for the ship", "addressee": "him", "detail": "phone"}
    assert spoken_to(text, CALL, said) == ["Lund"]


def test_a_letter_told_afterwards_is_another() -> None:
    text = "It was time to stop, Lund wrote in an article. Lund called Vogt."
    made = reading(
        text,
        [CALL | {"label": "message"},
         {"task": "statement", "word": "wrote", "source": "Lund", "content": "It was time", "detail": "written"}],
        names=dict.fromkeys(["Lund", "Vogt"], "person"),
    )  # fmt: skip
    cast = assemble(made)
    attributions = find_attributions(made, cast.resolver.resolve)
    occasions = find_occasions(made, cast, lambda _: None, Calendar.of(Document("t", text), made.layout, ()))
    assert with_other_sides(made.layout, attributions, occasions)[0].addressees == ()


@pytest.mark.parametrize(("cue", "names"), [("replied", ["Vogt"]), ("retorted", [])])
def test_a_reply_is_given_to_whoever_spoke_before(cue: str, names: list[str]) -> None:
    made = reading(
        f"Vogt asked for troops. Lund {cue} that there were none.",
        [
            {"task": "statement", "word": "asked", "source": "Vogt", "content": "troops"},
            {"task": "statement", "word": cue, "source": "Lund", "content": "there were none"},
        ],
        names=dict.fromkeys(["Lund", "Vogt"], "person"),
    )
    cast = assemble(made)
    found = with_other_sides(made.layout, find_attributions(made, cast.resolver.resolve), ())[-1]
    assert [cast.groups[party].name for party in found.addressees] == names
