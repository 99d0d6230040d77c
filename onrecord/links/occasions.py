"""The same occasion across articles: a call that five articles mention is one contact with five pieces of evidence.

Two mentions are of one occasion where two sides take part in both, the persons named do not contradict each other, the
kind of contact is the same, and the times that they may mean meet. Where several occasions fit equally well, which one
is meant stays unknown, and the mention begins one of its own.
"""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.links.names import Likeness, compare_people, parse_name
from onrecord.links.spelling import sound
from onrecord.links.words import sample
from onrecord.record import ActorKind, ContactKind, ContactStatus


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part: `actor` is a number of the archive, `country` an alpha-3 code."""

    actor: int
    name: str
    kind: ActorKind
    country: str | None = None

    @property
    def side(self) -> str:
        """The country that the participant stands for, else what all spellings of the name share."""
        return self.country or sound(parse_name(self.name).words[-1])


@dataclass(frozen=True, slots=True)
class Mention:
    """A contact as an article has it: `date` in EDTF, `published` the ISO day of the article, and the occasion that it
    is known to be a mention of."""

    kind: ContactKind
    status: ContactStatus
    participants: tuple[Participant, ...]
    date: str | None = None
    published: str | None = None
    place: str | None = None
    occasion: int | None = None


_MOST_PAIRS = 4  # of sides; a summit of twenty has 190


def keys(mention: Mention) -> tuple[str, ...]:
    """The keys under which mentions of one occasion are found: two sides and a month; none where no time is told."""
    period = _period(mention)
    if period is None:
        return ()
    sides = sorted({participant.side for participant in mention.participants})
    pairs = sample((" ".join(pair) for pair in itertools.combinations(sides, 2)), _MOST_PAIRS)
    if len(sides) == 1:  # the two sides of one country, as parties or the sides of a civil war
        pairs = [f"{sides[0]} within"]
    near = datetime.timedelta(_AROUND)
    months = {_month(period.first - near), _month(period.last + near), _month(period.middle)}
    return tuple(f"occasion {pair} {month}" for pair in pairs for month in sorted(months))


def _month(day: datetime.date) -> str:
    return day.isoformat()[:7]


def best_match(mention: Mention, candidates: Iterable[Mention]) -> int | None:
    """The occasion that the mention is of; None where none of the candidates is it, or several may be."""
    weights: dict[int, float] = {}
    apart: set[int] = set()
    for other in candidates:
        if other.occasion is not None:
            weight = _weigh(mention, other)
            if weight < 0:
                apart.add(other.occasion)
            weights[other.occasion] = max(weight, weights.get(other.occasion, 0))
    fitting = {occasion: weight for occasion, weight in weights.items() if weight > 0 and occasion not in apart}
    best = [occasion for occasion, weight in fitting.items() if weight == max(fitting.values())]
    return best[0] if len(best) == 1 else None


_APART = -1.0


def _weigh(a: Mention, b: Mention) -> float:
    """How well two mentions go together: 0 not, less where they contradict each other."""
    if _KINDS[a.kind] != _KINDS[b.kind]:
        return 0
    persons = _compare_participants(a.participants, b.participants)
    time = _compare_times(a, b)
    if persons <= 0 or time <= 0:
        return _APART if persons < 0 <= time else 0
    place = 0.0 if a.place is None or b.place is None else 1.0 if a.place == b.place else -1.0
    is_exact = a.kind is b.kind
    if time < 1 and place < 0:
        return 0
    return persons + 2 * time + place / 2 + is_exact / 4


_KINDS = {
    ContactKind.MEETING: "meeting",
    ContactKind.TALKS: "meeting",
    ContactKind.VISIT: "meeting",
    ContactKind.CALL: "call",
    ContactKind.MESSAGE: "message",
}


def _compare_participants(a: Iterable[Participant], b: Iterable[Participant]) -> float:
    """How many sides take part in both: 1 for each of the same actors, a half for a person and the person's country.

    0 where fewer than two do; negative where both name persons of two common sides, and not the same ones.
    """
    ours, theirs = _by_side(a), _by_side(b)
    common, contradicted = 0.0, 0
    n_sides = 0
    for side in ours.keys() & theirs.keys():
        n_same = sum(any(_is_same(p, q) for q in theirs[side]) for p in ours[side])
        if n_same:
            common += n_same
            n_sides += n_same
        elif all(p.kind is ActorKind.PERSON for p in (*ours[side], *theirs[side])):
            contradicted += 1
        else:
            common += 0.5
            n_sides += 1
    if contradicted:
        return -1
    return common if n_sides >= 2 else 0


def _is_same(a: Participant, b: Participant) -> bool:
    """Whether both are one actor of the archive, or persons whose names may mean one."""
    if a.actor == b.actor:
        return True
    if not a.kind is b.kind is ActorKind.PERSON:
        return False
    return compare_people(parse_name(a.name), parse_name(b.name)) is not Likeness.NONE


def _by_side(participants: Iterable[Participant]) -> dict[str, list[Participant]]:
    sides: dict[str, list[Participant]] = {}
    for participant in participants:
        sides.setdefault(participant.side, []).append(participant)
    return sides


# --- When


@dataclass(frozen=True, slots=True)
class _Period:
    """The days within which a contact took or is to take place, both included."""

    first: datetime.date
    last: datetime.date
    is_told: bool  # by the article, not taken from its publication

    @property
    def days(self) -> int:
        return (self.last - self.first).days

    @property
    def middle(self) -> datetime.date:
        return self.first + datetime.timedelta(self.days // 2)


_AROUND = 1  # day: outlets in two time zones, or the day after taken for the day
_LONGEST = 45  # days; a contact of some time in a year is none that can be known again
_SINCE = 3  # days before publication in which something without a date took place
_COMING = 30  # days after publication in which something without a date is to take place
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


def _period(mention: Mention) -> _Period | None:
    if mention.date is not None:
        first, _, last = mention.date.partition("/")
        bounds = _bounds(first), _bounds(last or first)
        if bounds[0] is None or bounds[1] is None:
            return None
        period = _Period(bounds[0][0], bounds[1][1], is_told=True)
        return period if 0 <= period.days <= _LONGEST else None
    if mention.published is None:
        return None
    day = datetime.date.fromisoformat(mention.published)
    if mention.status in {ContactStatus.HELD, ContactStatus.ONGOING}:
        return _Period(day - datetime.timedelta(_SINCE), day, is_told=False)
    return _Period(day, day + datetime.timedelta(_COMING), is_told=False)


def _bounds(text: str) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of an EDTF day or month; qualifications and times of day do not count."""
    plain = text.rstrip("?~%")
    day = _DAY.match(plain)
    try:
        if day is not None:
            date = datetime.date.fromisoformat(day[0])
            return date, date
        if _MONTH.fullmatch(plain):
            first = datetime.date.fromisoformat(f"{plain}-01")
            following = (first + datetime.timedelta(31)).replace(day=1)
            return first, following - datetime.timedelta(1)
    except (ValueError, OverflowError):  # a day that the calendar does not have, or its last month
        return None
    return None


def _compare_times(a: Mention, b: Mention) -> float:
    """How well the two times go together: 2 the same day, 1 where they meet, a half a day apart, 0 not."""
    one, other = _period(a), _period(b)
    if one is None or other is None:
        return 0
    gap = max((one.first - other.last).days, (other.first - one.last).days)
    if gap > _AROUND:
        return 0
    if gap > 0:
        return 0.5
    if one.is_told and other.is_told and one.days == other.days == 0:
        return 2
    return 1.5 if one.is_told and other.is_told else 1
