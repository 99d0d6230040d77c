"""Who is bound by a commitment, and to whom, where its words only point at them: "they agreed", "she was promised"."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Final

from onrecord.actors.parties import Party, state
from onrecord.actors.phrases import stands_for_sides
from onrecord.contacts.occasions import Occasion, told_before
from onrecord.encoder.reading import Range, Trigger
from onrecord.knowledge import office_words, offices
from onrecord.record import ActorKind, Force
from onrecord.statements.tellers import follows_be
from onrecord.text import Layout

TO_AGREED: Final = 2  # sentences from a contact to what those who met agreed on, or were promised
_TO_SOMEBODY: Final = frozenset(
    """advised asked assured denied granted instructed invited offered ordered pressed promised refused requested
    required threatened told urged voted wanted warned""".split()
)
_BY: Final = frozenset("by from".split())
_CALLS: Final = frozenset("appeal appeals call calls demand demands request requests".split())
_GIVEN: Final = ("assur", "commit", "guarant", "pledg", "promis")
_JOINS: Final = frozenset(", and & or both".split())
_STRUCK: Final = frozenset("against on to".split())  # lead to whoever is only spoken of
_IN_OFFICE: Final = frozenset("of the".split())
_MEETING: Final = frozenset("assembled gathered gathering meeting".split())
_OWN: Final = frozenset("her his my our".split())
_POSSESSIVE: Final = frozenset("her his its their".split())
_REFUSED: Final = frozenset("declined dismissed down ignored off rebuffed refused rejected resisted spurned".split())
_SIDES_OF_STATE: Final = frozenset("country delegation forces government nation troops".split())
_SEVERAL: Final = ("they", "both", "the two", "the three")  # begin the words for those who met


def who_is_bound(layout: Layout, trigger: Trigger, force: Force) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """The words for those who are bound and, of those that the model takes for them, the ones to whom they are: the
    first of "Vogt was asked by Lund to leave" is asked, and "its strikes on Peru" bind Peru to nothing."""
    by, here = trigger.roles["by"], layout.sentence[trigger.word]
    spans = tuple(span for span in by if layout.sentence[span[0]] == here) or by
    word = trigger.word
    is_theirs = word > 1 and layout.folded[word] in _CALLS and layout.folded[word - 1] in _POSSESSIVE
    if is_theirs and layout.folded[word - 2] in _REFUSED:  # "turned down her request"
        return ((word - 1, word - 1),), spans
    spans = tuple(span for span in spans if not _is_where_they_meet(layout, span[0])) or spans
    if force is Force.AGREEMENT or len(spans) < 2:
        return spans, ()
    is_sought = force is Force.DEMAND and layout.folded[word].startswith(_GIVEN)  # "sought assurances from Lund"
    if any(_is_led_to(layout, first, word) for first, _ in spans) and not is_sought:
        others = tuple(span for span in spans if span[1] < word)
        is_done = follows_be(layout, word) or (force is Force.DEMAND and layout.folded[word].endswith("ed"))
        return tuple(span for span in spans if span not in others), others if is_done else ()
    acting = [
        each
        for each in _joint(layout, sorted(spans))
        if _is_whose(layout, each[-1], word) or not _is_only_spoken_of(layout, each[0])
    ]
    return tuple(itertools.chain.from_iterable(acting)) or spans, ()


def _is_where_they_meet(layout: Layout, first: int) -> bool:
    """Whether words are for a place only, "ministers meeting in Lima pledged"."""
    return first > 1 and layout.folded[first - 1] in {"at", "in"} and layout.folded[first - 2] in _MEETING


def _is_led_to(layout: Layout, first: int, word: int) -> bool:
    """Whether somebody is whose commitment a word tells by what leads to him: "urged by Lund", "calls for a truce by
    Lund"."""
    if first == word + 2:
        return layout.folded[word + 1] in _BY
    is_noun = layout.folded[word] in _CALLS and first > word and layout.sentence[first] == layout.sentence[word]
    return is_noun and layout.folded[first - 1] == "by"


def _joint(layout: Layout, spans: Sequence[Range]) -> list[list[Range]]:
    """Those that are named as one of several, "Peru and Chile", together; "In a letter to Peru, Chile" names two
    apart."""
    joint: list[list[Range]] = []
    for number, span in enumerate(spans):
        between = layout.folded[joint[-1][-1][1] + 1 : span[0]] if joint else []
        is_last = number == len(spans) - 1
        is_apart = between == [","] and is_last and len(joint[-1]) == 1 and _is_only_spoken_of(layout, joint[-1][0])
        if joint and _JOINS.issuperset(between) and not is_apart:
            joint[-1].append(span)
        else:
            joint.append([span])
    return joint


