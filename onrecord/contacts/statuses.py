"""Whether a contact was held, is planned or came to nothing, where the words around it say so more plainly than the
model does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from onrecord.calendars import Calendar
from onrecord.contacts.moved import moved_to
from onrecord.contacts.occasions import Occasion
from onrecord.contacts.timing import OCCASION
from onrecord.contacts.told import OCCASIONS, around, is_told, sentence_after
from onrecord.record import ContactKind, ContactStatus
from onrecord.text import Layout

# Verbs that tell in the present what will be, "meets the emir on Friday"; but "is to meet".
_PRESENT: Final = frozenset(
    """arrive arrives attend attends begins convene convenes dine dines fly flies gather gathers holds leave leaves meet
    meets opens receive receives see sees starts travel travels""".split()
)
_BEFORE_INFINITIVES: Final = frozenset("can could did may might must shall should to will would".split())
_OFF: Final = r"(?:abandoned|called off|cancell?ed|dropped|postponed|put off|scrapped|withdrawn)\b"
_WAS_TO: Final = re.compile(
    r"\b(?:was|were|had been|originally) (?:due|expected|planned|scheduled|set|to)\b"
    r"|\bhad (?:agreed|hoped|intended|planned) to\b"
)
BEFORE, AFTER = 80, 30  # characters from what was to be to the word for it, and from that word to "was planned"
_IT: Final = rf"(?:it|that|(?:the|his|her|its|their|this|that) (?:[\w-]+ )?{OCCASION})"
_PUT_IT_OFF: Final = (
    rf"\b(?:called|calls|put|puts) (?:it|(?:the|his|her|its|their) (?:[\w-]+ )?{OCCASION}) (?:off|on hold)\b"
)
# "but it was scrapped", "but has put off the trip", "had been scheduled for May and has been called off".
_CAME_TO_NOTHING: Final = re.compile(
    rf"\bbut (?:{_IT} )?(?:was|were|(?:had|has|have) (?:since )?been) {_OFF}"
    rf"|\bbut (?:(?:he|she|they) )?(?:(?:had|has|have) )?{_OFF} {_IT}\b|\bbut {_OFF}(?=[.,;]|$)"
    rf"|\b(?:has|have) (?:since )?been {_OFF}|{_PUT_IT_OFF}|\b{_IT} (?:is|are) (?:now )?(?:off|on hold)\b",
    re.IGNORECASE,
)
_WAS_OFF: Final = re.compile(
    rf"^{_IT} (?:was|has been) {_OFF}|^[\w’' ]{{1,40}}? (?:{_PUT_IT_OFF}|{_OFF} {_IT}\b)"
    rf"|^{_IT} (?:did not|never|would not) (?:happen|take place|took place)|^instead,? (?:he|it|she|the|they)\b",
    re.IGNORECASE,
)
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
    rf"|\b(?:not|never) (?:yet )?(?:been )?(?:allowed|given|granted) (?:an?|any) (?:{_FREE} ){{0,2}}$"
    r"|\bwithout (?:ever )?(?:having )?$"
)
_OFFS: Final = (
    r"(?:call(?:ed|s|ing) off|cancell?(?:ed|s|ing)|postpon(?:ed|es|ing)|put(?:s|ting)? off|scrap(?:ped|s|ping)"
    r"|pull(?:ed|s|ing) out of)"
)
_LED_TO: Final = (
    r"(?:chose|decided|forced|led|opted|prompted) (?:[\w’'-]+ ){0,4}?to (?:call off|cancel|postpone|put off|scrap)"
)
# "put off a trip to Lima", "led her to scrap a summit", "pulled out of what would have been the first talks".
_PUT_AWAY: Final = re.compile(
    rf"\b(?:{_OFFS}|{_LED_TO}) (?:(?:an?|the|his|her|its|their|plans for|what would have been) ){{0,2}}"
    rf"(?:{_FREE} ){{0,3}}$"
)
# "The meeting in Lima, planned for March, was called off", "a meeting, which he had proposed, has been ruled out".
_WAS_PUT_AWAY: Final = re.compile(
    r"^[\w-]+(?: (?!and [a-z]|but\b|that\b|which\b|who\b)[^\s,.;]+(?:, [A-Z][^,.;]{0,40},)?){0,12}?"
    r"(?:, (?!and\b|but\b)[a-z][^,.;]{0,80},)?"
    r" (?:(?:is|are|was|were|has been|have been|had been) (?:(?!nearly|narrowly)[a-z]+ly )?"
    r"(?:abandoned|called off|cancell?ed|dropped|postponed|put off|scrapped"
    r"|(?P<refused>declined|rejected|refused|ruled out|turned down))"
    r"|(?:did not|never) (?:happen|take place|took place))\b"
)
_TO_BE: Final = frozenset({ContactStatus.PLANNED, ContactStatus.PROPOSED})
_NOT_TO_COME: Final = frozenset({ContactStatus.HELD, ContactStatus.ONGOING})
INVITE: Final = frozenset("invite invited invites inviting".split())
# "Vogt accepted at once", "and he has said yes", "and would go"; but "accepted, provided that".
_ACCEPTED: Final = re.compile(
    r"(?:\baccept(?:s|ed)(?: (?:it|at once|with pleasure|the (?:invitation|offer)|an invitation)\b|(?=[.,;]|$))"
    r"|\b(?:said|saying|says) (?:that )?(?:yes|(?:he|she|they) (?:will|would) (?:come|go|attend|be there))\b"
    r"|\band would go\b)(?!,? (?:but|if|only|provided|unless)\b)"
)
# "turned down the invitation", "has rejected the visit", "The invitations were returned".
_REFUSED: Final = (
    r"\b(?:declined|rejected|refused|spurned|turned down) (?:the|that) (?:{0})s?\b"
    r"|\bturned (?:the|that) (?:{0})s? down\b"
    r"|\b(?:the|that|his|her|its|their) (?:{0})s? (?:was|were|has been|have been)"
    r" (?:declined|dismissed|rejected|refused|returned|spurned|turned down)\b"
)
_IT_IS_REFUSED: Final = re.compile(_REFUSED.format("invitation|meeting|talk|visit"), re.IGNORECASE)
_IS_REFUSED: Final = re.compile(_REFUSED.format("invitation|meeting|offer|proposal|request|talk|visit"), re.IGNORECASE)
# "said so during a visit", "was in Lima on Monday to see", "before flying on to meet".
_IN_COURSE: Final = re.compile(
    r"\b(?:after|at|during|following) an? (?:[\w-]+ ){0,2}$|\b(?:was|were) (?:at|in) (?:[\w’'-]+ ){1,6}to $"
    r"|\bbefore [a-z]+ing (?:[\w’'-]+ ){0,4}to $",
    re.IGNORECASE,
)
_READY_TO: Final = re.compile(
    rf"\b(?:open to|(?:happy|prepared|ready|willing) (?:for|to)|interested in|keen (?:on|to)) (?:{_FREE} ){{0,3}}$"
)
_AGREED_TO: Final = re.compile(
    r"\bagreed to (?:begin|hold|meet|open|resume|send|start) (?:(?!and\b)[\w-]+ ){0,3}$|\bagreed to $"
)
_PAST: Final = frozenset("flew met rang saw spoke visited went wrote".split())
_DONE: Final = frozenset("met phoned rung seen spoken telephoned visited written".split())  # "said she had met him"
_BY_THEN: Final = frozenset("already also both earlier first just last recently since".split())
_WHO: Final = frozenset(("he", "she", "they", "who"))
_CARRYING: Final = re.compile(r"\b(?:carry|carries|carrying) (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}$")
_CAME: Final = frozenset("arrived landed flew".split())
_WAS_TO_HAVE: Final = re.compile(r"\b(?:was|were) to have (?:(?!and |but )[\w’'-]+ ){0,9}$")
_WOULD_HAVE_BEEN: Final = re.compile(r"\bwould have $")
# What begins a clause with a day of its own.
_OF_ANOTHER: Final = frozenset("ahead before that till until when where which who whose".split())
# "had a chance to talk", "has been to Lima"; "is now in Peru on an official", "has been in Lima since Friday for".
_HAD_A_CHANCE: Final = re.compile(r"\bhad (?:a|an|the) (?:\w+ )?(?:chance|occasion|opportunity) to $")
_HAS_BEEN_TO: Final = re.compile(r"^(?:(?:had|has|have) )?been to [A-Z]")
_IN: Final = r"in (?:[A-Z][\w-]+ ){1,3}"
_UNDER_WAY: Final = re.compile(
    rf"\b(?:(?:is|are) (?:currently |now )?(?:{_IN})?(?:for|making|on|paying) (?:an?|his|her|its|their)"
    rf" (?:[\w-]+ ){{0,2}}|(?:has|have) been {_IN}(?:since (?:\w+ ){{1,3}})?for (?:{_FREE} ){{0,2}})$"
)
# "The talks between Lund and Vogt were being prepared", "A second round in Lima is pencilled in for Friday".
_IS_TO_BE: Final = re.compile(
    r"^[\w-]+(?: (?!and (?!the [A-Z])[a-z]|but\b|that\b|which\b|who\b)[^\s,.;]+){0,12}?"
    r" (?:(?:is|are|was|were) (?:now |still )?being (?:arranged|drawn up|organi[sz]ed|planned|prepared)"
    r"|(?:is|are) (?:also |now )?(?:due|expected|pencilled in|planned|scheduled|set|slated))\b"
)


def with_plain_status(layout: Layout, word: int, occasion: Occasion, calendar: Calendar) -> Occasion:
    """The occasion that a `word` carries with the status that its sentence and its date tell."""
    status, date = _plain_status(layout, word, occasion, calendar), occasion.date
    if status in _NOT_TO_COME and date and _is_of_something_else(status, occasion, date.value or "", calendar):
        date = None
    return moved_to(layout, word, replace(occasion, status=status, date=date), calendar)


def _is_of_something_else(status: ContactStatus, occasion: Occasion, day: str, calendar: Calendar) -> bool:
    """Whether what was held, or goes on, has a day to come, told beside it: "said she had met Lund and would see Vogt
    on Friday"; tomorrow may be further east."""
    is_changed = occasion.status is not status
    return calendar.is_to_come(day) if is_changed else calendar.is_after_tomorrow(day)


