"""The force of a commitment, where the words of its conduct tell another than the model gives."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from onrecord.conduct import MODALS, NEGATIONS, conduct_of
from onrecord.encoder.reading import Trigger
from onrecord.record import Force
from onrecord.text import Layout

NEAR_INVITATION: Final = 5  # words from "accepted" among which it is named
NEXT: Final = 2  # words after a conduct among which its "unless" stands
_STRIKE: Final = frozenset("attack bomb invade retaliate strike veto".split())
_DEAL: Final = frozenset("accord agreement balance bargain compromise deal truce".split())  # which are struck as well
_READY: Final = frozenset("prepared ready willing".split())
_THREATS: Final = frozenset("threat threaten threatened threatening threatens threats".split())
_END: Final = frozenset("cease ease end halt lift pause stop suspend".split())  # of
_HARM: Final = frozenset(
    """airstrikes attacks blockade bombardment bombing embargo fighting hostilities offensive raids sanctions shelling
    siege strikes tariffs""".split()
)
# What refuses nobody anything where it is not done: of 11 refusals of it 9 were promises (of 1,291 articles).
_HOSTILE: Final = frozenset("arrest attack bomb harm hurt invade oppose storm threaten".split())
_HOSTILE_PHRASES: Final = ("break off", "raise a hand", "stand in the way", "tear", "use force")
_ACCEPT: Final = frozenset("accept accepted accepting accepts".split())
_ORDER: Final = frozenset("instructed order ordered ordering orders".split())
_BLOWS: Final = frozenset("airstrikes attack attacks bombing offensive raids retaliate strike strikes".split())
_LIFTED: Final = _END | frozenset("eased lifted paused suspended".split())
_LEVIES: Final = frozenset("embargo sanctions tariff tariffs".split())
_RESERVE: Final = frozenset("reserve reserved reserves reserving".split())  # the right to act
_FREE: Final = frozenset(("free", "release"))
_CAPTIVES: Final = frozenset("captive captives detainees hostage hostages prisoner prisoners".split())
_RESTS: Final = frozenset("ceasefire pause truce".split())
_PROPOSALS: Final = {
    **dict.fromkeys(("appeal", "appeals", "call", "calls", "demand", "demands", "request", "requests"), Force.DEMAND),
    **dict.fromkeys(("offer", "offers", "proposal", "proposals", "invitation", "invitations"), Force.OFFER),
}
_OBJECT_ENDS: Final = frozenset(", . ; by from if in on over to until when with against".split())


def force_of(layout: Layout, trigger: Trigger) -> Force:
    """The force that the model gives a commitment, or that which its conduct tells."""
    force, said = Force(trigger.label), conduct_of(layout, trigger)
    if layout.folded[trigger.word] in _RESERVE and "right" in said:
        return Force.THREAT
    return _TOLD[force](layout, trigger, said) or force


def is_order(layout: Layout, trigger: Trigger, force: Force) -> bool:
    """Whether what somebody is told to do is a commitment to another than him: "ordered the army to strike"."""
    return layout.folded[trigger.word] in _ORDER and force in (Force.THREAT, Force.PROMISE)


def _of_agreement(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """Who alone says that he will come promises it: "Lund accepted an invitation to Lima"."""
    is_invited = "invitation" in said or "invitation" in layout.folded[trigger.word : trigger.word + NEAR_INVITATION]
    is_alone = layout.folded[trigger.word] in _ACCEPT and len(trigger.roles["by"]) == 1
    return Force.PROMISE if is_invited and is_alone else None


def _of_promise(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """What will be done unless the other side acts is a threat, and so are tariffs that are ordered."""
    is_levy = layout.folded[trigger.word] in _ORDER and not _LEVIES.isdisjoint(said) and _LIFTED.isdisjoint(said)
    return Force.THREAT if is_levy or _is_done_unless(layout, trigger) else None


def _of_offer(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """Nobody offers to strike, or to walk away."""
    is_blow = not _STRIKE.isdisjoint(said[:1]) and _DEAL.isdisjoint(said)
    is_harm = is_blow or said[:2] == ["walk", "away"]
    return Force.THREAT if layout.folded[trigger.word] in _READY and is_harm else None


def _of_demand(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """What is ordered of one's own soldiers threatens the enemy, or is promised to him: "ordered air strikes", "ordered
    a truce", "ordered the army to end its raids"."""
    if layout.folded[trigger.word] not in _ORDER:
        return None
    is_blow = not _BLOWS.isdisjoint(said)
    is_rest = not _RESTS.isdisjoint(said) or (is_blow and not _END.isdisjoint(said))
    return Force.PROMISE if is_rest else Force.THREAT if is_blow else None


def _of_threat(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """An end to harm is no threat, and no more is it that captives go free."""
    word = layout.folded[trigger.word]
    is_release = not _FREE.isdisjoint(said[:1]) and not _CAPTIVES.isdisjoint(said)
    if word in _THREATS or not (is_release or _is_end_of_harm(said)):
        return None
    return Force.OFFER if word in _READY or (is_release and trigger.roles["condition"]) else Force.PROMISE


def _of_refusal(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """Who will do another no harm promises it, "will not attack the convoys"; and what is refused is what it was where
    its own noun tells whose it is: "rejected American demands", "the EU's offer"."""
    proposed = _PROPOSALS.get(layout.folded[trigger.word])
    if proposed is not None and _is_whose(layout, trigger):
        return proposed
    done = [word for word in said if word not in NEGATIONS | {"ever", "be"}]
    is_harm = not _HOSTILE.isdisjoint(done[:1]) or " ".join(done[:4]).startswith(_HOSTILE_PHRASES)
    is_denied = not NEGATIONS.isdisjoint([*said, *layout.folded[trigger.word : trigger.word + 3]])
    return Force.PROMISE if is_harm and is_denied and layout.folded[trigger.word] in MODALS else None


_TOLD: Final[Mapping[Force, Callable[[Layout, Trigger, Sequence[str]], Force | None]]] = {
    Force.AGREEMENT: _of_agreement,
    Force.PROMISE: _of_promise,
    Force.OFFER: _of_offer,
    Force.DEMAND: _of_demand,
    Force.THREAT: _of_threat,
    Force.REFUSAL: _of_refusal,
}


def _is_whose(layout: Layout, trigger: Trigger) -> bool:
    """Whether those who are bound, and nobody else, stand right before the word that tells of it, or own it."""
    between = [layout.folded[last + 1 : trigger.word] for _, last in trigger.roles["by"] if last < trigger.word]
    return len(trigger.roles["by"]) == 1 and between in ([[]], [["'", "s"]], [["’", "s"]], [["'"]], [["’"]])


def _is_end_of_harm(said: Sequence[str]) -> bool:
    """Whether a conduct ends what harms: "lift the sanctions on Chile", not "suspend sanctions relief"."""
    object_ = list(itertools.takewhile(lambda word: word not in _OBJECT_ENDS, said[1:]))
    return not _END.isdisjoint(said[:1]) and not _HARM.isdisjoint(object_[-1:])


def _is_done_unless(layout: Layout, trigger: Trigger) -> bool:
    """Whether something will be done unless the other side acts; "will not attack unless" is no threat."""
    spans = trigger.roles["what"]
    if not spans:
        return False
    first, last = min(spans[0][0], trigger.word), spans[-1][1]
    said = [word.casefold() for word in layout.words[first : last + 1 + NEXT]]
    return "unless" in said and NEGATIONS.isdisjoint(said[: said.index("unless")])
