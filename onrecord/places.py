"""Where an occasion took place and when, from the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.dates import TimeExpression
from onrecord.encoder.reading import NameSpan, Range
from onrecord.record import Document, When
from onrecord.text import Layout

_AT: Final = frozenset("in at to near outside".split())


def find_place(layout: Layout, near: Sequence[Range], places: Iterable[NameSpan]) -> str | None:
    """The named place after "in", "at" or "to" within the words `near`, or in their sentence."""
    found = [place for place in places if place.first > 0 and _follows_preposition(layout, place.first)]
    for place in found:
        if any(first <= place.first <= last for first, last in near):
            return _words(layout, place)
    sentences = {int(layout.sentence[first]) for first, _ in near}
    in_sentence = [place for place in found if int(layout.sentence[place.first]) in sentences]
    best = min(in_sentence, key=lambda p: min(abs(p.first - first) for first, _ in near), default=None)
    return _words(layout, best) if best else None


def _follows_preposition(layout: Layout, word: int) -> bool:
    before = layout.words[word - 1].casefold()
    return before in _AT or (before == "the" and word > 1 and layout.words[word - 2].casefold() in _AT)


def _words(layout: Layout, place: NameSpan) -> str:
    start, end = layout.offsets(place.first, place.last)
    return " ".join(layout.text[start:end].split())


def find_when(
    document: Document, layout: Layout, near: Sequence[Range], dates: Sequence[TimeExpression], within: Sequence[Range] = ()
) -> When | None:
    """The date that the words `near` give, or else the nearest in their sentence that stands outside `within`."""
    usable = [date for date in dates if date.edtf is not None]
    places = [layout.offsets(first, last) for first, last in near]
    inside = [d for d in usable if any(start <= d.start and d.end <= end for start, end in places)]
    if inside:
        return _when(document, inside[0])
    if not near:
        return None
    sentences = {int(layout.sentence[first]) for first, _ in near}
    others = [layout.offsets(first, last) for first, last in within]
    beside = []
    for date in usable:
        words = layout.words_in(date.start, date.end)
        if words and int(layout.sentence[words[0]]) in sentences and not any(a <= date.start < b for a, b in others):
            beside.append(date)
    best = min(beside, key=lambda d: min(max(start - d.end, d.start - end, 0) for start, end in places), default=None)
    return _when(document, best) if best else None


def _when(document: Document, date: TimeExpression) -> When:
    return When(date.edtf, document.span(date.start, date.end))


def find_duration(layout: Layout, near: Sequence[Range], dates: Sequence[TimeExpression]) -> str | None:
    """The length of time, as ISO 8601, that the words `near` give."""
    places = [layout.offsets(first, last) for first, last in near]
    for date in dates:
        if date.type == "DURATION" and date.duration and any(start <= date.start and date.end <= end for start, end in places):
            return date.duration
    return None