def _plain_status(layout: Layout, word: int, occasion: Occasion, calendar: Calendar) -> ContactStatus:
    status, (before, after) = occasion.status, around(layout, word)
    if status is ContactStatus.CANCELLED:
        return status
    is_noun = not OCCASIONS.isdisjoint(layout.folded[word : word + 2])  # "phone" of "a phone call" too
    put_away = _WAS_PUT_AWAY.search(after) if is_noun else None
    is_refused = put_away is not None and put_away["refused"] is not None
    would_not = is_told(_TURNED_DOWN, before) or is_told(_WOULD_NOT, before)
    if status is not ContactStatus.REFUSED and (would_not or (is_refused and status in _TO_BE)):
        return ContactStatus.REFUSED
    is_off = is_told(_PUT_AWAY, before) or (put_away is not None and not is_refused)
    was_to_be = status in {ContactStatus.HELD, ContactStatus.PLANNED}
    if is_off or (
        was_to_be
        and (_WAS_TO_HAVE.search(before) or _WOULD_HAVE_BEEN.search(before) or _came_to_nothing(layout, word, status))
    ):
        return ContactStatus.CANCELLED
    if status not in _TO_BE:
        return _of_what_was(layout, word, occasion, calendar, (before, after))
    if layout.folded[word] in INVITE:
        return _of_invitation(before, after + sentence_after(layout, word))
    return _of_what_is_to_be(layout, word, occasion, calendar, (before, after + sentence_after(layout, word)))


