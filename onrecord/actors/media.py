"""Newspapers, agencies and stations: which bodies are some, and when words mean one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from onrecord.actors.names.namings import SENTENCES_BACK, Namings
from onrecord.actors.parties import Party
from onrecord.encoder.reading import Range
from onrecord.knowledge import fold_words, organizations
from onrecord.record import ActorKind
from onrecord.text import Layout

_PAPERS: Final = frozenset("newspaper daily weekly magazine tabloid broadcaster mouthpiece".split())
_AGENCY: Final = ["news", "agency"]
_IN_NAMES: Final = _PAPERS | frozenset(
    """times post news press television tv radio herald tribune journal gazette telegraph broadcasting review courier
    chronicle""".split()
)
_KINDS: Final = _PAPERS | frozenset("television tv radio party".split())


def is_the_medium(layout: Layout, span: Range, head: int) -> bool:
    """Whether a phrase means a newspaper, agency or station that was named before: "the daily", "the news agency"."""
    words = [word.casefold() for word in layout.words[span[0] : head + 1]]
    return words[0] in {"the", "this"} and (words[-1] in _PAPERS or words[-2:] == _AGENCY)


def medium_before(namings: Namings, head: int, span: Range) -> tuple[Party, ...]:
    """The newspaper, agency or station named last before a phrase that means one."""
    layout, named = namings.layout, namings.named
    if not is_the_medium(layout, span, head):
        return ()
    for number in namings.before(head):
        if layout.sentence[number] < layout.sentence[head] - SENTENCES_BACK:
            break
        is_body = number in named and named[number].kind is ActorKind.ORGANIZATION
        if is_body and is_media(layout, (namings.name_around(number)[0], number)):
            return (named[number],)
    return ()


def is_kind_of_body(layout: Layout, before: Range, after: Range) -> bool:
    """Whether the words `after` a name say what kind of body it is: "the Standard newspaper", "the MENA news agency".

    `before` are the words from the phrase's first to the name's first: "a Standard newspaper" is another body.
    """
    words = [word.casefold() for word in layout.words[after[0] : after[1] + 1]]
    is_one = before[0] == before[1] or layout.words[before[0]].casefold() not in {"a", "an"}
    return is_one and (words == _AGENCY or (len(words) == 1 and words[0] in _KINDS))


def is_media(layout: Layout, name: Range) -> bool:
    """Whether a name is that of a newspaper, agency or station, by its words or those beside it."""
    first, last = name
    known = _tell(layout.folded[first : last + 1])
    if known is not None:
        return known
    before = [word.casefold() for word in layout.words[max(0, first - 2) : first]]
    after = [word.casefold() for word in layout.words[last + 1 : last + 3]]
    return _AGENCY in (before, after) or not _PAPERS.isdisjoint((*before[-1:], *after[:1]))


def is_name_of_media(name: str) -> bool:
    """Whether a name by itself is that of a newspaper, agency or station: not "Press Club"."""
    return _tell(fold_words(name)) or False


def _tell(words: Sequence[str]) -> bool | None:
    """Whether the folded words of a name, marks among them, are those of media; None where they do not tell."""
    known = organizations().get(words)
    if known is not None and known.code:
        return known.code.endswith("MED") and not known.code.startswith("NGO")  # which only speaks for them
    return None if _IN_NAMES.isdisjoint(words[-1:]) else True
