"""Where a person's or body's name begins and ends: the model errs at its edges, and the words themselves show it.

A name goes on over the capitalised words after it, over hyphens and particles, and ends before days, titles and words
of the sentence. Where an office is beside it or within it: `office_edges`.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from onrecord.actors.countries.states import StateMention
from onrecord.actors.names.honours import POSTNOMINALS, seat_after
from onrecord.actors.names.joints import JOINTS, PREFIXES, is_hyphen, is_joined, is_joint, is_participle
from onrecord.actors.names.person_edges import PARTICLES, has_nickname, has_syllable, is_family_name
from onrecord.encoder.reading import NameSpan, Range, Reading
from onrecord.function_words import APOSTROPHES, DAYS, MONTHS
from onrecord.knowledge import fold, given_names, office_words, offices
from onrecord.text import Layout

BODIES: Final = frozenset(
    """Network Ministry Bank Centre Center Council Organization Organisation University Department Association Committee
    Institute Observatory Movement Front Party Union Office Court Agency School Commission Federation Group Academy
    Board Fund Assembly Society Congress League Forum Bureau Authority Mission Campaign Coalition Alliance Confederation
    Chamber House Secretariat Tribunal Service Brigades Army Corps Force Hospital College Guard Guards""".split()
)
_CAUSES: Final = frozenset(
    """cooperation culture democracy equality freedom independence progress prosperity reconciliation reconstruction
    reform resettlement solidarity unity welfare""".split()
)
_SMALL_WORDS: Final = frozenset("of the in for at and to on by who".split())
_SUFFIXES: Final = (["jr"], ["sr"])
_DASHES: Final = frozenset("-–—")


def months_that_are_surnames(reading: Reading) -> frozenset[str]:
    """The months that are surnames in this article, as it names somebody "Theresa May"."""
    words = reading.layout.words
    people = [name for name in reading.names if name.kind == "person" and name.last == name.first + 1]
    surnames = {fold(words[name.last]) for name in people if fold(words[name.first]) in given_names()}
    return frozenset(surnames & MONTHS)


def without_edges(layout: Layout, found: NameSpan, months: Container[str]) -> NameSpan:
    """The name without a day before or after it, and only as far as a dash or the end of its paragraph."""
    first, last = found.first, found.last
    for number in range(first + 1, last + 1):
        gap = layout.text[layout.ends[number - 1] : layout.starts[number]]
        if "\n\n" in gap or (layout.words[number] in _DASHES and not is_joined(layout, number)):
            last = number - 1
            break
    if found.kind == "person":
        last = _after_junior(layout, first, _before_small_word(layout, first, last))
        while first < last and layout.words[last] in POSTNOMINALS:
            last -= 1
    while first <= last and (_is_date(layout, last, months) or _is_stray(layout, last)):
        last -= 1
    while first <= last and _is_date(layout, first, months):
        first += 1
    return NameSpan(first, last, found.kind)


def _is_date(layout: Layout, number: int, months: Container[str]) -> bool:
    """Whether a word at the edge of a name is a day or month; `months` are surnames, but not before a number."""
    word, following = fold(layout.words[number]), layout.words[number + 1 : number + 2]
    return word in DAYS and (word not in months or (bool(following) and following[0].isdigit()))


def _is_stray(layout: Layout, number: int) -> bool:
    """Whether a small word at the end of a name is none of it: "Ana Ruiz of", but not "Moon Jae-in"."""
    return layout.words[number] in _SMALL_WORDS and not is_hyphen(layout, number - 1)


def _before_small_word(layout: Layout, first: int, last: int) -> int:
    """The end of a person's name before a word that no name has inside: "Ana Ruiz" of "Ana Ruiz rang Jan Novak"."""
    for number in range(first + 1, last + 1):
        word = layout.words[number]
        is_joined = is_joint(layout, number - 1, JOINTS) or is_joint(layout, number + 1, JOINTS)
        if word.isalpha() and word.islower() and word not in PARTICLES and not is_joined:
            return number - 1
    return last


