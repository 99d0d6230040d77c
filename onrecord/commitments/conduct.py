"""What a commitment binds somebody to, and on which condition: from the words of its conduct."""

from __future__ import annotations

import itertools
from typing import Final

from onrecord.actors.phrases import is_plural
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.function_words import APOSTROPHES, ARTICLES, MONTHS, NEGATIONS, POSSESSIVES, WILL
from onrecord.record import Force
from onrecord.statements.tellers import ASK
from onrecord.text import Layout

# What will be said or talked about is a plan or a guess: of 13 promises of it that the model found 1 was one (of 1,320
# articles, 921 of the training set among them), and it harms nobody: of 5 threats 1.
_SAID: Final = frozenset("discuss say speak tell".split())
_RAISED: Final = frozenset("press remind".split())  # and to talk about it: "will press Vogt on the border"
_ABOUT: Final = frozenset("about of on over".split())
_CLAUSE_ENDS: Final = frozenset(", ; . : and but if that there unless until when while".split())
_SILENT: Final = frozenset("no nothing out".split())  # after "say" and "speak"
_KNOWN: Final = frozenset("judge know say see tell".split())  # after "be able to"
# What somebody will not say refuses nobody anything, unless it was asked for: 2 of 14 were one (of the same articles).
_NO_MORE: Final = frozenset("comment elaborate say speculate".split())
MODALS: Final = WILL | frozenset("never not won wouldn".split())
_BEFORE_VERB: Final = WILL | frozenset("also he i it now she soon then they to we ’ '".split())
_DENY: Final = frozenset("denied denies deny denying".split())
_AGREE: Final = frozenset("agree agreed agreeing agrees".split())
_DEALT: Final = frozenset("about for in on over that to".split())  # after "agreed with him"
_A: Final = frozenset(("a", "an"))
_TO_BE_DONE: Final = MODALS | frozenset("be can could may might must need needed should to".split())
# After these a phrase goes on.
FURTHER: Final = 2  # words from an adjective that such a phrase went on with to its noun
_OPEN: Final = ARTICLES | POSSESSIVES | frozenset("at between by for from in into of on than with".split())
_AFTER_NOUN: Final = WILL | frozenset(
    "and are as at be before but by for from had has have if in is of on or than that to was were who with".split()
)
_COUNTED: Final = MONTHS | frozenset("billion million per percent trillion".split())  # after a number
_SUFFER: Final = frozenset("bear face lose pay regret suffer tremble".split())
_DONE: Final = frozenset("brought built flown held kept left made met paid put sent shown sold told".split())
_ABLE: Final = frozenset(
    "concerned delighted determined interested involved obliged open pleased prepared".split()
)  # to
# What is done to whoever is threatened.
_STRUCK: Final = frozenset(
    """annihilated arrested attacked banned barred beaten blocked bombed charged crushed cut deported destroyed detained
    dismissed evicted executed expelled fined fired hanged held hit imprisoned jailed killed overthrown prosecuted
    punished put quarantined removed sacked sanctioned shelled shot stripped struck stopped suspended targeted thrown
    toppled treated tried withdrawn""".split()
)


def is_only_said(layout: Layout, trigger: Trigger, force: Force, what: Range) -> bool:
    """Whether a conduct is only to say or discuss something, and neither promised by that word nor on a condition; or
    somebody will tell the press no more, or will be able to tell what is so, or tells what he would have done."""
    said = [word for word in layout.folded[what[0] : what[1] + 1] if word not in _BEFORE_VERB]
    if _is_unreal(layout, trigger):
        return True
    if force is Force.REFUSAL:
        return not _NO_MORE.isdisjoint([word for word in said if word not in NEGATIONS][:1])
    if force is Force.OFFER:
        return said[:1] == ["able"] and not _KNOWN.isdisjoint(said[1:2])
    if layout.folded[trigger.word] not in WILL | _SAID or trigger.roles["condition"]:
        return False
    done = _after_modal(layout, trigger)
    if force is Force.THREAT:
        return not (_SAID | _RAISED).isdisjoint(done[:1]) and not _ABOUT.isdisjoint(done)
    is_said = not _SAID.isdisjoint(said[:1]) or not (_SAID | {"need"}).isdisjoint(done[:1])
    return force is Force.PROMISE and is_said and _SILENT.isdisjoint(said[1:2] + done[1:2])


def _is_unreal(layout: Layout, trigger: Trigger) -> bool:
    """Whether somebody only tells what he would have done: "would have burned them"."""
    before, after = layout.folded[trigger.word], layout.folded[trigger.word + 1 : trigger.word + 3]
    return before == "would" and after[:1] == ["have"] and (after[1:] == ["been"] or after[-1].endswith("ed"))


