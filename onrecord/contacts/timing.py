"""When an occasion was held and how long it took, from the words that tell of it and those beside them."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from onrecord.calendars import Calendar
from onrecord.calendars.lengths import lengths_in, stay_at
from onrecord.contacts.counted_days import counted_from_another, is_beside_another
from onrecord.contacts.occasions import Occasion
from onrecord.contacts.own_days import clauses_before, is_cut_off, of_its_own
from onrecord.dates.vocabulary import WEEKDAYS
from onrecord.encoder.reading import Range, Trigger
from onrecord.function_words import HAVE, HE_SHE_THEY
from onrecord.record import ContactKind, ContactStatus, Document, When
from onrecord.text import Layout

# What a report begins with is of the day that it begins with (right in 92 of 148 cases on 1,290 records, and 34 have no
# day); letters and finished visits are mostly of another (10 of 35).
OF_THE_DAY: Final = frozenset(
    {
        (ContactKind.CALL, ContactStatus.HELD),
        (ContactKind.MEETING, ContactStatus.HELD),
        (ContactKind.MEETING, ContactStatus.PLANNED),
        (ContactKind.TALKS, ContactStatus.HELD),
        (ContactKind.VISIT, ContactStatus.ONGOING),
    }
)
# What is planned or proposed is not past, and of what is refused one in five was to be (records of the training set).
TO_COME: Final = frozenset({ContactStatus.PLANNED, ContactStatus.PROPOSED, ContactStatus.REFUSED})
BESIDE: Final = 5  # words after a cue among which the day of the telling stands
TELLING: Final = 200  # words from a contact to the cues whose days may be taken for its own
ITS_DAY: Final = 6  # words from somebody to the day on which he was met
TO_DAY: Final = 12  # words from a contact to the first of the two days of it
LEADS_UP: Final = 80  # characters from a date to the evidence
_BEGINS: Final = frozenset(
    """arrive arrives arrived arriving begin begins began beginning start starts started starting open opens opened
    opening kick kicks kicked""".split()
)
_ENDS: Final = frozenset(
    "wrap wraps wrapped wrapping end ends ended ending conclude concludes concluded closed finished winds".split()
)
_FOLLOWED: Final = frozenset(("after", "following", "from"))  # "left on Friday after three days of talks"
LONGEST: Final = 60  # days
_AGAIN: Final = frozenset(", again and at in on the then".split())  # between the days of what was done twice
OCCASION: Final = (
    r"(?:audience|call|consultations|conversation|dialogue|dinner|discussions?|encounter|lunch|meeting|negotiations"
    r"|session|summit|talks?|tour|trip|visit)"
)
# "The call, their second, lasted"; and "The", "During the" before how long, and what took so long after it.
_LASTED: Final = re.compile(
    rf"^(?:it|(?:the|their|that|this) (?:[\w-]+ ){{0,2}}{OCCASION}\b[^.;]{{0,80}}?) (?:lasted|(?<!^it )took|went on"
    r"|ran) (?:for )?(?:about |almost |around |just |nearly |only |over |some )*$",
    re.IGNORECASE,
)
_THE: Final = re.compile(r"^(?:(?:after|at|during|in) )?(?:the|their|that|this) $", re.IGNORECASE)
_SO_LONG: Final = re.compile(rf" (?:\w+ ){{0,2}}{OCCASION}\b")


def on_fitting_day(
    layout: Layout, word: int, occasion: Occasion, calendar: Calendar, cues: Sequence[Trigger]
) -> Occasion:
    """The occasion that a `word` carries on the day that the sentence before or the article begins with where it names
    none and is of it, and what is to come on no past day."""
    if occasion.date is None and occasion.status is not ContactStatus.PROPOSED:
        date = calendar.until_now(word) if occasion.status is ContactStatus.ONGOING else None
        date = date or calendar.day_of_heading(word, is_done=occasion.took_place)
        occasion = replace(occasion, date=date)
    if occasion.date is None and (occasion.kind, occasion.status) in OF_THE_DAY:
        date = None
        if occasion.status in {ContactStatus.HELD, ContactStatus.PLANNED}:
            date = _of_the_sentence_before(layout, word, occasion.status, calendar, cues)
        tellings = told_on(layout, word, cues)
        if date is None and is_beside_another(layout, word, calendar):
            return occasion
        date = date or calendar.lead(layout.sentence[word], within=tellings, is_done=occasion.took_place)
        occasion = replace(occasion, date=date)
    is_over = occasion.status is ContactStatus.REFUSED and occasion.triggers[0].detail == ContactStatus.HELD
    if is_over:  # "left on Monday without having met"
        return occasion
    if occasion.status in TO_COME and occasion.date and calendar.is_past(occasion.date.value or ""):
        occasion = replace(occasion, date=_next_week(layout, word, occasion, calendar.document))
    return occasion


def _next_week(layout: Layout, word: int, occasion: Occasion, document: Document) -> When | None:
    """The same day of the next week where one of the last week stands after the word for what is planned: "invited
    them to talks on Monday"; what was "refused on Monday" was so then. Before the word, it is mostly the day when that
    was said."""
    date, published = occasion.date, document.published_on
    if date is None or date.value is None or date.text is None or published is None:
        return None
    if date.text.start < layout.offsets(word, word)[1]:
        return None
    if occasion.status is ContactStatus.REFUSED:
        return date
    if document.text[date.text.start : date.text.end].casefold() not in WEEKDAYS:
        return None
    days = [datetime.date.fromisoformat(day) + datetime.timedelta(weeks=1) for day in date.value.split("/")]
    return replace(date, value="/".join(map(str, days))) if days[0] >= published else None


def told_on(layout: Layout, word: int, cues: Sequence[Trigger]) -> list[Range]:
    """The words right after each cue but what was said: their date, "said on Thursday that he had met the envoy", is
    that of the telling, not of what is told at `word` or before it. `cues` are those of the article in their order."""
    told: list[Range] = []
    first, stop = (bisect_left(cues, word + away, key=lambda cue: cue.word) for away in (-TELLING, TELLING + 1))
    for trigger in cues[first:stop]:
        contents = trigger.roles["content"]
        is_told = any(first <= word <= last for first, last in contents)
        if is_told or (contents and layout.sentence[trigger.word] > layout.sentence[word]):
            told += _after_cue(layout, trigger)
    return told


def said_beside(layout: Layout, word: int, cues: Sequence[Trigger]) -> list[Range]:
    """What is said in the sentence of a `word` by another cue and does not tell of it: "Lund, who met Vogt, said that
    talks would begin in May"."""
    around = layout.sentence_around(word)
    first, stop = (bisect_left(cues, at, key=lambda cue: cue.word) for at in (around.start, around.stop))
    others = (cue for cue in cues[first:stop] if cue.word != word)
    contents = (cue.roles["content"] for cue in others)
    return [span for spans in contents if not any(start <= word <= end for start, end in spans) for span in spans]


