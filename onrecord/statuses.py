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
from onrecord.timing import OCCASION

# Verbs that tell in the present what will be, "meets the emir on Friday"; but "is to meet".
_PRESENT: Final = frozenset(
    """arrive arrives attend attends begins convene convenes dine dines fly flies gather gathers holds leave leaves meet
    meets opens receive receives see sees starts travel travels""".split()
)
_BEFORE_INFINITIVES: Final = frozenset("can could did may might must shall should to will would".split())
_OFF: Final = r"(?:abandoned|called off|cancell?ed|dropped|postponed|put off|scrapped|withdrawn)\b"
_WAS_TO: Final = re.compile(r"\b(?:was|were|had been|originally) (?:due|expected|planned|scheduled|set|to)\b")
BEFORE, AFTER = 80, 30  # characters from what was to be to the word for it, and from that word to "was planned"
_IT: Final = rf"(?:it|that|(?:the|his|her|its|their|this|that) (?:[\w-]+ )?{OCCASION})"
# "but it was scrapped", "but has put off the trip", "had been scheduled for May and has been called off".
_CAME_TO_NOTHING: Final = re.compile(
    rf"\bbut (?:{_IT} )?(?:was|were|(?:had|has|have) (?:since )?been) {_OFF}"
    rf"|\bbut (?:(?:he|she|they) )?(?:(?:had|has|have) )?{_OFF} {_IT}\b|\bbut {_OFF}(?=[.,;]|$)"
    rf"|\b(?:has|have) (?:since )?been {_OFF}",
    re.IGNORECASE,
)
_WAS_OFF: Final = re.compile(rf"{_IT} (?:was|has been) {_OFF}", re.IGNORECASE)
_UNTIL: Final = re.compile(
    r"^[\w’'-]+ (?:(?!and (?:an?|the)\b)[\w’'-]+ ){0,12}?(?:delayed|moved|postponed|pushed back|put off)(?: \w+){0,6}"
    r" (?:until|till|to)(?: the)? $"
)
_PUT_OFF: Final = re.compile(r"\b(?:delayed|moved|postponed|pushed back|put off) (?:[\w’'-]+ ){0,4}$")
_UNTIL_THEN: Final = re.compile(r"^[^,;]* (?:until|till|to)(?: the)? $")
# "turned down a request by Lund for a meeting", "has declined an invitation to the summit".
_TURNED_DOWN: Final = re.compile(
    r"\b(?:declined|declines|rejected|rejects|refused|refuses|spurned|turned down|turns down) (?:[\w’']+ ){0,4}?"
    r"(?:invitation|offer|proposal|request|suggestion)s?(?: [^ ;]+){0,14}? (?:for|of|to) (?:[\w-]+ ){0,3}$"
)
_FREE: Final = r"(?!(?:about|after|at|before|during|following|if|on|since|when|whether|while)\b)[\w-]+"
# "turned down a meeting with Lund", "ruled out seeing the envoy", "left without having met".
_WOULD_NOT: Final = re.compile(
    r"\b(?:(?:turned|turns|turning) down|ruled out|rules out|declin(?:ed|es|ing)|reject(?:ed|s|ing)|refus(?:ed|es|ing))"
    rf" (?:to )?(?:(?:an?|any|the|his|her|its|their) )?(?:{_FREE} ){{0,2}}$"
    r"|\bwithout (?:ever )?(?:having )?$"
)
_OFFS: Final = (
    r"(?:call(?:ed|s|ing) off|cancell?(?:ed|s|ing)|postpon(?:ed|es|ing)|put(?:s|ting)? off|scrap(?:ped|s|ping)"
    r"|pull(?:ed|s|ing) out of)"
)
# "put off a trip to Lima", "pulled out of what would have been the first talks".
_PUT_AWAY: Final = re.compile(
    rf"\b{_OFFS} (?:(?:an?|the|his|her|its|their|plans for|what would have been) ){{0,2}}(?:{_FREE} ){{0,3}}$"
)
# "The meeting in Lima, planned for March, was called off".
_WAS_PUT_AWAY: Final = re.compile(
    r"^[\w-]+(?: (?!and [a-z]|but\b|that\b|which\b|who\b)[^\s,.;]+){0,12}?"
    r"(?:, (?:due|in|on|pencilled|planned|scheduled|set)\b[^,.;]{0,80},)?"
    r" (?:was|were|has been|have been|had been) (?:[a-z]+ly )?(?:called off|cancell?ed|postponed|put off|scrapped)\b"
)
_OCCASIONS: Final = frozenset(
    """audience call consultations conversation dinner discussions lunch meeting negotiations session summit talks tour
    trip visit""".split()
)
_WAS_TO_HAVE: Final = re.compile(r"\b(?:was|were) to have (?:(?!and |but )[\w’'-]+ ){0,5}$")
_UNDER_WAY: Final = re.compile(
    r"\b(?:is|are) (?:currently |now )?(?:(?:making|on|paying) (?:a|an|his|her|its|their) (?:[\w-]+ ){0,2})?$"
)