def _after_junior(layout: Layout, first: int, last: int) -> int:
    """The end of a person's name at "Jr.", with which its sentence may end."""
    juniors = (n + 1 for n in range(first + 1, last) if layout.folded[n : n + 2] in (["jr", "."], ["sr", "."]))
    return next(juniors, last)


def extend(layout: Layout, found: NameSpan, in_states: dict[int, StateMention], taken: set[int]) -> Range:
    """The name with what the model cut off: the rest of a hyphenated word, the capitalised words that follow, a given
    name before a person's, "for Human Rights" after a body's."""
    first, last, in_complement = found.first, found.last, False
    while _is_cut(layout, first):
        first -= 2
    if found.kind == "organization":
        state = in_states.get(first)
        first = state.first if state is not None and state.last < last else first  # "U." of "U.S. Central Command"
        first = _before_of(layout, _from_of(layout, first, last, taken), taken, in_states)
    last += is_hyphen(layout, last)
    while True:
        if is_hyphen(layout, last + 1) and not is_participle(layout.words[last + 2]):
            last += 2
        elif last + 1 not in taken and _goes_on(layout, last + 1, in_states, in_complement):
            last += 1
        elif found.kind == "person" and (end := _person_goes_on(layout, first, last)) is not None:
            last = end
        elif found.kind == "organization" and (_has_complement(layout, last) or _has_second(layout, last)):
            last += 2
            in_complement = True
        elif found.kind == "organization" and (end := _with_what_is_theirs(layout, last)) is not None:
            last = end
        else:
            break
    if found.kind == "organization":
        first = first_by_acronym(layout, first, last)
    if layout.words[last + 1 : last + 2] == [","] and layout.folded[last + 2 : last + 3] in _SUFFIXES:
        last += 2
    before = first - 1
    is_free = before >= 0 and before not in taken and layout.sentence[before] == layout.sentence[first]
    is_name = is_free and layout.words[before][0].isupper()
    if is_name and (fold(layout.words[before]) in given_names() or is_family_name(layout, before, first, last)):
        first = before
    return first, last


def _person_goes_on(layout: Layout, first: int, last: int) -> int | None:
    """The end of a person's name that was cut before a syllable, a nickname or a peer's place."""
    if has_syllable(layout, last):
        return last + 2
    if has_nickname(layout, last):
        return last + 4 if layout.words[last + 4][0].isupper() else last + 3
    return seat_after(layout, first, last)


def _is_cut(layout: Layout, first: int) -> bool:
    """Whether a name was cut before this word, after a hyphen or an apostrophe: "Women's" Federation, "Ra'ad"."""
    if is_hyphen(layout, first - 1):
        return layout.words[first - 2].casefold() not in PREFIXES
    return (
        layout.words[first].islower() and is_joint(layout, first - 1, JOINTS) and layout.words[first - 2][0].isupper()
    )


def first_by_acronym(layout: Layout, first: int, last: int) -> int:
    """The first word of a body's name of which the acronym behind it tells more: "Chilean" Reef Council (CRC)."""
    at = last + 1
    acronym = layout.words[at + 1 : at + 2] if layout.words[at : at + 3 : 2] == ["(", ")"] else []
    for letter in reversed("".join(acronym)):
        at -= 1
        while at > 0 and layout.folded[at] in _SMALL_WORDS and layout.folded[at][0] != letter.casefold():
            at -= 1
        if (
            at < 0
            or layout.words[at][0].casefold() != letter.casefold()
            or layout.sentence[at] != layout.sentence[last]
        ):
            return first
    return at if at < first and layout.words[at][0].isupper() else first


