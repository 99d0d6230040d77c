"""Who takes part in a contact where its words name nobody: "negotiators for both sides", "they met again", "a second
round"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.pairs import pair_before
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range, Trigger
from onrecord.occasions import Occasion
from onrecord.record import ActorKind, ContactKind
from onrecord.text import Layout

_BOTH: Final = frozenset("both each either two".split())
_SIDES: Final = frozenset("countries governments nations parties side sides states".split())
_TEAMS: Final = frozenset("armies delegations delegation teams team".split())
_LINKS: Final = frozenset("for from of".split())
_ANOTHER: Final = frozenset(
    """another earlier eighth fifth final first fourth further last latest new next ninth previous recent second seventh
    sixth subsequent such tenth third""".split()
)
COUNTED: Final = 3  # words from "second" and the like to the contact that is counted
SINCE_THEY_MET: Final = 3  # sentences from one contact to the next of the same


def those_meant(
    trigger: Trigger,
    named: Sequence[Range],
    participants: tuple[Party, ...],
    before: Sequence[Occasion],
    cast: Cast,
) -> tuple[Party, ...]:
    """The participants, or those meant where they are nobody known: the two sides for "officials of the two countries"
    (9 of 10 contacts right, 1 before), who met in the contact told last for "they" (15 of 19, 8 of 16 before) and for a
    further "round" or "meeting"; `before` are the contacts told before it in the article."""
    if any(party.kind is not ActorKind.GROUP for party in participants) or len(participants) > 1:
        return participants
    layout = cast.layout
    sides = next((span for span in named if _is_of_both_sides(layout, span)), None)
    if sides is not None:
        return pair_before(cast.namings, sides[0], "states", cast.countries) or participants
    they = bool(named) and all(_are_those_two(layout, span) for span in named)
    further = not participants and not named and _is_another(layout, trigger.word)
    if they or further:
        kind = ContactKind(trigger.label) if further else None
        return next((one.participants for one in _since(layout, trigger.word, before, kind)), participants)
    return participants


def _is_of_both_sides(layout: Layout, span: Range) -> bool:
    """Whether those named are of both of two sides: "negotiators for the two sides", "four delegates from each side",
    "both delegations"."""
    words = layout.folded[span[0] : span[1] + 1]
    links = [n for n, word in enumerate(words) if word in _LINKS and n > 0]
    whose = words[links[0] + 1 :] if links else words
    nouns = _SIDES if links else _TEAMS
    return bool(whose) and whose[-1] in nouns and not _BOTH.isdisjoint(whose)


def _are_those_two(layout: Layout, span: Range) -> bool:
    """Whether words are "they", "both" or "the two"."""
    words = layout.folded[span[0] : span[1] + 1]
    return words in (["they"], ["both"], ["the", "two"], ["the", "pair"])


def _is_another(layout: Layout, word: int) -> bool:
    """Whether a contact is counted from one before: "a second round", "the previous talks"."""
    start = layout.sentence_around(word).start
    return not _ANOTHER.isdisjoint(layout.folded[max(start, word - COUNTED) : word])


def _since(layout: Layout, word: int, before: Sequence[Occasion], kind: ContactKind | None) -> Iterator[Occasion]:
    """The contacts told shortly before a word, the last first; those of a kind, where one is given."""
    for occasion in reversed(before):
        if layout.sentence[word] - layout.sentence[occasion.triggers[0].word] > SINCE_THEY_MET:
            return
        if kind is None or _is_of_kind(occasion.kind, kind):
            yield occasion


def _is_of_kind(one: ContactKind, other: ContactKind) -> bool:
    apart = {ContactKind.CALL, ContactKind.MESSAGE}
    return one is other or not apart & {one, other}
