"""The names of people and bodies in an article: those that the model found, mended by what the words themselves show.

The model misses some: a source that ends in capitalised words which nobody knows ("spokeswoman Ana Ruiz") is named by
them. A town is no person.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.countries.states import StateMention, names_union
from onrecord.actors.names import bylines
from onrecord.actors.names import parts as name_parts
from onrecord.actors.names.compounds import bodies_in_compounds, find_compounds
from onrecord.actors.names.edges import (
    DAYS,
    after_office,
    begins_office,
    extend,
    months_that_are_surnames,
    office_holder,
    without_edges,
)
from onrecord.actors.names.joints import is_joint
from onrecord.actors.names.not_names import is_no_name
from onrecord.actors.names.person_edges import PARTICLES
from onrecord.actors.names.same import Name
from onrecord.actors.names.told_bodies import is_told_body
from onrecord.actors.offices import official_order
from onrecord.actors.reference import documents
from onrecord.encoder.labels import PRONOUNS
from onrecord.encoder.reading import NameSpan, Range, Reading
from onrecord.heads import head_of
from onrecord.knowledge import (
    find_organization,
    fold,
    fold_words,
    given_names,
    honorifics,
    leaders,
    office_words,
    offices,
    organizations,
)
from onrecord.record import ActorKind
from onrecord.text import Layout

_ROLES: Final = ("addressee", "participant", "by", "to", "target")
_PARTIES: Final = frozenset("DRI")
_PARTISANS: Final = frozenset("Democrat Independent Republican".split())
# Surnames that are mostly other words where they stand alone: "West warns of war", "Law and Power".
_MOSTLY_WORDS: Final = frozenset(
    "an black day east fall gold he jihad key law man no parts power price royal said son west win won work".split()
)
_PLACING: Final = frozenset("in at to from near outside around".split())


def find_names(reading: Reading, states: Sequence[StateMention], labels: Sequence[Range] = ()) -> list[Name]:
    """The names of people and bodies; `labels` are those before the turns of a transcript."""
    layout = reading.layout
    in_states = {number: mention for mention in states for number in range(mention.first, mention.last + 1)}
    names = [Name(_behind_state(layout, label, in_states), label[1], ActorKind.PERSON) for label in labels]
    spans = name_parts.mend(layout, reading.names, in_states)
    names += [Name(n, n, ActorKind.PERSON) for both in find_compounds(reading, in_states) for n in both]
    known = _known_bodies(layout)
    whole = [(first, last) for first, last in known.items() if first not in in_states and not _is_agency(layout, last)]
    names += [Name(n, n, ActorKind.ORGANIZATION) for n in bodies_in_compounds(layout, spans, in_states)]
    taken = _words(names)
    named = taken | {number for found in spans for number in range(found.first, found.last + 1)}
    surnames = {layout.words[found.last] for found in spans if found.kind == "person" and found.first < found.last}
    months = months_that_are_surnames(reading)
    for found in _without_states_of_offices(layout, bylines.without_authors(layout, spans), in_states):
        if (
            found.kind == "place"
            or _is_within(found, whole)
            or _is_title(layout, found.first, found.last)
            or _is_affiliation(layout, found.first)
            or taken & {*range(found.first, found.last + 1)}
        ):
            continue
        first, last = extend(layout, without_edges(layout, found, months), in_states, named)
        if first > last or is_no_name(layout, first, last):
            continue
        if found.kind == "person":
            if begins_office(layout, first, last):
                continue
            first = after_office(layout, first, last)
            if first > last:
                continue
        holder = office_holder(layout, first, last)
        around = in_states.get(first)
        if around is not None and around.first <= first and last <= around.last:
            continue
        is_body = known.get(first) == last or (found.kind == "person" and is_told_body(layout, first, last, surnames))
        is_person = not is_body and _is_delegate(layout, first, last, in_states)
        is_person = is_person or (not is_body and _is_states_politician(layout, first, last, in_states))
        kind = ActorKind.ORGANIZATION if is_body else ActorKind.PERSON if is_person else ActorKind(found.kind)
        names.append(Name(holder, last, ActorKind.PERSON) if holder else Name(first, last, kind))
        taken.update(range(first, last + 1))
        named.update(range(first, last + 1))
    for first, last in known.items():
        is_more = first not in in_states or (in_states[first].last < last and layout.words[last][0].isupper())
        is_free = is_more and not taken & set(range(first, last + 1))
        if is_free and not is_no_name(layout, first, last) and not _is_affiliation(layout, first):
            names.append(Name(first, last, ActorKind.ORGANIZATION))
            taken |= set(range(first, last + 1))
    names += _speakers_unfound(reading, in_states, taken)
    names += _surnames_alone(layout, names, in_states, taken)
    acronyms = _acronyms_of_signed(layout.words)
    return [name for name in names if name.kind is ActorKind.PERSON or not _is_signed(layout, name, acronyms)]


def _speakers_unfound(reading: Reading, in_states: dict[int, StateMention], taken: set[int]) -> Iterator[Name]:
    """The names of speakers that are no name yet, and surnames of politicians in other roles; their words are `taken`
    from then on."""
    for trigger in reading.triggers:
        surnames = (s for role in _ROLES for s in trigger.roles.get(role, ()) if _is_surname(reading.layout, s))
        for span in (*trigger.roles.get("source", ()), *surnames):
            run = _unknown_name(reading.layout, span, in_states, taken)
            if run is not None:
                yield Name(*run, _kind_of(reading.layout, run))
                taken |= set(range(run[0], run[1] + 1))


def _surnames_alone(
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


def _without_states_of_offices(
    layout: Layout, names: Iterable[NameSpan], in_states: Mapping[int, StateMention]
) -> Iterator[NameSpan]:
    """The names, those of people without the state of the office that stands before them."""
    for found in names:
        first = official_order.after_state(layout, found, in_states)
        yield found if first is None else replace(found, first=first, kind="person")


def _is_delegate(layout: Layout, first: int, last: int, in_states: Mapping[int, StateMention]) -> bool:
    """Whether a name in capitals has its state in brackets, as accounts of meetings write it: "ANA RUIZ (Peru)"."""
    is_full = last > first and all(word.isupper() or word in "-'’." for word in layout.words[first : last + 1])
    state = in_states.get(last + 2)
    is_bracketed = state is not None and layout.words[last + 1] == "(" and layout.words[state.last + 1 :][:1] == [")"]
    return is_full and is_bracketed and state is not None and state.first == last + 2


def _is_states_politician(layout: Layout, first: int, last: int, in_states: Mapping[int, StateMention]) -> bool:
    """Whether a name is a politician's surname behind the state whose he is: "Germany's Merkel"."""
    is_owned = layout.folded[max(0, first - 2) : first] == ["'", "s"] and first - 3 in in_states
    return is_owned and _is_surname(layout, (first, last))


