"""Who was spoken to where only the occasion tells: the other side of a call that the speaker was on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from onrecord.contacts import Occasion
from onrecord.record import Channel, ContactKind, ContactStatus, Mode
from onrecord.statements import Attribution
from onrecord.text import Layout

REACH: Final = 3  # sentences from where the call is told to the words
_TOOK_PLACE: Final = frozenset({ContactStatus.HELD, ContactStatus.ONGOING})


def with_other_side_of_calls(
    layout: Layout, attributions: Iterable[Attribution], occasions: Sequence[Occasion]
) -> tuple[Attribution, ...]:
    """What was said by telephone to nobody named was said to the others of the call, told nearby, that the speaker was
    on (6 of 8 in gold dev and the articles kept apart; of what was said face to face it is 12 of 32, so not of that).
    """
    calls = [one for one in occasions if one.kind is ContactKind.CALL and one.status in _TOOK_PLACE]
    return tuple(_with_other_side(layout, attribution, calls) for attribution in attributions)


def _with_other_side(layout: Layout, said: Attribution, calls: Sequence[Occasion]) -> Attribution:
    if said.addressees or said.channel is not Channel.PHONE or said.mode is not Mode.SPEECH:
        return said
    sentence = int(layout.sentence[said.cue_word])
    near = [
        (abs(int(layout.sentence[trigger.word]) - sentence), call)
        for call in calls
        if said.speaker in call.participants
        for trigger in call.triggers
    ]
    least = min((away for away, _ in near), default=REACH + 1)
    if least > REACH:
        return said
    others = dict.fromkeys(party for away, call in near if away == least for party in call.participants)
    return replace(said, addressees=tuple(party for party in others if party != said.speaker))
