"""Contacts with several that were one with each: "telephoned Lund and Vogt", "visited Peru and Chile"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.countries.states import StateForm
from onrecord.actors.parties import Party
from onrecord.calendars import Calendar
from onrecord.contacts.occasions import Occasion
from onrecord.contacts.participants import LEADS
from onrecord.contacts.places import find_place
from onrecord.contacts.timing import ITS_DAY, days_again, days_of_each
from onrecord.encoder.reading import Range, Reading
from onrecord.record import ActorKind, ContactKind
from onrecord.text import Layout

_TOGETHER: Final = frozenset(
    """all along alongside chaired conference convene convened convenes group hosted joined joint jointly multilateral
    together trilateral video way""".split()
)
_CALLS: Final = frozenset("call conversation discussion talk videoconference".split())
_SEPARATELY: Final = frozenset(("separately", "individually", "respectively"))
_SEPARATE: Final = frozenset(("separate", "bilateral", "individual"))
_IN_TURN: Final = ("one after the other", "each in turn", "both in turn")
_SEVERAL: Final = frozenset("calls conversations discussions meetings talks sessions".split())
_LATER: Final = frozenset("afterwards later subsequently then".split())
BETWEEN: Final = 16  # words from one who was met to the next
COUNTED: Final = 3  # words from "separate" to what is separate


def each_told(
    reading: Reading,
    word: int,
    occasion: Occasion,
    named: tuple[Sequence[Range], Sequence[Party]],
    cast: Cast,
    calendar: Calendar,
) -> list[Occasion]:
    """The occasion, or one with each of several: on a day of its own where each has one. `named` are the words for the
    participants and those named before the `word`."""
    layout = reading.layout
    spans, first = named
    after = [span for span in spans if span[0] > word]
    others = [party for party in occasion.participants if party not in first]
    days = days_of_each(layout, word, after, calendar) if len(after) == len(others) > 1 else []
    if days and len(first) == 1 and first[0] in occasion.participants:
        of_each = [_with(occasion, first[0], other, layout, cast) for other in others]
        ends = [(span[1], min(layout.sentence_around(word).stop - 1, span[1] + ITS_DAY)) for span in after]
        told = zip(of_each, days, ends, strict=True)
        return [replace(one, date=day, place=_place_in(reading, at, one)) for one, day, at in told]
    each = _one_by_one(layout, word, occasion, (after, first), cast)
    again = [(one, day, near) for one in each for day, near in days_again(layout, word, calendar)]
    return [replace(one, date=day, place=_place_in(reading, near, one)) for one, day, near in again] or each


def _place_in(reading: Reading, near: Range, occasion: Occasion) -> str | None:
    """Where a contact was of which the words `near` tell, one of several: "met Lund in Oslo on Monday and Vogt in Lima
    on Tuesday"."""
    if occasion.kind is ContactKind.VISIT:
        return occasion.place
    return find_place(reading.layout, occasion.kind, near[0], [near], reading.names) or occasion.place


def _one_by_one(
    layout: Layout, word: int, occasion: Occasion, named: tuple[Sequence[Range], Sequence[Party]], cast: Cast
) -> list[Occasion]:
    """A call to several, whose caller alone is named first, before the word for it, is a call to each, unless it is
    said to be one of all: in the training records two in three are. So are visits to several states (12 of 13), and
    what was done "separately", or by "each". `named` are the words for those after the `word` and who is named
    before it."""
    spans, first = named
    around = [layout.words[n].casefold() for n in layout.sentence_around(word)]
    told = " ".join(around)
    before = [party for party in occasion.participants if party in first]
    after = [party for party in occasion.participants if party not in first]
    is_separate = (
        not _SEPARATELY.isdisjoint(around)
        or any(layout.folded[first] == "each" for first, _ in spans)
        or any(turn in told for turn in _IN_TURN)
        or _are_separate(layout, word)
        or _are_led_to_each(layout, spans)
    )
    is_call = occasion.kind is ContactKind.CALL and _TOGETHER.isdisjoint(around) and not _is_a_call(layout, word)
    is_tour = occasion.kind is ContactKind.VISIT and all(other.kind is ActorKind.STATE for other in after)
    if len(before) == 1 and len(after) > 1 and (is_call or is_tour or is_separate):
        (alone,), others = before, after
    elif len(after) == 1 and len(before) > 1 and ((is_call and "each" in around) or "respectively" in around):
        (alone,), others = after, before
    else:
        return [occasion]
    if is_tour:
        return [_with(occasion, alone, other, layout, cast) for other in others]
    if not is_separate:
        known = [other for other in others if other.kind is not ActorKind.GROUP]
        if len(known) < 2:  # a call with him and the leaders is often one of all
            return [occasion]
        others = known if "including" in around else others  # "leaders including Lund and Vogt" are these two
    return [replace(occasion, participants=(alone, other)) for other in others]


def _with(occasion: Occasion, alone: Party, other: Party, layout: Layout, cast: Cast) -> Occasion:
    """The occasion of whoever is named first with one of the others; a visit is to the state of that one."""
    place = _of_state(layout, occasion, other, cast) if occasion.kind is ContactKind.VISIT else occasion.place
    return replace(occasion, participants=(alone, other), place=place)


def _are_separate(layout: Layout, word: int) -> bool:
    """Whether a word is of several contacts, "separate meetings with Lund and Vogt", "bilateral talks with both"."""
    before = layout.folded[max(0, word - COUNTED) : word]
    return layout.folded[word] == "bilaterals" or (layout.folded[word] in _SEVERAL and not _SEPARATE.isdisjoint(before))


def _are_led_to_each(layout: Layout, spans: Sequence[Range]) -> bool:
    """Whether a word of its own leads to each of those named one after another, "called on Lund and on Vogt", or one is
    said to have come later, "met Lund and, an hour later, Vogt"."""
    for (first, last), (following, _) in pairwise(sorted(spans)):
        between, lead = layout.folded[last + 1 : following], layout.folded[first - 1]
        if len(between) > BETWEEN or layout.sentence[first] != layout.sentence[following]:
            continue
        if not {"and", "then"} & set(between):
            continue
        if not _LATER.isdisjoint(between) or (between[-1] == lead and lead in LEADS):
            return True
    return False


def _is_a_call(layout: Layout, word: int) -> bool:
    """Whether the word is of one call, "a telephone conversation with Lund and Vogt", "was on the call", not of
    several: "called Lund and Vogt"."""
    if layout.folded[word] in _CALLS and layout.folded[word - 1] == "the":
        return True
    noun = next((n for n in range(word, min(word + 3, len(layout))) if layout.folded[n] in _CALLS), None)
    if noun is None or layout.folded[noun + 1 : noun + 2] != ["with"]:
        return False
    if not {"another", "one"}.isdisjoint(layout.folded[noun : layout.sentence_around(word).stop]):  # "and one with"
        return False
    return not {"a", "an"}.isdisjoint(layout.folded[max(0, word - 3) : word])


def _of_state(layout: Layout, occasion: Occasion, other: Party, cast: Cast) -> str | None:
    """The words for a state or its city in what tells of a visit to it."""
    for mention in cast.states:
        inside = any(first <= mention.first <= last for first, last in occasion.evidence)
        if inside and mention.country == other.key and mention.form is not StateForm.ADJECTIVE:
            return layout.written(mention.first, mention.last)
    return None
