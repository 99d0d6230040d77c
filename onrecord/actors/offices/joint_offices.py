"""Offices of several states named together: "the leaders of the UK, France and Canada", "Russian and Ukrainian
negotiators". Who meets or undertakes something are these sides; what they say together they say as one body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.encoder.reading import Range
from onrecord.function_words import APOSTROPHES
from onrecord.knowledge import office_words
from onrecord.text import Layout

# who there is one of for each state
_OF_EACH: Final = frozenset(
    """ambassadors chancellors chiefs counterparts delegations governments heads kings leaders ministers premiers
    presidents rulers secretaries""".split()
)
_OF_MANY: Final = frozenset("delegates diplomats envoys negotiators officials representatives teams".split())
_HEADS: Final = _OF_EACH | _OF_MANY
# "heads of state and government"
_OF_HEADS: Final = (["of", "state"], ["of", "government"], ["of", "state", "and", "government"])
_FORMS: Final = frozenset({StateForm.NAME, StateForm.CAPITAL, StateForm.GOVERNMENT})
_BEFORE: Final = 3  # words from the last adjective of a people to the noun
_TITLE: Final = 4  # words of an office before its head


@dataclass(frozen=True, slots=True)
class JointOffice:
    """The words `first` to `last`, without an article, whose noun is `head`; `states` are where these are named.
    `is_each` where those of each state are a side, whoever else is there: not so in "Peruvian and Chilean officials",
    who meet somebody as one group in 3 of 4 records; "officials from Peru and Chile" do in none of 3."""

    first: int
    last: int
    head: int
    states: tuple[StateMention, ...]
    is_each: bool

    def is_meant(self, span: Range, head: int) -> bool:
        """Whether a phrase with the noun `head` is this office, or a part of it."""
        return head == self.head or (self.first - 1 <= span[0] and span[1] <= self.last)


def find_joint_offices(layout: Layout, states: Sequence[StateMention]) -> tuple[JointOffice, ...]:
    """The offices of several states in a text, in order."""
    return tuple(_found(layout, states))


def _found(layout: Layout, states: Sequence[StateMention]) -> Iterator[JointOffice]:
    for run in _runs(layout, states):
        if len({mention.country for mention in run}) < len(run):
            continue
        if all(mention.form in _FORMS for mention in run):
            head = _head_before(layout, run[0].first)
            is_owner = not APOSTROPHES.isdisjoint(layout.words[run[-1].last + 1 : run[-1].last + 2])
            if head is not None and not is_owner:  # "leaders of Peru and Chile's opposition"
                yield JointOffice(_first(layout, head), run[-1].last, head, tuple(run), True)
        elif all(mention.form is not StateForm.CITY for mention in run):
            head = _head_after(layout, run[-1].last)
            if head is not None:
                yield JointOffice(run[0].first, head, head, tuple(run), layout.folded[head] in _OF_EACH)


def _runs(layout: Layout, states: Sequence[StateMention]) -> Iterator[list[StateMention]]:
    """The states that are named one after the other, an "and" before the last: "Peru, Chile and the Congo"."""
    run: list[StateMention] = []
    is_joined = False
    for mention in states:
        link = _link_before(layout, run[-1].last, mention.first) if run else None
        if link is None or is_joined:
            if is_joined:
                yield run
            run, is_joined = [mention], False
        else:
            run.append(mention)
            is_joined = link == "and"
    if is_joined:
        yield run


def _link_before(layout: Layout, last: int, first: int) -> str | None:
    """The "and" or comma that alone, but for an article, stands between two words of a sentence."""
    between = [word for word in layout.folded[last + 1 : first] if word != "the"]
    is_near = layout.sentence[last] == layout.sentence[first]
    if is_near and between in (["and"], [",", "and"]):
        return "and"
    return "," if is_near and between == [","] else None


def _head_before(layout: Layout, state: int) -> int | None:
    """The noun in "leaders of" before the first state: "the heads of state and government of"."""
    words = layout.folded
    at = state - 1 - (words[state - 1] == "the")
    if at < 1 or words[at] not in {"of", "from"}:
        return None
    for rest in ([], *_OF_HEADS):
        head = at - 1 - len(rest)
        if head >= 0 and words[head + 1 : at] == rest and words[head] in _HEADS:
            is_head = words[head] != "heads" or bool(rest)
            return head if is_head and layout.sentence[head] == layout.sentence[state] else None
    return None


def _head_after(layout: Layout, last: int) -> int | None:
    """The noun after the last adjective: "defence ministers"."""
    for number in range(last + 1, min(last + 1 + _BEFORE, len(layout))):
        word = layout.folded[number]
        if layout.sentence[number] != layout.sentence[last]:
            return None
        if word in _HEADS - {"chiefs", "heads"}:
            return number
        if word not in office_words():
            return None
    return None


def _first(layout: Layout, head: int) -> int:
    """The first word of the office that ends with a noun: "foreign" ministers."""
    first = head
    while first > 0 and head - first < _TITLE and layout.sentence[first - 1] == layout.sentence[head]:
        if layout.folded[first - 1] not in office_words():
            break
        first -= 1
    return first