def _of_invitation(before: str, after: str) -> ContactStatus:
    """Proposed, "Lund invited Vogt", unless the same sentence or the next tells that it was accepted or turned down."""
    if is_told(_ACCEPTED, before + after):
        return ContactStatus.PLANNED
    return ContactStatus.REFUSED if _IS_REFUSED.search(before + after) else ContactStatus.PROPOSED


def _of_what_is_to_be(
    layout: Layout, word: int, occasion: Occasion, calendar: Calendar, told: tuple[str, str]
) -> ContactStatus:
    """The status of what is taken for planned or proposed, by what is `told` before the word and after it."""
    (before, after), status = told, occasion.status
    if status is ContactStatus.PROPOSED:
        if _AGREED_TO.search(before):
            return ContactStatus.PLANNED
        return ContactStatus.REFUSED if _IS_REFUSED.search(after) else status
    date = occasion.date.value if occasion.date is not None else ""
    if _UNDER_WAY.search(before) and not calendar.is_to_come(date or ""):
        return ContactStatus.ONGOING
    if _is_over(layout, word, occasion, calendar, told):
        return ContactStatus.HELD
    if _READY_TO.search(before):
        return ContactStatus.PROPOSED if is_told(_READY_TO, before) else ContactStatus.REFUSED
    return ContactStatus.REFUSED if _IT_IS_REFUSED.search(after) else status


