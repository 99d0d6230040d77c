"""What people decided about who is who: two actors are the same, or are not. Only people overrule it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from onrecord.links.known import ActorSeen, KnownActor
from onrecord.links.words import plain_name
from onrecord.record import ActorKind


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNDONE = "undone"  # what was said of the two before, SAME, is taken back


@dataclass(frozen=True, slots=True)
class Side:
    """An actor that a decision is about, in words that hold whatever the archive's numbers are.

    Where `country` or `role` are given they count too, and where `articles` are (their identities), it is only about
    the actor of that name in these.
    """

    kind: ActorKind
    name: str
    country: str | None = None
    role: str | None = None
    articles: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Of JSON's own types."""
        return {
            "kind": self.kind.value,
            "name": self.name,
            "country": self.country,
            "role": self.role,
            "articles": list(self.articles),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Side:
        """What `to_json` wrote."""
        return cls(ActorKind(plain["kind"]), plain["name"], plain["country"], plain["role"], tuple(plain["articles"]))

    def is_seen(self, seen: ActorSeen) -> bool:
        """Whether the actor of an article is meant."""
        return (
            seen.kind is self.kind
            and plain_name(self.name) in {plain_name(name) for name in (seen.name, *seen.other_names)}
            and (self.country is None or seen.country in {None, self.country})
            and (self.role is None or (seen.role is not None and plain_name(seen.role) == plain_name(self.role)))
            and (not self.articles or seen.article in self.articles)
        )

    def is_known(self, known: KnownActor) -> bool:
        """Whether the actor of the archive is meant."""
        return (
            known.kind is self.kind
            and plain_name(self.name) in {plain_name(name) for name in (known.name, *known.names)}
            and (self.country is None or known.country in {None, self.country})
            and (self.role is None or known.role is None or plain_name(known.role) == plain_name(self.role))
            and (not self.articles or not known.articles.isdisjoint(self.articles))
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """That `left` and `right` are the same actor, or are different ones."""

    verdict: Verdict
    left: Side
    right: Side

    def is_about(self, seen: ActorSeen, known: KnownActor) -> bool:
        """Whether the one is the left side and the other the right, or the other way round.

        An actor may be on both sides of a merge, but of a split only on one.
        """
        sides = ((self.left, self.right), (self.right, self.left))
        return any(
            one.is_seen(seen)
            and other.is_known(known)
            and (self.verdict is Verdict.SAME or not (other.is_seen(seen) or one.is_known(known)))
            for one, other in sides
        )


class Decisions:
    """Decisions, the oldest first; where several are about the same two actors the latest holds."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._by_name: dict[tuple[str, ...], list[Decision]] = defaultdict(list)
        for decision in _that_hold(decisions):
            for name in {plain_name(decision.left.name), plain_name(decision.right.name)}:
                self._by_name[name].append(decision)

    def concerns(self, name: str) -> bool:
        """Whether a decision names an actor so."""
        return plain_name(name) in self._by_name

    def verdict(self, seen: ActorSeen, known: KnownActor) -> Verdict | None:
        """What was decided of these two; None where nothing was."""
        decided = (d.verdict for d in reversed(self._about(seen)) if d.is_about(seen, known))
        return next(decided, None)

    def names_for(self, seen: ActorSeen) -> tuple[str, ...]:
        """Names of those that were decided to be the same as `seen`."""
        same = [d for d in self._about(seen) if d.verdict is Verdict.SAME]
        names = [d.right.name for d in same if d.left.is_seen(seen)] + [
            d.left.name for d in same if d.right.is_seen(seen)
        ]
        return tuple(dict.fromkeys(names))

    def _about(self, seen: ActorSeen) -> list[Decision]:
        names = {plain_name(name): None for name in (seen.name, *seen.other_names)}
        return [decision for name in names for decision in self._by_name.get(name, ())]


def _that_hold(decisions: Iterable[Decision]) -> list[Decision]:
    """Those that were not taken back."""
    holding: list[Decision] = []
    for decision in decisions:
        if decision.verdict is not Verdict.UNDONE:
            holding.append(decision)
            continue
        taken_back = Decision(Verdict.SAME, decision.left, decision.right)
        last = max((at for at, other in enumerate(holding) if other == taken_back), default=None)
        if last is not None:
            del holding[last]
    return holding


NO_DECISIONS: Final = Decisions()