def _is_whose(layout: Layout, span: Range, word: int) -> bool:
    """Whether what a word tells is somebody's own: "will decide on Peru's request"."""
    return layout.folded[span[1] + 1 : word] in (["'", "s"], ["'"])


def _is_only_spoken_of(layout: Layout, span: Range) -> bool:
    """Whether a word before somebody, or before what office he holds, leads to him: "wrote to Secretary of State Ana
    Lund asking", "to the finance minister, Ana Lund"."""
    before = at = span[0] - 1
    if at > 0 and layout.folded[at] == "," and _is_of_office(layout.folded[at - 1]):
        at -= 1
    while at > 0 and (
        layout.words[at][0].isupper() or layout.folded[at] in _IN_OFFICE or _is_of_office(layout.folded[at])
    ):
        at -= 1
    is_office = at == before or any(map(_is_of_office, layout.folded[at + 1 : before + 1]))
    return at >= 0 and layout.folded[at] in _STRUCK and is_office


def _is_of_office(word: str) -> bool:
    return word in office_words() or offices().starting([word], 0) is not None


def own_side(
    layout: Layout,
    by: Sequence[Range],
    found: tuple[Party, ...],
    speaker: Party | None,
    countries: Mapping[Party, str],
) -> tuple[Party, ...]:
    """Who is bound, with the state of a person who speaks of it as his own: "Lund said his country would pay"."""
    if speaker is None or speaker.kind is not ActorKind.PERSON or speaker not in countries or len(by) != 1:
        return found
    first, last = by[0]
    is_own = last == first + 1 and layout.folded[first] in _OWN and layout.folded[last] in _SIDES_OF_STATE
    return (state(countries[speaker]),) if is_own else found


def is_done_to(layout: Layout, trigger: Trigger) -> bool:
    """Whether who is taken to be bound is the other side, and the one who is bound is not told: "she was promised"."""
    word = trigger.word
    is_told = any(first > word for first, _ in trigger.roles["by"])
    return layout.folded[word] in _TO_SOMEBODY and not is_told and follows_be(layout, word)


def with_who_told(
    layout: Layout, trigger: Trigger, told: tuple[Party, ...], occasions: Sequence[Occasion]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who promised and who "was promised" something: the sides of the contact told before it, of which the first is
    told what the same sentence tells: "Lund called Vogt and was promised"; nobody without such a contact."""
    told = _who_met(layout, trigger.word, occasions, since=0)[:1] or (told if trigger.roles["by"] else ())
    met = _who_met(layout, trigger.word, occasions, with_=told) if told else ()
    return tuple(party for party in met if party not in told), told


def who_agreed(
    layout: Layout, trigger: Trigger, by: tuple[Party, ...], occasions: Sequence[Occasion]
) -> tuple[Party, ...]:
    """Who agreed, with the participants of the contact before it for a group of sides that are named elsewhere: "the
    leaders", "both sides"; or for "they" and "the two" where those do not stand for several, and where no words are
    for those who did: "After a general agreement"."""
    if not (by or trigger.roles["by"]):
        return _who_met(layout, trigger.word, occasions)
    if len(by) > 1:
        return by
    is_group = bool(by) and by[0].kind is ActorKind.GROUP and stands_for_sides(by[0].key)
    if not is_group and not _are_those_who_met(layout, trigger.roles["by"]):
        return by
    met = _who_met(layout, trigger.word, occasions)
    return met if met and not (is_group and by[0] in met) else by


def _are_those_who_met(layout: Layout, by: Sequence[Range]) -> bool:
    if len(by) != 1:
        return False
    words = " ".join(layout.folded[by[0][0] : by[0][1] + 1])
    return any(words == several or words.startswith(f"{several} ") for several in _SEVERAL)


def _who_met(
    layout: Layout,
    word: int,
    occasions: Sequence[Occasion],
    since: int = TO_AGREED,
    with_: Sequence[Party] = (),
) -> tuple[Party, ...]:
    """The participants of the contact told last before a word, or of the last with one of some: "Lund met Vogt on
    Monday. The leaders agreed to"; nobody without one."""
    told = (occasion.participants for _, occasion in told_before(layout, word, occasions, since))
    return next((met for met in told if not with_ or not set(with_).isdisjoint(met)), ())
