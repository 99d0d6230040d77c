"""The other side of a contact of which the words name one side alone."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.countries.states import StateForm
from onrecord.actors.names.namings import Namings
from onrecord.actors.parties import Party, SpeakerAt, state
from onrecord.contacts.occasions import Occasion, is_side
from onrecord.contacts.participants import is_left, is_media
from onrecord.encoder.reading import Range, Trigger
from onrecord.heads import before_phrase
from onrecord.record import ActorKind, ContactKind
from onrecord.text import Layout

_SUBJECT_OF: Final = {"her": "she", "him": "he"}
_PREPOSITIONS: Final = frozenset(
    """about after against among as at because before between by during following for from if in into near of on over
    since than that to under when where which while who whom with""".split()
)
_GONE_TO: Final = frozenset("for in left leaving reached to toured touring visit visited visiting visits".split())
_MEET: Final = frozenset(
    "convene convened convenes gather gathered gathers meet meets met sat sit sits assemble assembled assembles".split()
)
_MEET_ONE: Final = frozenset(
    """call called contacted meet meeting meets met phone phoned receive received receives receiving saw see seeing sees
    telephone telephoned""".split()
)
_MEETING: Final = frozenset("convening gathering meeting sitting".split())
_BODIES: Final = frozenset({ActorKind.GROUP, ActorKind.ORGANIZATION})
# What follows a verb that has no object: "the ministers met in Oslo", "will meet again", "met on Friday".
_NO_OBJECT: Final = frozenset(
    """. , ; : ) after again ahead and annually as at before behind but by daily during early every for from here in
    informally inside last later monthly near next often on once outside privately regularly separately since soon
    there this throughout to today tomorrow twice under until weekly when while within yearly yesterday monday tuesday
    wednesday thursday friday saturday sunday""".split()
)
OF_THEIRS: Final = 6  # words from "their" to what is theirs
OF_POSSESSIVE: Final = 3  # words from "his" to the talks that are his
OF_WHOM: Final = 8  # words from "whom" to the talks, and back to who is meant


def with_state_visited(occasion: Occasion, cast: Cast) -> Occasion:
    """A visit whose other side is only named as the place gets the state of the place as a participant, in the place of
    the visitor's own; several visitors of one state may have come together."""
    if occasion.kind is not ContactKind.VISIT or not occasion.participants:
        return occasion
    visitors = tuple(p for p in occasion.participants if p.kind is not ActorKind.STATE) or occasion.participants[:1]
    owns = {cast.countries.get(visitor) for visitor in visitors}
    (own, *others), is_alone = owns, len(occasion.participants) == 1
    hosts = [p for p in occasion.participants if p.kind is ActorKind.STATE and p.key != own and p not in visitors]
    if others or hosts or (own is None and not is_alone):
        return occasion
    inside = [m for m in cast.states if any(first <= m.first <= last for first, last in occasion.evidence)]
    to = [m for m in inside if _is_gone_to(cast.layout, m.first)]
    for mention in [*to, *(inside if is_alone else ())]:
        is_elsewhere = mention.form is StateForm.ADJECTIVE or is_left(cast.layout, mention.first)
        if mention.country != own and not is_elsewhere:
            return replace(occasion, participants=(*visitors, state(mention.country)))
    return occasion


def _is_gone_to(layout: Layout, word: int) -> bool:
    return word > 0 and layout.folded[before_phrase(layout, word)] in _GONE_TO


def with_those_whose_it_is(layout: Layout, word: int, occasion: Occasion, before: Sequence[Party]) -> Occasion:
    """A contact that is "theirs" is of those of the one told `before` it in its sentence, if they are two: "Lund met
    Vogt for the first time since their May meeting"."""
    is_theirs = "their" in layout.folded[max(layout.sentence_around(word).start, word - OF_THEIRS) : word]
    if is_theirs and len(before) == 2 and set(occasion.participants) < set(before):
        return replace(occasion, participants=tuple(before))
    return occasion


