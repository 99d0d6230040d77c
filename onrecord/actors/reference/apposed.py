"""The body named beside a noun that says what it is: "the company, Reef Lines,", "Harbour Voice, a union", "the Orsa
news agency"."""

from __future__ import annotations

from typing import Final

from onrecord.actors import media
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.function_words import ARTICLES
from onrecord.record import ActorKind

_CALLED: Final = frozenset("called named dubbed".split())
_GOING_ON: Final = frozenset(", . ; ) of for in that which".split())


def body_beside(namings: Namings, head: int, span: Range) -> Party | None:
    """The organization of which a noun and its phrase say what kind of body it is."""
    return _after(namings, head) or _before(namings, span, head)


def _after(namings: Namings, head: int) -> Party | None:
    """The one named after the noun: "the union Harbour Voice", "the union, Harbour Voice,", "a group called Reef"."""
    words, at = namings.layout.words, head + 1
    if words[at : at + 1] == [","] or (words[at : at + 1] and words[at] in _CALLED):
        at += 1
        at += at < len(words) and words[at].casefold() in ARTICLES
    body = _body_at(namings, at)
    if (
        body is None
        or _body_at(namings, at - 1) == body
        or namings.layout.sentence[at] != namings.layout.sentence[head]
    ):
        return None
    _, last = namings.name_around(at)
    is_closed = words[last + 1 : last + 2] and words[last + 1] in {",", ".", ";", ")"}
    is_listed = words[last + 1 : last + 3] == [",", "and"] or _body_at(namings, last + 2) is not None
    return body if at == head + 1 or words[head + 1] in _CALLED or (is_closed and not is_listed) else None


def _before(namings: Namings, span: Range, head: int) -> Party | None:
    """The one named before the phrase: "Harbour Voice, a union of pilots", "the Orsa news agency"."""
    layout = namings.layout
    first = span[0]
    body = _body_at(namings, first - 2) if first > 1 and layout.words[first - 1] == "," else None
    if body is not None and layout.words[first].casefold() in ARTICLES:
        following = layout.words[max(head, span[1]) + 1 : max(head, span[1]) + 2]
        if following and following[0] in _GOING_ON:
            return body
    for number in (head - 1, head - 2):
        body = _body_at(namings, number) if number >= 0 else None
        if body is not None:
            begin, _ = namings.name_around(number)
            is_kind = media.is_kind_of_body(layout, (max(0, begin - 1), begin), (number + 1, head))
            return body if is_kind else None
    return None


def _body_at(namings: Namings, word: int) -> Party | None:
    named = namings.named.get(word)
    return named if named is not None and named.kind is ActorKind.ORGANIZATION else None
