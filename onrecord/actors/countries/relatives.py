"""Whose relative somebody is said to be: "Lund's wife, Eva,", "his brother Karl", "Eva, the sister of Lund,"."""

from __future__ import annotations

import itertools
from collections.abc import Container, Mapping, Sequence
from typing import Final

from onrecord.text import Layout

_KIN: Final = frozenset(
    f"{step}{noun}{in_law}"
    for noun in "brother daughter father husband mother sister son wife".split()
    for step, in_law in (("", ""), ("", "-in-law"), ("step", ""), ("grand", ""))
) | frozenset("aunt cousin fiance fiancee nephew niece partner uncle widow widower".split())
HIS: Final = {"his": "m", "her": "f"}
_HE: Final = {"he": "m", "she": "f"}
THEIRS: Final = frozenset(HIS) | {"their"}
_BETWEEN: Final = 3  # words from whose relative it is to what relative: "his own elder", "late"


_ENDS: Final = frozenset(", . ; : ( ) - who whom which whose and is was said".split())
_LONGEST: Final = 7  # words from "of" to the name, "of North Korean leader Lund", and from a name to the noun


def relative_of(
    layout: Layout, first: int, last: int, persons: Mapping[int, int], genders: Sequence[str | None]
) -> int | None:
    """The person, by `persons` as each word of a name tells, whose relative somebody is whose name has the words
    `first` to `last`: the one named before "'s" or after "of", or whom "his" means; `genders` are those of the
    persons."""
    for owner in (owner_before(layout, first), owner_after(layout, last, persons)):
        if owner is not None:
            is_his = layout.folded[owner] in HIS
            found = whose(layout, owner, persons, genders) if is_his else persons.get(owner)
            return found if found != persons.get(last) else None
    return None


def owner_before(layout: Layout, first: int) -> int | None:
    """The last word of whose relative somebody is whose name begins with the word `first`, or the word "his" or
    "their"."""
    words, sentence = layout.folded, layout.sentence
    noun = first - 2 if words[first - 1 : first] == [","] else first - 1
    start = _start_of_noun(words, noun)
    if start is None:
        return None
    for at in range(start - 1, max(-1, start - 2 - _BETWEEN), -1):
        if sentence[at] != sentence[first]:
            return None
        if words[at] == "s" and words[at - 1 : at] == ["'"]:
            return at - 2
        if words[at] in THEIRS:
            return at
        if not layout.words[at].islower():
            return None
    return None


def owner_after(layout: Layout, last: int, persons: Container[int]) -> int | None:
    """The first word of whose relative somebody is whose name ends with the word `last`, or the word "his": "Eva, the
    elder sister of President Lund,", "Eva, Lund's wife,". `persons` are the words of names."""
    words = layout.folded
    if words[last + 1 : last + 2] != [","]:
        return None
    owner = None
    for at in range(last + 2, min(last + 2 + _LONGEST, len(words))):
        if layout.sentence[at] != layout.sentence[last] or words[at] in _ENDS - {"-"}:
            return None
        if words[at] in THEIRS or (at in persons and words[at + 1 : at + 3] == ["'", "s"]):
            owner = at
        if words[at] in _KIN:
            after = at + 5 if words[at + 1 : at + 5] == ["-", "in", "-", "law"] else at + 1
            return (
                owner
                if owner is not None or words[after : after + 1] != ["of"]
                else _named_from(layout, after + 1, persons)
            )
    return None


def _named_from(layout: Layout, start: int, persons: Container[int]) -> int | None:
    """The first word of a name that stands behind nothing but an office from the word `start` on."""
    for at in range(start, min(start + _LONGEST, len(layout))):
        if at in persons:
            return at
        if layout.folded[at] in _ENDS:
            return None
    return None


def whose(layout: Layout, his: int, persons: Mapping[int, int], genders: Sequence[str | None]) -> int | None:
    """The person whom the word "his" means: of those who may be a man the last named before it in its sentence, or the
    first in the one before, or whom "he" means before that."""
    gender = (HIS | _HE)[layout.folded[his]]
    sentence = layout.sentence
    near = list(itertools.takewhile(lambda n: sentence[n] >= sentence[his] - 1, range(his - 1, -1, -1)))
    fitting = [n for n in near if n in persons and genders[persons[n]] in {gender, None}]
    within = [n for n in fitting if sentence[n] == sentence[his]]
    if within:  # "Lund rang Ruiz, his spokesman said": Lund's
        return persons[within[-1 if layout.folded[his - 1] == "," else 0]]
    he = next((n for n in reversed(near) if _HE.get(layout.folded[n]) == gender), None)
    if he is not None and (not fitting or he < fitting[-1]) and sentence[he] < sentence[his]:
        return whose(layout, he, persons, genders)  # "He said so. His minister, Eva Lund,"
    return persons[fitting[-1]] if fitting else None


def _start_of_noun(words: list[str], last: int) -> int | None:
    """The first word of the noun for a relative that ends with the word `last`: "brother" in "brother-in-law"."""
    if last < 0:
        return None
    begin = last - 4 if words[max(0, last - 3) : last + 1] == ["-", "in", "-", "law"] else last
    return begin if begin >= 0 and "".join(words[begin : last + 1]) in _KIN else None
