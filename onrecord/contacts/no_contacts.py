"""What is taken for a contact and is none: what somebody denies, an appeal."""

from __future__ import annotations

import re
from typing import Final

from onrecord.actors.media import is_media
from onrecord.contacts.told import OCCASIONS, around, is_told
from onrecord.encoder.reading import Trigger
from onrecord.record import ContactKind
from onrecord.text import Layout

# "called on Lund to resign", but not "called on Lund to discuss a truce", to tell somebody something.
_CALLS_TO_ACT: Final = re.compile(
    r"^call\w* (?:up)?on (?:(?!(?:but|that|to|wh\w+|and(?! (?:all|both|her|his|its|other|the|their)\b) [a-z]\w*) )"
    r"[\w’'-]+,? ){1,14}?to (?!(?:a|an|ask|bid|brief|complain|congratulate|convey|deliver|discuss|exchange|express|hand"
    r"|her|his|hold|inform|introduce|invite|its|offer|pay|plead|present|protest|say|share|talk|tell|thank|the|their"
    r"|(?:assure|convince|persuade|press|reassure|remind|urge|warn|wish) (?:her|him|them))\b)[a-z]"
)
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
    is_call = trigger.label == ContactKind.CALL
    is_to_act = not is_call and _is_call_to_act(layout, trigger.word)
    return _is_denied(layout, trigger.word) or is_to_act or _is_to_press(layout, trigger)


def _is_to_press(layout: Layout, trigger: Trigger) -> bool:
    """Whether one alone spoke by telephone, to a reporter: "Lund told the Courier by telephone from Oslo"."""
    word = trigger.word
    if layout.folded[word - 1 : word] != ["by"] or layout.folded[word + 1 : word + 2] != ["from"]:
        return False
    spans = [(a + (layout.folded[a] == "the"), b) for a, b in trigger.roles["participant"] if b < word]
    return sum(not is_media(layout, span) for span in spans) <= 1


def _is_denied(layout: Layout, word: int) -> bool:
    """Whether a word tells of what is denied or is not even planned: "denied that Lund had met Vogt", "No meeting is
    planned"."""
    before, after = around(layout, word)
    is_noun = not OCCASIONS.isdisjoint(layout.folded[word : word + 2])
    is_denied = is_told(_DENIED_OCCASION if is_noun else _DENIED_DEED, before)
    return is_denied or (_NO.search(before) is not None and _IS_PLANNED.search(after) is not None)


def _is_call_to_act(layout: Layout, word: int) -> bool:
    """Whether somebody "called on Lund to resign", and did not call on him to discuss something."""
    return layout.folded[word].startswith("call") and _CALLS_TO_ACT.search(around(layout, word)[1]) is not None