def _behind_state(layout: Layout, label: Range, in_states: Mapping[int, StateMention]) -> int:
    """The first word of the name in a label that begins with an office and its state: "President of Peru Ana Ruiz"."""
    for number in range(label[0], label[1]):
        first = official_order.after_state(layout, NameSpan(number, label[1], "person"), in_states)
        if first is not None:
            return first
    return label[0]


def _is_signed(layout: Layout, name: Name, acronyms: Container[str]) -> bool:
    """Whether a name is that of what was signed or passed and speaks and undertakes nothing: it ends so, or is one of
    the `acronyms` of such names. What is well known as a body is one."""
    words = layout.words[name.first : name.last + 1]
    if len(words) == 1 and words[0] in acronyms:
        return True
    return documents.is_signed(words[-1]) and organizations().get(tuple(map(fold, words))) is None


def _acronyms_of_signed(words: Sequence[str]) -> set[str]:
    """The acronyms that stand in brackets after what they are short for: "the Harbour Peace Agreement (HPA)"."""
    found = set()
    for at in range(1, len(words)):
        letters = words[at]
        if words[at - 1] != "(" or not letters.isupper() or not 1 < len(letters) < at:
            continue
        full = words[at - 1 - len(letters) : at - 1]
        if documents.is_signed(full[-1]) and all(w[:1] == c for w, c in zip(full, letters, strict=True)):
            found.add(letters)
    return found


