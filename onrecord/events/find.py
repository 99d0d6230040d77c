"""PLOVER events: who did what to whom, from what the article reports and from its contacts and commitments.

The model finds the words that carry an event (`task` "event"); contacts that took place and commitments are events by
the definitions of PLOVER's manual and its table from CAMEO's codes: to agree, promise and offer are all AGREE. The same
event told twice, or found in both ways, is one with all its evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.parties import Party, Resolve
from onrecord.calendars import Calendar
from onrecord.commitments.undertakings import Undertaking
from onrecord.contacts.occasions import Occasion
from onrecord.contacts.own_days import clauses_before
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.events.facts import clause_of, has_happened, type_of
from onrecord.events.happenings import MUTUAL, Happening, merged
from onrecord.events.roles import with_roles
from onrecord.events.sides import passive_subject, sides_of
from onrecord.events.targets import target_of
from onrecord.record import EventType, Force
from onrecord.statements.attributions import Attribution, Speakers
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
# What two do to one another, and what they do so where it is "between" them.
_ONE_ANOTHER: Final = frozenset("clash clashed clashes clashing exchange exchanged exchanging swapped traded".split())
_BETWEEN: Final = frozenset("battle battles feud fight fighting skirmishes swap war".split())
PAIR: Final = 2
NEAR: Final = 2  # words
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
    ends = {name.first: name.last for name in reading.names}
    told = sorted((t for t in reading.triggers if t.task == "event"), key=lambda t: t.word)
    for trigger in with_roles(reading, told):
        kind = type_of(reading.layout, trigger)
        source, sides = sides_of(reading, trigger, resolve, speaker_at)
        target = tuple(party for party in sides if party not in source)
        is_told = not source and kind in _VERBAL and not passive_subject(reading.layout, trigger)
        if is_told and (speaker := speaker_at(trigger.word)) is not None:
            source = (speaker,)
        if not target and _is_mutual(reading.layout, trigger.word, kind, source):
            source, target = source[:1], source[1:]
        if source and not target:
            named = target_of(reading.layout, ends, trigger, kind, resolve, speaker_at)
            target = tuple(party for party in named if party not in source)
        if (source or target) and has_happened(reading.layout, trigger, kind):
            evidence = (_evidence(reading.layout, trigger),)
            clause = clause_of(reading.layout, evidence[0], trigger.word)
            others = clauses_before(reading.layout, trigger.word)
            date = calendar.when([clause], others, at=trigger.word, is_done=True)
            status = CLAIMED if trigger.word in claimed and kind not in _VERBAL else None
            yield Happening(kind, source, target, evidence, date, status, "event", (trigger,))


def _is_mutual(layout: Layout, word: int, kind: EventType, source: Sequence[Party]) -> bool:
    """Whether those who are named together did something to one another: "Peru and Chile exchanged captives"."""
    if kind in MUTUAL:
        return layout.folded[word] not in _ALONE
    is_between = layout.folded[word] in _BETWEEN and "between" in layout.folded[word + 1 : word + 2]
    is_exchanged = not _ONE_ANOTHER.isdisjoint(layout.folded[max(0, word - NEAR) : word + 1])  # "traded artillery fire"
    return len(source) == PAIR and (is_between or is_exchanged)


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