def with_plain_status(layout: Layout, word: int, occasion: Occasion, calendar: Calendar) -> Occasion:
    """The occasion that a `word` carries with the status that its sentence and its date tell."""
    status, sentence = occasion.status, layout.sentence_around(word)
    if status is ContactStatus.CANCELLED:
        return _put_off_until(layout, word, occasion, calendar)
    before, after = _text(layout, range(sentence.start, word)) + " ", _text(layout, range(word, sentence.stop))
    if status is not ContactStatus.REFUSED and (_TURNED_DOWN.search(before) or _WOULD_NOT.search(before)):
        return replace(occasion, status=ContactStatus.REFUSED)
    is_off = _PUT_AWAY.search(before) or (_WAS_PUT_AWAY.search(after) and layout.folded[word] in _OCCASIONS)
    if is_off or (status in {ContactStatus.HELD, ContactStatus.PLANNED} and _WAS_TO_HAVE.search(before)):
        return _put_off_until(layout, word, replace(occasion, status=ContactStatus.CANCELLED), calendar)
    date = occasion.date.value if occasion.date is not None else None
    if status is ContactStatus.PLANNED and _came_to_nothing(layout, word):
        status = ContactStatus.CANCELLED
    elif date is not None and occasion.took_place and _is_in_present(layout, word) and calendar.is_to_come(date):
        status = ContactStatus.PLANNED
    elif date is not None and status is ContactStatus.PLANNED and occasion.kind is ContactKind.VISIT:
        is_under_way = _UNDER_WAY.search(_text(layout, range(sentence.start, word)) + " ") is not None
        status = ContactStatus.ONGOING if is_under_way and calendar.is_now(date) else status
    return replace(occasion, status=status)


def _put_off_until(layout: Layout, word: int, occasion: Occasion, calendar: Calendar) -> Occasion:
    """What is put off until some day is planned for that day: "The meeting was put off until", "postponed talks to"."""
    for day in calendar.days_in(layout.sentence[word]):
        first = layout.words_in(day.start, day.end)[0]
        after = _text(layout, range(word, first)) + " "
        before = _text(layout, range(layout.sentence_around(word).start, word)) + " "
        if _UNTIL.match(after) or (_PUT_OFF.search(before) and _UNTIL_THEN.match(after)):
            return replace(occasion, status=ContactStatus.PLANNED, date=calendar.of_day(day))
    return occasion


def _came_to_nothing(layout: Layout, word: int) -> bool:
    """Whether what was to be is told to have been given up, in the same sentence or the next."""
    sentence = layout.sentence_around(word)
    at, told = len(_text(layout, range(sentence.start, word))), _text(layout, sentence)
    planned = next((m for m in _WAS_TO.finditer(told) if -BEFORE <= m.start() - at <= AFTER), None)
    if planned is None:
        return False
    if _CAME_TO_NOTHING.search(told, max(planned.end(), at)):
        return True
    following = layout.sentence_around(sentence.stop) if sentence.stop < len(layout) else range(0)
    return _WAS_OFF.match(_text(layout, following)) is not None


def _is_in_present(layout: Layout, word: int) -> bool:
    return layout.folded[word] in _PRESENT and layout.folded[word - 1] not in _BEFORE_INFINITIVES


def _text(layout: Layout, words: range) -> str:
    """The words of the article as they are written, on one line."""
    if not words:
        return ""
    start, end = layout.offsets(words.start, words.stop - 1)
    return " ".join(layout.text[start:end].split())
