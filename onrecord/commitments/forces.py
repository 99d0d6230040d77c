"""The force of a commitment, where the words of its conduct tell another than the model gives."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from onrecord.commitments.conditions import tells_how_often
from onrecord.commitments.conduct import MODALS, conduct_of
from onrecord.encoder.reading import Trigger
from onrecord.function_words import NEGATIONS, WILL
from onrecord.record import Force
from onrecord.text import Layout

NEAR_INVITATION: Final = 5  # words from "accepted" among which it is named
NEXT: Final = 2  # words before a call or an offer among which it is said to be refused
TO_VERB: Final = 4  # words from "will" to its verb
_STRIKE: Final = frozenset("attack bomb invade retaliate strike".split())
_DEAL: Final = frozenset("accord agreement balance bargain compromise deal truce".split())  # which are struck as well
_READY: Final = frozenset("prepared ready willing".split())
_KEPT: Final = frozenset("abide adhere comply cooperate honour honor respect stick uphold".split())  # harm nobody
_THREATS: Final = frozenset("threat threaten threatened threatening threatens threats".split())
_END: Final = frozenset("cease drop ease end halt lift pause stop suspend withdraw".split())  # of
_ARMS: Final = frozenset("arms guns rifles weapons".split())
_HARM: Final = frozenset(
    """airstrikes attacks ban blockade bombardment bombing boycott embargo fighting hostilities objections offensive
    raids sanctions shelling siege strikes tariffs veto""".split()
)
# What refuses nobody anything where it is not done: of 11 refusals of it 9 were promises (of 1,291 articles).
_HOSTILE: Final = frozenset("arrest attack bomb harm hurt invade oppose storm threaten".split())
_THEN: Final = frozenset("after if once when".split())
_CLAUSE_ENDS: Final = frozenset("; . : and but that".split())
_HOSTILE_PHRASES: Final = ("break off", "raise a hand", "stand in", "tear", "use force")
_ACCEPT: Final = frozenset("accept accepted accepting accepts".split())
_ORDER: Final = frozenset("instructed order ordered ordering orders".split())
_BLOWS: Final = frozenset("airstrikes attack attacks bombing offensive raids retaliate strike strikes".split())
_LIFTED: Final = _END | frozenset("dropped eased ended halted lifted paused suspended".split())
_LEVIES: Final = frozenset("embargo sanctions tariff tariffs".split())
_RESERVE: Final = frozenset("reserve reserved reserves reserving".split())  # the right to act
_FREE: Final = frozenset(("free", "release"))
_CAPTIVES: Final = frozenset("captive captives detainees hostage hostages prisoner prisoners".split())
_RESTS: Final = frozenset("ceasefire pause truce".split())
_PROPOSALS: Final = {
    **dict.fromkeys(("appeal", "appeals", "call", "calls", "demand", "demands", "request", "requests"), Force.DEMAND),
    **dict.fromkeys(("offer", "offers", "proposal", "proposals", "invitation", "invitations"), Force.OFFER),
}
_REFUSED: Final = frozenset("dismissed ignored rebuffed refused rejected resisted spurned".split())
_FROM: Final = frozenset("by from".split())  # lead to whose call or offer it is
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
    """Who alone says that he will come promises it: "Lund accepted an invitation from Vogt to Lima"."""
    is_invited = "invitation" in said or "invitation" in layout.folded[trigger.word : trigger.word + NEAR_INVITATION]
    is_alone = sum(first < trigger.word for first, _ in trigger.roles["by"]) == 1
    return Force.PROMISE if is_invited and is_alone and layout.folded[trigger.word] in _ACCEPT else None


def _of_promise(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """What will be done only once the other side acts is refused until then; tariffs that are ordered are a threat."""
    return _refused_till_then(layout, trigger, said) or _of_order(layout, trigger, said)


def _refused_till_then(layout: Layout, trigger: Trigger, _said: Sequence[str]) -> Force | None:
    """What will be done on no other condition is refused till then: "would send aid only after", not "would send aid,
    but only after", nor "only once a year"."""
    if layout.folded[trigger.word] not in WILL:
        return None
    words = layout.folded[trigger.word : layout.sentence_around(trigger.word).stop]
    told = list(itertools.takewhile(lambda word: word not in _CLAUSE_ENDS, words))
    at = told.index("only") + 1 if "only" in told else len(told)
    after = words[at + 1 : at + 4]
    is_then = not _THEN.isdisjoint(told[at : at + 1]) and not (told[at] == "once" and tells_how_often(after))
    return Force.REFUSAL if is_then else None


