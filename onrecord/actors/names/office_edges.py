"""Where an office and a person's name meet: "Vice" of "Vice Commerce Minister", "Ana Ruiz" of "Energy Minister Ana
Ruiz", the "Sultan" of "Prince Sultan bin Khaled"."""

from __future__ import annotations

from typing import Final

from onrecord.actors.names.edges import BODIES
from onrecord.actors.names.person_edges import PARTICLES
from onrecord.knowledge import fold, honorifics, office_words, offices
from onrecord.text import Layout

_TITLES_AND_NAMES: Final = frozenset("amir emir shah sultan".split())
_SELDOM_TITLES: Final = frozenset("amir shah".split())
_BEFORE_TITLE: Final = frozenset("the a his former late last hh highness".split())
_OFFICE_REACH: Final = 3  # words of an office on either side of a name that cuts into it


def begins_office(layout: Layout, first: int, last: int) -> bool:
    """Whether the words are the first of an office: "Vice" of "Vice Commerce Minister"."""
    if first != last:
        return False
    office = offices().starting(layout.folded[first : first + 4], 0)
    if office is not None and office[0] > 1:
        return True
    if fold(layout.words[first]) not in office_words():
        return False
    following = layout.folded[last + 1 : last + 4]
    return any(offices().starting(following, at) is not None for at in range(min(2, len(following))))


def office_holder(layout: Layout, first: int, last: int) -> int | None:
    """The first word of the person's name in "Energy Minister Ana Ruiz"; None where no office stands before one, or a
    body is named after the office."""
    if layout.words[last] in BODIES:
        return None
    for number in range(last - 1, first - 1, -1):
        if offices().starting([fold(layout.words[number])], 0) is not None and not is_title_a_name(layout, number):
            name = layout.words[number + 1 : last + 1]
            begins = name[0][0].isupper() or name[0] in PARTICLES
            return number + 1 if begins and all(word[0].isalpha() for word in name) else None
    return None


def is_title_a_name(layout: Layout, number: int) -> bool:
    """Whether a title is a given name here, before "bin" or "al" or after another: "Prince Sultan bin Khaled"; "Amir"
    and "Shah" are names but after "the" and the like and before another title: "the Amir, Sheikh Karim Lund"."""
    folded = layout.folded
    if folded[number] not in _TITLES_AND_NAMES:
        return False
    if folded[number] in _SELDOM_TITLES:
        before, after = "".join(folded[max(0, number - 1) : number]), "".join(folded[number + 1 : number + 2])
        return before not in _BEFORE_TITLE and after not in honorifics() and after != "of"
    is_after = number > 0 and offices().ending(folded, number - 1) is not None
    return is_after or folded[number + 1 : number + 2] in (["bin"], ["ibn"], ["al"])


def after_office(layout: Layout, first: int, last: int) -> int:
    """The first word behind an office of several words that a person's name cuts into: "of State Ana Ruiz", "Vice" in
    "Vice President". Beyond `last` where the words are of the office alone."""
    begin = max(0, first - _OFFICE_REACH)
    folded = layout.folded[begin : last + 1 + _OFFICE_REACH]
    for number in range(begin, first + 1):
        office = offices().starting(folded, number - begin)
        if office is not None and office[0] > 1 and number + office[0] > first:
            return number + office[0]
    return first