def _is_of_other_clause(layout: Layout, word: int, day: int) -> bool:
    """Whether another clause begins between a word and the day at a place of the text."""
    words = layout.words_in(day, day + 1)
    return bool(words) and not _OF_ANOTHER.isdisjoint(layout.folded[word : words[0]])


def _is_over(layout: Layout, word: int, occasion: Occasion, calendar: Calendar, told: tuple[str, str]) -> bool:
    """Whether what is taken for planned is `told` as done: "during a visit last week", "who met him", "had met", or in
    the present of a chronicle, "May 4: Lund meets Vogt"."""
    (before, after), heading = told, calendar.day_of_heading(word)
    if heading is not None and _is_in_present(layout, word) and not calendar.is_to_come(heading.value or ""):
        return True
    lead = layout.folded[word - 1 - (layout.folded[word - 1] in _BY_THEN)]
    if (layout.folded[word] in _PAST and lead in _WHO) or (layout.folded[word] in _DONE and lead == "had"):
        return True
    if _HAD_A_CHANCE.search(before) or (occasion.kind is ContactKind.VISIT and _HAS_BEEN_TO.match(after)):
        return True
    date = occasion.date.value if occasion.date is not None else None
    return date is not None and calendar.is_past(date) and _IN_COURSE.search(before) is not None


def _of_what_was(
    layout: Layout, word: int, occasion: Occasion, calendar: Calendar, told: tuple[str, str]
) -> ContactStatus:
    """The status of what is taken for held, by what is `told` before the word and after it: a visitor "who arrived on
    Monday" is still there, "carrying a letter" is no letter handed over, and "meets the emir on Friday" is to come, as
    are "talks that are being prepared" and what goes on from some day to come."""
    before, after = told
    if layout.folded[word] in OCCASIONS and _IS_TO_BE.search(after):
        return ContactStatus.PLANNED
    if _UNDER_WAY.search(before) and calendar.until_now(word):
        return ContactStatus.ONGOING
    status, date = occasion.status, occasion.date.value if occasion.date is not None else None
    heading, goes_on = calendar.day_of_heading(word), status is ContactStatus.ONGOING
    if goes_on and is_told(_READY_TO, before):
        return ContactStatus.PROPOSED
    if goes_on and heading is not None and calendar.is_past(heading.value or ""):
        return ContactStatus.HELD
    if status is ContactStatus.HELD and layout.folded[word] in _CAME and layout.folded[word - 1] == "who":
        return ContactStatus.ONGOING if date is None or calendar.is_of_these_days(date) else status
    is_on_its_way = occasion.kind is ContactKind.MESSAGE and _CARRYING.search(before)
    is_to_come = date is not None and _is_in_present(layout, word) and calendar.is_to_come(date)
    is_to_come |= goes_on and date is not None and calendar.is_after_tomorrow(date)
    if status is ContactStatus.HELD and date is not None and (lead := _lead_to_day(layout, word, occasion)):
        is_to_come |= calendar.is_after_tomorrow(date) or (lead == "for" and calendar.is_to_come(date))
    return ContactStatus.PLANNED if occasion.took_place and (is_on_its_way or is_to_come) else status


def _lead_to_day(layout: Layout, word: int, occasion: Occasion) -> str:
    """The word before the date of an occasion where it stands after the word that carries it, in its clause; else
    none."""
    text = occasion.date.text if occasion.date is not None else None
    if text is None or text.start < layout.offsets(word, word)[1] or _is_of_other_clause(layout, word, text.start):
        return ""
    return layout.folded[layout.words_in(text.start, text.end)[0] - 1]


def _came_to_nothing(layout: Layout, word: int, status: ContactStatus) -> bool:
    """Whether what was to be is told to have been given up, in the same sentence or the next."""
    before, after = around(layout, word)
    at, told = len(before) - 1, (before + after).lstrip()
    planned = next((m for m in _WAS_TO.finditer(told) if -BEFORE <= m.start() - at <= AFTER), None)
    if planned is None or (status is ContactStatus.HELD and planned.start() > at):
        return False
    if _CAME_TO_NOTHING.search(told, max(planned.end(), at)):
        return True
    return _WAS_OFF.match(sentence_after(layout, word).strip()) is not None


def _is_in_present(layout: Layout, word: int) -> bool:
    return layout.folded[word] in _PRESENT and layout.folded[word - 1] not in _BEFORE_INFINITIVES
