"""What a commitment binds somebody to, and on which condition: from the words of its conduct."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.record import Force
from onrecord.text import Layout

NEXT: Final = 2  # words after a conduct among which its "unless" stands
# What will be said or talked about is a plan or a guess: of 13 promises of it that the model found 1 was one (of 1,320
# articles, 921 of the training set among them).
_SAID: Final = frozenset("discuss say speak tell".split())
# What somebody will not say refuses nobody anything, unless it was asked for: 2 of 14 were one (of the same articles).
_NO_MORE: Final = frozenset("comment elaborate say speculate".split())
_WILL: Final = frozenset("ll shall will would".split())
_BEFORE_VERB: Final = _WILL | frozenset("also he i it now she soon then they to we ’ '".split())
_IN_PHRASE: Final = frozenset("from he her his of on she their to which who whom will with would".split())
_SUFFER: Final = frozenset("bear face lose pay regret suffer".split())
# What is done to whoever is threatened.
_STRUCK: Final = frozenset(
    """annihilated arrested attacked banned barred beaten blocked bombed charged crushed cut deported destroyed detained
    dismissed evicted executed expelled fined fired hanged held hit imprisoned jailed killed overthrown prosecuted
    punished put quarantined removed sacked sanctioned shelled shot stripped struck stopped suspended targeted thrown
    toppled treated tried withdrawn""".split()
)
_STRIKE: Final = frozenset("attack bomb invade retaliate strike veto".split())
_DEAL: Final = frozenset("accord agreement balance bargain compromise deal truce".split())  # which are struck as well
_READY: Final = frozenset("prepared ready willing".split())
_THREATS: Final = frozenset("threat threaten threatened threatening threatens threats".split())
_END: Final = frozenset("cease ease end halt lift pause stop suspend".split())  # of
_HARM: Final = frozenset(
    """airstrikes attacks blockade bombardment bombing embargo fighting hostilities offensive raids sanctions shelling
    siege strikes tariffs""".split()
)
_OBJECT_ENDS: Final = frozenset(", . ; by from if in on over to until when with against".split())
_NEGATIONS: Final = frozenset("not never no nor t".split())


def is_only_said(layout: Layout, trigger: Trigger, force: Force, what: Range) -> bool:
    """Whether a conduct is only to say or discuss something, and neither promised by that word nor on a condition; or
    somebody will tell the press no more."""
    said = [word for word in layout.folded[what[0] : what[1] + 1] if word not in _BEFORE_VERB]
    if force is Force.REFUSAL:
        return not _NO_MORE.isdisjoint([word for word in said if word not in _NEGATIONS][:1])
    if force is not Force.PROMISE or layout.folded[trigger.word] not in _WILL | _SAID or trigger.roles["condition"]:
        return False
    return bool(said) and said[0] in _SAID and said[1:2] not in (["nothing"], ["out"])


def is_suffered(layout: Layout, trigger: Trigger, force: Force) -> bool:
    """Whether a conduct is told as what its subject suffers, of nobody who does it: "Iran will be bombed", "would pay a
    heavy price"; no harm where that is promised or refused: "the prisoners would be released"."""
    said = _conduct(layout, trigger)
    is_passive = layout.folded[trigger.word] in _WILL and "be" in layout.folded[trigger.word + 1 : trigger.word + 3]
    if said[:1] == ["be"]:
        is_passive, said = True, said[1:]
    if "by" in said:
        return False
    if force is not Force.THREAT:
        return is_passive and "".join(said[:1]).endswith(("ed", "en"))
    return (is_passive and not _STRUCK.isdisjoint(said[:1])) or not _SUFFER.isdisjoint(said[:1])


def force_of(layout: Layout, trigger: Trigger) -> Force:
    """The force that the model gives a commitment, but where the conduct itself tells another: what will be done unless
    the other side acts is a threat, an end to harm none, and nobody offers to strike."""
    force, said = Force(trigger.label), _conduct(layout, trigger)
    if force is Force.PROMISE and _is_done_unless(layout, trigger):
        return Force.THREAT
    word = layout.folded[trigger.word]
    is_blow = not _STRIKE.isdisjoint(said[:1]) and _DEAL.isdisjoint(said)
    if force is Force.OFFER and word in _READY and (is_blow or said[:2] == ["walk", "away"]):
        return Force.THREAT
    if force is Force.THREAT and word not in _THREATS and _is_end_of_harm(said):
        return Force.OFFER if word in _READY else Force.PROMISE
    return force


def _is_end_of_harm(said: Sequence[str]) -> bool:
    """Whether a conduct ends what harms: "lift the sanctions on Chile", not "suspend sanctions relief"."""
    object_ = list(itertools.takewhile(lambda word: word not in _OBJECT_ENDS, said[1:]))
    return not _END.isdisjoint(said[:1]) and not _HARM.isdisjoint(object_[-1:])


def _conduct(layout: Layout, trigger: Trigger) -> list[str]:
    """The words of the conduct from its verb on."""
    said = [word for first, last in trigger.roles["what"][:1] for word in layout.folded[first : last + 1]]
    return [word for word in said if word not in _BEFORE_VERB]


def _is_done_unless(layout: Layout, trigger: Trigger) -> bool:
    """Whether something will be done unless the other side acts; "will not attack unless" is no threat."""
    spans = trigger.roles["what"]
    if not spans:
        return False
    first, last = min(spans[0][0], trigger.word), spans[-1][1]
    said = [word.casefold() for word in layout.words[first : last + 1 + NEXT]]
    return "unless" in said and _NEGATIONS.isdisjoint(said[: said.index("unless")])


def with_owner(reading: Reading, span: Range) -> Range:
    """A conduct that is somebody's with him whose it is: "Lund's resignation", not "'s resignation"."""
    (first, last), layout = span, reading.layout
    is_joined = first > 0 and layout.ends[first - 1] == layout.starts[first]  # and opens no quotation
    if not is_joined or layout.words[first] not in {"'", "’"}:
        return span
    begins = (name.first for name in reading.names if name.first < first <= name.last + 1)
    return min(begins, default=first - 1), last


def is_condition(layout: Layout, trigger: Trigger, span: Range) -> bool:
    """Whether words may be a condition: in the sentence that tells of the conduct, and no relative clause's or other
    part of a phrase, as in "for those who fail to"."""
    before = layout.folded[span[0] - 1] if span[0] else ""
    return layout.sentence[span[0]] == layout.sentence[trigger.word] and before not in _IN_PHRASE