def _known_bodies(layout: Layout) -> dict[int, int]:
    """The first and last words of the well-known organisations that the text names."""
    folded = layout.folded
    found: dict[int, int] = {}
    is_union_named = names_union(folded)
    end = 0
    for at in organizations().may_start(folded):
        match = find_organization(layout.words, folded, at) if at >= end else None
        if match is None:
            continue
        if folded[at] != "brussels" or (is_union_named and not _is_seat(folded, at)):
            found[at] = at + match[0] - 1
        end = at + match[0]
    return found


def _is_within(found: NameSpan, known: Sequence[Range]) -> bool:
    """Whether a name of a body is a part of that of a well-known one, which are in order: "N. Security Council"."""
    at = bisect_right(known, found.first, key=lambda body: body[0]) - 1
    is_around = at >= 0 and found.last <= known[at][1]
    return found.kind == "organization" and is_around and known[at] != (found.first, found.last)


def _is_agency(layout: Layout, last: int) -> bool:
    """Whether a name ends with what it may go without: "Xinhua news agency"."""
    return layout.words[last - 1 : last + 1] == ["news", "agency"]


def _is_seat(folded: Sequence[str], at: int) -> bool:
    """Whether "Brussels" is the town here, where a meeting is held, and not the European Union."""
    return at > 0 and folded[at - 1] in _PLACING


def _words(names: Sequence[Name]) -> set[int]:
    return {number for name in names for number in range(name.first, name.last + 1)}


def _is_title(layout: Layout, first: int, last: int) -> bool:
    """Whether these are forms of address or offices alone: "Mr.", "President"."""
    words = layout.folded[first : last + 1]
    return all(w in honorifics() or not w[:1].isalnum() or offices().starting([w], 0) is not None for w in words)


def _is_affiliation(layout: Layout, first: int) -> bool:
    """Whether a name is a part of the party and state of an American lawmaker: "Sen. Ana Ruiz, D-Calif.,", "Ana Ruiz,
    Republican of Maine,"."""
    words = layout.words
    if words[first] in _PARTISANS and first > 1 and words[first + 1 : first + 2] in (["of"], ["from"]):
        before = first - 2 if words[first - 1] in {"a", "the"} else first - 1
        return words[before] in {",", "("}
    party = next((at for at in range(first, max(0, first - 3), -1) if words[at] in _PARTIES), 0)
    return party > 0 and words[party + 1 : party + 2] == ["-"] and words[party - 1] in {",", "("}


def _unknown_name(layout: Layout, span: Range, in_states: dict[int, StateMention], taken: set[int]) -> Range | None:
    """The capitalised words at the end of a source that is no name yet: the name of whoever is quoted."""
    if taken & set(range(span[0], span[1] + 1)):
        return None
    first = last = head_of(layout, *span)
    if _is_affiliation(layout, last):
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
    begins_sentence = first == 0 or layout.sentence[first - 1] != layout.sentence[first]
    is_known = fold(layout.words[first]) in given_names() or _is_surname(layout, (first, last))
    is_none = (begins_sentence and first == last and not is_known) or is_no_name(layout, first, last)
    return None if is_none else (first, last)


def _is_surname(layout: Layout, span: Range) -> bool:
    """Whether a phrase is a well-known politician's surname alone: not "the West", "Middle East", "Xi'an"."""
    first, last = span
    word, before = layout.folded[first], "".join(layout.words[max(0, first - 1) : first])
    may_be = first == last and layout.words[first][0].isupper() and word not in _MOSTLY_WORDS
    known = leaders().get(word, ()) if may_be else ()
    is_alone = before.casefold() != "the" and not before[:1].isupper() and not is_joint(layout, last + 1, "'’-")
    return is_alone and any(fold_words(one.family) == (word,) for one in known)


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
