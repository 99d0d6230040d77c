"""What a person's name goes on with on both sides: particles, syllables, family names that stand first."""

from __future__ import annotations

from typing import Final

from onrecord.actors.names.joints import is_joint
from onrecord.knowledge import family_names, fold, given_names
from onrecord.text import Layout

PARTICLES: Final = frozenset(
    """abu af ag al arap av ben bin bint binte binti bte da dal dalla das de degli dei del della den der di dia do dos
    du el ibn la las le les los na ould san te ten ter ul ur van vom von wa y zu zum zur á í""".split()
)
_QUOTES: Final = frozenset("\"“”'‘’")
ENDINGS: Final = frozenset("s d ll m re t ve".split())  # after an apostrophe, and of no name
ENGLISH: Final = frozenset("do na ten den".split())  # of these, that are words of a sentence too


def is_family_name(layout: Layout, before: int, first: int, last: int) -> bool:
    """Whether a word within a sentence is the family name of the one given name after it: "said He" Lihua."""
    is_inside = before > 0 and layout.sentence[before - 1] == layout.sentence[before]
    is_within = is_inside and (layout.words[before - 1].isalpha() or layout.words[before - 1] == ",")
    is_chinese = fold(layout.words[before]) in family_names() and fold(layout.words[first]) not in family_names()
    return is_within and is_chinese and first == last and fold(layout.words[first]) not in given_names()


def has_nickname(layout: Layout, last: int) -> bool:
    """Whether a name goes on after one in quotation marks: "Karl" “Kalle” Lund, "Eva" “Evita” de Lund."""
    words = layout.words[last + 1 : last + 5]
    is_whole = len(words) == 4 and layout.sentence[last + 4] == layout.sentence[last]
    is_quoted = is_whole and words[0] in _QUOTES and words[2] in _QUOTES and words[1].istitle()
    return is_quoted and words[3].isalpha() and (words[3][0].isupper() or words[3] in PARTICLES - ENGLISH)


def has_syllable(layout: Layout, last: int) -> bool:
    """Whether a name goes on with a syllable after an apostrophe: "Chen Bao'an", but not the one of "Ruiz's"."""
    return (
        is_joint(layout, last + 1, "'’") and layout.words[last + 2].islower() and layout.words[last + 2] not in ENDINGS
    )
