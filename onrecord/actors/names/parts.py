"""Names that the model found in parts, or with words of others in them, put together as the words themselves show.

A name that begins with a hyphen, an initial's full stop or "al-" goes on to the left, one that ends with "of" to the
right; "Minister of Industry Ana Ruiz" names Ana Ruiz.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Final

from onrecord.actors.names.honours import EXCELLENCIES
from onrecord.actors.names.joints import PREFIXES, is_hyphen, is_participle
from onrecord.actors.names.person_edges import ENGLISH, PARTICLES
from onrecord.encoder.reading import NameSpan
from onrecord.function_words import APOSTROPHES
from onrecord.knowledge import family_names, fold, given_names, office_words, offices
from onrecord.text import Layout

_HYPHENS: Final = frozenset("-‐‑")
_ABROAD: Final = frozenset("to in".split())  # "ambassador to Peru Ana Ruiz"
_EXCELLENCY: Final = frozenset("".join((*EXCELLENCIES, ".")))
_ARABIC: Final = frozenset("al el ul".split())
_LED: Final = frozenset("brokered chaired convened hosted led mediated sponsored".split())  # "UN-led talks"
_INNER: Final = frozenset("bin ibn ben bint ould ag de".split())  # of particles, those that begin no name


def mend(layout: Layout, names: Iterable[NameSpan], in_states: Container[int]) -> list[NameSpan]:
    """The names in their order, each as far to both sides as its first and last words and those beside it tell."""
    names = (name for name in names if not is_excellency(layout, name.first, name.last))
    whole = (_mend_one(layout, name, in_states) for name in sorted(names, key=lambda name: name.first))
    return list(_joined(layout, (name for name in whole if name.first <= name.last)))


def is_excellency(layout: Layout, first: int, last: int) -> bool:
    """Whether words are the letters of "H.E. Ana Ruiz" or "HRH Ana Ruiz", or some of them."""
    if first == last and layout.words[first] in EXCELLENCIES:
        return True
    if not _EXCELLENCY.issuperset(layout.words[first : last + 1]):
        return False
    around = "".join(layout.words[max(0, first - 4) : last + 5])
    return any(".".join(letters) in around for letters in EXCELLENCIES)


def is_remnant(layout: Layout, first: int, last: int) -> bool:
    """Whether a phrase is what was left of another: the "s" of "Ruiz's", the party and state of "Ana Ruiz (D-Va.)", the
    junta of "the junta-appointed minister"."""
    words, before = layout.words, layout.words[first - 1] if first > 0 else ""
    if words[first] == "s":
        return first == last and before in APOSTROPHES
    if is_hyphen(layout, last + 1) and is_participle(words[last + 2]):
        return words[last + 2] not in _LED
    return words[first] in {"D", "I", "R"} and words[first + 1 : first + 2] == ["-"] and before in {"(", ","}


def _mend_one(layout: Layout, name: NameSpan, in_states: Container[int]) -> NameSpan:
    first, last, words = name.first, name.last, layout.words
    while first < last and _is_of_owner(layout, first, in_states):
        first += 1
    if words[first] in _HYPHENS and _is_tight(layout, first) and _may_begin(layout, first - 1, name):
        first -= 1
    if name.kind == "organization" and _is_initial(layout, last) and first < last:
        last -= 1  # of the name that follows: "Harbour Voice A. Ruiz"
    if words[last + 1 : last + 2] == [")"] and "(" in words[first:last] and ")" not in words[first : last + 1]:
        last += 1
    name = _after_office(layout, NameSpan(first, last, name.kind), in_states)
    if name.kind != "person":
        return name
    return NameSpan(_with_initials(layout, name.first, in_states), name.last, name.kind)


def _is_of_owner(layout: Layout, number: int, in_states: Container[int]) -> bool:
    """Whether a word is the "'s" of a state or common noun that has a body: "Chile's" Reef Council, but not the one
    of "Women's Federation"."""
    mark = number - 1 if layout.words[number] == "s" else number
    if mark < 1 or layout.words[mark] not in APOSTROPHES:
        return False
    return mark - 1 in in_states or layout.words[mark - 1].islower()


def _may_begin(layout: Layout, number: int, name: NameSpan) -> bool:
    """Whether a word before a hyphen is of the name after it: "Jean" or "al", but not "pro", nor a place before what
    was taken for a person."""
    word = fold(layout.words[number])
    if name.kind == "person":
        return word in given_names() or word in _ARABIC
    return word not in PREFIXES


def _is_tight(layout: Layout, number: int) -> bool:
    """Whether a mark joins the words on both sides of it."""
    inside = 0 < number < len(layout) - 1
    return (
        inside and layout.ends[number - 1] == layout.starts[number] and layout.ends[number] == layout.starts[number + 1]
    )


def _is_initial(layout: Layout, number: int) -> bool:
    """Whether a word is an initial of a name that goes on after its full stop: "A" in "A. Ruiz"."""
    words = layout.words
    if len(words[number]) != 1 or not words[number].isupper() or number + 2 >= len(layout) or words[number + 1] != ".":
        return False
    is_near = layout.ends[number] == layout.starts[number + 1]
    return is_near and words[number + 2][0].isupper() and layout.sentence[number] == layout.sentence[number + 2]


def _with_initials(layout: Layout, first: int, in_states: Container[int]) -> int:
    """The first word of a person's name with the initials before it, "A. B." Ruiz; not with those of an excellency."""
    if layout.words[max(0, first - 4) : first] in (["H", ".", "E", "."], ["H", ".", "H", "."]):
        return first
    if layout.words[first] == "." and first > 0:
        first += 1
    while first > 1 and _is_initial(layout, first - 2) and first - 2 not in in_states:
        first -= 2
    return first


