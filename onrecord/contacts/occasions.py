"""An occasion of contact as an article tells of it, and whether two mentions are of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range, Trigger
from onrecord.record import ActorKind, ContactKind, ContactStatus, When
from onrecord.text import Layout

_IN_PERSON: Final = frozenset({ContactKind.MEETING, ContactKind.TALKS, ContactKind.VISIT})
_PAST: Final = frozenset({ContactStatus.HELD, ContactStatus.ONGOING})


@dataclass(frozen=True, slots=True)
class Occasion:
    """A contact in word numbers, its parties not yet actors; `triggers` are the words that tell of it."""

    kind: ContactKind
    status: ContactStatus
    participants: tuple[Party, ...]
    evidence: tuple[Range, ...]
    place: str | None
    date: When | None
    duration: str | None
    triggers: tuple[Trigger, ...]

    @property
    def took_place(self) -> bool:
        """Whether it was held or goes on."""
        return self.status in _PAST


def told_before(layout: Layout, word: int, occasions: Iterable[Occasion], reach: int) -> Iterator[tuple[int, Occasion]]:
    """The contacts told before a word, the last first, each with the word for it that tells of it there; those of no
    more than `reach` sentences back."""
    near = [
        (trigger.word, occasion)
        for occasion in occasions
        for trigger in occasion.triggers
        if trigger.word < word and layout.sentence[word] - layout.sentence[trigger.word] <= reach
    ]
    yield from sorted(near, key=lambda told: -told[0])


def is_same(a: Occasion, b: Occasion, countries: Mapping[Party, str]) -> bool:
    """Whether two mentions are of one occasion: of one kind and time, between the same."""
    if (a.kind in _IN_PERSON) != (b.kind in _IN_PERSON) or (a.kind not in _IN_PERSON and a.kind is not b.kind):
        return False
    if not is_of_one_time(a, b):
        return False
    if a.took_place != b.took_place:
        return False
    if not a.participants or (
        a.kind is ContactKind.CALL and _bodies(a) ^ _bodies(b)
    ):  # a call with somebody, and one with him and NATO leaders
        return False
    same = is_side if a.kind is b.kind else lambda p, q, _: p == q  # a visit to a state, talks with its minister
    shared = sum(any(same(p, q, countries) for q in b.participants) for p in a.participants)
    smaller = min(len(a.participants), len(b.participants))
    return shared >= smaller if smaller > 1 else False


def _bodies(occasion: Occasion) -> set[Party]:
    return {p for p in occasion.participants if p.kind in {ActorKind.GROUP, ActorKind.ORGANIZATION}}


def is_side(a: Party, b: Party, countries: Mapping[Party, str]) -> bool:
    """The same party, or a state and somebody who speaks for it."""
    if a == b:
        return True
    country_a, country_b = (p.key if p.kind is ActorKind.STATE else countries.get(p) for p in (a, b))
    return ActorKind.STATE in (a.kind, b.kind) and country_a is not None and country_a == country_b


def is_of_one_time(a: Occasion, b: Occasion) -> bool:
    """Whether two occasions may be of one day, so far as their days are told."""
    first, second = (one.date.value if one.date else None for one in (a, b))
    return first is None or second is None or first.startswith(second) or second.startswith(first)


def merge(first: Occasion, again: Occasion) -> Occasion:
    """One occasion from two mentions: the first one's kind, with what the other adds."""
    people = tuple(p for p in again.participants if p not in first.participants and p.kind is ActorKind.PERSON)
    named = {p.kind for p in first.participants}
    added = people if ActorKind.PERSON in named else ()
    date = first.date
    if (
        again.date
        and again.date.value
        and (date is None or date.value is None or len(again.date.value) > len(date.value))
    ):
        date = again.date
    return replace(
        first,
        participants=(*first.participants, *added),
        evidence=(*first.evidence, *(e for e in again.evidence if e not in first.evidence)),
        place=first.place or again.place,
        date=date,
        duration=first.duration or again.duration,
        triggers=(*first.triggers, *again.triggers),
    )