def _of_offer(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """Nobody offers to strike; who is ready to threatens it, but not who is ready to strike a deal."""
    is_blow = layout.folded[trigger.word] in _READY and not _STRIKE.isdisjoint(said[:1]) and _DEAL.isdisjoint(said)
    return Force.THREAT if is_blow else _refused_till_then(layout, trigger, said)


def _of_order(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """What is ordered of one's own soldiers or officials threatens the other side, or is promised to it: "ordered air
    strikes", "ordered a truce", "ordered the army to end its raids", "ordered the sanctions to be lifted"."""
    if layout.folded[trigger.word] not in _ORDER:
        return None
    is_harm = not (_BLOWS | _LEVIES).isdisjoint(said)
    is_rest = not _RESTS.isdisjoint(said) or (is_harm and not _LIFTED.isdisjoint(said))
    return Force.PROMISE if is_rest else Force.THREAT if is_harm else None


def _of_threat(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """An end to harm is no threat, and no more is it that captives go free, or that no harm is done."""
    if layout.folded[trigger.word] in _THREATS:
        return None
    if _is_spared(layout, trigger, said) or not _KEPT.isdisjoint(said[:1]):
        return Force.PROMISE
    return _of_release(layout, trigger, said) or _of_order(layout, trigger, said)


def _of_release(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """Captives who go free, and an end to harm, are offered on a condition or by whoever is ready to."""
    is_release = not _FREE.isdisjoint(said[:1]) and not _CAPTIVES.isdisjoint(said)
    if not (is_release or _is_end_of_harm(said)):
        return None
    is_own = said[0] in layout.folded[trigger.word : trigger.word + TO_VERB]  # not "will press Chile to lift"
    is_offer = layout.folded[trigger.word] in _READY or (is_own and trigger.roles["condition"])
    return Force.OFFER if is_offer else Force.PROMISE


def _of_refusal(layout: Layout, trigger: Trigger, said: Sequence[str]) -> Force | None:
    """Who will do another no harm promises it, "will not attack the convoys", and who will free captives does not
    refuse to; what is refused is what it was where its own noun tells whose it is: "rejected American demands", "the
    EU's offer"."""
    word = layout.folded[trigger.word]
    proposed = _PROPOSALS.get(word)
    if proposed is not None and _is_whose(layout, trigger):
        return proposed
    if _is_spared(layout, trigger, said):
        return Force.PROMISE
    if _is_denied(layout, trigger, said):
        return None
    return Force.PROMISE if word in _ACCEPT else _of_release(layout, trigger, said) if word in MODALS else None


def _is_spared(layout: Layout, trigger: Trigger, said: Sequence[str]) -> bool:
    """Whether somebody will not do what would harm: "will not attack the convoys"."""
    done = [word for word in said if word not in NEGATIONS | {"ever", "be"}]
    is_harm = not _HOSTILE.isdisjoint(done[:1]) or " ".join(done[:4]).startswith(_HOSTILE_PHRASES)
    is_harm = is_harm or (done[:1] == ["take"] and "against" in done)  # "take no steps against"
    return is_harm and layout.folded[trigger.word] in MODALS and _is_denied(layout, trigger, said)


def _is_denied(layout: Layout, trigger: Trigger, said: Sequence[str]) -> bool:
    """Whether it will not be done; what "will not only" be done is."""
    is_more_done = layout.folded[trigger.word + 1 : trigger.word + 3] == ["not", "only"]
    return not is_more_done and not NEGATIONS.isdisjoint([*said, *layout.folded[trigger.word : trigger.word + 3]])


_TOLD: Final[Mapping[Force, Callable[[Layout, Trigger, Sequence[str]], Force | None]]] = {
    Force.AGREEMENT: _of_agreement,
    Force.PROMISE: _of_promise,
    Force.OFFER: _of_offer,
    Force.DEMAND: _of_order,
    Force.THREAT: _of_threat,
    Force.REFUSAL: _of_refusal,
}


def _is_whose(layout: Layout, trigger: Trigger) -> bool:
    """Whether those who are bound, and nobody else, stand right before the word that tells of it, or own it: "Lund's
    call", "rejected calls for a truce by Lund", where who rejects them is told by that word."""
    if len(trigger.roles["by"]) != 1:
        return False
    first, last = trigger.roles["by"][0]
    if last < trigger.word:
        return layout.folded[last + 1 : trigger.word] in ([], ["'", "s"], ["'"])
    is_of_it = first == trigger.word + 2 or any(start <= first <= end for start, end in trigger.roles["what"])
    is_refused = not _REFUSED.isdisjoint(layout.folded[max(0, trigger.word - NEXT) : trigger.word])
    return is_of_it and layout.folded[first - 1] in _FROM and is_refused and not trigger.roles["to"]


def _is_end_of_harm(said: Sequence[str]) -> bool:
    """Whether a conduct ends what harms: "lift the sanctions on Chile", not "suspend sanctions relief"; "lay down its
    arms"."""
    if said == ["stop"] or (said[1:2] == ["down"] and not _ARMS.isdisjoint(said[2:5])):
        return True
    object_ = list(itertools.takewhile(lambda word: word not in _OBJECT_ENDS, said[1:]))
    return not _END.isdisjoint(said[:1]) and not _HARM.isdisjoint(object_[-1:])
