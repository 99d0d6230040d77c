"""Who was in contact with whom: from the model's contacts to occasions, each once however often it is mentioned."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.parties import Party, SpeakerAt
from onrecord.calendars import Calendar
from onrecord.calendars.lengths import length_of
from onrecord.contacts.further_sides import with_others_too
from onrecord.contacts.no_contacts import is_none
from onrecord.contacts.occasions import Occasion, merge
from onrecord.contacts.one_by_one import each_told
from onrecord.contacts.other_sides import with_other_side, with_state_visited, with_those_whose_it_is
from onrecord.contacts.participants import (
    is_media,
    is_one_body,
    is_press,
    is_with_own_people,
    those_who_agreed,
    without_bystanders,
    without_own_sides,
    without_those_of_another,
    without_towns,
)
from onrecord.contacts.places import find_place
from onrecord.contacts.same import is_told_one_by_one, same_before
from onrecord.contacts.statuses import with_plain_status
from onrecord.contacts.timing import (
    duration_told_after,
    lasting,
    on_fitting_day,
    said_beside,
    told_of_it,
    told_on,
)
from onrecord.contacts.unnamed_sides import those_meant, with_those_joined
from onrecord.encoder.reading import Range, Reading, Trigger
from onrecord.record import ContactKind, ContactStatus, When
from onrecord.text import Layout

_NO_CONTACTS: Final = frozenset(
    """chairman leader leaders minister ministers premier president presidents greetings morning afternoon
    evening""".split()
)
_AGREED: Final = frozenset("agreed arranged promised".split())
AGREED: Final = 4  # words from "agreed" to what was agreed on
BACK: Final = 6  # words from "call" to the "back" of "will call them back to Lima"
SPENT: Final = 3  # words from "spent" to the time of the day
LEAST_FOR_OTHER_SIDE: Final = 0.4  # how sure a contact of one side is, so that the other is looked for (168 articles)
_SPOKE: Final = frozenset("speak speaks spoke spoken speaking".split())
_BY_WIRE: Final = frozenset(
    """phone phoned telephone telephoned telephonic telephonically video videoconference videolink virtual
    virtually""".split()
)
_WROTE: Final = frozenset("emailed messaged texted".split())
_RINGS: Final = re.compile(r"^(?:to|will|would) (?:call|phone|ring|telephone) (?!at|for|in|off|on|.* back\b)")
_IN_PERSON: Final = ("face to face", "one on one", "in person")


def find_occasions(reading: Reading, cast: Cast, speaker_at: SpeakerAt, calendar: Calendar) -> tuple[Occasion, ...]:
    """The contacts of an article in the order of their words; those with fewer than two participants are left out."""
    found: list[Occasion] = []
    apart: set[int] = set()  # the numbers of those that are one of several, with each
    layout = reading.layout
    for each in find_told(reading, cast, speaker_at, calendar):
        if len(each) == 1 and is_told_one_by_one(layout, each[0], [found[n] for n in apart]):
            continue
        for one in each:
            same = same_before(layout, cast.countries, one, found, apart, is_one_of_each=len(each) > 1)
            if same is not None:
                found[same] = merge(found[same], one)
            elif len(one.participants) >= 2 and not _is_word_for_somebody(layout, one.triggers[0].word):
                if len(each) > 1:
                    apart.add(len(found))
                found.append(one)
    return tuple(found)


def _is_word_for_somebody(layout: Layout, word: int) -> bool:
    """Whether the word that is to carry a contact is for somebody, for a time of the day or for what is brought:
    "saw its leader, Ana Vogt" (of 19 such contacts 15 are wrong)."""
    return layout.folded[word] in _NO_CONTACTS and "spent" not in layout.folded[max(0, word - SPENT) : word]


def find_told(reading: Reading, cast: Cast, speaker_at: SpeakerAt, calendar: Calendar) -> Iterator[list[Occasion]]:
    """What each trigger of a contact tells of, in the order of the words: one occasion, or one with each of several."""
    finder = _Finder(reading, cast, speaker_at, calendar)
    for trigger in finder.triggers:
        if each := finder.told_at(trigger):
            yield each


class _Finder:
    """Finds what the `triggers` of one article tell of, asked for in their order: who is in a contact, and by which
    way, often hangs on those told before."""

    def __init__(self, reading: Reading, cast: Cast, speaker_at: SpeakerAt, calendar: Calendar) -> None:
        self._reading, self._layout, self._cast = reading, reading.layout, cast
        self._speaker_at, self._calendar = speaker_at, calendar
        self.triggers = sorted((t for t in reading.triggers if t.task == "contact"), key=lambda t: t.word)
        self._cues = sorted((t for t in reading.triggers if t.task == "statement"), key=lambda t: t.word)
        self._beside: dict[int, list[Trigger]] = defaultdict(list)
        for one in reading.triggers:
            self._beside[self._layout.sentence[one.word]].append(one)
        self._last_of = {self._layout.sentence[trigger.word]: trigger for trigger in self.triggers}
        self._callers: set[Party] = set()
        self._sides_in: dict[int, tuple[Party, ...]] = {}  # of the contact told last in a sentence
        self._told: list[Occasion] = []

    def told_at(self, trigger: Trigger) -> list[Occasion]:
        """The occasion that a trigger tells of, or one with each of several; none where it is no contact."""
        if is_none(self._layout, trigger):
            return []
        given = without_those_of_another(self._layout, trigger, self._last_of[self._layout.sentence[trigger.word]])
        given = without_bystanders(self._reading, trigger, given, self._cast, self._speaker_at)
        named = self._with_others(trigger, given)
        participants = self._participants(trigger, named)
        if _is_interview(participants, self._cast):
            return []
        occasion = self._occasion(trigger, named, _without_media(participants, self._cast))
        occasion = self._with_sides(trigger, occasion, is_as_given=len(named) == len(given))
        if is_one_body(occasion, self._cast) or is_with_own_people(
            occasion, trigger.word, named, self._cast, self._speaker_at
        ):
            return []
        occasion = self._on_fitting_day(trigger, occasion)
        if len(occasion.participants) >= 2:
            self._remember(trigger, occasion)
        before = [span for span in named if span[0] < trigger.word]
        first = self._cast.resolver.resolve(before, self._speaker_at)
        each = each_told(self._reading, trigger.word, occasion, (named, first), self._cast, self._calendar)
        return [one if one.date is occasion.date else self._on_fitting_day(trigger, one) for one in each]

    def _with_others(self, trigger: Trigger, given: Sequence[Range]) -> Sequence[Range]:
        """The words for participants, without towns and with those whom the model left out."""
        named = without_towns(self._reading, self._cast, given) if trigger.label == ContactKind.VISIT else given
        return with_others_too(self._cast, trigger, named, self._beside_of(trigger))

    def _beside_of(self, trigger: Trigger) -> Sequence[Trigger]:
        return self._beside[self._layout.sentence[trigger.word]]

    def _participants(self, trigger: Trigger, named: Sequence[Range]) -> tuple[Party, ...]:
        participants = self._cast.resolver.resolve(named, self._speaker_at)
        if not participants:
            agreed = those_who_agreed(self._beside_of(trigger))
            participants = self._cast.resolver.resolve(agreed, self._speaker_at)
        participants = those_meant(trigger, named, participants, self._told, self._cast, self._speaker_at)
        return with_those_joined(trigger, participants, self._told, self._cast)

    def _occasion(self, trigger: Trigger, named: Sequence[Range], participants: tuple[Party, ...]) -> Occasion:
        """What the words themselves tell: of which kind, when and where."""
        layout, calendar = self._layout, self._calendar
        evidence = evidence_of(layout, trigger, named)
        kind = _kind(layout, trigger, evidence)
        date = _day_told(layout, trigger, evidence, calendar, self._cues)
        occasion = Occasion(
            kind,
            ContactStatus(trigger.detail),
            participants,
            evidence,
            find_place(layout, kind, trigger.word, evidence, self._reading.names),
            lasting(layout, trigger.word, date, calendar),
            self._duration(trigger, kind, evidence),
            (trigger,),
        )
        return with_plain_status(layout, trigger.word, occasion, calendar)

    def _duration(self, trigger: Trigger, kind: ContactKind, evidence: Sequence[Range]) -> str | None:
        """How long it took, by its words or by the next sentence where that tells of no other."""
        duration = length_of(self._calendar, evidence, within_a_day=kind is ContactKind.CALL)
        sentence = self._layout.sentence[trigger.word]
        following = self._last_of.get(sentence + 1)
        is_told_on = trigger is self._last_of[sentence] and not (following and following.roles["participant"])
        return (
            duration_told_after(self._layout, trigger, self._calendar) if duration is None and is_told_on else duration
        )

    def _with_sides(self, trigger: Trigger, occasion: Occasion, is_as_given: bool) -> Occasion:
        """The occasion with sides that its words do not name; `is_as_given`: those named are as the model has them."""
        sides = self._sides_in.get(self._layout.sentence[trigger.word], ())
        occasion = _by_wire_too(self._layout, trigger, occasion, self._callers)
        occasion = with_those_whose_it_is(self._layout, trigger.word, occasion, sides)
        occasion = with_state_visited(occasion, self._cast)
        if trigger.probability >= LEAST_FOR_OTHER_SIDE and is_as_given:
            beside = self._beside_of(trigger)
            occasion = with_other_side(occasion, self._cast, trigger, beside, self._speaker_at)
        return without_own_sides(occasion, self._cast.countries)

    def _on_fitting_day(self, trigger: Trigger, occasion: Occasion) -> Occasion:
        return on_fitting_day(self._layout, trigger.word, occasion, self._calendar, self._cues)

    def _remember(self, trigger: Trigger, occasion: Occasion) -> None:
        self._sides_in[self._layout.sentence[trigger.word]] = occasion.participants
        self._told.append(occasion)
        if occasion.kind is ContactKind.CALL:
            self._callers.update(occasion.participants)


def _is_interview(participants: Sequence[Party], cast: Cast) -> bool:
    """Whether media or reporters are all that somebody was in contact with."""
    return len(_without_media(participants, cast)) < min(2, len(participants))


def _without_media(participants: Iterable[Party], cast: Cast) -> tuple[Party, ...]:
    return tuple(party for party in participants if not (is_media(party, cast) or is_press(party)))


def _day_told(
    layout: Layout, trigger: Trigger, evidence: Sequence[Range], calendar: Calendar, cues: Sequence[Trigger]
) -> When | None:
    """The day that the words of a contact tell, apart from those on which it was told and of what is said beside."""
    tellings, said = told_on(layout, trigger.word, cues), said_beside(layout, trigger.word, cues)
    return told_of_it(layout, trigger, evidence, calendar, tellings, said)


def evidence_of(layout: Layout, trigger: Trigger, otherwise: Sequence[Range]) -> tuple[Range, ...]:
    """The evidence that the model marked in the trigger's sentence, or else the words from it to the parties there."""
    sentence = layout.sentence[trigger.word]
    around = [
        span
        for span in trigger.roles["evidence"]
        if (span[1] > span[0] or span[0] == trigger.word) and sentence in {layout.sentence[n] for n in span}
    ]
    if any(first <= trigger.word <= last for first, last in around):
        return tuple(around)
    near = [span for span in (*otherwise, *around) if layout.sentence[span[0]] == sentence == layout.sentence[span[1]]]
    numbers = [trigger.word, *(number for span in near for number in span)]
    return ((min(numbers), max(numbers)),)


