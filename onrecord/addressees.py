"""Who was spoken to where only the occasion tells: the other side of a call that the speaker was on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.parties import Party
from onrecord.occasions import Occasion
from onrecord.record import Channel, ContactKind, Mode
from onrecord.statements import Attribution
from onrecord.text import Layout

REACH: Final = 3  # sentences from where the call is told to the words


def with_other_side_of_calls(
    layout: Layout, attributions: Iterable[Attribution], occasions: Iterable[Occasion]
) -> tuple[Attribution, ...]:
    """What was said by telephone to nobody named was said to the others of the call, told nearby, that the speaker was
    on (6 of 8 in gold dev and the articles kept apart; of what was said face to face it is 12 of 32, so not of that).
    """
    calls: dict[Party, list[tuple[int, Occasion]]] = defaultdict(list)
    for call in (one for one in occasions if one.kind is ContactKind.CALL and one.took_place):
        for party in call.participants:
            calls[party] += [(layout.sentence[trigger.word], call) for trigger in call.triggers]
    return tuple(
        _said_to_others(said, layout.sentence[said.cue_word], calls[said.speaker])
        if said.speaker in calls and not said.addressees and said.channel is Channel.PHONE and said.mode is Mode.SPEECH
        else said
        for said in attributions
    )


def _said_to_others(said: Attribution, sentence: int, calls: Sequence[tuple[int, Occasion]]) -> Attribution:
    """The statement of a `sentence` with the others of the nearest of the speaker's `calls`, given with where they are
    told."""
    least = min(abs(told - sentence) for told, _ in calls)
    if least > REACH:
        return said
    others = dict.fromkeys(p for told, call in calls if abs(told - sentence) == least for p in call.participants)
    return replace(said, addressees=tuple(party for party in others if party != said.speaker))
