"""Whose relative somebody is said to be: "Lund's wife, Eva,", "his brother Karl"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.text import Layout

_KIN: Final = frozenset(
    f"{step}{noun}{in_law}"
    for noun in "brother daughter father husband mother sister son wife".split()
    for step, in_law in (("", ""), ("", "-in-law"), ("step", ""), ("grand", ""))
) | frozenset("aunt cousin fiance fiancee nephew niece partner uncle widow widower".split())
HIS: Final = {"his": "m", "her": "f"}
_BETWEEN: Final = 3  # words from whose relative it is to what relative: "his own elder", "late"


def relative_of(layout: Layout, first: int, persons: Mapping[int, int], genders: Sequence[str | None]) -> int | None:
    """The person, by `persons` as each word of a name tells, whose relative somebody is whose name begins with the word
    `first`: the one named before "'s", or whom "his" means; `genders` are those of the persons."""
    words, sentence = layout.folded, layout.sentence
    noun = first - 2 if words[first - 1 : first] == [","] else first - 1
    start = _start_of_noun(words, noun)
    if start is None:
        return None
    for at in range(start - 1, max(-1, start - 2 - _BETWEEN), -1):
        if sentence[at] != sentence[first]:
            return None
        if words[at] == "s" and words[at - 1 : at] == ["'"]:
            return persons.get(at - 2)
        if words[at] in HIS:
            return whose(layout, at, persons, genders)
        if not layout.words[at].islower():
            return None
    return None


def whose(layout: Layout, his: int, persons: Mapping[int, int], genders: Sequence[str | None]) -> int | None:
    """The person whom the word "his" means: of those who may be a man the last named before it in its sentence, or the
    first in the one before."""
    gender = HIS[layout.folded[his]]
    sentence = layout.sentence
    near = list(itertools.takewhile(lambda n: sentence[n] >= sentence[his] - 1, range(his - 1, -1, -1)))
    fitting = [n for n in near if n in persons and genders[persons[n]] in {gender, None}]
    within = [n for n in fitting if sentence[n] == sentence[his]]
    return persons[within[0]] if within else persons[fitting[-1]] if fitting else None


def _start_of_noun(words: list[str], last: int) -> int | None:
    """The first word of the noun for a relative that ends with the word `last`: "brother" in "brother-in-law"."""
    if last < 0:
        return None
    begin = last - 4 if words[max(0, last - 3) : last + 1] == ["-", "in", "-", "law"] else last
    return begin if begin >= 0 and "".join(words[begin : last + 1]) in _KIN else None
