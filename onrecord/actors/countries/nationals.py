"""Whom a word for one of a people stands for: "the Ghanaian" is a person named before, not Ghana."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from onrecord.actors.countries.states import StateForm
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.knowledge import fold
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind

# "The French", "the Chinese" are a people; what ends so is one person too, as are these.
_ONE: Final = ("an", "iard")
_ONE_TOO: Final = word_set(
    """briton dane finn swede turk serb croat greek czech slovak slovene cypriot icelander filipino argentine iraqi
    israeli pakistani saudi yemeni kuwaiti emirati qatari omani bahraini bangladeshi azerbaijani somali nepali uzbek
    kazakh tajik kyrgyz montenegrin kosovar thai"""
)
# After the word for a person; after the adjective stands what it is of: "the Saudi peace initiative".
_FOLLOWS: Final = word_set(
    """was is has had will would said says told who whose also did does could can may might then later that on in at to
    for met left spoke went took came gave held made saw won lost"""
)
# "Two Americans" are people, not the United States.
_COUNTS: Final = word_set(
    """two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
    million millions of several many some"""
)
_JOINS: Final = frozenset("-'’/")


def is_one(namings: Namings, span: Range) -> bool:
    """Whether a phrase is "the" with the word for one of a people."""
    words, (first, last) = namings.layout.words, span
    mention = namings.states.get(last)
    if mention is None or mention.form is not StateForm.ADJECTIVE:
        return False
    word, after = fold(words[last]), fold("".join(words[last + 1 : last + 2]))
    is_alone = not after[:1].isalpha() and after not in _JOINS
    is_followed = after in _FOLLOWS or after.endswith("ed")
    is_singular = word.endswith(_ONE) or word in _ONE_TOO
    is_whole = (mention.first, mention.last) == (first + 1, last) and fold(words[first]) == "the"
    return is_whole and is_singular and (is_alone or is_followed)


def are_counted(namings: Namings, span: Range) -> bool:
    """Whether a phrase ends with a number of those of a people: "27 Palestinians", "dozens of Kenyans"."""
    words, last = namings.layout.words, span[1]
    mention = namings.states.get(last)
    if mention is None or mention.form is not StateForm.ADJECTIVE or mention.last != last or mention.first == span[0]:
        return False
    before = fold(words[mention.first - 1])
    is_number = before.isdigit() or (before in _COUNTS and (before != "of" or fold(words[span[0]]) in _COUNTS))
    return is_number and fold(words[last]).endswith(("s", "ese"))


def person_meant(
    namings: Namings, word: int, linked: Iterable[tuple[Party, ...]], countries: Mapping[Party, str]
) -> tuple[Party, ...]:
    """The person whom a word for one of a people means: the first `linked` who may be of the country, or else the one
    of the country who is named last before it."""
    country = namings.states[word].country
    for parties in linked:
        if parties[0].kind is ActorKind.PERSON and countries.get(parties[0], country) == country:
            return parties
    return tuple([party for party in namings.people_near(word) if countries.get(party) == country][:1])
