"""The head word of a noun phrase: the word that says what kind of thing it is, or the last word of its name."""

from __future__ import annotations

import functools
from typing import Final

from onrecord.function_words import APOSTROPHES, DETERMINERS
from onrecord.text import Layout

# What follows the head: a prepositional phrase, a relative clause, an apposition, an aside, where it is.
_AFTER_HEAD: Final = frozenset(
    """of for in from to at on with by about against between among including under who whom which that whose where said
    here there , ; : ( - – —""".split()
)

# What follows the head too, where a preposition or nothing follows it in turn: "a diplomat familiar with the talks".
_POSTPOSED: Final = frozenset(
    """allied aware adopted based briefed circulated close familiar involved issued knowledgeable loyal obtained opposed
    posted present privy published released reviewed seen signed speaking sent""".split()
)
_BEFORE_POSTPOSED: Final = DETERMINERS | {"and", "newly", "recently", "not", "most", "more"}


@functools.lru_cache(maxsize=1 << 9)  # the same phrases are asked for eight times over
def head_of(layout: Layout, first: int, last: int) -> int:
    """The number of the head word of the phrase of the words `first` to `last`, both included.

    "the foreign minister of France" -> minister; "Clinton's spokesman Mike McCurry" -> McCurry; "IBM, the" -> IBM;
    "5,000 voters" -> voters.
    """
    folded = layout.folded
    start = first
    while start < last and (folded[start] in _AFTER_HEAD or not folded[start][0].isalnum()):
        start += 1
    end = start
    for number in range(start, last + 1):
        word = folded[number]
        if number > start:
            if word in _AFTER_HEAD and not (_is_hyphen_inside(layout, number) or is_within_number(layout, number)):
                break
            if word in _POSTPOSED and _is_postposed(layout, number, last):
                break
        if word[0].isalnum() and not _is_possessive_s(layout, number):
            end = number
    return end


def _is_postposed(layout: Layout, number: int, last: int) -> bool:
    """Whether such a word describes the noun before it: "familiar with" after "a diplomat", "issued" after "a note"."""
    before, following = layout.folded[number - 1], layout.folded[number + 1 : last + 1][:1]
    is_after_noun = before.isalpha() and before not in _BEFORE_POSTPOSED
    return is_after_noun and layout.words[number].islower() and (not following or following[0] in _AFTER_HEAD)


def _is_possessive_s(layout: Layout, number: int) -> bool:
    return layout.words[number] == "s" and number > 0 and layout.words[number - 1] in APOSTROPHES


def _is_hyphen_inside(layout: Layout, number: int) -> bool:
    """Whether the mark stands between letters, as in "vice-president", and ends no phrase."""
    return (
        layout.words[number] in {"-", "–"}
        and number + 1 < len(layout)
        and layout.ends[number - 1] == layout.starts[number]
        and layout.ends[number] == layout.starts[number + 1]
    )


def before_phrase(layout: Layout, first: int) -> int:
    """The number of the word before a phrase that begins at `first`, or before its "the"."""
    return first - 1 - (layout.folded[first - 1] == "the")


def is_within_number(layout: Layout, mark: int) -> bool:
    """Whether a comma stands within a number: "50,000"."""
    if layout.words[mark] != "," or not 0 < mark < len(layout) - 1:
        return False
    is_joined = layout.ends[mark - 1] == layout.starts[mark] and layout.ends[mark] == layout.starts[mark + 1]
    return bool(is_joined) and layout.words[mark - 1].isdigit() and layout.words[mark + 1].isdigit()
