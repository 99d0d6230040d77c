"""Contacts that are moved to another day: "The meeting was put off until Friday"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from onrecord.calendars import Calendar
from onrecord.contacts.occasions import Occasion
from onrecord.contacts.told import OCCASIONS, REACH, around, text_of
from onrecord.record import ContactStatus
from onrecord.text import Layout

_MOVED: Final = r"(?:brought forward|delayed|moved|postponed|pushed back|put back|put off|rescheduled|shifted)"
_TO_MOVED: Final = r"^[\w’'-]+,? (?:(?!(?:and (?:an?|the)|whom?|whose)\b)[\w.’'-]+,? ){0,16}?"
_UNTIL: Final = re.compile(rf"{_TO_MOVED}(?:{_MOVED}|put it off)(?: \w+){{0,6}} (?:until|till|to)(?: the)? $")
_NOW: Final = re.compile(rf"{_TO_MOVED}will now [a-z]+ (?:[\w-]+ ){{0,5}}$")
_PUT_OFF: Final = re.compile(rf"\b{_MOVED} (?:[\w’'-]+ ){{0,4}}$")
_UNTIL_THEN: Final = re.compile(r"^[^,;]* (?:until|till|to)(?: the)? $")
_BY_SO_LONG: Final = re.compile(
    rf"{_TO_MOVED}{_MOVED} (?:(?:it|(?:the|his|her|its|their) \w+) )?(?:by )?(?:an?|one|two|three|several|\d+)"
    r" (?:few |couple of )?(?:hour|day|week|month)s?\b"
)


def moved_to(layout: Layout, word: int, occasion: Occasion, calendar: Calendar) -> Occasion:
    """What is moved to some day or month is of that, and planned if it seemed cancelled: "The meeting was put off
    until", "postponed talks to", "was brought forward from Friday to", "due on Friday, will now be held on", "was put
    back a week"."""
    before, rest = around(layout, word)
    is_cancelled = occasion.status is ContactStatus.CANCELLED
    for day in calendar.in_sentence.get(layout.sentence[word], ()):
        first = layout.words_in(day.start, day.end)[0]
        after = text_of(layout, range(word, first if first < word + REACH else word)) + " "
        is_moved = _UNTIL.match(after) or (_PUT_OFF.search(before) and _UNTIL_THEN.match(after))
        is_of_it = is_cancelled or layout.folded[word] in OCCASIONS
        if day.edtf is not None and ((is_moved and is_of_it) or _NOW.match(after)):
            is_to_be = is_cancelled or calendar.is_to_come(day.edtf)
            status = ContactStatus.PLANNED if is_to_be else occasion.status
            return replace(occasion, status=status, date=calendar.of_day(day))
    if not _BY_SO_LONG.match(rest) or not (is_cancelled or occasion.status is ContactStatus.PLANNED):
        return replace(occasion, duration=None) if _BY_SO_LONG.match(rest) else occasion
    return replace(occasion, status=ContactStatus.PLANNED, date=None, duration=None)
