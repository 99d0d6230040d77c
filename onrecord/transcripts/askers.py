"""Who only asks in a transcript: reporters, media, and whoever has nothing but questions."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Final

from onrecord.actors.media import is_media
from onrecord.encoder.reading import Range
from onrecord.knowledge import offices
from onrecord.text import Layout
from onrecord.transcripts.labels import LONGEST_INITIALS, Label, asks, presides

BOTH: Final = 2  # speakers of an interview
SHORTEST: Final = 5  # words of a turn that may say something; "Thank you, Minister."


def find_askers(layout: Layout, labels: Mapping[int, Label], said: Mapping[int, Range | None]) -> set[str]:
    """The labels of those who only ask: reporters, media, whoever is of one, and people all of whose turns end in
    questions."""
    turns: dict[str, list[Range]] = {}
    for number, label in labels.items():
        if (words := said[number]) is not None:
            turns.setdefault(label.who, []).append(words)
    are_two = len({label.who for label in labels.values()}) == BOTH
    greetings = {said[min(said)], said[max(said)]}
    asking = {who for who, spans in turns.items() if _are_questions(layout, spans, greetings)}
    # one of several with a label in capitals is a witness or a member, but for initials
    only_ask = {
        label.text
        for label in labels.values()
        if are_two or not label.text.isupper() or len(label.text) <= LONGEST_INITIALS
        if not label.is_titled and label.who in asking
    }
    media = {
        label.text
        for label in labels.values()
        if is_media(layout, label.name)
        or (label.office is not None and is_media(layout, label.office))
        or (
            label.text.startswith("The ")
            and offices().starting(layout.folded[label.name[0] + 1 : label.name[1] + 1], 0) is None
        )
    }
    texts = {label.text for label in labels.values()}
    are_members = any(label.is_titled for label in labels.values())
    chairs = {text for text in texts if presides(text) and (are_members or text.casefold() != "the president")}
    return {text for text in texts if asks(text)} | only_ask | media | chairs


def _are_questions(layout: Layout, turns: Sequence[Range], greetings: Container[Range | None]) -> bool:
    """Whether turns end in questions, but those that are too short to say anything; of two questions or more also but
    for the `greetings` that all begins and ends with."""
    others = [turn for turn in turns if layout.words[turn[1]] != "?" and turn[1] - turn[0] >= SHORTEST]
    n_asked = sum(layout.words[last] == "?" for _, last in turns)
    return n_asked > 0 and all(n_asked > 1 and turn in greetings for turn in others)
