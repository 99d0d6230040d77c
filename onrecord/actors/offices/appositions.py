"""Offices that a name follows between commas: "the Minister of Trade of Peru, Ana Ruiz, said" is Ana Ruiz's saying."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from onrecord.encoder.reading import NameSpan, Range, Reading, Trigger
from onrecord.encoder.spans import PARTY_ROLES
from onrecord.heads import head_of
from onrecord.knowledge import fold, offices

_BEGINS: Final = frozenset("the his her its their our".split())


def with_names(reading: Reading) -> Reading:
    """The reading with each party that is an office, and that a name between commas follows, widened to the name."""
    names = {name.first: name for name in reading.names if _may_be_person(name)}
    if not names:
        return reading
    triggers = tuple(_widened(reading, trigger, names) for trigger in reading.triggers)
    held = {span for a, b in zip(triggers, reading.triggers, strict=True) for span in _new(a, b)}
    ends = {last for _, last in held}
    people = tuple(replace(n, kind="person") if n.last in ends and n.first in names else n for n in reading.names)
    return replace(reading, names=people, triggers=triggers)


def _may_be_person(name: NameSpan) -> bool:
    """Also a name of two or three words that the model takes for a body's: who holds an office is a person."""
    return name.kind == "person" or (name.kind == "organization" and 1 <= name.last - name.first <= 2)


def _new(after: Trigger, before: Trigger) -> set[Range]:
    return {span for role in PARTY_ROLES & set(after.roles) for span in after.roles[role]} - {
        span for spans in before.roles.values() for span in spans
    }


def _widened(reading: Reading, trigger: Trigger, names: dict[int, NameSpan]) -> Trigger:
    roles = dict(trigger.roles)
    for role in PARTY_ROLES & roles.keys():
        wide = [_with_name(reading, span, trigger.word, names) for span in roles[role]]
        inside = [a for a in wide if not any(a != b and b[0] <= a[0] and a[1] <= b[1] for b in wide)]
        roles[role] = tuple(dict.fromkeys(inside))
    return replace(trigger, roles=roles) if roles != trigger.roles else trigger


def _with_name(reading: Reading, span: Range, trigger: int, names: dict[int, NameSpan]) -> Range:
    words = reading.layout.words
    first, last = span
    name = names.get(last + 2)
    if name is None or words[last + 1] != "," or words[first].casefold() not in _BEGINS:
        return span
    head = head_of(reading.layout, first, last)
    if reading.nominals.get(head) != "person" and offices().starting([fold(words[head])], 0) is None:
        return span
    after = name.last + 1
    is_closed = after >= len(words) or after == trigger or words[after] in {",", ".", ";", ":"}
    return (first, name.last) if is_closed else span
