"""A commitment as an article tells of it, and whether two tellings are of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from onrecord.actors.parties import Party
from onrecord.commitments.conditions import LEADS
from onrecord.commitments.conduct import MODALS
from onrecord.encoder.reading import Range, Trigger
from onrecord.record import Force, When
from onrecord.text import Layout

LEAST_SHARED: Final = 2  # words with meaning that two tellings of one conduct share at least,
RETOLD: Final = 0.75  # and as a share of the shorter one's
LETTERS: Final = 3  # a word of that many letters or fewer means little
SAME: Final = 0.5  # share of words of the conduct from which two commitments of the same parties are one


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A commitment in word numbers, its parties not yet actors; `statement` is the number of its attribution,
    `triggers` are the words that tell of it."""

    force: Force
    by: tuple[Party, ...]
    to: tuple[Party, ...]
    what: tuple[Range, ...]
    condition: tuple[Range, ...]
    evidence: tuple[Range, ...]
    statement: int | None
    triggers: tuple[Trigger, ...]
    date: When | None = None  # on which it was made, told by `said_when` once all of it is together

    @property
    def probability(self) -> float:
        """That of the surest of the words that tell of it."""
        return max(trigger.probability for trigger in self.triggers)


def _words(spans: Sequence[Range]) -> set[int]:
    return {number for first, last in spans for number in range(first, last + 1)}


def is_same(layout: Layout, a: Undertaking, b: Undertaking) -> bool:
    """Whether two are one commitment: of one force, and marked by the model at two words, or told again in like words
    of the same parties; or of whatever force, told by "will" and again by the word that leads to its condition."""
    if a.force is not b.force and not _is_on_condition(layout, a, b) and not _is_on_condition(layout, b, a):
        return False
    for mine, other in ((a.what, b.what), (a.evidence, b.evidence)):
        x, y = _words(mine), _words(other)
        if 2 * len(x & y) >= SAME * (len(x) + len(y)) * (1 if mine is a.what else 1.6):
            return True
    if set(a.by) != set(b.by) or a.condition or b.condition:
        return False
    said_a, said_b = (frozenset(_content_words(layout, made.what)) for made in (a, b))
    shared = len(said_a & said_b)
    return shared >= LEAST_SHARED and shared >= RETOLD * min(len(said_a), len(said_b))


def _is_on_condition(layout: Layout, made: Undertaking, on: Undertaking) -> bool:
    """Whether the word that tells of one leads to the condition of the other: "would pay unless"."""
    will, lead = made.triggers[0].word, on.triggers[0].word
    is_told = layout.folded[will] in MODALS and layout.folded[lead] in LEADS
    return is_told and layout.sentence[will] == layout.sentence[lead] and made.by == on.by


def _content_words(layout: Layout, spans: Sequence[Range]) -> Iterator[str]:
    """The first letters of the words that mean something, so that "talks" and "talk" are one."""
    for number in _words(spans):
        word = layout.words[number].casefold()
        if len(word) > LETTERS:
            yield word[: LETTERS + 1]


def merge(layout: Layout, first: Undertaking, again: Undertaking) -> Undertaking:
    surer, other = (first, again) if first.probability >= again.probability else (again, first)
    if first.force is not again.force:
        surer, other = (first, again) if _is_on_condition(layout, first, again) else (again, first)
    is_elsewhere = not _words(first.evidence) & _words(again.evidence)
    return replace(
        surer,
        to=surer.to or other.to,
        condition=surer.condition or other.condition,
        evidence=tuple(sorted((*first.evidence, *again.evidence))) if is_elsewhere else surer.evidence,
        triggers=(*surer.triggers, *other.triggers),
    )
