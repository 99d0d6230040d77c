"""The words of an entry where they stand: the paragraphs around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from onrecord.record import Record, Span

_MOST_AROUND: Final = 600  # characters before the first of the words and after the last


@dataclass(frozen=True, slots=True)
class Context:
    """A passage of the article from its character `start` on; `spans` say where in the passage the words are."""

    start: int
    text: str
    spans: tuple[tuple[int, int], ...]


def find_context(record: Record, local_id: str) -> Context:
    """The whole paragraphs around the words of an entry of the record; KeyError where it has no such entry."""
    spans = sorted(_spans_of(record, local_id))
    text, first, last = record.document.text, spans[0].start, spans[-1].end
    start = max(text.rfind("\n", 0, first) + 1, first - _MOST_AROUND)
    end = text.find("\n", last)
    end = min(len(text) if end < 0 else end, last + _MOST_AROUND)
    return Context(start, text[start:end], tuple((span.start - start, span.end - start) for span in spans))


def _spans_of(record: Record, local_id: str) -> tuple[Span, ...]:
    spans = {statement.id: statement.content for statement in record.statements}
    spans |= {contact.id: contact.evidence for contact in record.contacts}
    spans |= {commitment.id: commitment.evidence for commitment in record.commitments}
    spans |= {event.id: event.evidence for event in record.events}
    return spans[local_id]
