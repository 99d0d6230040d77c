"""Where an occasion took place, from the words that tell of it.

The words and the order of choice were settled on 3,000 contacts of 1,320 records, most of them of the training set.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.encoder.reading import NameSpan, Range
from onrecord.knowledge import StateForm, state_terms
from onrecord.knowledge.phrases import word_set
from onrecord.page.datelines import dateline_of
from onrecord.record import ContactKind
from onrecord.text import Layout

# Those who telephone or write to one another are at no one place (0 of 422 calls, 8 of 60 messages have one).
_NOWHERE: Final = frozenset({ContactKind.CALL, ContactKind.MESSAGE})
_AT: Final = word_set("in at near outside inside")
# Where somebody goes "to meet" another.
_TO: Final = word_set("to")
# What leads to the place of a visit, beside those.
_TOWARDS: Final = word_set(
    """to for into visit visits visited visiting reach reached reaches toured touring tour return returned enter
    entered"""
)
# What is somewhere without the occasion being there: "the war in Sudan", "the ambassador in Oslo".
_ELSEWHERE: Final = word_set(
    """ambassador ceasefire conflict crisis developments elections embassy envoy fighting forces killings peace people
    police protests representative situation stability troops truce unrest violence war"""
)
# Where people meet, in words that are no name.
_VENUES: Final = word_set(
    """airport apartment barracks base cafe camp capital castle cathedral chancellery church club compound consulate
    embassy farm flat headquarters home hospital hotel house lodge ministry mission monastery mosque office offices
    palace parliament port ranch residence resort restaurant tent venue villa village"""
)
# What a place is within another one: "the Black Sea resort of Sochi", "Vietnam's capital, Hanoi".
_KINDS: Final = word_set("capital city country district island port province region resort town village")
_TO_WITHIN: Final = _KINDS | word_set(
    """' ’ s , of border coastal lakeside seaside northern southern eastern western central northeastern southeastern
    northwestern southwestern old largest biggest main"""
)
# Those that are a state of things without a word such as "the": "in office", "at home".
_BARE: Final = word_set("office home house mission base camp club port")
_WISHES: Final = word_set("behest insistence invitation request urging")
_BREAKS: Final = word_set("for with to of on by from over between and or that which who")
# What a place before the word is that of, "the Geneva talks", and the places of which it is, not "the Syria talks".
_HELD: Final = word_set("conference dinner lunch meeting meetings negotiations session summit talks")
_TOWNS: Final = frozenset({StateForm.CAPITAL, StateForm.CITY, StateForm.SEAT})
LONGEST: Final = 5  # words of a venue, or from a place to the one within it
BEFORE: Final = 40  # words before that of a meeting among which its sentence names the place


def find_place(
    layout: Layout, kind: ContactKind, word: int, near: Sequence[Range], names: Sequence[NameSpan]
) -> str | None:
    """Where an occasion of a `kind` took place that the `word` carries and the words `near` tell of: a named place or
    one in words of its own ("a hotel"), the nearest to the word; of a meeting also one named before it in its sentence.
    For "here" it is the place of the dateline.

    `names` are all names of the article in the order of the text.
    """
    if kind in _NOWHERE:
        return None
    if (of := _place_of_noun(layout, word, names)) is not None:
        return layout.written(*of)
    if kind is ContactKind.VISIT:
        told = [place for first, last in near for place in _places(layout, first, last + 1, names, _AT | _TOWARDS)]
    else:
        told = [place for first, last in near for place in _places(layout, first, last + 1, names, _AT)]
        told = told or [
            place for first, last in near for place in _places(layout, first, min(last + 1, word), names, _TO)
        ]
    if not told and kind is ContactKind.MEETING:
        first = max(word - BEFORE, layout.sentence_around(word).start)
        told = [place for place in _places(layout, first, word, names, _AT) if layout.words[place[0]][0].isupper()]
    if not told and kind is not ContactKind.VISIT:
        told = list(_where(layout, word, names))
    if told:
        return layout.written(*min(told, key=lambda place: _way(place, word)))
    is_here = any("here" in layout.folded[first : last + 2] for first, last in near)
    return dateline_of(layout) if is_here else None


def _place_of_noun(layout: Layout, word: int, names: Sequence[NameSpan]) -> Range | None:
    """The place right before the noun for an occasion, "Thursday's Geneva talks", "their first Oval Office meeting"; a
    state there is mostly what it is about."""
    at = bisect_left(names, word, key=_first) - 1
    if layout.folded[word] not in _HELD or at < 0 or names[at].last != word - 1:
        return None
    first, last = names[at].first, names[at].last
    term = state_terms().get(layout.folded[first : last + 1])
    is_venue = names[at].kind != "person" and layout.folded[last] in _VENUES and first < last
    is_town = names[at].kind == "place" and term is not None and term.form in _TOWNS
    return (first, last) if is_venue or is_town else None


def _where(layout: Layout, word: int, names: Sequence[NameSpan]) -> Iterator[Range]:
    """The place that "where" before a word means: "will fly to Doha on Monday, where she is to hold talks"."""
    first = max(word - BEFORE, layout.sentence_around(word).start)
    where = next((n for n in range(word - 1, first, -1) if layout.folded[n] == "where"), None)
    if where is None:
        return
    at = bisect_left(names, where, key=_first) - 1
    if at >= 0 and names[at].kind == "place" and names[at].last >= max(first, where - LONGEST):
        yield names[at].first, names[at].last


def _way(place: Range, word: int) -> int:
    """How far a place is from a word; twice as far before it, where it may be another's."""
    return place[0] - word if place[0] > word else 2 * (word - place[0])