def _after_cue(layout: Layout, cue: Trigger) -> list[Range]:
    sentence = layout.sentence_around(cue.word)
    stop = min((first for first, _ in cue.roles["content"] if first > cue.word), default=sentence.stop)
    last = min(stop - 1, cue.word + BESIDE, sentence.stop - 1)
    return [(cue.word + 1, last)] if last > cue.word else []


def _of_the_sentence_before(
    layout: Layout, word: int, status: ContactStatus, calendar: Calendar, cues: Sequence[Trigger]
) -> When | None:
    """The one day that the sentence before names, for what somebody did or will do that is told with "he": "Lund was in
    Lima on Monday. He met Vogt"; not that on which something was said, nor for what he had done before."""
    sentence = layout.sentence_around(word)
    if (
        sentence.start == 0
        or layout.folded[sentence.start] not in HE_SHE_THEY
        or calendar.days_in(layout.sentence[word])
    ):
        return None
    before = layout.sentence_around(sentence.start - 1)
    is_apart = layout.paragraph[before.start] != layout.paragraph[word]
    if is_apart or not HAVE.isdisjoint(layout.folded[sentence.start : word]):
        return None
    days = calendar.days_in(layout.sentence[before.start])
    first = layout.words_in(days[0].start, days[0].end)[0] if len(days) == 1 else -1
    told = (span for cue in cues if cue.word in before for span in _after_cue(layout, cue))
    if first < 0 or any(start <= first <= last for start, last in told):
        return None
    against = calendar.is_past if status is ContactStatus.PLANNED else calendar.is_to_come
    return None if against(days[0].edtf or "") else calendar.of_day(days[0])


def told_of_it(
    layout: Layout,
    trigger: Trigger,
    evidence: Sequence[Range],
    calendar: Calendar,
    tellings: Sequence[Range],
    said: Sequence[Range] = (),
) -> When | None:
    """The date within the evidence, or one that leads up to it: "On Monday the two met". One that follows it is seldom
    the occasion's (7 of 38 in articles that were not trained on), nor is that of one of the `tellings`, of the dateline
    or of a clause beside."""
    counted = counted_from_another(layout, trigger.word, calendar)
    if counted is not None:
        return counted
    others = (*tellings, *calendar.dateline, *clauses_before(layout, trigger.word))
    own = of_its_own(layout, trigger.word, calendar, others)
    last, stop = max(end for _, end in evidence), layout.sentence_around(trigger.word).stop
    others = (*others, *([(last + 1, stop - 1)] if last + 1 < stop else []))
    date = None
    if trigger.detail == ContactStatus.PLANNED:
        date = calendar.when(evidence, within=(*others, *said), at=trigger.word, is_planned=True)
    date = date or calendar.when(evidence, within=(*others, *said), at=trigger.word)
    if date is None or date.text is None:
        return own
    if is_cut_off(layout, date, trigger.word) and (own or is_beside_another(layout, trigger.word, calendar)):
        return own
    if own and own.text and calendar.way(own.text, trigger.word) < calendar.way(date.text, trigger.word):
        return own
    places = [layout.offsets(*span) for span in evidence]
    is_told = any(start - LEADS_UP <= date.text.start < end for start, end in places)
    return date if is_told else own


