"""To whom an event is done where no words are marked for it: "criticised Chile's stance", "withdrew from Chile", "would
not meet its duties to Chile"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.actors.parties import Party, Resolve, SpeakerAt
from onrecord.encoder.reading import Trigger
from onrecord.events.facts import LEVIES
from onrecord.record import ActorKind, EventType
from onrecord.text import Layout

NEAR: Final = 10  # words from the one that tells of the event to the name
_SIDES: Final = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.ORGANIZATION})
_PREPOSITIONS: Final = frozenset(
    """about across against along among at between by during for from in inside into near of on outside over than that
    through to toward towards under upon with without""".split()
)
_LEVIED: Final = "levied on"  # "will not lift the ban on Chile"
# What may stand between the word that tells of an event and the name of its target, by type; "" is nothing.
_LEADS: Final[Mapping[EventType, frozenset[str]]] = {
    EventType.ACCUSE: frozenset(("", "that")),
    EventType.AGREE: frozenset(("with",)),
    EventType.AID: frozenset(("for", "in", "to")),
    EventType.ASSAULT: frozenset(("at", "of", "on")),
    EventType.COERCE: frozenset(("", _LEVIED)),
    EventType.CONCEDE: frozenset(("on", "with", _LEVIED)),
    EventType.MOBILIZE: frozenset(("against", "in", "into", "to")),
    EventType.PROTEST: frozenset(("against",)),
    EventType.REJECT: frozenset(("", "to", "with", _LEVIED)),
    EventType.REQUEST: frozenset(("that", "with")),
    EventType.RETREAT: frozenset(("from", _LEVIED)),
    EventType.SANCTION: frozenset(("against", "on", _LEVIED)),
    EventType.SUPPORT: frozenset(("",)),
    EventType.THREATEN: frozenset(("against", "on", "to", _LEVIED)),
}
_ON_THE_WAY: Final = frozenset("of to".split())  # "opposed to talks with Chile"
_OF_WORDS: Final = frozenset("condemnation critic criticism criticisms denunciation".split())
_CLAUSE_ENDS: Final = frozenset(
    """, ; : . ? ! - ( [ " “ ” and but or after as before because if how since though until when where whether which
    while who whom whose said saying says blamed having hands request behest""".split()
)
_NOUN_SIGNS: Final = frozenset("a an his her its s that the their this".split())
_DEALS: Final = frozenset("accord accords agreement agreements convention protocol protocols".split())


def target_of(
    layout: Layout,
    ends: Mapping[int, int],
    trigger: Trigger,
    kind: EventType,
    resolve: Resolve,
    speaker_at: SpeakerAt,
) -> tuple[Party, ...]:
    """The state, person or body that is named first after the word that tells of the event, where what leads to it fits
    the type, or nobody; `ends` are the last words of the article's names by their first."""
    end = min(layout.sentence_around(trigger.word).stop, trigger.word + 1 + NEAR)
    way: list[str] = []
    for number in range(trigger.word + 1, end):
        word = layout.folded[number]
        if number in ends:
            named_for = layout.folded[ends[number] + 1 : ends[number] + 3]  # "the Orsa peace agreement"
            is_led = _leads(layout, trigger.word, kind, way) and _DEALS.isdisjoint(named_for)
            found = resolve([(number, ends[number])], speaker_at) if is_led else ()
            return tuple(party for party in found if party.kind in _SIDES)
        if word in _CLAUSE_ENDS:
            return ()
        if word in _PREPOSITIONS:
            is_levy = word in ("against", "on") and layout.folded[number - 1] in LEVIES
            way.append(_LEVIED if is_levy else word)
    return ()


def _leads(layout: Layout, word: int, kind: EventType, way: Sequence[str]) -> bool:
    """Whether what stands between fits: nothing before the object of a verb; whom one agrees to give comes second."""
    *on_the_way, last = way or [""]
    leads = _LEADS.get(kind, frozenset())
    if not way and word and layout.folded[word - 1] in _NOUN_SIGNS:
        return False
    if kind is EventType.AGREE and last == "to":
        return on_the_way == ["to"]
    is_of = last == "of" and layout.folded[word] in _OF_WORDS
    return (last in leads or is_of) and leads | _ON_THE_WAY >= set(on_the_way)