def is_only_asked(layout: Layout, trigger: Trigger) -> bool:
    """Whether a commitment is only asked about or denied: "declined to say whether Peru would pay", "asked if Peru
    would pay", "denied that it had promised to pay", "denied having offered it"."""
    at = min((first for first, _ in trigger.roles["by"] if first < trigger.word), default=trigger.word)
    if layout.folded[trigger.word - 1 : trigger.word] == ["having"]:
        at = trigger.word - 1
    before = layout.folded[max(0, at - 2) : at]
    is_asked = before[-1:] == ["whether"] or (before[-1:] == ["if"] and before[0] in ASK)
    return is_asked or not _DENY.isdisjoint(before[:1] if before[-1:] == ["that"] else before[-1:])


def is_view(layout: Layout, trigger: Trigger) -> bool:
    """Whether those who agree are only of one mind: "agreed that it was early", "agreed with him"."""
    word = trigger.word
    if layout.folded[word] not in _AGREE or not any(last < word for _, last in trigger.roles["by"]):
        return False
    after = layout.folded[word + 1 : layout.sentence_around(word).stop]
    if after[:1] == ["with"]:
        return (_DEALT | _A).isdisjoint(after)  # "agreed with Chile a truce"
    told = after[1:] if after[:1] == ["that"] else after if after[:1] in (["it"], ["there"]) else None
    return "importance" in after[:4] or (told is not None and _TO_BE_DONE.isdisjoint(told))


def _after_modal(layout: Layout, trigger: Trigger) -> list[str]:
    """The words from the verb after "will" to the end of its clause: "press Vogt on the border"."""
    if layout.folded[trigger.word] not in WILL:
        return []
    after = layout.folded[trigger.word + 1 : layout.sentence_around(trigger.word).stop]
    verb = itertools.dropwhile(lambda word: word in _BEFORE_VERB, after)
    return list(itertools.takewhile(lambda word: word not in _CLAUSE_ENDS, verb))


def conduct_of(layout: Layout, trigger: Trigger) -> list[str]:
    """The words of the conduct from its verb on."""
    said = [word for first, last in trigger.roles["what"][:1] for word in layout.folded[first : last + 1]]
    return [word for word in said if word not in _BEFORE_VERB]


def is_suffered(layout: Layout, trigger: Trigger, force: Force) -> bool:
    """Whether a conduct is told as what its subject suffers, of nobody who does it: "Iran will be bombed", "would pay a
    heavy price"; no harm where that is promised or refused: "the prisoners would be released", "will get nothing"."""
    said = [word for word in conduct_of(layout, trigger) if word not in NEGATIONS and not word.endswith("ly")]
    is_passive = layout.folded[trigger.word] in WILL and "be" in layout.folded[trigger.word + 1 : trigger.word + 4]
    will_be = is_passive
    if said[:1] == ["be"]:
        is_passive, said = True, said[1:]
    if "by" in said:
        return False
    if force is not Force.THREAT:
        done = "".join(said[:1])
        is_denied_it = force is Force.REFUSAL and done == "get"
        return is_denied_it or (will_be and done not in _ABLE and (done.endswith(("ed", "en")) or done in _DONE))
    return (is_passive and not _STRUCK.isdisjoint(said[:1])) or not _SUFFER.isdisjoint(said[:1])


def to_phrase_end(layout: Layout, last: int) -> int:
    """The end of the phrase that words were cut off within: "settle for nothing less than a" vote, "within 60" days."""
    stop = layout.sentence_around(last).stop
    number = last
    while number + 1 < stop and layout.folded[number] in _OPEN and layout.folded[number + 1].isalnum():
        number += 1
    is_within = number > last and layout.words[number].islower() and layout.folded[number - 1] in _OPEN
    for word in layout.words[number + 1 : min(number + 1 + FURTHER, stop)] if is_within else ():
        if is_plural(layout.words[number]) or not word.islower() or word in _AFTER_NOUN:
            break
        number += 1
    if layout.folded[number].isdigit() and number + 1 < stop:
        following = layout.words[number + 1]
        number += following.casefold() in _COUNTED or (following.islower() and is_plural(following))
    return number


def whole_conduct(reading: Reading, span: Range, force: Force) -> Range:
    """A conduct with the words before it that make it what it is: "Lund's resignation", not "'s resignation", and "not
    to harm them", not "harm them", of what is not refused; without the "or face" after what is demanded."""
    (first, last), layout = span, reading.layout
    words = layout.folded[first : last + 1]
    at = next((n for n, two in enumerate(itertools.pairwise(words)) if two == ("or", "face")), 0)
    last = first + at - 1 if at and force is Force.DEMAND else to_phrase_end(layout, last)
    if layout.words[first] in APOSTROPHES and first > 0 and layout.ends[first - 1] == layout.starts[first]:
        begins = (name.first for name in reading.names if name.first < first <= name.last + 1)  # it opens no quotation
        return min(begins, default=first - 1), last
    to = first - 1 if first and layout.folded[first - 1] == "to" else first
    denied = force is not Force.REFUSAL and to > 0 and layout.folded[to - 1] in {"never", "not"}
    return (to - 1 if denied else first), last
