"""The article with the words of each entry marked: nested elements, cut where two entries overlap only in part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from onrecord.readout.plain import harmless
from onrecord.readout.wording import own_events
from onrecord.record import Record, Span, Statement

_N_HUES, _N_LINES = 8, 4  # colours, and kinds of underline that tell apart those who share one


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that belong to an entry; `key` is the entry's name on the page, `badge` a number to print before them."""

    start: int
    end: int
    key: str
    classes: str
    badge: int | None = None


def speaker_classes(number: int) -> str:
    """The classes that give the speaker of that number colour and underline; 0 is nobody named."""
    return f"h{(number - 1) % _N_HUES} u{(number - 1) // _N_HUES % _N_LINES}" if number else "unnamed"


def collect_marks(
    record: Record, prefix: str, statements: Sequence[Statement], numbers: dict[str, int]
) -> Iterator[Mark]:
    """The marks of all entries of the record, statements as given; keys are `prefix` and the place in the record."""
    for place, statement in enumerate(statements):
        number = numbers[statement.speaker.id] if statement.speaker else 0
        key, colour = f"{prefix}s{place}", speaker_classes(number)
        for first, span in zip((True, *[False] * len(statement.content)), statement.content, strict=False):
            yield Mark(span.start, span.end, key, f"said {colour}", badge=number if first else None)
        if statement.cue:
            yield Mark(statement.cue.start, statement.cue.end, key, f"cue {colour}")
        if statement.source:
            yield Mark(statement.source.start, statement.source.end, key, f"source {colour}")
    for place, contact in enumerate(record.contacts):
        yield from _evidence(contact.evidence, f"{prefix}c{place}", "contact")
    for place, commitment in enumerate(record.commitments):
        spans = (*commitment.evidence, *commitment.what, *(commitment.condition or ()))
        yield from _evidence(spans, f"{prefix}k{place}", "commitment")
    for place, event in enumerate(own_events(record)):
        yield from _evidence(event.evidence, f"{prefix}e{place}", "event")


def _evidence(spans: Sequence[Span], key: str, kind: str) -> Iterator[Mark]:
    """The spans as marks, those that touch joined, so that words are not marked twice for the same entry."""
    joined: list[list[int]] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], span.end)
        else:
            joined.append([span.start, span.end])
    for start, end in joined:
        yield Mark(start, end, key, f"proof {kind}")


def mark_up(text: str, marks: Sequence[Mark], paragraphs: Sequence[tuple[int, int]]) -> list[Markup]:
    """The HTML of each paragraph. The first element of each entry has the id ``w`` and its key."""
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end))[::-1]
    opened: list[Mark] = []
    named: set[str] = set()
    pages: list[Markup] = []
    for start, end in paragraphs:
        pieces = [_open(mark, named, resumed=True) for mark in opened]
        at = start
        while at < end:
            while waiting and waiting[-1].start <= at:
                mark = waiting.pop()
                if mark.end > at:
                    pieces += _insert(opened, mark, named)
            stops = [end, *(mark.end for mark in opened), *(mark.start for mark in waiting[-1:])]
            following = min(stop for stop in stops if stop > at)
            pieces.append(escape(harmless(text[at:following])))
            at = following
            pieces += _close_ended(opened, at)
        pieces += [Markup("</span>")] * len(opened)
        pages.append(Markup("").join(pieces))
    return pages


def _insert(opened: list[Mark], mark: Mark, named: set[str]) -> list[Markup]:
    """Open `mark` inside those that end after it; those that end before it are closed and opened again inside it."""
    depth = len(opened)
    while depth and opened[depth - 1].end < mark.end:
        depth -= 1
    inner = opened[depth:]
    opened[depth:] = [mark, *inner]
    resumed = [_open(other, named, resumed=True) for other in inner]
    return [*[Markup("</span>")] * len(inner), _open(mark, named), *resumed]


def _close_ended(opened: list[Mark], at: int) -> list[Markup]:
    """The ends of the marks that end at `at`; outer marks end no earlier than inner ones."""
    pieces = []
    while opened and opened[-1].end <= at:
        opened.pop()
        pieces.append(Markup("</span>"))
    return pieces


def _open(mark: Mark, named: set[str], resumed: bool = False) -> Markup:
    name = "" if mark.key in named else Markup(' id="w{}"').format(mark.key)
    named.add(mark.key)
    badge = Markup("")
    if mark.badge is not None and not resumed:
        sign = mark.badge or "?"
        badge = Markup('<a class="badge" href="#e{}" title="to the entry">{}</a>').format(mark.key, sign)
    return Markup('<span class="{}" data-e="{}"{}>{}').format(mark.classes, mark.key, name, badge)