def _places(
    layout: Layout, start: int, end: int, names: Sequence[NameSpan], towards: frozenset[str]
) -> Iterator[Range]:
    """The places among the words from `start` to before `end` that one of the words `towards` leads to."""
    inside: set[int] = set()
    for number in range(bisect_left(names, start, key=_first), bisect_left(names, end, key=_first)):
        name = names[number]
        inside.update(range(name.first, name.last + 1))
        is_venue = name.kind == "organization" and layout.folded[name.last] in _VENUES
        whose = layout.folded[name.last + 1 : name.last + 4]
        is_wish = whose[:2] == ["'", "s"] and not _WISHES.isdisjoint(whose[2:])  # "at Chile's request"
        if is_wish or not _is_led_to(layout, name.first, towards):
            continue
        within = _within(layout, names, number)
        if within is not None:
            yield within.first, within.last
        elif is_venue or name.kind == "place":
            yield name.first, name.last
    for number in range(start, end):
        if layout.folded[number] in _VENUES and number not in inside:
            first = _start_of_venue(layout, number, start)
            if first is not None and not _leads_within(layout, number, names):
                yield first, number


def _is_led_to(layout: Layout, first: int, towards: frozenset[str]) -> bool:
    """Whether one of the words `towards` leads to a name, with what kind of place it is between them or not: "in the
    southern city of", "visited the Turkish capital"."""
    at = first - 1
    while at >= max(0, first - LONGEST) and _is_of_place(layout, at):
        at -= 1
    return at >= 0 and layout.folded[at] in towards and not (at > 0 and layout.folded[at - 1] in _ELSEWHERE)


def _is_of_place(layout: Layout, at: int) -> bool:
    word = layout.folded[at]
    return word == "the" or word in _TO_WITHIN or (layout.words[at][0].isupper() and layout.folded[at + 1] in _KINDS)


def _within(layout: Layout, names: Sequence[NameSpan], number: int) -> NameSpan | None:
    """The place within that of a name, where words lead from the one to the other."""
    following = names[number + 1] if number + 1 < len(names) else None
    if following is None or following.kind != "place" or following.first > names[number].last + 1 + LONGEST:
        return None
    between = layout.folded[names[number].last + 1 : following.first]
    return following if not _KINDS.isdisjoint(between) and _TO_WITHIN.issuperset(between) else None


def _leads_within(layout: Layout, venue: int, names: Sequence[NameSpan]) -> bool:
    """Whether a venue is the kind of a named place after it: "the port city of Bergen"."""
    at = bisect_left(names, venue + 1, key=_first)
    if layout.folded[venue] not in _KINDS or at == len(names) or names[at].kind != "place":
        return False
    if names[at].first > venue + 1 + LONGEST:
        return False
    return _TO_WITHIN.issuperset(layout.folded[venue + 1 : names[at].first])


def _start_of_venue(layout: Layout, last: int, least: int) -> int | None:
    """The first word of "a hotel" or "the presidential palace" after a word such as "in", where it stands there."""
    for number in range(last - 1, max(least, last - LONGEST) - 1, -1):
        if layout.folded[number] in _AT:
            return None if number + 1 == last and layout.folded[last] in _BARE else number + 1
        if layout.folded[number] in _BREAKS:
            return None
        if not layout.words[number].isalpha() and layout.words[number] not in "'’-":
            return None
    return None


def _first(name: NameSpan) -> int:
    return name.first
