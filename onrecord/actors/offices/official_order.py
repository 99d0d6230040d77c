"""Names in official order, behind the state or body that an office is of: "President of Peru Ana Ruiz"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.countries.states import StateForm, StateMention
from onrecord.encoder.reading import NameSpan
from onrecord.knowledge import find_organization, fold, given_names, office_words, offices
from onrecord.text import Layout

_REACH: Final = 8  # words from a state back to the office: "Minister of Foreign Affairs of the Republic of"
_WITHIN: Final = frozenset("of for and the , - & affairs".split())
_SMALL: Final = frozenset("and of the for to in on at".split())


def after_state(layout: Layout, found: NameSpan, in_states: Mapping[int, StateMention]) -> int | None:
    """The first word of the person's name in a name that begins with the state or body of an office: "Republic of
    Serbia Ana Ruiz" after "President of the", "NATO Ana Ruiz", or with the adjective in "the Czech Ana Ruiz". None for
    all else, "Israel Katz" after "Minister", and where no full name is left: "the president of Peru Copper", "the
    leader of Jordan Bardella's party"."""
    state = in_states.get(found.first)
    first = _behind(layout, found, state)
    words = layout.words[first : found.last + 1]
    is_name = len(words) > 1 and words[0][0].isupper() and all(word[0].isalpha() or word in "-'’." for word in words)
    if not is_name or not _SMALL.isdisjoint(words):
        return None
    is_given = fold(words[0]) in given_names()
    if state is not None and state.form is StateForm.ADJECTIVE:
        return first if is_given and layout.folded[state.first - 1 : state.first] == ["the"] else None
    is_in_full = state is not None and "of" in layout.folded[state.first : state.last]  # "Republic of Peru", no body's
    may_be_body = found.kind == "organization" and not is_in_full
    return first if (is_given or not may_be_body) and _is_office_of(layout, found.first) else None


def _behind(layout: Layout, found: NameSpan, state: StateMention | None) -> int:
    """The first word behind the state or well-known body that a name begins with; beyond the name where none does."""
    if state is not None:
        return state.last + 1 if state.form in {StateForm.NAME, StateForm.ADJECTIVE} else found.last + 1
    body = find_organization(layout.words, layout.folded, found.first)
    return found.first + body[0] if body is not None else found.last + 1


def _is_office_of(layout: Layout, state: int) -> bool:
    """Whether an office and "of" stand before the state that begins with a word: "Minister of Trade of the". Whom an
    adviser or a spokesman is of is rather somebody called like a state."""
    folded, sentence = layout.folded, layout.sentence[state]
    at = state - 1
    at -= at >= 0 and folded[at] == "the"
    if at < 1 or folded[at] != "of":
        return False
    for number in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if layout.sentence[number] != sentence:
            return False
        if (office := offices().ending(folded, number)) is not None and folded[number + 1] in _WITHIN - {"and"}:
            is_rank = office[1].code == "MIL" and not layout.words[number][0].isupper()
            return not is_rank and folded[number] not in phrases.STAFF | phrases.AIDES
        if not (layout.words[number][0].isupper() or folded[number] in _WITHIN or folded[number] in office_words()):
            return False
    return False
