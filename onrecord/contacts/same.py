"""Whether two contacts that an article tells of are one, by the words around them: "the meeting" is one told before, "a
second call" and "wrote back" are others."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import product
from typing import Final

from onrecord.actors.parties import Party
from onrecord.contacts.occasions import Occasion, is_of_one_time, is_same, is_side
from onrecord.record import ContactKind
from onrecord.text import Layout

_ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_NOUNS: Final = frozenset(
    "call conversation discussion discussions meeting negotiations session summit talks trip visit".split()
)
_KNOWN: Final = frozenset("that the their this".split())
_ANSWERS: Final = frozenset("answer answered reply replied replies response responded".split())
COUNTED: Final = 3  # words from "second" and the like to what is counted


def same_before(
    layout: Layout,
    countries: Mapping[Party, str],
    one: Occasion,
    found: Sequence[Occasion],
    apart: Container[int],
    *,
    is_one_of_each: bool,
) -> int | None:
    """The number of the contact of those `found` that `one` tells of again.

    `apart` are the numbers of those that are one of several, with each; `is_one_of_each`: whether this one is.
    """
    same = (
        number
        for number, other in enumerate(found)
        if _is_told_twice(layout, countries, one, other)
        or (is_same(one, other, countries) and not _are_told_apart(layout, one, other))
    )
    number = next(same, None)
    if number is not None and _is_of_all(one, number in apart, found[number], is_one_of_each):
        return None
    return number


def is_told_one_by_one(layout: Layout, one: Occasion, apart: Sequence[Occasion]) -> bool:
    """Whether the sentence of a contact with several has told it before as one with each: "had spoken to both by
    phone"; `apart` are those of one of several."""
    sentence = layout.sentence[one.triggers[0].word]
    beside = [set(other.participants) for other in apart if layout.sentence[other.triggers[0].word] == sentence]
    parts = [sides for sides in beside if sides < set(one.participants)]
    return len(parts) > 1 and set().union(*parts) == set(one.participants)


def _is_told_twice(layout: Layout, countries: Mapping[Party, str], one: Occasion, other: Occasion) -> bool:
    """Whether the same words of a sentence tell of two contacts of the same, one past or going on and one to come:
    "left on Monday for a visit to Peru", "travels to Lima for talks with Vogt"."""
    if one.kind is not other.kind or one.took_place == other.took_place:
        return False
    is_one_visit = one.kind is ContactKind.VISIT and set(one.participants) == set(other.participants)
    if not is_one_visit and not is_of_one_time(one, other):
        return False
    (first, last), (start, stop) = one.evidence[0], other.evidence[0]
    is_beside = layout.sentence[one.triggers[0].word] == layout.sentence[other.triggers[-1].word]
    pairs = product(one.participants, other.participants)
    same = [pair for pair in pairs if is_side(*pair, countries)]
    are_same = {*one.participants, *other.participants} == {party for pair in same for party in pair}
    return is_beside and are_same and first <= stop and start <= last


def _is_of_all(one: Occasion, is_apart: bool, other: Occasion, is_one_of_each: bool) -> bool:
    """Whether one of two is of all together and the other one of several, with each."""
    return (is_apart and len(one.participants) > 2) or (is_one_of_each and len(other.participants) > 2)


def _are_told_apart(layout: Layout, one: Occasion, other: Occasion) -> bool:
    """Whether words tell that of two occasions one answers the other, that they are two of a count, or that neither is
    of those of the other: "Lund will go to Peru" and "Ana Ruiz will see her on Friday" (17 of 25 that this tells apart
    are right)."""
    if _is_answer(layout, one) != _is_answer(layout, other) or _are_counted_apart(layout, one, other):
        return True
    first, second = set(one.participants), set(other.participants)
    is_of_others = not (first <= second or second <= first) and one.kind is other.kind
    is_beside = layout.sentence[one.triggers[0].word] == layout.sentence[other.triggers[-1].word]
    return is_of_others and not is_beside and not _is_known(layout, one.triggers[0].word)


def _is_known(layout: Layout, word: int) -> bool:
    """Whether a word points at a contact told before: "the meeting", "their 20-minute talks"."""
    return layout.folded[word] in _NOUNS and not _KNOWN.isdisjoint(layout.folded[max(0, word - COUNTED - 1) : word])


def _is_answer(layout: Layout, occasion: Occasion) -> bool:
    """Whether a letter or call is told as the answer to another: "wrote back", "rang back", "his reply to"."""
    if occasion.kind not in {ContactKind.MESSAGE, ContactKind.CALL}:
        return False
    words = [trigger.word for trigger in occasion.triggers]
    return any(layout.folded[n] in _ANSWERS or "back" in layout.folded[n + 1 : n + 3] for n in words)


def _are_counted_apart(layout: Layout, one: Occasion, other: Occasion) -> bool:
    """Whether words such as "their first call" and "a second telephone conversation" tell two of a kind apart."""
    first, second = (
        {layout.folded[n] for t in each.triggers for n in range(max(0, t.word - COUNTED), t.word)} & _ORDINALS
        for each in (one, other)
    )
    return bool(first and second) and first.isdisjoint(second)
