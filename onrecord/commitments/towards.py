"""To whom a commitment is made where no words are marked for it: "demanded that Chile withdraw", "rejected Lund's
plan", "sanctions on Peru"."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Final

from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.function_words import BE, DETERMINERS, HE_SHE_THEY
from onrecord.record import ActorKind, Force
from onrecord.text import Layout

LONGEST: Final = 5  # words of a phrase up to its head
NEAR: Final = 3  # words from "demanded" to its "that"
_PROPOSED: Final = frozenset(
    """accusation accusations allegation allegations appeal appeals call calls charges claim claims complaint complaints
    condition conditions demand demands idea invitation offer offers overture overtures plan plans proposal proposals
    request requests suggestion suggestions terms ultimatum""".split()
)
# What is demanded "from" whoever is to give it.
_GIVEN: Final = frozenset(
    "apology assurance assurances compensation explanation guarantee guarantees reparations".split()
)
_PUT: Final = frozenset("made offered proposed put".split())  # "the plan proposed by Lund"
_FROM: Final = frozenset("by from".split())
_AGAINST: Final = frozenset("against on".split())
_TO: Final = frozenset(("to", "with"))
_WITH: Final = frozenset(("with",))
_DEALS: Final = frozenset("accord accords agreement agreements along break deal deals pact treaties treaty".split())
_GIVES: Final = frozenset((Force.PROMISE, Force.THREAT))
# What a state's own bodies do first: "if parliament approves the budget".
_APPROVES: Final = frozenset(
    "adopt adopts approve approved approves pass passes ratified ratifies ratify votes".split()
)
_OF_ALL: Final = frozenset((Force.AGREEMENT, Force.DEMAND))  # whose condition is of nobody that it is made to
_SUBJECTS: Final = HE_SHE_THEY | frozenset("her him it them".split())
_SIDES: Final = frozenset({ActorKind.STATE, ActorKind.PERSON, ActorKind.ORGANIZATION})

Name = Callable[[Sequence[Range]], tuple[Party, ...]]
"""The parties that words stand for."""


def whose_is_refused(layout: Layout, trigger: Trigger, by: Sequence[Range], force: Force) -> tuple[Range, ...]:
    """Those of the words for who refuses or accepts that are for whose proposal it is: "Lund rejected a plan by Vogt",
    "accepted an invitation from Vogt"."""
    if force is not Force.REFUSAL and not _is_acceptance(layout, trigger, force):
        return ()
    whose: list[Range] = []
    for first, last in sorted(by):
        is_led_to = first > 1 and layout.folded[first - 1] in _FROM and layout.folded[first - 2] in _PROPOSED | _PUT
        if is_led_to or (whose and layout.folded[whose[-1][1] + 1 : first] == [","]):  # "Peru's president, Vogt"
            whose.append((first, last))
    return tuple(whose)


def _is_acceptance(layout: Layout, trigger: Trigger, force: Force) -> bool:
    return force is Force.PROMISE and layout.folded[trigger.word].startswith("accept")


def other_side(
    reading: Reading, trigger: Trigger, force: Force, condition: Sequence[Range], resolve: Name
) -> tuple[Party, ...]:
    """The other side by the words of the conduct, or whoever has to act first, "will sign if Chile leaves", but for
    whoever has to approve of it."""
    found = tuple(party for party in _marked(reading, trigger, force, resolve) if party.kind in _SIDES)
    if found or not condition or force in _OF_ALL:
        return found
    span = _phrase_from(reading, condition[0][0])
    is_subject = span is not None and span[1] < condition[0][1]
    if span is not None and not _APPROVES.isdisjoint(reading.layout.folded[span[1] + 1 : span[1] + 3]):
        return ()
    return tuple(party for party in resolve([span]) if party.kind in _SIDES) if span and is_subject else ()


def _marked(reading: Reading, trigger: Trigger, force: Force, resolve: Name) -> tuple[Party, ...]:
    found: tuple[Party, ...] = ()
    if force is Force.DEMAND:
        found = _who_is_to_act(reading, trigger, resolve) or _led_to(reading, trigger, _FROM, resolve)
    elif force is Force.REFUSAL or _is_acceptance(reading.layout, trigger, force):
        found = _whose_proposal(reading, trigger, resolve)
    elif force is Force.THREAT:
        found = _led_to(reading, trigger, _AGAINST, resolve)
    if found or force is Force.AGREEMENT:
        return found
    return _led_to(reading, trigger, _TO if force in _GIVES else _WITH, resolve)


def _who_is_to_act(reading: Reading, trigger: Trigger, resolve: Name) -> tuple[Party, ...]:
    """The subject of what is demanded: "demanded that Chile withdraw", "called for Chile to withdraw"."""
    layout = reading.layout
    for number in range(trigger.word + 1, min(trigger.word + 1 + NEAR, len(layout) - 1)):
        if layout.folded[number] in {"that", "for"}:
            is_pronoun = layout.folded[number + 1] in _SUBJECTS
            span = (number + 1, number + 1) if is_pronoun else _phrase_from(reading, number + 1)
            if span is None or span[1] + 1 >= len(layout):
                return ()
            following = layout.folded[span[1] + 1]
            is_subject = following == "to" if layout.folded[number] == "for" else following not in BE | {"'"}
            return resolve([span]) if is_subject else ()
    return ()


def _phrase_from(reading: Reading, first: int) -> Range | None:
    """The words from the first to the head of the name, person or body that they begin with."""
    ends = {name.first: name.last for name in reading.names}
    for number in range(first, min(first + LONGEST, len(reading.layout))):
        if number in ends:
            return first, ends[number]
        if number in reading.nominals:
            return first, number
    return None


def _whose_proposal(reading: Reading, trigger: Trigger, resolve: Name) -> tuple[Party, ...]:
    """Whose offer is refused: "turned down Lund's offer", "an American proposal", "a request by Lund"."""
    layout = reading.layout
    for first, last in trigger.roles["what"]:
        for number in range(first, last + 1):
            if layout.folded[number] in _PROPOSED:
                before = resolve([(first, number - 1)]) if number > first else ()
                if any(party.kind in _SIDES for party in before):
                    return before
                is_from = not _FROM.isdisjoint(layout.folded[number + 1 : number + 2])
                span = _phrase_from(reading, number + 2) if is_from else None
                return resolve([span]) if span else ()
    return ()


def _led_to(reading: Reading, trigger: Trigger, leads: Container[str], resolve: Name) -> tuple[Party, ...]:
    """Whom harm would strike, "impose tariffs on Chile", or with whom something would be done, "hold talks with Chile",
    or from whom it is due, "an apology from Chile"; not with whom others have a deal."""
    layout = reading.layout
    for first, last in trigger.roles["what"]:
        for number in range(first, last):
            if layout.folded[number] in leads and (number == 0 or layout.folded[number - 1] not in _DEALS):
                span = _phrase_from(reading, number + 1)
                is_to_them = layout.folded[number] != "to" or _is_to_somebody(layout, span)
                is_given = layout.folded[number] not in _FROM or layout.folded[number - 1] in _GIVEN
                if span is not None and is_to_them and is_given:
                    return resolve([span])
    return ()


def _is_to_somebody(layout: Layout, span: Range | None) -> bool:
    """Whether "to" leads to words for somebody, and to no verb or what is somebody's: "to patrol Chile's border"."""
    if span is None:
        return False
    first, last = span
    is_begun = layout.words[first][0].isupper() or layout.folded[first] in DETERMINERS
    return is_begun and layout.folded[last + 1 : last + 2] != ["'"]
