"""Which state a body without a name is of: "the foreign ministry", "a court in Aarhus", "the seamen's union"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onrecord.actors.countries.about import About
from onrecord.actors.countries.states import StateMention
from onrecord.actors.reference.sides import Side
from onrecord.text import Layout

# Bodies that a state has, but for those of somebody else.
_OF_STATE: Final = frozenset(
    """army chancellery court customs department judiciary legislature military ministry navy office parliament
    presidency senate treasury""".split()
)
_OF_OTHERS: Final = frozenset("foreign international local private rebel regional".split())
# Bodies that are of another state than the one where they are.
_ABROAD: Final = frozenset("bureau consulate delegation embassy mission office representation".split())
# The share that the state of the article has to have of all words that name one, to be that of any body in it: of 50
# bodies that this gives a state in 1,290 articles 38 are of it, and 2 of none.
_SHARE: Final = 0.4
# Short for the name of a body that need not be of that state: "the union" is the African Union as well.
_SHORT: Final = frozenset(
    "agency alliance bank bloc board commission committee council fund organization union".split()
)


def country_of(
    layout: Layout, noun: int, description: str, side: Side | None, states: Sequence[StateMention], about: About
) -> str | None:
    """The country of the body whose `noun` is in words that tell it no state, or tell that it is on no state's
    `side`: the one where it is, or the one that the article is about."""
    institution, words = layout.words[noun].casefold(), description.split()
    place = _place_of(layout, noun, states)
    if place is not None and institution not in _ABROAD:
        return place.country
    if _is_of_state(institution, words):
        return about.main_near(noun)
    leading, share = about.leading(noun)
    is_other = institution in _ABROAD or _is_of_others(words) or (len(words) == 1 and institution in _SHORT)
    return leading if side is None and share >= _SHARE and not is_other else None


def _place_of(layout: Layout, noun: int, states: Sequence[StateMention]) -> StateMention | None:
    """The state or town in "the foreign ministry in Copenhagen"."""
    at = noun + 2
    if layout.words[noun + 1 : at] != ["in"] or at >= len(layout):
        return None
    return next((state for state in states if state.first == at), None)


def _is_of_state(institution: str, words: Sequence[str]) -> bool:
    """Whether the words that describe an institution tell of none but the state that the article is about: "the defence
    ministry", not "the UN office"."""
    others = [word for word in words if word.casefold() != institution]
    is_told = any(word[0].isupper() for word in others)
    is_of_others = not _OF_OTHERS.isdisjoint(others) and institution != "ministry"  # "the foreign ministry"
    return institution in _OF_STATE and not is_told and not is_of_others


def _is_of_others(words: Sequence[str]) -> bool:
    """Whether words that describe a body have a name in them or tell that it is of somebody else."""
    return not _OF_OTHERS.isdisjoint(words) or any(word[0].isupper() for word in words[1:])
