"""A proper name of an article, what it is without its titles, and all names of one actor with the fullest of them."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.actors.names.office_edges import is_title_a_name
from onrecord.actors.names.spelling import is_acronym, words_of_body
from onrecord.function_words import APOSTROPHES
from onrecord.knowledge import given_names, honorifics, office_words, offices, state_terms
from onrecord.knowledge.phrases import word_set
from onrecord.record import ActorKind
from onrecord.text import Layout

_DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_MARKS = word_set(". - '")
_EXCELLENCIES = (["h", ".", "e", "."], ["h", ".", "h", "."], ["h", ".", "m", "."])
_BETWEEN_TITLES = word_set("the of for and s un eu") | _MARKS


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name that the model found: the words `first` to `last`, both included."""

    first: int
    last: int
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The names of one actor in order of the text, the fullest without title, and a person's gender, "m" or "f"."""

    mentions: tuple[Name, ...]
    name: str
    kind: ActorKind
    gender: str | None = None


def strip_name(layout: Layout, name: Name) -> tuple[int, int]:
    """The first and last word of `name` without titles before it and a possessive or punctuation after it."""
    words, first, last = layout.words, name.first, name.last
    while last > first and (not words[last][0].isalnum() or (words[last] == "s" and words[last - 1] in APOSTROPHES)):
        if words[last] == ")" and "(" in words[first:last]:
            break
        last -= 1
    while first < last and not words[first][0].isalnum():
        first += 1
    if name.kind is ActorKind.PERSON:
        return _after_titles(layout, first, last), last
    return _after_article(words, first, last), last


def _after_article(words: Sequence[str], first: int, last: int) -> int:
    return first + 1 if first < last and words[first] in {"the", "The", "THE"} else first


@functools.lru_cache(maxsize=1 << 9)  # each name is asked for seven times over
def _after_titles(layout: Layout, first: int, last: int) -> int:
    """The first word after honorifics and offices: "Russian President Vladimir Putin" -> "Vladimir"."""
    folded = layout.folded[first : last + 1]
    at = cut = 0
    while at < len(folded):
        office = offices().starting(folded, at) if not is_title_a_name(layout, first + at) else None
        is_excellency = folded[at : at + 4] in _EXCELLENCIES
        title = office[0] if office is not None else 1 if folded[at] in honorifics() else 4 * is_excellency
        if title:
            at = cut = at + title
        elif (state := state_terms().starting(folded, at)) is not None:
            at += state[0]
        elif folded[at] in office_words() or folded[at] in _BETWEEN_TITLES:
            at += 1
            cut += cut == at - 1 and folded[at - 1] in _MARKS
        else:
            break
    is_given = cut == len(folded) - 1 and folded[0] in given_names()  # "Dean Ward"
    return first + cut if cut < len(folded) and not is_given else first


def grouped(layout: Layout, names: Iterable[Name], kind: ActorKind, gender: str | None = None) -> NameGroup:
    mentions = tuple(sorted(names, key=lambda n: (n.first, n.last)))
    texts = [re.sub(r"\s*\([^)]*\)$", "", layout.written(*strip_name(layout, name))) for name in mentions]
    texts = [f"{text}." if _DOTTED.fullmatch(text) else text for text in texts]  # "U.N."
    spoken = [text for text in texts if not text.isupper() or kind is not ActorKind.PERSON]
    counts = Counter(spoken or texts)
    size = {text: 1 if is_acronym(text) else len(words_of_body(text)) for text in counts}
    best = max(size.values())
    fullest = [text for text in counts if size[text] == best]
    name = max(fullest, key=lambda text: (not text.isupper() or " " not in text, counts[text]))
    return NameGroup(mentions, name, kind, gender)
