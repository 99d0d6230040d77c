"""The names of people and bodies in an article: those that the model found, mended by what the words themselves show.

Those that it missed come after them (`unfound`). A town is no person.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.actors.countries.states import StateMention
from onrecord.actors.names import bylines
from onrecord.actors.names import parts as name_parts
from onrecord.actors.names.affiliations import is_affiliation
from onrecord.actors.names.compounds import bodies_in_compounds, find_compounds
from onrecord.actors.names.edges import extend, months_that_are_surnames, without_edges
from onrecord.actors.names.known_bodies import find_known_bodies, is_agency, is_within
from onrecord.actors.names.name import Name
from onrecord.actors.names.not_names import is_no_name
from onrecord.actors.names.office_edges import after_office, begins_office, office_holder
from onrecord.actors.names.signed import without_signed
from onrecord.actors.names.told_bodies import is_told_body
from onrecord.actors.names.unfound import speakers_unfound, surnames_alone
from onrecord.actors.offices import official_order
from onrecord.encoder.reading import NameSpan, Range, Reading
from onrecord.knowledge import honorifics, offices
from onrecord.record import ActorKind
from onrecord.text import Layout


def find_names(reading: Reading, states: Sequence[StateMention], labels: Sequence[Range] = ()) -> list[Name]:
    """The names of people and bodies; `labels` are those before the turns of a transcript."""
    layout = reading.layout
    in_states = {number: mention for mention in states for number in range(mention.first, mention.last + 1)}
    known = find_known_bodies(layout)
    spans = name_parts.mend(layout, reading.names, in_states)
    names = [Name(_behind_state(layout, label, in_states), label[1], ActorKind.PERSON) for label in labels]
    names += [Name(n, n, ActorKind.PERSON) for both in find_compounds(reading, in_states) for n in both]
    names += [Name(n, n, ActorKind.ORGANIZATION) for n in bodies_in_compounds(layout, spans, in_states)]
    taken = _words(names)
    names += _found_by_model(reading, spans, in_states, known, taken)
    names += _known_unfound(layout, known, in_states, taken)
    names += speakers_unfound(reading, in_states, taken)
    names += surnames_alone(layout, names, in_states, taken)
    return without_signed(layout, names)


def _found_by_model(
    reading: Reading,
    spans: Sequence[NameSpan],
    in_states: dict[int, StateMention],
    known: Mapping[int, int],
    taken: set[int],
) -> Iterator[Name]:
    """The names that the model found, mended, where they are some and no part of another; their words are `taken` from
    then on."""
    layout, months = reading.layout, months_that_are_surnames(reading)
    whole = [(first, last) for first, last in known.items() if first not in in_states and not is_agency(layout, last)]
    named = taken | _words(spans)
    surnames = {layout.words[found.last] for found in spans if found.kind == "person" and found.first < found.last}
    for found in _without_states_of_offices(layout, bylines.without_authors(layout, spans), in_states):
        if is_within(found, whole) or _is_other(layout, found) or taken & {*range(found.first, found.last + 1)}:
            continue
        span = _mended(layout, found, months, in_states, named)
        if span is None:
            continue
        first, last = span
        is_body = known.get(first) == last or (found.kind == "person" and is_told_body(layout, first, last, surnames))
        holder = office_holder(layout, first, last)
        kind = ActorKind.ORGANIZATION if is_body else ActorKind(found.kind)
        yield Name(holder, last, ActorKind.PERSON) if holder else Name(first, last, kind)
        taken.update(range(first, last + 1))
        named.update(range(first, last + 1))


def _is_other(layout: Layout, found: NameSpan) -> bool:
    """Whether what the model takes for a name is one of a place, a title or a lawmaker's affiliation."""
    return found.kind == "place" or _is_title(layout, found.first, found.last) or is_affiliation(layout, found.first)


def _mended(
    layout: Layout, found: NameSpan, months: Container[str], in_states: dict[int, StateMention], taken: set[int]
) -> Range | None:
    """The first and last word of a name without what is none of it and with what is; none where nothing is left, or
    only a state."""
    first, last = extend(layout, without_edges(layout, found, months), in_states, taken)
    if first > last or is_no_name(layout, first, last):
        return None
    if found.kind == "person":
        if begins_office(layout, first, last):
            return None
        first = after_office(layout, first, last)
    around = in_states.get(first)
    is_state = around is not None and around.first <= first and last <= around.last
    return None if first > last or is_state else (first, last)


def _known_unfound(
    layout: Layout, known: Mapping[int, int], in_states: Mapping[int, StateMention], taken: set[int]
) -> Iterator[Name]:
    """The names of well-known bodies that are no name yet; their words are `taken` from then on."""
    for first, last in known.items():
        is_more = first not in in_states or (in_states[first].last < last and layout.words[last][0].isupper())
        is_free = is_more and not taken & set(range(first, last + 1))
        if is_free and not is_no_name(layout, first, last) and not is_affiliation(layout, first):
            yield Name(first, last, ActorKind.ORGANIZATION)
            taken |= set(range(first, last + 1))


def _without_states_of_offices(
    layout: Layout, names: Iterable[NameSpan], in_states: Mapping[int, StateMention]
) -> Iterator[NameSpan]:
    """The names, those of people without the state of the office that stands before them."""
    for found in names:
        first = official_order.after_state(layout, found, in_states)
        yield found if first is None else replace(found, first=first, kind="person")


def _behind_state(layout: Layout, label: Range, in_states: Mapping[int, StateMention]) -> int:
    """The first word of the name in a label that begins with an office and its state: "President of Peru Ana Ruiz"."""
    for number in range(label[0], label[1]):
        first = official_order.after_state(layout, NameSpan(number, label[1], "person"), in_states)
        if first is not None:
            return first
    return label[0]


def _words(names: Iterable[Name | NameSpan]) -> set[int]:
    return {number for name in names for number in range(name.first, name.last + 1)}


def _is_title(layout: Layout, first: int, last: int) -> bool:
    """Whether these are forms of address or offices alone: "Mr.", "President"."""
    words = layout.folded[first : last + 1]
    return all(w in honorifics() or not w[:1].isalnum() or offices().starting([w], 0) is not None for w in words)
