"""Days by their place in the calendar: ``19 May 2025``, ``April 5``, ``19/05/2025``, ``Monday``, ``Christmas Eve``."""

from __future__ import annotations

from onrecord.dates.context import Context, Meaning, Rule, dated, timed
from onrecord.dates.grammar import Match
from onrecord.dates.holidays import HOLIDAYS, find_holiday
from onrecord.dates.periods import CalendarError, Grain, Period, nearest
from onrecord.dates.tense import days_back
from onrecord.dates.vocabulary import MONTHS, WEEKDAYS, listed, ordinal, year

BACK = frozenset(listed("last past previous"))
AHEAD = frozenset(listed("next coming following"))
_APOSTROPHES = frozenset("'’‘")
_AFTER_DAY = frozenset(
    listed("and or to in at on for from with by as but that when where after before until of this last")
)
_OCCASIONS = frozenset(
    listed(
        """summit meeting meetings talks session vote election elections conference visit deadline ceremony hearing game
        match debate poll polls referendum inauguration trial trip launch gathering forum round"""
    )
)
_BEFORE_DAYS = frozenset("after before by during for from of on since till until".split())


def _day_number(words: str) -> int:
    return int(words) if words.isdigit() else ordinal(words)


def _counts(match: Match) -> bool:
    """Whether the number that ends `match` counts what follows: "on May 19, 20 soldiers"."""
    after = match.after()
    return after[:1].isalpha() and after not in _AFTER_DAY


def day_of_month(match: Match, context: Context) -> Meaning | None:
    """A day and month, of the year named or the nearest that fits the tense; a weekday beside it is not checked."""
    if match.before() == "in" and not match["year"] and _counts(match):
        return None
    month, day = MONTHS[match["month"]], _day_number(match["day"])
    return dated(context.of_some_year(match, Grain.DAY, month, day), f"XXXX-{month:02}-{day:02}")


def week_of(match: Match, context: Context) -> Meaning:
    """``the week of March 6``."""
    meaning = day_of_month(match, context)
    day = meaning.period if meaning else None
    return dated(Period.around(Grain.WEEK, day.first) if day else None, Grain.WEEK)


def another_day(match: Match, context: Context) -> Meaning | None:
    """The second of ``April 24 and 25``."""
    before, day = context.mentioned, _day_number(match["day"])
    if before is None or before.grain is not Grain.DAY or day <= before.first.day:
        return None
    if match.before() in (",", "and", "or") and _counts(match):
        return None
    return dated(Period.at(Grain.DAY, before.first.year, before.first.month, day), Grain.DAY)


def numeric(match: Match, context: Context) -> Meaning | None:
    """``2025-05-19``, ``19/05/2025``, ``5/19/25``; where two orders fit, that nearer publication or month first."""
    number, one, two = year(match["year"]), int(match["one"]), int(match["two"])
    fits: list[Period] = []
    for month, day in [(one, two)] if match["iso"] else [(one, two), (two, one)]:
        try:
            fits.append(Period.at(Grain.DAY, number or 0, month, day))
        except CalendarError:
            continue
    if not fits:
        return None
    return dated(nearest(fits, context.published, 0) if context.published else fits[0], Grain.DAY)


def nearest_weekday(number: int, direction: int, context: Context, *, is_bare: bool = False) -> Period | None:
    """The weekday next after publication where the tense is the future, else the last before it; that day included.

    Agencies that write "said Monday" without "on" (`is_bare`) do so from further east than where they are published:
    what was done on tomorrow's weekday was done today.
    """
    today = context.today(Grain.DAY)
    if today is None:
        return None
    ahead = (number - today.first.weekday()) % 7
    return today.shifted(ahead if direction > 0 or ahead <= is_bare else ahead - 7)


def weekday(match: Match, context: Context) -> Meaning:
    """The nearest weekday that fits the tense, or the one that "last", "next" or "the previous" say."""
    number, which = WEEKDAYS[match["weekday"]], match["which"].split(" ")[-1]
    if match["of_week"]:
        week = context.today(Grain.WEEK)
        shift = {"last": -1, "this": 0, "next": 1}[match["of_week"]]
        period = Period(Grain.DAY, week.shifted(shift).first).shifted(number) if week else None
    elif which in BACK or which in AHEAD:
        start = context.then(Grain.DAY) if which in ("previous", "following") else context.today(Grain.DAY)
        period = _next_weekday(number, start, 1 if which in AHEAD else -1) if start else None
        if period and start and which in ("last", "next") and abs(period.distance(start.first)) == 1:
            period = period.shifted(7 if which == "next" else -7)  # the nearest would be yesterday or tomorrow
    else:
        is_bare = match.before() not in _BEFORE_DAYS
        near = nearest_weekday(number, _direction(match, context), context, is_bare=is_bare)
        others = (_after_another, _of_those_days, _of_what_was_to_be)
        period = next(filter(None, (other(match, number, context) for other in others)), near)
    day = dated(period, f"XXXX-WXX-{number + 1}")
    return timed(day, match["daypart"]) if match["daypart"] else day


def _of_what_was_to_be(match: Match, number: int, context: Context) -> Period | None:
    """The weekday for which something was to be: lately where it has been, else the next."""
    most, today = days_back(context.layout, match.first), context.today(Grain.DAY)
    if most < 0 or today is None:
        return None
    back = (today.first.weekday() - number) % 7
    return today.shifted(-back if back <= most else 7 - back)


def _of_those_days(match: Match, number: int, context: Context) -> Period | None:
    """The weekday about a day told of: "that same Saturday", "saw her on the Monday"."""
    is_bare = match.before() == "the" and not match.after()[:1].isalnum()
    day = context.recently(match, Grain.DAY) if is_bare or match.before() == "same" else None
    return day.shifted((number - day.first.weekday() + 3) % 7 - 3) if day else None


