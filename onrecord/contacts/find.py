"""Who was in contact with whom: from the model's contacts to occasions, each once however often it is mentioned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from onrecord.actors.cast import Cast
from onrecord.actors.parties import Party, SpeakerAt
from onrecord.calendars import Calendar
from onrecord.contacts.further_sides import with_others_too
from onrecord.contacts.no_contacts import is_none
from onrecord.contacts.occasions import Occasion, is_same, merge
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

_ORDINALS: Final = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_NOUNS: Final = frozenset(
    "call conversation discussion discussions meeting negotiations session summit talks trip visit".split()
)
_NO_CONTACTS: Final = frozenset(
    """chairman leader leaders minister ministers premier president presidents morning afternoon
    evening""".split()
)
_KNOWN: Final = frozenset("that the their this".split())
_ANSWERS: Final = frozenset("answer answered reply replied replies response responded".split())
_AGREED: Final = frozenset("agreed arranged promised".split())
AGREED: Final = 4  # words from "agreed" to what was agreed on
COUNTED: Final = 3  # words from "second" and the like to what is counted
LEAST_FOR_OTHER_SIDE: Final = 0.4  # how sure a contact of one side is, so that the other is looked for (168 articles)
_SPOKE: Final = frozenset("speak speaks spoke spoken speaking".split())
_BY_WIRE: Final = frozenset(
    """phone phoned telephone telephoned telephonic telephonically video videoconference videolink virtual
    virtually""".split()
)
_WROTE: Final = frozenset("emailed messaged texted".split())
_IN_PERSON: Final = ("face to face", "one on one", "in person")


def find_occasions(reading: Reading, cast: Cast, speaker_at: SpeakerAt, calendar: Calendar) -> tuple[Occasion, ...]:
    """The contacts of an article in the order of their words; those with fewer than two participants are left out."""
    found: list[Occasion] = []
    apart: set[int] = set()  # the numbers of those that are one of several, with each
    for each in find_told(reading, cast, speaker_at, calendar):
        if len(each) == 1 and _is_told_one_by_one(reading.layout, each[0], [found[n] for n in apart]):
            continue
        for one in each:
            same = next(
                (
                    n
                    for n, other in enumerate(found)
                    if _is_told_twice(reading.layout, one, other)
                    or (is_same(one, other, cast.countries) and not _are_told_apart(reading.layout, one, other))
                ),
                None,
            )
            if same is not None and _is_of_all(one, same in apart, found[same], len(each) > 1):
                same = None
            if same is not None:
                found[same] = merge(found[same], one)
            elif len(one.participants) >= 2 and not _is_word_for_somebody(reading.layout, one.triggers[0].word):
                if len(each) > 1:
                    apart.add(len(found))
                found.append(one)
    return tuple(found)


def _is_told_twice(layout: Layout, one: Occasion, other: Occasion) -> bool:
    """Whether the same words of a sentence tell of two visits of the same, one that goes on and one to come: "left on
    Monday for a visit to Peru" (4 of 5)."""
    is_of_one = one.kind is other.kind is ContactKind.VISIT and set(one.participants) == set(other.participants)
    is_beside = layout.sentence[one.triggers[0].word] == layout.sentence[other.triggers[-1].word]
    is_of_two_times = one.took_place != other.took_place
    return is_of_one and is_beside and is_of_two_times and one.evidence[0][0] == other.evidence[0][0]


def _is_word_for_somebody(layout: Layout, word: int) -> bool:
    """Whether the word that is to carry a contact is for somebody or for a time of the day: "saw its leader, Ana Vogt"
    (of 19 such contacts 15 are wrong)."""
    return layout.folded[word] in _NO_CONTACTS and "spent" not in layout.folded[max(0, word - COUNTED) : word]


def _is_told_one_by_one(layout: Layout, one: Occasion, apart: Sequence[Occasion]) -> bool:
    """Whether the sentence of a contact with several has told it before as one with each: "had spoken to both by
    phone"; `apart` are those of one of several."""
    sentence = layout.sentence[one.triggers[0].word]
    beside = [set(other.participants) for other in apart if layout.sentence[other.triggers[0].word] == sentence]
    parts = [sides for sides in beside if sides < set(one.participants)]
    return len(parts) > 1 and set().union(*parts) == set(one.participants)


def _is_of_all(one: Occasion, is_apart: bool, other: Occasion, is_one_of_each: bool) -> bool:
    """Whether one of two is of all together and the other one of several, with each."""
    return (is_apart and len(one.participants) > 2) or (is_one_of_each and len(other.participants) > 2)


def _are_told_apart(layout: Layout, one: Occasion, other: Occasion) -> bool:
    """Whether words tell that of two occasions one answers the other, that they are two of a count, or that neither is
    of those of the other: "Lund will go to Peru" and "Ana Ruiz will see her on Friday" (17 of 25 that this tells apart
    are right)."""
    if _is_answer(layout, one) != _is_answer(layout, other) or _are_counted_apart(layout, one, other):
        return True
    first, second = set(one.participants), set(other.participants)
    is_of_others = not (first <= second or second <= first) and one.kind is other.kind
    is_beside = layout.sentence[one.triggers[0].word] == layout.sentence[other.triggers[-1].word]
    return is_of_others and not is_beside and not _is_known(layout, one.triggers[0].word)


def _is_known(layout: Layout, word: int) -> bool:
    """Whether a word points at a contact told before: "the meeting", "their 20-minute talks"."""
    return layout.folded[word] in _NOUNS and not _KNOWN.isdisjoint(layout.folded[max(0, word - COUNTED - 1) : word])


def _is_answer(layout: Layout, occasion: Occasion) -> bool:
    """Whether a letter or call is told as the answer to another: "wrote back", "rang back", "his reply to"."""
    if occasion.kind not in {ContactKind.MESSAGE, ContactKind.CALL}:
        return False
    words = [trigger.word for trigger in occasion.triggers]
    return any(layout.folded[n] in _ANSWERS or "back" in layout.folded[n + 1 : n + 3] for n in words)


def _are_counted_apart(layout: Layout, one: Occasion, other: Occasion) -> bool:
    """Whether words such as "their first call" and "a second telephone conversation" tell two of a kind apart."""
    first, second = (
        {layout.folded[n] for t in each.triggers for n in range(max(0, t.word - COUNTED), t.word)} & _ORDINALS
        for each in (one, other)
    )
    return bool(first and second) and first.isdisjoint(second)


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
        duration = self._calendar.duration(evidence, within_a_day=kind is ContactKind.CALL)
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
