"""Who was spoken to where only the occasion tells: the other side of a call, a meeting or a letter of the speaker's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.parties import Party
from onrecord.contacts.occasions import Occasion
from onrecord.function_words import BE
from onrecord.record import Channel, ContactKind, Mode
from onrecord.statements.attributions import Attribution
from onrecord.statements.tellers import TELL
from onrecord.text import Layout

REACH: Final = 3  # sentences from where the occasion is told to the words
REACH_OF_REPLY: Final = 1
_REPLY: Final = frozenset("answered replied replies".split())
_CHANNELS: Final = {
    ContactKind.CALL: Channel.PHONE,
    ContactKind.MEETING: Channel.IN_PERSON,
    ContactKind.TALKS: Channel.IN_PERSON,
    ContactKind.VISIT: Channel.IN_PERSON,
    ContactKind.MESSAGE: Channel.WRITTEN,
}
_IS_OF_CONTACT: Final = re.compile(
    r"\W?(?:the|their|our|his|her|this|that) (?:call|conversation|discussions?|meeting|talks)"
    r" (?:was|were|had|went|lasted)\b",
    re.IGNORECASE,
)
_THEM: Final = frozenset("him her them".split())  # nobody else is found for these where the speaker alone would be
_BETWEEN: Final = frozenset({Channel.PHONE, Channel.IN_PERSON, Channel.SPEECH})


Place = tuple[int, tuple[Party, ...]]
"""A word that tells of an occasion, and who took part."""


def with_other_sides(
    layout: Layout, attributions: Iterable[Attribution], occasions: Iterable[Occasion]
) -> tuple[Attribution, ...]:
    """What was said by telephone, face to face or in writing to nobody named was said to the others of the call, the
    meeting or the message, told nearby, that the speaker had a part in (half of 280 have them
    in the records too, and of the others most were spoken to)."""
    told: dict[tuple[Party, Channel], list[Place]] = defaultdict(list)
    for occasion in occasions:
        if occasion.took_place:
            for party in occasion.participants:
                told[party, _CHANNELS[occasion.kind]] += [
                    (trigger.word, occasion.participants) for trigger in occasion.triggers
                ]
    return _going_on(layout, [_said_to_others(layout, said, told) for said in attributions])


def _looks_back(layout: Layout, said: Attribution) -> bool:
    """Whether words are of a call or meeting that is over, or of what was said at one: "the call was frank", "she told
    me to leave" is said to others."""
    numbers = [n for first, last in said.content for n in range(first, last + 1)]
    retold = (n for n in numbers if layout.folded[n : n + 2] in (["told", "me"], ["told", "us"]))
    return any(layout.folded[n - 1] not in BE for n in retold) or (
        _IS_OF_CONTACT.match(layout.text, layout.starts[numbers[0]]) is not None
    )


def _going_on(layout: Layout, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """What somebody goes on to say in the same way was said to those whom he told, "told the Senate, adding ...", and a
    reply to whoever spoke before: "Lund asked for troops. Vogt replied"."""
    telling: dict[Party, Attribution] = {}  # the latest words of each to those whom he told
    settled: list[Attribution] = []
    for said in attributions:
        before = telling.get(said.speaker) if said.speaker is not None else None
        goes_on = before is not None and _carries_on(layout, before, said)
        if before is not None and goes_on:
            settled.append(replace(said, addressees=before.addressees))
        else:
            settled.append(_to_speaker_before(layout, settled[-1], said) if settled else said)
        tells = said.addressees and layout.folded[said.cue_word] in TELL
        if said.speaker is not None and (goes_on or tells):
            telling[said.speaker] = settled[-1]
    return tuple(settled)


def _to_speaker_before(layout: Layout, before: Attribution, said: Attribution) -> Attribution:
    """A reply to nobody named was given to another who spoke just before."""
    asker = before.speaker if layout.folded[said.cue_word] in _REPLY and before.mode is Mode.SPEECH else None
    is_near = layout.sentence[said.cue_word] - layout.sentence[before.cue_word] <= REACH_OF_REPLY
    is_within = said.covers(before.cue_word) or before.covers(said.cue_word)
    if asker is None or asker == said.speaker or said.addressees or is_within or not is_near:
        return said
    return replace(said, addressees=(asker,))


def _carries_on(layout: Layout, before: Attribution, said: Attribution) -> bool:
    """Whether nobody is named for the second of two statements of a speaker, and it is of the occasion of the first."""
    is_one = before.channel is said.channel in _BETWEEN and said.mode is before.mode is Mode.SPEECH
    return is_one and not said.addressees and layout.sentence[said.cue_word] - layout.sentence[before.cue_word] <= REACH


def _said_to_others(
    layout: Layout, said: Attribution, told: Mapping[tuple[Party, Channel], Sequence[Place]]
) -> Attribution:
    """The statement with the others of the nearest occasion of its kind that its speaker had a part in; not of one that
    he only tells of."""
    named = said.trigger.roles["addressee"] if said.trigger is not None else ()
    names_somebody = any(first < last or layout.folded[first] not in _THEM for first, last in named)
    if (
        said.addressees
        or names_somebody
        or said.mode is not Mode.SPEECH
        or said.speaker is None
        or said.channel is None
        or _looks_back(layout, said)
    ):
        return said
    sentence = layout.sentence[said.cue_word]
    near = [
        (abs(layout.sentence[word] - sentence), participants)
        for word, participants in told.get((said.speaker, said.channel), [])
        if not said.covers(word)
        and (said.channel is not Channel.WRITTEN or layout.sentence[word] <= sentence)  # he may write again
    ]
    least = min((away for away, _ in near), default=REACH + 1)
    if least > REACH:
        return said
    others = dict.fromkeys(party for away, participants in near if away == least for party in participants)
    return replace(said, addressees=tuple(party for party in others if party != said.speaker))