def _before_of(layout: Layout, first: int, taken: Container[int], in_states: Container[int]) -> int:
    """The first word of a body's name that was cut at "of" or "for": "Confederation of" Indian Industry."""
    if first < 2 or layout.words[first - 1] not in {"of", "for", "on"} or layout.words[first - 2] not in BODIES:
        return first
    if first - 2 in taken or first - 2 in in_states:  # "the West Bank of Red Falcon members"
        return first
    first -= 2
    while (
        first > 0
        and layout.words[first - 1][0].isupper()
        and not (first - 1 in taken or first - 1 in in_states)
        and (
            layout.sentence[first - 1] == layout.sentence[first] and fold(layout.words[first - 1]) not in {"the", *DAYS}
        )
    ):
        first -= 1
    return first


def _from_of(layout: Layout, first: int, last: int, taken: Container[int]) -> int:
    """The first word of a body's name that was found from "of" on: "Reef Farmers" of Canada, "of" Islamic Jihad; beyond
    `last` where it is a place's, "Bay" of Ruiz."""
    if layout.words[first] not in {"of", "for"} or first == last:
        return first
    begin = first
    while begin > 0 and begin - 1 not in taken and layout.words[begin - 1][0].isupper():
        if layout.sentence[begin - 1] != layout.sentence[first] or fold(layout.words[begin - 1]) in {"the", *DAYS}:
            break
        begin -= 1
    if begin == first:
        return first - 1 if first > 0 and layout.words[first - 1].title() in BODIES else first + 1
    return begin if layout.words[first - 1].endswith("s") else last + 1


def _has_complement(layout: Layout, last: int) -> bool:
    """Whether the name of a body goes on after "of" or "for": "Network for Human Rights"."""
    if last + 2 >= len(layout) or layout.words[last + 1] not in {"of", "for"}:
        return False
    return (
        layout.words[last] in BODIES
        and layout.words[last + 2][0].isupper()
        and fold(layout.words[last + 2]) not in DAYS
    )


def _with_what_is_theirs(layout: Layout, last: int) -> int | None:
    """The end of a body's name that was cut after those whose it is: "Reef Fishermen's" Council, "Reef Workers' and
    Peasants'" Party; None for another."""
    at, words = last + 1 if layout.words[last] not in APOSTROPHES else last, layout.words
    while at + 1 < len(layout) and words[at] in APOSTROPHES and _is_of_many(layout, at - 1):
        at += 2 if words[at + 1] == "s" else 1
        if words[at : at + 1] == ["and"] and "".join(words[at + 1 : at + 2])[:1].isupper():
            at += 2  # to the mark after the second
        elif at < len(layout) and layout.sentence[at] == layout.sentence[last]:
            return at if words[at] in BODIES else None
        else:
            return None
    return None


def _is_of_many(layout: Layout, number: int) -> bool:
    """Whether a word before an apostrophe means several people: "Workers", "Women"."""
    word = layout.words[number]
    is_whole = word.endswith("s") and layout.words[number + 2 : number + 3] != ["s"]
    return word[0].isupper() and (is_whole or word.casefold().endswith(("men", "people", "children")))


def _has_second(layout: Layout, last: int) -> bool:
    """Whether what a body is for goes on with another such word: "for Justice" and Democracy."""
    if layout.words[last - 1] not in {"of", "for"}:
        return False
    if layout.words[last + 1 : last + 2] != ["and"] or last + 2 >= len(layout):
        return False
    word = layout.words[last + 2]
    return word[0].isupper() and (fold(word) in office_words() or fold(word) in _CAUSES)


def _goes_on(layout: Layout, number: int, in_states: dict[int, StateMention], in_complement: bool) -> bool:
    if number >= len(layout) or number in in_states or layout.sentence[number] != layout.sentence[number - 1]:
        return False
    word = layout.words[number]
    if layout.words[number - 1] == "." and layout.folded[number - 2] in {"jr", "sr"}:
        return False  # a sentence that ends with "Jr." does not go on
    if layout.text[layout.ends[number - 1] : layout.starts[number]].strip(" ") or fold(word) in DAYS:
        return False
    if word in POSTNOMINALS:
        return False
    is_office = fold(word) in office_words() or offices().starting([fold(word)], 0) is not None
    return word[0].isupper() and (in_complement or not is_office)
