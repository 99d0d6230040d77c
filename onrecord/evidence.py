"""What tells whether an entry is right: numbers that are at hand when it is found, for `onrecord.confidence` to weigh.

Chances are given as logits, so that 0 is even odds; yes and no as 1 and 0.
"""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.parties import Party
from onrecord.actors.phrases import PRONOUNS
from onrecord.commitments.undertakings import Undertaking
from onrecord.contacts.occasions import Occasion
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.events.find import FORCES
from onrecord.events.happenings import Happening
from onrecord.heads import head_of
from onrecord.record import ActorKind
from onrecord.statements.attributions import Attribution

Evidence = dict[str, float]

SUREST: Final = 0.999  # a chance beyond it, or below 1 - SUREST, tells no more
STRONGEST_LINK: Final = 6.0
NO_EVENT: Final = 0.1  # what the chance of an event counts where the model found none


class Witness:
    """Gives the evidence on each entry of one article."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self._reading = reading
        self._named = {
            word: party
            for party, group in cast.groups.items()
            for name in group.mentions
            for word in range(name.first, name.last + 1)
        }
        self._events_at: dict[int, set[str]] = defaultdict(set)
        for trigger in reading.triggers:
            if trigger.task == "event":
                self._events_at[trigger.word].add(trigger.label)

    def statement(self, found: Attribution) -> Evidence:
        """How surely a cue and its source were found, and how the source's words tell who speaks."""
        trigger, kind = found.trigger, found.speaker.kind if found.speaker else None
        source = range(found.source[0], found.source[1] + 1) if found.source else range(0)
        is_pronoun = len(source) == 1 and self._reading.layout.words[source[0]].casefold() in PRONOUNS
        is_named = any(word in self._named for word in source)
        return {
            "cue": _logit(trigger.probability if trigger else 1),  # a turn of a transcript has no cue to doubt
            "utterance": _logit(trigger.utterance if trigger else 1),
            "source": _logit((trigger.sureness.get("source", 0) if found.source else 0) if trigger else 1),
            "no source": float(not source),
            "person": float(kind is ActorKind.PERSON),
            "pronoun": float(is_pronoun),
            "noun": float(
                bool(source)
                and not (is_pronoun or is_named)
                and kind not in {ActorKind.GROUP, ActorKind.STATE}  # "the minister", who is named elsewhere
            ),
            "link": self._link(found.source, found.speaker),
        }

    @functools.lru_cache(maxsize=1 << 9)  # noqa: B019 - few; asked for before a statement is kept, and after
    def _link(self, source: Range | None, speaker: Party | None) -> float:
        """How much better the source links to the speaker's names than to another's."""
        own = other = -STRONGEST_LINK
        for score, word in self._reading.antecedents(head_of(self._reading.layout, *source)) if source else ():
            party = self._named.get(word)
            if party is not None and party == speaker:
                own = max(own, score)
            elif party is not None:
                other = max(other, score)
        return min(max(own - other, -STRONGEST_LINK), STRONGEST_LINK)

    def contact(self, found: Occasion) -> Evidence:
        """How surely a contact and its participants were found, who they are, and how much is told of it."""
        surest = _surest(found.triggers)
        kinds = {party.kind for party in found.participants}
        return {
            "trigger": _logit(surest.probability),
            "participants": _logit(surest.sureness.get("participant", 0)),
            "group": float(ActorKind.GROUP in kinds),
            "person": float(ActorKind.PERSON in kinds),
            "consult": float(self._has_event(found.evidence, "CONSULT")),
            "place": float(found.place is not None),
            "again": float(len(found.triggers) > 1),
        }

    def commitment(self, found: Undertaking) -> Evidence:
        """How surely a commitment, its force and its party were found, who they are, whether its words are an event
        too, and whether it is told again."""
        surest = _surest(found.triggers)
        return {
            "trigger": _logit(surest.probability),
            "force": _logit(surest.label_probability),
            "by": _logit(surest.sureness.get("by", 0)),
            "event": float(self._has_event(found.evidence, FORCES[found.force])),
            "group": float(any(party.kind is ActorKind.GROUP for party in found.by)),
            "to": float(bool(found.to)),
            "again": float(len(found.triggers) > 1),
        }

    def _has_event(self, spans: Sequence[Range], label: str) -> bool:
        """Whether the model finds an event of a type at one of the words, or beside them."""
        return any(
            label in self._events_at.get(word, ()) for first, last in spans for word in range(first - 1, last + 2)
        )

    def event(self, found: Happening) -> Evidence:
        """How surely an event, its type and its sides were found, and in which ways."""
        surest = _surest([trigger for trigger in found.triggers if trigger.task == found.told])
        reported = [trigger.probability for trigger in found.triggers if trigger.task == "event"]
        return {
            "trigger": _logit(surest.probability),
            "type": _logit(surest.label_probability),
            "sides": _logit(surest.sureness.get("participant" if found.told == "contact" else "by", 0)),
            "no source": float(not found.source),
            "no target": float(not found.target),
            "event": _logit(max(reported, default=NO_EVENT)),
            "commitment": float(found.told == "commitment"),
        }


def _surest(triggers: Iterable[Trigger]) -> Trigger:
    return max(triggers, key=lambda trigger: trigger.probability)


def _logit(probability: float) -> float:
    bounded = min(max(probability, 1 - SUREST), SUREST)
    return math.log(bounded / (1 - bounded))
