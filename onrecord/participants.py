"""Who takes part in a contact, from the words that the model gives it for participants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.media import is_name_of_media
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.occasions import Occasion
from onrecord.record import ActorKind, Force
from onrecord.text import Layout

_REPORTERS: Final = frozenset("correspondents journalists newsmen reporters".split())
_MEMBERS: Final = frozenset(
    "ambassadors deputies diplomats foreign leaders lawmakers members ministers officials".split()
)
_DETERMINERS: Final = frozenset("the a that its his her their".split())
_FOLLOWING: Final = frozenset("following after before since".split())
LED_TO: Final = 8  # words from "following" or the like to the contact that it leads to


def without_those_of_another(layout: Layout, trigger: Trigger, last: Trigger) -> Sequence[Range]:
    """The participants but those of another contact that the words for this one lead to, "the call with the ministers
    following Lund's call with Vogt"; `last` is the last contact that its sentence tells of."""
    link = next(
        (n for n in range(last.word - 1, max(trigger.word, last.word - LED_TO), -1) if _leads_on(layout, n)), None
    )
    if link is None:
        return trigger.roles["participant"]
    kept = [span for span in trigger.roles["participant"] if span[0] < link]
    return kept if any(span[0] > trigger.word for span in kept) else trigger.roles["participant"]


def _leads_on(layout: Layout, word: int) -> bool:
    """Whether a word leads to what came before or after, and is none such as that of "the following day"."""
    return layout.folded[word] in _FOLLOWING and layout.folded[word - 1] not in _DETERMINERS


def those_who_agreed(reading: Reading, contact: Trigger) -> Sequence[Range]:
    """Who agreed on something in the sentence of a contact: "Peru and Chile agreed on a truce after talks"."""
    sentence = reading.layout.sentence
    for trigger in reading.triggers:
        if trigger.label == Force.AGREEMENT and sentence[trigger.word] == sentence[contact.word]:
            return trigger.roles["by"]
    return ()


def is_media(party: Party, cast: Cast) -> bool:
    return party.kind is ActorKind.ORGANIZATION and is_name_of_media(cast.groups[party].name)


def is_press(party: Party) -> bool:
    return party.kind is ActorKind.GROUP and not _REPORTERS.isdisjoint(party.key.casefold().split()[-1:])


def is_one_body(occasion: Occasion, cast: Cast) -> bool:
    """Whether the two sides are one body and its members: "NATO" and "NATO foreign ministers"."""
    if len(occasion.participants) != 2:
        return False
    names = sorted((_words(party, cast) for party in occasion.participants), key=len)
    return names[1][: len(names[0])] == names[0] and _MEMBERS.issuperset(names[1][len(names[0]) :])


def _words(party: Party, cast: Cast) -> list[str]:
    return (cast.groups[party].name if party in cast.groups else party.key).casefold().split()


def without_own_sides(occasion: Occasion, countries: Mapping[Party, str]) -> Occasion:
    """No state beside its own people where others take part: "Bush, the US and Blair" is Bush and Blair."""
    people = {countries.get(p) for p in occasion.participants if p.kind is ActorKind.PERSON}
    kept = tuple(p for p in occasion.participants if p.kind is not ActorKind.STATE or p.key not in people)
    return replace(occasion, participants=kept) if len(kept) >= 2 else occasion
