"""What is taken for a contact and is none: what only would have been, what somebody denies, an appeal."""

from __future__ import annotations

import re
from typing import Final

from onrecord.actors.media import is_media
from onrecord.contacts.told import OCCASIONS, around, is_told
from onrecord.encoder.reading import Trigger
from onrecord.record import ContactKind
from onrecord.text import Layout

TO_ACT: Final = 14  # words from "called on" to the "to" of what somebody is to do
_CLAUSE_ENDS: Final = frozenset(". ; : ( ) but that who whom which where when while".split())
_ALSO_CALLED: Final = frozenset("all both her his its other the their".split())  # "on Lund and the army to"
# What one calls on another for; and "to" before what is no verb.
_VISITED_TO: Final = frozenset(
    """a an ask bid brief complain congratulate convey deliver discuss exchange express hand her his hold inform
    introduce invite its offer pay plead present protest say share talk tell thank the their""".split()
)
_TO_TELL: Final = frozenset("assure convince persuade press reassure remind urge warn wish".split())  # "to urge him to"
_HIM: Final = frozenset("her him them".split())
# "Had Lund met", "If she had ever telephoned", of what would have been.
_HAD: Final = re.compile(r"^\W*(?:had (?!to\b)[^,;:]*|if [^,;:]*\bhad (?:\w+ )?)$", re.IGNORECASE)
_WOULD_HAVE: Final = re.compile(r"\b(?:could|might|would) (?:\w+ )?have\b")
# "denied that Lund had ever met Vogt", "denies holding secret talks", "rejected reports of a meeting"; but not "denied
# that talks had failed", "denied that he was rude when he met Vogt" nor "denied lying in a call".
_DENIES: Final = (
    r"\b(?:(?:denied|denies|deny|denying)(?: [a-z]+ly| on [A-Z][a-z]+)?|(?:denied|dismissed|rejected) (?:[\w-]+ )?"
    r"(?:allegations|claims|reports|rumou?rs|suggestions)(?: of| that)?) "
)
_DENIED_DEED: Final = re.compile(
    rf"{_DENIES}(?:that )?(?:having )?(?:(?!(?:about|after|at|before|during|if|in|on|that|to|when|whether|while|who)\b)"
    r"[\w’'-]+ ){0,8}$"
)
_DENIED_OCCASION: Final = re.compile(
    rf"{_DENIES}(?:that )?(?:(?:involved|involvement|part|participat(?:ed|ing|ion)) in "
    r"|(?!(?:about|after|at|before|during|if|in|when|whether|while|who)\b)[\w’'-]+ ){0,6}?"
    r"(?:an?|any|been(?: in)?|being in|had|having|holding|no|of) (?:(?!in\b)[a-z-]+ ){0,2}$"
)
# "No meeting between Lund and Vogt is planned".
_NO: Final = re.compile(r"\bno (?:other |such )?(?:[a-z-]+ )?$", re.IGNORECASE)
_IS_PLANNED: Final = re.compile(
    r"^[\w-]+(?: (?!and [a-z]|but\b|that\b|which\b|who\b)[^\s,.;]+){0,12}?"
    r" (?:is|are|was|were|has been|have been) (?:\w+ )?(?:agreed|arranged|envisaged|foreseen|planned|scheduled)\b"
)


def is_none(layout: Layout, trigger: Trigger) -> bool:
    """Whether the words for a contact tell of none."""
    return _is_imagined(layout, trigger.word) or _is_call_to_act(layout, trigger) or _is_to_press(layout, trigger)


def _is_to_press(layout: Layout, trigger: Trigger) -> bool:
    """Whether one alone spoke by telephone, to a reporter: "Lund told the Courier by telephone from Oslo"."""
    word = trigger.word
    if layout.folded[word - 1 : word] != ["by"] or layout.folded[word + 1 : word + 2] != ["from"]:
        return False
    spans = [(a + (layout.folded[a] == "the"), b) for a, b in trigger.roles["participant"] if b < word]
    return sum(not is_media(layout, span) for span in spans) <= 1


def _is_imagined(layout: Layout, word: int) -> bool:
    """Whether a word tells of what only would have been, is denied or is not even planned: "Had Lund met Vogt, she
    would have known", "denied that Lund had met Vogt", "No meeting is planned"."""
    before, after = around(layout, word)
    is_unreal = _HAD.search(before) is not None and _WOULD_HAVE.search(after) is not None
    is_noun = not OCCASIONS.isdisjoint(layout.folded[word : word + 2])
    is_denied = is_told(_DENIED_OCCASION if is_noun else _DENIED_DEED, before)
    return is_unreal or is_denied or (_NO.search(before) is not None and _IS_PLANNED.search(after) is not None)


def _is_call_to_act(layout: Layout, trigger: Trigger) -> bool:
    """Whether somebody "called on Lund to resign", and did not call on him to discuss something."""
    word = trigger.word
    is_on = layout.folded[word].startswith("call") and layout.folded[word + 1 : word + 2] in (["on"], ["upon"])
    if trigger.label == ContactKind.CALL or not is_on:
        return False
    stop = min(layout.sentence_around(word).stop - 1, word + TO_ACT)
    for n in range(word + 2, stop):
        is_and = (
            layout.folded[n] == "and" and layout.words[n + 1].islower() and layout.folded[n + 1] not in _ALSO_CALLED
        )
        if is_and or layout.folded[n] in _CLAUSE_ENDS:
            return False
        if layout.folded[n] == "to" and layout.words[n + 1].islower():
            is_to_tell_him = layout.folded[n + 1] in _TO_TELL and not _HIM.isdisjoint(layout.folded[n + 2 : n + 3])
            return not is_to_tell_him and layout.folded[n + 1] not in _VISITED_TO
    return False
