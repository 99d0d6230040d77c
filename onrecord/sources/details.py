"""What is known of an article beside its text."""

from __future__ import annotations

import contextlib
import datetime
import email.utils
import itertools
import re
from dataclasses import dataclass

from onrecord.errors import InputError, Reason

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].+)?")
_DAY = 10  # characters of a date without a time


@dataclass(frozen=True, slots=True)
class Details:
    """Title, day of publication (ISO 8601) and publisher, each None where unknown.

    They are for articles that do not state their own, and win over what only hints at it: a file's properties, the
    name of a feed or of a web site's host.
    """

    title: str | None = None
    published: str | None = None
    publisher: str | None = None


def check_date(published: str | None, article: str) -> str | None:
    """`published` as an ISO 8601 date or date-time, None as None.

    Other forms in which files state a day are understood where they can mean one day alone. Raises InputError, which
    says how a date should look, for all else.
    """
    if published is None:
        return None
    date = _rewrite(published.strip())
    try:
        if not _DATE.fullmatch(date):
            raise ValueError(date)
        datetime.datetime.fromisoformat(date)
    except ValueError as error:
        message = f"the date {published[:40]!r} is not one of the calendar; write it as 2025-05-19"
        raise InputError(message, article=article, reason=Reason.WRONG_DATE) from error
    return date


_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_ZONE = re.compile(r" ?(?:UTC|GMT|Z)$")
_NUMBERS = re.compile(r"(\d{4})([/.]?)(\d\d)\2(\d\d)(.*)")
_COMPACT_TIME = re.compile(r"T?(\d\d)(\d\d)(\d\d)")  # as GDELT has it
_WORDS = re.compile(
    r"(?:[A-Z][a-z]+,? )?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]+)\.?,?"
    r"|(?P<Month>[A-Z][a-z]+)\.? (?P<Day>\d{1,2})(?:st|nd|rd|th)?,?)"
    r" (?P<year>\d{4})"
)
_MAIL = re.compile(r"[A-Z][a-z]{2}, \d")


def _rewrite(date: str) -> str:
    """A date in another form than that of ISO 8601 in that one; whatever is none as it is."""
    if _DATE.fullmatch(date):
        return _ZONE.sub("Z", date) if len(date) > _DAY else date
    if match := _NUMBERS.fullmatch(date):
        time = _COMPACT_TIME.sub(r"T\1:\2:\3", match[5].strip())
        return _ZONE.sub("Z", f"{match[1]}-{match[3]}-{match[4]}{time if time[:1] in {'', 'T'} else ' ' + time}")
    if match := _WORDS.fullmatch(date):
        month = _MONTHS.get((match["month"] or match["Month"])[:3].casefold(), 0)
        return f"{match['year']}-{month:02}-{int(match['day'] or match['Day']):02}"
    with contextlib.suppress(ValueError, TypeError, OverflowError):
        if _MAIL.match(date):
            return email.utils.parsedate_to_datetime(date).isoformat()
    return date


_HEAD, _LINES = 2000, 8  # characters and lines with which an article begins
_LONGEST = 60  # characters of a line with a day alone
_DATE_LINE = re.compile(
    r"(?:(?i:published|posted|issued|released|date|(?:press|news|media) (?:release|statement)|for immediate release)"
    r"(?: on)? ?[:,|–—-]? ?)?"
    r"(?:[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+)?, |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?"
    r"(?P<date>\d{1,2}(?:st|nd|rd|th)? [A-Z][A-Za-z]+\.?,? \d{4}|[A-Z][A-Za-z]+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{4}-\d\d-\d\d)"
    r"(?:,? (?:at |[|–—-] )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\.?"
)


def find_date(text: str) -> str | None:
    """The day that a line of its own at the head of an article states: ``"Nairobi, 21 March 2026"``.

    None where other days stand alone in a line too, as the headings of a chronicle do.
    """
    lines = (" ".join(line.split()) for line in text[:_HEAD].splitlines())
    for line in itertools.islice(filter(None, lines), _LINES):
        if match := _DATE_LINE.fullmatch(line):
            with contextlib.suppress(InputError):
                day = check_date(match["date"].title() if match["date"].isupper() else match["date"], line)
                return None if match.start("date") == 0 and _heads_chronicle(text, match["date"]) else day
    return None


def _heads_chronicle(text: str, date: str) -> bool:
    """Whether another day than that with which a line begins stands at the beginning of a line, and alone in it."""
    lines = (line.strip() for line in text.splitlines() if len(line) < _LONGEST)
    matches = (_DATE_LINE.fullmatch(line) for line in lines)
    return any(match is not None and match.start("date") == 0 and match["date"] != date for match in matches)
