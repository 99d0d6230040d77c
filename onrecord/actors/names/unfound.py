"""Names that the model did not find: those of speakers, of politicians who have another role, and surnames alone.

A source that ends in capitalised words which nobody knows is named by them: "spokeswoman Ana Ruiz".
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Final

from onrecord.actors.countries.states import StateMention
from onrecord.actors.names.affiliations import is_affiliation
from onrecord.actors.names.edges import first_by_acronym
from onrecord.actors.names.joints import is_joint
from onrecord.actors.names.name import Name
from onrecord.actors.names.not_names import is_no_name
from onrecord.actors.names.person_edges import PARTICLES
from onrecord.actors.names.told_bodies import is_told_body
from onrecord.encoder.labels import PRONOUNS
from onrecord.encoder.reading import Range, Reading
from onrecord.function_words import DAYS
from onrecord.heads import head_of
from onrecord.knowledge import fold, fold_words, given_names, leaders, office_words, offices
from onrecord.record import ActorKind
from onrecord.text import Layout

# Surnames that are mostly other words where they stand alone: "West warns of war", "Law and Power".
_MOSTLY_WORDS: Final = frozenset(
    "an black day east fall gold he jihad key law man no parts power price royal said son west win won work".split()
)
_ROLES: Final = ("addressee", "participant", "by", "to", "target")


def speakers_unfound(reading: Reading, in_states: dict[int, StateMention], taken: set[int]) -> Iterator[Name]:
    """The names of speakers that are no name yet, and surnames of politicians in other roles; their words are `taken`
    from then on."""
    for trigger in reading.triggers:
        surnames = (
            s for role in _ROLES for s in trigger.roles.get(role, ()) if is_politicians_surname(reading.layout, s)
        )
        for span in (*trigger.roles.get("source", ()), *surnames):
            run = _unknown_name(reading.layout, span, in_states, taken)
            if run is not None:
                yield Name(*run, _kind_of(reading.layout, run))
                taken |= set(range(run[0], run[1] + 1))


def surnames_alone(
    layout: Layout, names: Sequence[Name], in_states: Container[int], taken: Container[int]
) -> Iterator[Name]:
    """The words that are no name yet and stand alone as the surname of somebody who is named in full: "Lund"."""
    people = [name for name in names if name.kind is ActorKind.PERSON]
    full = (name for name in people if name.first < name.last and "of" not in layout.words[name.first : name.last])
    surnames = {layout.words[name.last] for name in full}
    for number, word in enumerate(layout.words):
        if word not in surnames or number in taken or number in in_states or not _is_proper(layout, number):
            continue
        around = [n for n in (number - 1, number + 1) if 0 <= n < len(layout) and _is_beside(layout, n, number)]
        if not any(layout.words[n][0].isupper() or n in taken for n in around) and layout.words[number][0].isalpha():
            yield Name(number, number, ActorKind.PERSON)


def _is_beside(layout: Layout, one: int, other: int) -> bool:
    """Whether only a blank stands between two words of a sentence, of which the first begins none."""
    between = layout.text[layout.ends[min(one, other)] : layout.starts[max(one, other)]]
    begins = one < other and (one == 0 or layout.sentence[one - 1] != layout.sentence[one])
    return layout.sentence[one] == layout.sentence[other] and between in {"", " "} and not begins


def _unknown_name(layout: Layout, span: Range, in_states: dict[int, StateMention], taken: set[int]) -> Range | None:
    """The capitalised words at the end of a source that is no name yet: the name of whoever is quoted."""
    if taken & set(range(span[0], span[1] + 1)):
        return None
    first = last = head_of(layout, *span)
    if is_affiliation(layout, last):
        return None
    is_office = offices().starting([fold(layout.words[last])], 0) is not None
    if not _is_proper(layout, last) or last in in_states or is_office or fold(layout.words[last]) in DAYS:
        return None
    if _is_before_office(layout, last, taken):
        return None
    while first > span[0] and _is_part(layout, first - 1) and first - 1 not in in_states:
        first -= 1
    while not _is_proper(layout, first):
        first += 1
    first = first_by_acronym(layout, first, last)
    begins_sentence = first == 0 or layout.sentence[first - 1] != layout.sentence[first]
    is_known = fold(layout.words[first]) in given_names() or is_politicians_surname(layout, (first, last))
    is_none = (begins_sentence and first == last and not is_known) or is_no_name(layout, first, last)
    return None if is_none else (first, last)


def is_politicians_surname(layout: Layout, span: Range) -> bool:
    """Whether a phrase is a well-known politician's surname alone: not "the West", "Middle East", "Xi'an"."""
    first, last = span
    word = layout.folded[first]
    if first != last or not layout.words[first][0].isupper() or word in _MOSTLY_WORDS or word not in leaders():
        return False
    before = layout.words[first - 1] if first > 0 else ""
    is_alone = before.casefold() != "the" and not before[:1].isupper() and not is_joint(layout, last + 1, "'’-")
    return is_alone and any(fold_words(one.family) == (word,) for one in leaders()[word])


def _is_before_office(layout: Layout, last: int, taken: set[int]) -> bool:
    """Whether a source was cut before an office or a name that its words lead up to: "Energy" Minister Ana Ruiz."""
    if last + 1 >= len(layout) or layout.sentence[last + 1] != layout.sentence[last]:
        return False
    following = fold(layout.words[last + 1])
    return last + 1 in taken or following in office_words() or offices().starting([following], 0) is not None


def _is_proper(layout: Layout, number: int) -> bool:
    word = layout.words[number]
    return word[0].isupper() and word.casefold() not in PRONOUNS | {"the", "a", "an", "this", "that", "these", "those"}


def _is_part(layout: Layout, number: int) -> bool:
    word = layout.words[number]
    return (_is_proper(layout, number) and fold(word) not in office_words()) or word in {"-", "'", "’"} | PARTICLES


def _kind_of(layout: Layout, run: Range) -> ActorKind:
    """A body where an article stands before the name, it is written in capitals or told to be one, else a person."""
    words = layout.words[run[0] : run[1] + 1]
    has_article = run[0] > 0 and layout.words[run[0] - 1].casefold() in {"the", "a", "an"}
    is_body = has_article or (len(words) == 1 and words[0].isupper()) or is_told_body(layout, *run)
    return ActorKind.ORGANIZATION if is_body else ActorKind.PERSON
