"""PLOVER events: who did what to whom, from what the article reports and from its contacts and commitments.

The model finds the words that carry an event (`task` "event"); contacts that took place and commitments are events by
the definitions of PLOVER's manual and its table from CAMEO's codes: to agree, promise and offer are all AGREE. The same
event told twice, or found in both ways, is one with all its evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.parties import Party, Resolve, SpeakerAt
from onrecord.calendars import Calendar
from onrecord.commitments import Undertaking
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.happenings import MUTUAL, Happening, merged
from onrecord.heads import head_of
from onrecord.knowledge import offices, role_words, state_terms
from onrecord.occasions import Occasion
from onrecord.own_days import clauses_before
from onrecord.record import ActorKind, EventType, Force
from onrecord.statements import Attribution, Speakers
from onrecord.text import Layout

FORCES: Final[Mapping[Force, EventType]] = {
    Force.AGREEMENT: EventType.AGREE,
    Force.PROMISE: EventType.AGREE,
    Force.OFFER: EventType.AGREE,
    Force.DEMAND: EventType.REQUEST,
    Force.THREAT: EventType.THREATEN,
    Force.REFUSAL: EventType.REJECT,
}
CLAIMED: Final = "claimed"
"""The status of an event that the article gives in somebody's words alone."""
# What one side alone agrees to: two who do so have not agreed with one another.
_ALONE: Final = frozenset(
    """accept accepted accepting accepts assurance assurances assured commits committed offer offered offering offers
    pledge pledged pledges pledging promise promised promises promising ready undertook vowed willing""".split()
)
_VERBAL: Final = frozenset(
    {EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.SUPPORT, EventType.THREATEN}
)


def find_happenings(
    reading: Reading,
    resolve: Resolve,
    attributions: Sequence[Attribution],
    occasions: Sequence[Occasion],
    undertakings: Iterable[Undertaking],
    calendar: Calendar,
    countries: Mapping[Party, str],
) -> tuple[Happening, ...]:
    """The events of an article in the order of their words: its contacts that took place, its commitments, and what it
    reports as done. An event of nobody known is left out."""
    coded = [*map(of_occasion, (occasion for occasion in occasions if occasion.took_place))]
    coded += map(of_undertaking, undertakings)
    reported = _reported(reading, resolve, attributions, calendar)
    done = [one for one in reported if one.type is not EventType.CONSULT or not _is_to_be_held(one, occasions)]
    return merged(_of_one_type(coded, done), countries)


def _of_one_type(coded: Sequence[Happening], reported: Sequence[Happening]) -> Iterator[Happening]:
    """The events without those that a contact or commitment would be whose word is reported as one of another type:
    "proposed a truce" asks for it, though it is an offer. That gives its sides what it does not tell itself. What is
    refused stays a refusal."""
    types = {one.triggers[0].word: one.type for one in reported}
    given: dict[int, Happening] = {}
    for one in coded:
        words = [trigger.word for trigger in one.triggers]
        if one.type is EventType.REJECT or any(types.get(word, one.type) is one.type for word in words):
            yield one
        else:
            given |= dict.fromkeys(words, one)
    for one in reported:
        other = given.get(one.triggers[0].word)
        if other is None or not set(other.source).isdisjoint(one.target):
            yield one
        else:
            target = one.target or tuple(party for party in other.target if party not in one.source)
            yield replace(one, source=one.source or other.source, target=target)


def _is_to_be_held(one: Happening, occasions: Sequence[Occasion]) -> bool:
    """Whether what the model takes for a contact that was held is told as one that is planned, refused or the like."""
    word = one.triggers[0].word
    told = [occasion for occasion in occasions if any(first <= word <= last for first, last in occasion.evidence)]
    return bool(told) and not any(occasion.took_place for occasion in told)