def _next_weekday(number: int, start: Period, direction: int) -> Period:
    return start.shifted(direction * (((number - start.first.weekday()) * direction - 1) % 7 + 1))


def _after_another(match: Match, number: int, context: Context) -> Period | None:
    """The second of ``Monday and Tuesday``."""
    last = context.mentioned
    linked = match.before() in ("and", "to", "or", "through", "until", "-", "–") and match.before(2) in WEEKDAYS
    if not linked or last is None or last.grain is not Grain.DAY:
        return None
    days = (number - last.first.weekday()) % 7
    return last.shifted(days) if days <= 4 else None  # "Friday and Thursday" goes back


def _direction(match: Match, context: Context) -> int:
    """The tense; of ``Monday's ruling`` the future only where what is Monday's is something that is held."""
    possessive = match.after() in _APOSTROPHES and match.after(2) == "s"
    if possessive:
        return -1 if match.after(3) not in _OCCASIONS else context.direction(match)
    return 1 if match.before() == "for" else context.direction(match)  # "called a meeting for Monday"


def holiday(match: Match, context: Context) -> Meaning:
    """A holiday, of the year named or the nearest that fits the tense."""
    name, which = match["holiday"], match["which"].split(" ")[-1]
    named = context.named_year(match)
    if named is not None:
        return dated(find_holiday(name, named), Grain.DAY)
    published = context.published
    if published is None:
        return dated(None, Grain.DAY)
    days = [find_holiday(name, number) for number in range(published.year - 1, published.year + 2)]
    if which in BACK:
        days = [day for day in days if day.first < published]
    elif which in AHEAD:
        days = [day for day in days if day.first > published]
    return dated(nearest(days, published, context.direction(match)), Grain.DAY)


def nth_of_month(match: Match, context: Context) -> Meaning:
    """``on the 19th``, of the month mentioned last or of publication, or one beside it where the tense asks for that:
    of that of publication where the verbs speak of the past and the other is to come."""
    day, month, today = ordinal(match["day"]), context.then(Grain.MONTH), context.today(Grain.MONTH)
    if month and today and month.first > today.first and context.direction(match) < 0:
        month = today
    period = Period.at(Grain.DAY, month.first.year, month.first.month, day) if month else None
    away = period.distance(context.published) if period and context.published and month == today else 0
    if month and away * context.direction(match) < 0:
        month = month.shifted(1 if away < 0 else -1)
        period = Period.at(Grain.DAY, month.first.year, month.first.month, day)
    return dated(period, f"XXXX-XX-{day:02}")


WHICH = "(?P<which> this (?: past | coming )? | last | next | the? (?: previous | following | coming | past ) )"
_WEEKDAY = "(?: WEEKDAY | WEEKDAY_SHORT DOT? ) COMMA?"
_YEAR_BESIDE = "(?: COMMA? (?: of | in )? {YEAR} | COMMA? of? (?P<of_year> this | last | next ) year )?"
_NOT_COUNTED = """(?! COMMA THREE | DOT DIGITS | (?: DASH | to )? UNITS | percent | million | billion | SLASH
    | COLON MINUTE )"""
_CLAUSE = (
    """(?= after | because | before | but | ended | began | had | has | is | or | was | were | while | will | would )"""
)
_MARK = "(?: DASH | SLASH | DOT )"

RULES: tuple[Rule, ...] = (
    ("the? week of {MONTH} the? {DAY}", week_of),
    (
        f"(?: (?: {_WEEKDAY} )? {{PART}}? | {WHICH} (?: {_WEEKDAY} )? )"
        f"{{MONTH}} the? {{DAY}} {_YEAR_BESIDE} {_NOT_COUNTED}",
        day_of_month,
    ),
    (f"(?: {_WEEKDAY} )? the? {{DAY}} of? {{MONTH}} {_YEAR_BESIDE}", day_of_month),
    (
        f"(?: {_WEEKDAY} )? the? {{DAY}} (?= {{LINK}} (?: DAY | NTH ) of? {{MONTH}} (?: COMMA? {{YEAR}} )? )",
        day_of_month,
    ),
    (
        "(?: (?<= MONTH (?: DAY | NTH ) {LINK} ) | (?<= MONTH DOT (?: DAY | NTH ) {LINK} ) )"
        f"the? {{DAY}} {_NOT_COUNTED}",
        another_day,
    ),
    (f"(?P<iso> (?P<year> ANY_YEAR ) {_MARK} (?P<one> MONTH_NUMBER ) {_MARK} (?P<two> DAY ) )", numeric),
    (f"(?P<one> DAY ) {_MARK} (?P<two> DAY ) {_MARK} (?P<year> YEAR )", numeric),
    ("(?P<one> DAY ) SLASH (?P<two> DAY ) SLASH (?P<year> TWO )", numeric),
    ("(?P<weekday> WEEKDAY ) of? (?P<of_week> last | this | next ) week", weekday),
    (f"{WHICH}? (?P<weekday> WEEKDAY ) (?: COMMA? (?P<daypart> DAYPART ) )?", weekday),
    ("(?P<weekday> WEEKDAY_SHORT ) DOT", weekday),
    (f"{WHICH}? (?P<holiday> {HOLIDAYS} ) (?: COMMA? {{YEAR}} | of (?P<of_year> this | last | next ) year )?", holiday),
    (f"(?<= on | until | by | since | from ) the (?P<day> NTH ) (?: {{END}} | {_CLAUSE} )", nth_of_month),
)
