"""An event in word numbers, and which of the events that are told are the same one told again."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.actors.parties import Party, state
from onrecord.encoder.reading import Range, Trigger
from onrecord.record import ActorKind, EventType, When

MUTUAL: Final = frozenset({EventType.AGREE, EventType.CONSULT, EventType.COOPERATE})
"""The types whose sides have no direction."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in word numbers, its parties not yet actors; `told` is the kind of what it was found from, `triggers`
    are the words that tell of it."""

    type: EventType
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    evidence: tuple[Range, ...]
    date: When | None
    status: str | None
    told: str
    triggers: tuple[Trigger, ...]

    @property
    def probability(self) -> float:
        """That of the surest of the words that tell of it."""
        return max(trigger.probability for trigger in self.triggers)


def merged(happenings: Iterable[Happening], countries: Mapping[Party, str]) -> tuple[Happening, ...]:
    """Each event once. Two are one where type and sides agree and their dates do not differ."""
    kept: list[Happening] = []
    # Those that may be the same, by what they share.
    told: dict[EventType, dict[Hashable, set[int]]] = defaultdict(lambda: defaultdict(set))
    for one in happenings:
        of_type, keys = told[one.type], _keys(one, countries)
        may_be = sorted(set().union(*(of_type[key] for key in keys & of_type.keys())))
        same = next((n for n in may_be if _is_same(kept[n], one, countries)), None)
        if same is None:
            same = len(kept)
            kept.append(one)
        else:
            kept[same] = _merge(kept[same], one)
            keys = _keys(kept[same], countries)
        for key in keys:
            of_type[key].add(same)
    return tuple(sorted(kept, key=lambda one: one.evidence[0]))


def _keys(one: Happening, countries: Mapping[Party, str]) -> set[Hashable]:
    """What an event and another telling of it have in common: its sides, or words of its evidence."""
    source, target = (_names_of(side, countries) or {""} for side in (one.source, one.target))
    keys: set[Hashable] = {*itertools.product(source, target)}
    if one.type in MUTUAL:
        keys.update(itertools.product(target, source))
    return keys.union(*(range(first, last + 1) for first, last in one.evidence))


def _names_of(side: Iterable[Party], countries: Mapping[Party, str]) -> set[Hashable]:
    """The parties of a side and the states that they are of."""
    return {name for party in side for name in (party, state(countries[party]) if party in countries else party)}


def _is_same(a: Happening, b: Happening, countries: Mapping[Party, str]) -> bool:
    if not {trigger.word for trigger in a.triggers}.isdisjoint(trigger.word for trigger in b.triggers):
        return True
    if a.date and b.date and a.date.value and b.date.value and a.date.value != b.date.value:
        return False
    sides = [(a.source, b.source), (a.target, b.target)]
    if all(_agree(x, y, countries) for x, y in sides):
        return True
    is_crossed = a.type in MUTUAL and _agree(a.source, b.target, countries) and _agree(a.target, b.source, countries)
    return is_crossed or (_overlap(a.evidence, b.evidence) and any(_share(x, y, countries) for x, y in sides))


def _agree(a: Sequence[Party], b: Sequence[Party], countries: Mapping[Party, str]) -> bool:
    return (not a and not b) or _share(a, b, countries)


def _share(a: Sequence[Party], b: Sequence[Party], countries: Mapping[Party, str]) -> bool:
    """Whether a party is on both, or a state on one and somebody of it on the other."""
    states = [{p.key for p in side if p.kind is ActorKind.STATE} for side in (a, b)]
    of = [{countries[p] for p in side if p in countries} for side in (a, b)]
    return bool(set(a) & set(b) or states[0] & of[1] or states[1] & of[0])


def _overlap(a: Sequence[Range], b: Sequence[Range]) -> bool:
    return any(x[0] <= y[1] and y[0] <= x[1] for x in a for y in b)


def _merge(first: Happening, again: Happening) -> Happening:
    target = tuple(party for party in again.target if party not in first.source)
    if first.target and not set(first.target) < set(target):
        target = first.target
    surer = max(first, again, key=lambda one: one.probability) if first.told == again.told else first
    return replace(
        first,
        source=first.source or again.source,
        target=target,
        evidence=(*first.evidence, *(span for span in again.evidence if not _overlap(first.evidence, [span]))),
        date=first.date or again.date,
        status=first.status and again.status,
        told=surer.told,
        triggers=(*surer.triggers, *(first if surer is again else again).triggers),
    )
