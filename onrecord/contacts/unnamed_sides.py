"""Who takes part in a contact where its words name nobody: "negotiators for both sides", "they met again", "a second
round"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from onrecord.actors import phrases
from onrecord.actors.cast import Cast
from onrecord.actors.parties import Party, SpeakerAt, state
from onrecord.actors.reference.pairs import pair_before
from onrecord.contacts.occasions import Occasion, told_before
from onrecord.encoder.reading import Range, Trigger
from onrecord.record import ActorKind, ContactKind
from onrecord.text import Layout

_BOTH: Final = frozenset("both each either two".split())
_SIDES: Final = phrases.SIDES - {"delegations"} | {"side", *phrases.TWINS}
_TEAMS: Final = frozenset("armies delegations delegation teams team".split())
_ANOTHER: Final = frozenset(
    """another earlier eighth fifth final first fourth further last latest new next ninth previous recent second seventh
    sixth subsequent such tenth third""".split()
)
_FOR_STATES: Final = _TEAMS | frozenset(
    """commanders delegates diplomats envoys generals leaders mediators ministers negotiators officers officials
    soldiers troops""".split()
)
_PEOPLE: Final = frozenset("leaders men ministers premiers presidents rivals them two women".split())
_NUMBERS: Final = {"trio": 3, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_JOINED: Final = frozenset("join joined joining".split())
_ATTENDED: Final = frozenset("attend attended attending participated".split())
_ALSO: Final = frozenset("also too".split())
_WHEN: Final = frozenset("after before during following".split())
_KNOWN: Final = frozenset("call conversation discussions meeting negotiations session summit talks".split())
_PRESENT_AT: Final = re.compile(
    r"\b(?:attended|joined|(?:participated|sat|took part) (?:in|in on)|(?:was|were) (?:also )?(?:at|in|on|present at))"
    r" (?:the|their)$"
)
COUNTED: Final = 3  # words from "second" and the like to the contact that is counted
TO_NEXT: Final = 3  # sentences from one contact to the next of the same


def those_meant(
    trigger: Trigger,
    named: Sequence[Range],
    participants: tuple[Party, ...],
    before: Sequence[Occasion],
    cast: Cast,
    speaker_at: SpeakerAt,
) -> tuple[Party, ...]:
    """The participants, or those meant where they are nobody known: the two sides for "officials of the two countries"
    (9 of 10 contacts right, 1 before), the states for "Thai and Cambodian officers", who met in the contact told last
    for "the four", "they" (15 of 19, 8 of 16 before) and for a further "round" or "meeting"; `before` are the contacts
    told before it in the article."""
    layout = cast.layout
    told = _those_told(layout, trigger, named, participants, before)
    if told is not None:
        return told
    is_known = len(participants) > 1 or any(party.kind is not ActorKind.GROUP for party in participants)
    sides = next((span for span in named if _is_of_both_sides(layout, span, has_others=is_known)), None)
    if is_known and sides is None:
        return _with_both_of_them(trigger, named, participants, cast, speaker_at)
    if len(participants) == len(named) == 1 and len(states := _states_of(cast, named[0])) > 1:
        return states
    if sides is not None:
        return pair_before(cast.namings, sides[0], "states", cast.countries) or participants
    they = _are_they(layout, named)
    further = not participants and not named and _is_another(layout, trigger.word)
    if they or further:
        kind = ContactKind(trigger.label) if further else None
        return next((one.participants for one in _since(layout, trigger.word, before, kind)), participants)
    return participants


def _those_told(
    layout: Layout,
    trigger: Trigger,
    named: Sequence[Range],
    participants: tuple[Party, ...],
    before: Sequence[Occasion],
) -> tuple[Party, ...] | None:
    """Those of a contact told before who are meant by "between the two" and "the four", by "Before the talks,", or by
    "they" if they were people; None where the words mean no such contact."""
    word = trigger.word
    is_of_two = any(_is_between_those_two(layout, span, word) for span in named)
    count = 2 if is_of_two else _how_many(layout, named[0]) if len(named) == 1 else None
    if count is not None:
        told = (one.participants for one in _since(layout, word, before, None))
        those = next((those for those in told if len(those) == count), None)
        if those is not None and layout.folded[word].startswith(("broker", "mediat", "shuttl")):
            those = tuple(dict.fromkeys((*participants[:1], *those)))
        return those or (None if is_of_two else participants)
    if named and _only_tells_when(layout, word):
        told = (one.participants for one in _since(layout, word, before, ContactKind(trigger.label)))
        return next((those for those in told if set(those) & set(participants)), participants)
    if participants and _are_they(layout, named) and not any(party.kind is ActorKind.PERSON for party in participants):
        last = next((one.participants for one in _since(layout, word, before, None)), ())
        return last if len(last) > 1 and all(party.kind is ActorKind.PERSON for party in last) else None
    return None


def with_those_joined(
    trigger: Trigger, participants: tuple[Party, ...], before: Sequence[Occasion], cast: Cast
) -> tuple[Party, ...]:
    """Somebody who came too with those of the contact told last: "Lund met Vogt. Haddad also attended"; `before`
    are the contacts told before it in the article."""
    if len(participants) != 1 or not _came_too(cast.layout, trigger.word):
        return participants
    told = next(_since(cast.layout, trigger.word, before, None), None)
    return tuple(dict.fromkeys((*told.participants, *participants))) if told is not None else participants


def _came_too(layout: Layout, word: int) -> bool:
    """Whether a word is of who was there too: "Lund also attended", "joined them", "took part in the talks"."""
    start = layout.sentence_around(word).start
    if _PRESENT_AT.search(" ".join(layout.folded[max(start, word - 6) : word])):
        return True
    is_joined = layout.folded[word] in _JOINED and layout.folded[word + 1 : word + 2] in (["them"], ["the"])
    is_also = layout.folded[word] in _ATTENDED and not _ALSO.isdisjoint(layout.folded[max(0, word - 2) : word + 4])
    return is_joined or is_also


def _states_of(cast: Cast, span: Range) -> tuple[Party, ...]:
    """The states whose people are named together: "Peruvian and Chilean officers"."""
    mentions = [mention for mention in cast.namings.mentions if span[0] <= mention.first <= mention.last <= span[1]]
    between = [cast.layout.folded[a.last + 1 : b.first] for a, b in pairwise(mentions)]
    are_listed = bool(between) and between[-1] == ["and"] and all(words in ([","], ["and"]) for words in between)
    if not are_listed or cast.layout.folded[span[1]] not in _FOR_STATES:
        return ()
    return tuple(dict.fromkeys(state(mention.country) for mention in mentions))


def _with_both_of_them(
    trigger: Trigger, named: Sequence[Range], participants: tuple[Party, ...], cast: Cast, speaker_at: SpeakerAt
) -> tuple[Party, ...]:
    """The participants with the two people named before "both of them" for those words: "Lund received both men"."""
    is_of_people = trigger.label in {ContactKind.CALL, ContactKind.MEETING, ContactKind.MESSAGE}
    both = next(
        (span for span in named if span[0] > trigger.word and _are_both_of_them(cast.layout, span, is_of_people)), None
    )
    if both is None or any(span[0] > trigger.word for span in named if span != both):
        return participants
    known = cast.resolver.resolve([span for span in named if span != both], speaker_at)
    if len(known) != 1:
        return participants
    if cast.layout.folded[both[1]] in _SIDES:
        own = cast.countries.get(known[0])
        of_states = (*known, *((state(own),) if own is not None else ()))
        pair = pair_before(cast.namings, both[0], "states", cast.countries, apart_from=of_states)
    else:
        pair = pair_before(cast.namings, both[0], "people", cast.countries, apart_from=known)
    return (*known, *pair) if pair else participants


def _are_both_of_them(layout: Layout, span: Range, is_of_people: bool) -> bool:
    """Whether words are "both of them" or "each of the two men"; "both" alone in a contact of people."""
    words = [word for word in layout.folded[span[0] : span[1] + 1] if word not in {"of", "the", "prime"}]
    if words in (["both"], ["each"]):
        return is_of_people and layout.folded[span[1] + 1 : span[1] + 2] != ["other"]
    if words in (["two"], ["pair"]):  # "the two"
        return len(words) < span[1] + 1 - span[0]
    return len(words) > 1 and words[0] in {"both", "each", "two"} and (_PEOPLE | _SIDES).issuperset(words[1:])


def _how_many(layout: Layout, span: Range) -> int | None:
    """How many "the three", "the same six delegations" are."""
    words = [word for word in layout.folded[span[0] : span[1] + 1] if word != "same"]
    if words[:1] != ["the"] or len(words) > 3 or (len(words) == 3 and words[2] not in _SIDES | _TEAMS):
        return None
    return _NUMBERS.get(words[1]) if len(words) > 1 else None


def _is_of_both_sides(layout: Layout, span: Range, has_others: bool) -> bool:
    """Whether those named are of both of two sides: "negotiators for the two sides", "four delegates from each side",
    "both delegations", "their foreign ministers"; where the contact `has_others`, only "between the countries"."""
    words = layout.folded[span[0] : span[1] + 1]
    if len(words) == 2 and words[0] == "the" and words[1] in _SIDES and layout.folded[span[0] - 1] == "between":
        return True
    if words[0] == "their" and words[-1] in _FOR_STATES:
        return not has_others
    links = [n for n, word in enumerate(words) if word in {"for", "from", "of"} and n > 0]
    whose = words[links[0] + 1 :] if links else words
    nouns = _SIDES if links else _TEAMS
    return not has_others and bool(whose) and whose[-1] in nouns and not _BOTH.isdisjoint(whose)


def _is_between_those_two(layout: Layout, span: Range, word: int) -> bool:
    """Whether a contact is one "between the two" or "between them", whoever else is named beside it."""
    is_led = word < span[0] <= word + 2 and layout.folded[span[0] - 1] == "between"
    return is_led and (_are_those_two(layout, span) or layout.folded[span[0] : span[1] + 1] == ["them"])


def _are_they(layout: Layout, named: Sequence[Range]) -> bool:
    """Whether nobody is named but by "they" and the like."""
    return bool(named) and all(_are_those_two(layout, span) for span in named)


def _are_those_two(layout: Layout, span: Range) -> bool:
    """Whether words are "they", "both" or "the two"."""
    words = layout.folded[span[0] : span[1] + 1]
    return words in (["they"], ["both"], ["the", "two"], ["the", "pair"])


def _is_another(layout: Layout, word: int) -> bool:
    """Whether a contact is counted from one before: "a second round", "the previous talks"."""
    start = layout.sentence_around(word).start
    return not _ANOTHER.isdisjoint(layout.folded[max(start, word - COUNTED) : word])


def _only_tells_when(layout: Layout, word: int) -> bool:
    """Whether a word only tells when something else was, by a contact told before: "Before the talks, Lund and Vogt
    signed", but not "after the talks with"."""
    if layout.folded[word] not in _KNOWN or layout.folded[word - 1 : word] != ["the"]:
        return False
    before = layout.folded[max(0, word - 3) : word - 1]
    is_when = bool(before) and (before[-1] in _WHEN or before in (["prior", "to"], ["ahead", "of"]))
    return is_when and layout.folded[word + 1 : word + 2] == [","]


def _since(layout: Layout, word: int, before: Sequence[Occasion], kind: ContactKind | None) -> Iterator[Occasion]:
    """The contacts told shortly before a word, the last first; those of a kind, where one is given."""
    told = told_before(layout, word, before, TO_NEXT)
    return (occasion for _, occasion in told if kind is None or _is_of_kind(occasion.kind, kind))


def _is_of_kind(one: ContactKind, other: ContactKind) -> bool:
    apart = {ContactKind.CALL, ContactKind.MESSAGE}
    return one is other or not apart & {one, other}