def lasting(layout: Layout, word: int, date: When | None, calendar: Calendar) -> When | None:
    """The days from the one on which it began, or to the one on which it ended, where the words beside the one that
    carries it say how many: "wraps up a four-day visit on Friday", "arrived on Friday for a 48-hour visit"."""
    stay = stay_at(calendar, word)
    if stay is None or date is None or date.value is None or date.text is None or len(date.value) != len("2025-05-19"):
        return date
    around = layout.sentence_around(word)
    told = {layout.folded[n] for n in around} & (_BEGINS | _ENDS)
    nearest = next((layout.folded[n] for n in range(word, around.start - 1, -1) if layout.folded[n] in told), None)
    said = {nearest} if nearest is not None else told
    before = layout.words_in(date.text.start, date.text.end)[0] - 1
    is_from = before >= around.start and layout.words[before].casefold() == "from"
    is_for = stay.led_by == "for" and date.text.start < stay.start
    ends = stay.led_by in _FOLLOWED or (not is_for and bool(said & _ENDS))
    begins = stay.led_by not in _FOLLOWED and (is_for or is_from or bool(said & _BEGINS))
    if begins == ends or not 1 < stay.days <= LONGEST:
        return date
    day, more = datetime.date.fromisoformat(date.value), datetime.timedelta(stay.days - 1)
    return replace(date, value=f"{day}/{day + more}" if begins else f"{day - more}/{day}")


def duration_told_after(layout: Layout, trigger: Trigger, calendar: Calendar) -> str | None:
    """The length of time in the sentence after that of a contact, where it says so: "The call lasted 40 minutes", "The
    two-hour meeting"."""
    sentence = layout.sentence_around(trigger.word)
    if sentence.stop >= len(layout):
        return None
    following = layout.sentence_around(sentence.stop)
    start, end = layout.offsets(following.start, following.stop - 1)
    for first, last, value in lengths_in(calendar, layout.sentence[following.start]):
        before = " ".join([*layout.text[start:first].split(), ""])
        after = " ".join(["", *layout.text[last:end].split()])
        if _LASTED.match(before) or (_THE.match(before) and _SO_LONG.match(after)):
            return value
    return None


def days_of_each(layout: Layout, word: int, spans: Sequence[Range], calendar: Calendar) -> list[When | None]:
    """The day right after each of those whom a `word` tells of, or before those by whom it was done: "telephoned Lund
    on Sunday and Vogt on Monday", "received on Sunday by Lund and the next day by Vogt"; none where one has none."""
    sentence = layout.sentence_around(word)
    dates = [date for date in calendar.in_sentence.get(layout.sentence[word], ()) if date.edtf and "-" in date.edtf]
    places = [(date, layout.words_in(date.start, date.end)) for date in dates]
    before, after = [], []
    for number, (first, last) in enumerate(spans):
        previous = spans[number - 1][1] if number else word
        led = (date for date, at in places if previous < at[0] and layout.folded[at[-1] + 1 : first][:1] == ["by"])
        before.append(next(led, None))
        stop = min(spans[number + 1][0] if number + 1 < len(spans) else sentence.stop, last + 1 + ITS_DAY)
        after.append(next((date for date, at in places if last < at[0] < stop), None))
    told = before if all(before) else after
    return [calendar.of_day(day) for day in told if day is not None] if all(told) else []


def days_again(layout: Layout, word: int, calendar: Calendar) -> list[tuple[When, Range]]:
    """The two days of what was done twice, each with the words that tell of it: "visited in 2022, and again in February
    last year", "met twice: on May 6 in Oslo and on May 20 in Lima"; none without."""
    stop = layout.sentence_around(word).stop
    dates = [date for date in calendar.in_sentence.get(layout.sentence[word], ()) if date.edtf is not None]
    start, end = layout.offsets(word, min(word + TO_DAY, len(layout) - 1))
    for first, second in pairwise(date for date in dates if date.start > start):
        if first.start > end:
            break
        after = layout.words_in(first.start, first.end)[-1] + 1
        words = layout.words_in(second.start, second.end)
        other, last = words[0], words[-1]
        told = {layout.folded[n] for n in range(after, other) if layout.words[n].islower() or layout.words[n] == ","}
        is_again = "again" in told or ("and" in told and "twice" in layout.folded[word + 1 : after])
        if is_again and _AGAIN.issuperset(told):
            link = after + layout.folded[after:other].index("again" if "again" in told else "and")
            again = (link, min(stop - 1, last + ITS_DAY))
            return [(calendar.of_day(first), (word, link)), (calendar.of_day(second), again)]
    return []