def _after_office(layout: Layout, name: NameSpan, in_states: Container[int]) -> NameSpan:
    """A person's name without the words of an office that it was taken together with: "Industry" in "Minister of
    Industry Ana Ruiz", "Peru" in "ambassador to Peru Ana Ruiz"."""
    link = layout.words[name.first - 1] if name.first > 1 else ""
    first, is_abroad = name.first, link in _ABROAD and offices().ending(layout.folded, name.first - 2) is not None
    while first < name.last and (
        (is_abroad and first in in_states) or (link in {"of", "and", "&", "for"} and _is_of_office(layout, first))
    ):
        first += 1
    if first in {name.first, name.last} or not (name.kind == "person" or _is_persons(layout, first, name.last)):
        return name
    return replace(name, first=first, kind="person")


def _is_of_office(layout: Layout, number: int) -> bool:
    word = layout.folded[number]
    return word in office_words() and word not in family_names() and word not in given_names()


def _is_persons(layout: Layout, first: int, last: int) -> bool:
    """Whether two or three words are a person's name by the first of them."""
    word = layout.folded[first]
    are_plain = all(
        w[0].isupper() and w.isalpha() and fold(w) not in office_words() for w in layout.words[first : last + 1]
    )
    return 0 < last - first < 3 and are_plain and (word in given_names() or word in family_names())


def _joined(layout: Layout, names: Iterable[NameSpan]) -> Iterator[NameSpan]:
    """The names, those one of which goes on with the other made one."""
    before: NameSpan | None = None
    for name in names:
        if before is None:
            before = name
        elif name.first > before.last and _goes_on(layout, before, name):
            kind = name.kind if layout.words[before.last] in {"of", "for"} else "person"
            before = replace(name, first=before.first, kind="organization" if before.kind != "person" != kind else kind)
        elif name.first > before.last:
            yield before
            before = name
        else:  # it begins within the other
            yield before
            before = name
    if before is not None:
        yield before


def _goes_on(layout: Layout, before: NameSpan, name: NameSpan) -> bool:
    """Whether a name is the rest of the one before it: "Party of" the Reef Coalition, "Karim" al-Ruiz."""
    words, between = layout.words, layout.words[before.last + 1 : name.first]
    if layout.sentence[before.last] != layout.sentence[name.last] or name.kind == "place":
        return False
    if words[before.last] in {"of", "for"}:
        return between in ([], ["the"]) and before.kind == name.kind == "organization"
    if name.kind != "person" or before.kind == "place":
        return False
    if between and before.kind == "person" and (PARTICLES - ENGLISH).issuperset(between):
        return True  # "Ursula" von der Leyen
    if len(between) > 1 or not all(word[0].isupper() and word.isalpha() for word in between):
        return False
    begins = words[name.first] in _ARABIC and words[name.first + 1 : name.first + 2] == ["-"]
    return begins or (not between and words[name.first] in _INNER and name.last > name.first)
