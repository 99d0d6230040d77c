"""Which words of a sentence stand for those spoken to: the records name them, and no annotator marked the words.

Found are a name or noun of theirs near the cue ("told Lund that", "rang Lund and said"), a pronoun or phrase right
after it ("told him", "told the two men that") and a pronoun before a passive one ("they were told"): of 6,446
statements with addressees in the training records 4,851 have all. The others stand in other sentences or in none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.text import Layout

FARTHEST: Final = 8  # words from the cue to the end of a phrase after it
BEFORE: Final = 12  # words from a pronoun to a passive cue
_OBJECTS: Final = frozenset("him her them me us it you".split())
_SUBJECTS: Final = frozenset("he she they i we him her them who it you".split())
_BE: Final = frozenset("was were been being be is are gets got".split())
# What ends a phrase.
_ENDS: Final = frozenset(
    """that to , : ; . on in at for of about with by from as whether if how what why when where - – — ( " “ ” ' ‘ ’
    yesterday today last this not monday tuesday wednesday thursday friday saturday sunday during after before through
    while""".split()
)
_DETERMINERS: Final = frozenset("the his her its their our my both all these those a an two three".split())
_AFTER_PHRASE: Final = frozenset(("that", "to"))


def find_addressees(
    layout: Layout,
    names: Sequence[str],
    cue: set[int],
    content: set[int],
    speaker: set[int],
    heads: Mapping[str, set[int]],
) -> set[int] | None:
    """The words for all of those named, or None where some have none in the sentence of the cue.

    `heads` gives the words known to stand for an actor, by name.
    """
    found: set[int] = set()
    for name in names:
        words = _named(layout, name, cue, content, speaker, heads) or _right_after(layout, cue, content)
        words = words or _subject(layout, cue)
        if not words:
            return None
        found |= words
    return found or None


def _named(
    layout: Layout, name: str, cue: set[int], content: set[int], speaker: set[int], heads: Mapping[str, set[int]]
) -> set[int]:
    """The phrase of the word nearest to the cue that stands for the actor or is the last of its name."""
    first, last = min(cue), max(cue)
    sentence = layout.sentence[first]
    tail = [word for word in re.findall(r"\w+", name.casefold()) if len(word) > 2][-1:]
    near = [
        number
        for number in layout.sentence_around(first)
        if (number in heads.get(name, ()) or layout.folded[number] in tail)
        and number not in cue | speaker
        and (number not in content or _is_after(layout, number, last))
    ]
    if not near:
        return set()
    head = min(near, key=lambda number: min(abs(number - word) for word in cue))
    if _is_phrase(layout, last + 1, head):
        return set(range(last + 1, head + 1))
    start = head
    while start and start - 1 not in cue | speaker and layout.sentence[start - 1] == sentence:
        if not (layout.words[start - 1][0].isupper() or layout.folded[start - 1] in _DETERMINERS):
            break
        start -= 1
    return set(range(start, head + 1))


def _is_after(layout: Layout, number: int, last: int) -> bool:
    """Whether a word of the content is still next to the cue, whose last word is `last`: "urged Lund to"."""
    return 0 < number - last <= FARTHEST and "that" not in layout.folded[last + 1 : number]


def _is_phrase(layout: Layout, first: int, head: int) -> bool:
    """Whether the words from `first` to `head` may be one phrase."""
    return 0 <= head - first < FARTHEST and _ENDS.isdisjoint(layout.folded[first : head + 1])


def _right_after(layout: Layout, cue: set[int], content: set[int]) -> set[int]:
    """A pronoun or a phrase right after the cue, before the content or "to"."""
    sentence, first = layout.sentence[min(cue)], max(cue) + 1
    end = first
    while end < len(layout) and layout.sentence[end] == sentence and layout.folded[end] not in _ENDS:
        end += 1
    for number in range(first, min(first + 2, end)):
        if layout.folded[number] in _OBJECTS:
            return {number}
    words = set(range(first, end))
    is_led_to = end < len(layout) and layout.folded[end] in _AFTER_PHRASE
    is_noun = any(layout.folded[n] in _DETERMINERS or layout.words[n][0].isupper() for n in words)
    is_apart = not words & content
    if 0 < end - first <= FARTHEST and (is_noun and (is_apart or is_led_to)):
        return words
    return set()


def _subject(layout: Layout, cue: set[int]) -> set[int]:
    """The pronoun of "they were told"."""
    first = min(cue)
    sentence = layout.sentence[first]
    if _BE.isdisjoint(layout.folded[max(0, first - 3) : first]):
        return set()
    before = [
        number
        for number in range(max(0, first - BEFORE), first)
        if layout.sentence[number] == sentence and layout.folded[number] in _SUBJECTS
    ]
    return set(before[-1:])