def with_other_side(
    occasion: Occasion, cast: Cast, trigger: Trigger, beside: Sequence[Trigger], speaker_at: SpeakerAt
) -> Occasion:
    """A contact with one side that its words name gets the other: whose it is said to be, who tells of it or acts in
    its sentence, or else whom its sentence or the one before names last before it; a newspaper or agency only tells of
    it. So does one with several whom somebody in its sentence also met. `beside` are the triggers of its sentence.

    Of 95 sides looked for behind the word ("said after talks with Ruiz") 66 are right, and 29 of those named last. A
    body that meets is alone: of 69 contacts dropped 7 were right and 14 half right (1,290 records).
    """
    layout = cast.layout
    if not occasion.participants or (len(occasion.participants) > 1 and not _are_met(layout, trigger)):
        return occasion
    known = occasion.participants[0]
    if known.kind in _BODIES and _meets_alone(layout, trigger):
        return occasion
    spans = _who_may_take_part(cast.namings, trigger, beside)
    told = itertools.chain.from_iterable(cast.resolver.resolve([span], speaker_at) for span in spans)
    nearby = _named_nearby(cast, trigger, speaker_at) if len(occasion.participants) == 1 else ()
    for party in itertools.chain(told, nearby):
        if is_media(party, cast) or any(is_side(party, one, cast.countries) for one in occasion.participants):
            continue
        return replace(occasion, participants=(party, *occasion.participants))
    return occasion


def _named_nearby(cast: Cast, trigger: Trigger, speaker_at: SpeakerAt) -> Iterator[Party]:
    """Those whom the sentence of a contact or the one before names before it, the last first; for "him" and "her" who
    is "he" or "she" there, or else somebody named not long before."""
    layout, word, namings = cast.layout, trigger.word, cast.namings
    spans = (span for span in trigger.roles["participant"] if span[0] == span[1] > word)
    subject = next((_SUBJECT_OF[layout.folded[n]] for n, _ in spans if layout.folded[n] in _SUBJECT_OF), None)
    if subject is None:
        yield from namings.parties_before(word, sentences=1)
        return
    start = layout.sentence_around(max(0, layout.sentence_around(word).start - 1)).start
    for number in range(start, word):
        if layout.folded[number] == subject:
            yield from cast.resolver.resolve([(number, number)], speaker_at)
    yield from namings.people_near(word)


def _are_met(layout: Layout, trigger: Trigger) -> bool:
    """Whether all named are those whom somebody met: "is also to meet Lund, Vogt and members of the council"."""
    named, word = trigger.roles["participant"], trigger.word
    at = word + 1 + (layout.folded[word + 1 : word + 2] == ["with"])
    between = [set(layout.folded[first[1] + 1 : second[0]]) for first, second in itertools.pairwise(named)]
    are_listed = bool(between) and all(words and words <= {",", "and"} for words in between)
    return are_listed and named[0][0] == at and layout.folded[word] in _MEET_ONE


def _meets_alone(layout: Layout, trigger: Trigger) -> bool:
    """Whether those named before a verb meet among themselves: "The council met in Oslo", not "met the envoy"."""
    word, named = trigger.word, trigger.roles["participant"]
    is_verb = layout.folded[word] in _MEET or (layout.folded[word] in _MEETING and _is_participle(layout, word))
    is_before = bool(named) and all(last < word for _, last in named)
    return is_verb and is_before and not _NO_OBJECT.isdisjoint(layout.folded[word + 1 : word + 2])


def _is_participle(layout: Layout, word: int) -> bool:
    """Whether "meeting" is of a verb: "will be meeting", "the ministers, meeting in Oslo"."""
    return layout.folded[word - 1] in {",", "are", "be", "been", "is", "was", "were"}


def _who_may_take_part(namings: Namings, trigger: Trigger, beside: Sequence[Trigger]) -> Iterator[Range]:
    """The words for those who may be the other side, the likeliest first."""
    layout, word, named = namings.layout, trigger.word, trigger.roles["participant"]
    sentence = layout.sentence_around(word)
    whom = next(
        (n for n in range(word - 1, max(word - OF_WHOM, sentence.start), -1) if layout.folded[n] == "whom"), None
    )
    if whom is not None and (meant := next(namings.before(whom), whom)) >= max(whom - OF_WHOM, sentence.start):
        yield meant, meant
    is_after = bool(named) and named[0][0] > word
    if is_after:
        whose = range(word - 1, max(word - OF_POSSESSIVE, sentence.start) - 1, -1)
        yield from ((n, n) for n in whose if layout.folded[n] in {"his", "her", "its"})
    tellings = [one for one in beside if one.task == "statement"]
    around = [first for one in tellings for first, last in one.roles["content"] if first <= word <= last]
    if is_after and not around:
        others = [one for one in tellings if one.roles["source"]]
        for one in sorted(others, key=lambda one: (one.word > word, abs(one.word - word))):
            yield one.roles["source"][0]
    start = max(around, default=sentence.start)
    for span in sorted(
        span
        for one in beside
        for span in (*one.roles.get("by", ()), *one.roles.get("participant", ()))
        if one is not trigger and one.task != "statement" and span[1] < one.word
    ):
        is_subject = start <= span[0] < word and layout.folded[span[0] - 1] not in _PREPOSITIONS
        if is_subject and span not in named:
            yield span
