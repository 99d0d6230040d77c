"""Whether a contact was held, is planned or came to nothing, where the words around it say so more plainly than the
model does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from onrecord.calendars import Calendar
from onrecord.occasions import Occasion
from onrecord.record import ContactKind, ContactStatus
from onrecord.text import Layout

# Verbs that tell in the present what will be, "meets the emir on Friday"; but "is to meet".
_PRESENT: Final = frozenset(
    """arrive arrives attend attends begins convene convenes dine dines fly flies gather gathers holds leave leaves meet
    meets opens receive receives see sees starts travel travels""".split()
)
_BEFORE_INFINITIVES: Final = frozenset("can could did may might must shall should to will would".split())
_OFF: Final = r"(?:abandoned|called off|cancell?ed|dropped|postponed|put off|scrapped|withdrawn)\b"
_WAS_TO: Final = r"\b(?:was|were|had been|originally) (?:due|expected|planned|scheduled|set|to)\b"
# "was due in Lima but put off the trip", "had been scheduled for May and has been called off"; "The trip was scrapped".
_CAME_TO_NOTHING: Final = re.compile(
    rf"{_WAS_TO}.*(?:\bbut (?:(?:he|it|she|they|(?:the|this|that) \w+) )?(?:(?:had|has|have|was|were) )?(?:been )?"
    rf"{_OFF}|\b(?:has|have) (?:since )?been {_OFF})"
)
_WAS_PLANNED: Final = re.compile(_WAS_TO)
_WAS_OFF: Final = re.compile(rf"(?:It|The \w+) (?:was|has been) {_OFF}")
_UNTIL: Final = re.compile(
    r"\b(?:delayed|moved|postponed|pushed back|put off)(?: \w+){0,6} (?:until|till|to)(?: the)? $"
)
# "turned down a request by Lund for a meeting", "has declined an invitation to the summit".
_TURNED_DOWN: Final = re.compile(
    r"\b(?:declined|declines|rejected|rejects|refused|refuses|spurned|turned down|turns down) (?:[\w’']+ ){0,4}?"
    r"(?:invitation|offer|proposal|request|suggestion)s?(?: [^ ;]+){0,14}? (?:for|of|to) (?:[\w-]+ ){0,3}$"
)
_UNDER_WAY: Final = re.compile(r"\b(?:is|are) (?:currently |now )?(?:making|on|paying|visiting)\b")


def with_plain_status(layout: Layout, word: int, occasion: Occasion, calendar: Calendar) -> Occasion:
    """The occasion that a `word` carries with the status that its sentence and its date tell."""
    status, sentence = occasion.status, layout.sentence_around(word)
    if status is ContactStatus.CANCELLED:
        return _put_off_until(layout, sentence, occasion, calendar)
    if status is not ContactStatus.REFUSED and _TURNED_DOWN.search(_text(layout, range(sentence.start, word)) + " "):
        return replace(occasion, status=ContactStatus.REFUSED)
    date = occasion.date.value if occasion.date is not None else None
    if status is ContactStatus.PLANNED and _came_to_nothing(layout, sentence):
        status = ContactStatus.CANCELLED
    elif date is not None and occasion.took_place and _is_in_present(layout, word) and calendar.is_to_come(date):
        status = ContactStatus.PLANNED
    elif date is not None and status is ContactStatus.PLANNED and occasion.kind is ContactKind.VISIT:
        is_under_way = _UNDER_WAY.search(_text(layout, range(sentence.start, word))) is not None
        status = ContactStatus.ONGOING if is_under_way and calendar.is_now(date) else status
    return replace(occasion, status=status)


def _put_off_until(layout: Layout, sentence: range, occasion: Occasion, calendar: Calendar) -> Occasion:
    """What is put off until some day is planned for that day."""
    for day in calendar.days_in(layout.sentence[sentence.start]):
        if _UNTIL.search(_text(layout, range(sentence.start, layout.words_in(day.start, day.end)[0])) + " "):
            return replace(occasion, status=ContactStatus.PLANNED, date=calendar.of_day(day))
    return occasion


def _came_to_nothing(layout: Layout, sentence: range) -> bool:
    told = _text(layout, sentence)
    if _CAME_TO_NOTHING.search(told):
        return True
    if sentence.stop == len(layout) or not _WAS_PLANNED.search(told):
        return False
    return _WAS_OFF.match(_text(layout, layout.sentence_around(sentence.stop))) is not None


def _is_in_present(layout: Layout, word: int) -> bool:
    return layout.folded[word] in _PRESENT and layout.folded[word - 1] not in _BEFORE_INFINITIVES


def _text(layout: Layout, words: range) -> str:
    """The words of the article as they are written, on one line."""
    if not words:
        return ""
    start, end = layout.offsets(words.start, words.stop - 1)
    return " ".join(layout.text[start:end].split())
