"""An archive in memory: links one thing after another, candidates by their keys, as the store does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from onrecord.links import actors
from onrecord.links.decisions import NO_DECISIONS, Decisions
from onrecord.links.known import ActorSeen, KnownActor


def link_actors(
    seen: Iterable[ActorSeen], decisions: Decisions = NO_DECISIONS, curated: Sequence[KnownActor] = ()
) -> tuple[list[int], dict[int, KnownActor]]:
    """The number of the actor that each of `seen` is, and all actors by number; those listed come first."""
    known = {number: replace(actor, id=number) for number, actor in enumerate(curated)}
    owners: dict[str, set[int]] = defaultdict(set)
    for actor in known.values():
        for key in actors.kept_keys(actor):
            owners[key].add(actor.id)
    numbers = []
    for one in seen:
        near = sorted({number for key in actors.keys(one, decisions) for number in owners[key]})
        match = actors.best_match(one, [known[number] for number in near], decisions)
        now = actors.begin(one, len(known)) if match is None else actors.extend(match, one)
        named_in = (now.articles | {one.article}) if one.article else now.articles
        known[now.id] = replace(now, articles=named_in)
        for key in actors.kept_keys(now):
            owners[key].add(now.id)
        numbers.append(now.id)
    return numbers, known


def link(
    items: Iterable[Any], keys: Callable[[Any], Iterable[str]], best_match: Callable[..., int | None], field: str
) -> list[int]:
    """The number of the report, utterance or occasion, named `field`, that each of `items` is of."""
    kept: dict[str, list[Any]] = defaultdict(list)
    numbers: list[int] = []
    for at, item in enumerate(items):
        candidates = {id(other): other for key in keys(item) for other in kept[key]}
        match = best_match(item, candidates.values())
        numbers.append(at if match is None else match)
        linked = replace(item, **{field: numbers[-1]})
        for key in keys(item):
            kept[key].append(linked)
    return numbers