def _kind(layout: Layout, trigger: Trigger, evidence: tuple[Range, ...]) -> ContactKind:
    """The kind that the model gives, but a meeting by telephone is a call, a call face to face a meeting, and who
    "texted" somebody sent a message."""
    kind = ContactKind(trigger.label)
    if kind is ContactKind.MEETING and layout.folded[trigger.word] in _WROTE:
        return ContactKind.MESSAGE
    rung = " ".join(layout.folded[trigger.word - 1 : trigger.word + BACK])
    if kind is ContactKind.MEETING and _RINGS.search(rung):
        return ContactKind.CALL
    said = [layout.words[number].casefold() for first, last in evidence for number in range(first, last + 1)]
    told = " ".join(word for word in said if word.isalnum())
    if kind is ContactKind.CALL and any(way in told for way in _IN_PERSON) and _BY_WIRE.isdisjoint(said):
        return ContactKind.MEETING
    is_call = kind in {ContactKind.MEETING, ContactKind.TALKS} and _is_by_wire(layout, trigger, evidence)
    return ContactKind.CALL if is_call else kind


def _is_by_wire(layout: Layout, trigger: Trigger, evidence: tuple[Range, ...]) -> bool:
    """Whether the words of a contact tell that it was by telephone; but those of "spoke by telephone and agreed to
    meet" tell it of what was before."""
    near = range(max(0, trigger.word - AGREED), trigger.word)
    agreed = max((n for n in near if layout.folded[n] in _AGREED), default=0)
    return any(layout.folded[n] in _BY_WIRE for first, last in evidence for n in range(max(first, agreed), last + 1))


def _by_wire_too(layout: Layout, trigger: Trigger, occasion: Occasion, callers: set[Party]) -> Occasion:
    """Who "spoke with" somebody did so by telephone where the article has told of a call of one of the two."""
    if occasion.kind is not ContactKind.MEETING or layout.words[trigger.word].casefold() not in _SPOKE:
        return occasion
    return replace(occasion, kind=ContactKind.CALL) if callers.intersection(occasion.participants) else occasion
