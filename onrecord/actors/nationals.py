"""Whom a word for one of a people stands for: "the Ghanaian" is a person named before, not Ghana."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from onrecord.actors.namings import Namings
from onrecord.actors.parties import Party
from onrecord.actors.states import StateForm
from onrecord.encoder.reading import Range
from onrecord.knowledge import fold
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind

# "The French", "the Chinese" are a people; these endings and words are of one person as well as of what is his.
_ONE: Final = ("an", "man", "woman", "iard")
_ONE_TOO: Final = word_set(
    """briton dane finn swede turk pole serb croat scot greek czech iraqi israeli pakistani saudi yemeni kuwaiti
    emirati qatari omani bahraini bangladeshi kashmiri uzbek kazakh tajik kyrgyz afghan thai"""
)
# What follows a noun; after an adjective stands what it is of: "the Saudi peace initiative".
_FOLLOWS: Final = word_set(
    """was is has had will would said says told who whose also did does could can may might then later
    that on in at to for and but"""
)
SENTENCES_BACK: Final = 8


def is_one(namings: Namings, span: Range) -> bool:
    """Whether a phrase is "the" with the word for one of a people."""
    words, last = namings.layout.words, span[1]
    mention = namings.states.get(last)
    if mention is None or mention.form is not StateForm.ADJECTIVE or mention.first != last:
        return False
    word, after = fold(words[last]), words[last + 1 : last + 2]
    follows = not after or not after[0][0].isalpha() or after[0] in _FOLLOWS or after[0].endswith("ed")
    is_joined = bool(after) and after[0] in {"-", "’", "'"}
    is_singular = word.endswith(_ONE) or word in _ONE_TOO
    return span == (last - 1, last) and words[span[0]].casefold() == "the" and is_singular and follows and not is_joined


def person_meant(
    namings: Namings, word: int, linked: Iterable[tuple[Party, ...]], countries: Mapping[Party, str]
) -> tuple[Party, ...]:
    """The person whom a word for one of a people means: the first `linked` who may be of the country, or else the one
    of the country who is named last before it."""
    country = namings.states[word].country
    for parties in linked:
        if parties[0].kind is ActorKind.PERSON and countries.get(parties[0], country) == country:
            return parties
    people = (p for p in namings.parties_before(word, SENTENCES_BACK) if p.kind is ActorKind.PERSON)
    return tuple([party for party in people if countries.get(party) == country][:1])