def _reported(
    reading: Reading, resolve: Resolve, attributions: Sequence[Attribution], calendar: Calendar
) -> Iterator[Happening]:
    """What the model finds reported as done, each time that it is told."""
    speaker_at = Speakers(attributions)
    claimed = {w for a in attributions for first, last in a.content for w in range(first, last + 1)}
    for trigger in sorted((t for t in reading.triggers if t.task == "event"), key=lambda t: t.word):
        kind = EventType(trigger.label)
        source = _sides(reading, trigger, "by", resolve, speaker_at)
        sides = _sides(reading, trigger, "to", resolve, speaker_at)
        target = tuple(party for party in sides if party not in source)
        if not source and kind in _VERBAL and (speaker := speaker_at(trigger.word)) is not None:
            source = (speaker,)
        if kind in MUTUAL and not target and reading.layout.folded[trigger.word] not in _ALONE:
            source, target = source[:1], source[1:]
        if source or target:
            evidence = (_evidence(reading.layout, trigger),)
            date = calendar.when(
                evidence, within=[*clauses_before(reading.layout, trigger.word)], at=trigger.word, is_done=True
            )
            status = CLAIMED if trigger.word in claimed and kind not in _VERBAL else None
            yield Happening(kind, source, target, evidence, date, status, "event", (trigger,))


def _sides(reading: Reading, trigger: Trigger, role: str, resolve: Resolve, speaker_at: SpeakerAt) -> tuple[Party, ...]:
    """Who is a side of an event: none that are neither people nor a body, but the states whose they are: "US drones
    killed a man" is done by the United States, "shells hit hotels" by and to nobody told. One thing that is done
    something to may stand for those in it: "shelled the town"."""
    kept: list[Range] = []
    layout, spans = reading.layout, trigger.roles[role]
    beside = [span for span in spans if layout.sentence[span[0]] == layout.sentence[trigger.word]]
    for span in beside or spans:
        is_unnamed = any(party.kind is ActorKind.GROUP for party in resolve([span], speaker_at))
        is_several = phrases.is_plural(reading.layout.words[head_of(reading.layout, *span)])
        if not is_unnamed or (role == "to" and not is_several) or _is_somebody(reading, span):
            kept.append(span)
        else:
            words = reading.layout.folded
            kept += [(n, n) for n in range(span[0], span[1] + 1) if state_terms().get(words[n : n + 1])]
    return resolve(kept, speaker_at)


def _is_somebody(reading: Reading, span: Range) -> bool:
    """Whether a phrase is that of people or a body: by its head, by what it counts ("dozens of rebels", "two of them"),
    or by those before what is said of them ("forces loyal to"). A name is always one: "attacked Narvik"."""
    words, (first, last) = reading.layout.words, span
    head = head_of(reading.layout, first, last)
    noun = words[head].casefold()
    if words[head][0].isupper() or noun in phrases.INSTITUTIONS | phrases.PRONOUNS or noun in role_words():
        return True
    return offices().get((noun.removesuffix("s"),)) is not None or any(
        (number in reading.nominals and (number >= head or phrases.is_plural(words[number])))
        or (number > head and words[number].casefold() in phrases.PRONOUNS)
        for number in range(first, last + 1)
    )


def of_occasion(occasion: Occasion) -> Happening:
    """The CONSULT that a contact is. Sides in contact have no direction: the one named first stands as the source."""
    first, *others = occasion.participants
    return Happening(
        EventType.CONSULT,
        (first,),
        tuple(others),
        occasion.evidence,
        occasion.date,
        None,
        "contact",
        occasion.triggers,
    )


def of_undertaking(made: Undertaking) -> Happening:
    """The event that a commitment is. Those who agreed with one another are its source and its target."""
    kind, source, target = FORCES[made.force], made.by, made.to
    if made.force is Force.AGREEMENT and not target:
        source, target = source[:1], source[1:]
    return Happening(kind, source, target, made.evidence, made.date, None, "commitment", made.triggers)


def _evidence(layout: Layout, trigger: Trigger) -> Range:
    """From the first to the last of the words that carry the event and stand for its sides, within their sentence."""
    sentence = layout.sentence[trigger.word]
    spans = [*trigger.roles["by"], *trigger.roles["to"]]
    numbers = [n for span in spans if all(layout.sentence[n] == sentence for n in span) for n in span]
    return min((trigger.word, *numbers)), max((trigger.word, *numbers))
