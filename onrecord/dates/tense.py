"""Whether the verbs about an expression speak of the past or of what is to come."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.dates.vocabulary import listed
from onrecord.function_words import DETERMINERS
from onrecord.text import Layout

_PAST = frozenset(
    listed(
        """said was were had did told met went held came made began took gave left saw knew thought found got led sent
        paid won lost broke spoke wrote rose fell brought bought sold kept felt became showed shown ran drew flew fought
        sought taught caught built stood understood withdrew overcame undertook drove chose swore shook grew threw
        struck shot been done gone taken given seen known spoken written begun arisen risen fallen chosen driven hurt
        ago saying earlier hit slept woke heard laid lay sat set rang rode sank shut spent spread stole stuck tore wore
        since"""
    )
)
_FUTURE = frozenset(
    listed(
        """will shall would wo ll can could may might must should tomorrow upcoming forthcoming coming scheduled planned
        planning slated due expected expects plans hopes intends aims begins starts opens arrives meets leaves
        travels visits ends expires sees receives hosts flies dines meet begin arrive attend hold gather resume
        depart tentatively proposed postponed adjourned extended delayed pencilled penciled goes returns convenes
        resumes reopens takes"""
    )
)
# In _FUTURE as "talks proposed for Friday"; with an object, "proposed a truce", something was done.
_DONE_TO_SOMETHING = frozenset(listed("proposed extended delayed postponed"))
_FUTURE_BEFORE_TO = frozenset(
    listed(
        """is are was were be agreed plan plans planned set expected scheduled due decided promised vowed pledged
        offered invited ready likely going wants want hopes hoped intends intended meant supposed ordered asked urged
        asking proposed threatened preparing prepares prepared enough invitation"""
    )
)
_UNDERTOOK = frozenset(
    listed("agreed decided promised vowed pledged offered invited wanted hoped ordered asked urged threatened prepared")
)
_BE = frozenset(listed("is are be"))
_FUTURE_BEFORE_FOR = frozenset(listed("set called agreed"))
_MOVED = frozenset((("off", "until"), ("off", "till"), ("back", "until"), ("forward", "to")))  # "was put off until"
_NO_VERB = frozenset(listed("need needed indeed hundred united based armed speed embed creed exceed proceed succeed"))
_OPENERS = frozenset(listed("and but while whereas"))
_INVITE = frozenset(listed("invited invites inviting"))
_TO_WHAT = frozenset(
    listed("address attend come discuss go hold host join make meet pay return send speak take talk travel visit")
)
_SET = "(?: (?:due|expected|meant|originally|planned|scheduled|set|supposed|then))"
_WAS_TO = re.compile(
    rf"(?P<over>\b(?:had been{_SET}+|originally{_SET}*) (?:to|for|in)\b)"
    rf"|\b(?:was|were)(?:{_SET}* to(?P<unreal> have)?|{_SET}+ (?:for|in))\b"
)
_TO_UNTIL = 8  # words from "extended" to "until"
_DONE_THEN = frozenset(
    listed(
        """met visited spoke saw seen received hosted held signed flew travelled traveled arrived came went left took
        won lost died began started ended collapsed broke resigned"""
    )
)
_NOT_YET = frozenset(listed("be to been is are being"))
_TO_DONE = 8  # words from "met" to "in June"
_REACH = 40  # words
INVITED = 12  # words from "invited" to what to


def find_direction(layout: Layout, first: int, last: int) -> int:
    """-1 for the past, 1 for the future, 0 where nothing says, about the words `first` to `last`.

    The nearest verb of the sentence before them counts, or where they open a clause or there is none, the next after.
    """
    around = layout.sentence_around(first)
    before = _nearest(layout.words, range(first - 1, max(around.start, first - _REACH) - 1, -1))
    if before and not _opens_clause(layout.words, around.start, first):
        return before
    after = range(last + 1, min(around.stop, last + _REACH))
    return next(filter(None, (_direction_after(layout.words, place) for place in after)), 0) or before


def _direction_after(words: list[str], place: int) -> int:
    """What a verb says of the time told before it: "on Monday agreed to meet" is over."""
    is_over = words[place].lower() in _UNDERTOOK and words[place - 1].lower() not in _BE
    return -1 if is_over else _direction(words, place)


def _opens_clause(words: list[str], start: int, first: int) -> bool:
    """Whether ``and on`` or the like stands before the word `first` in the sentence that begins at `start`."""
    at = first - 1 - (first > start and words[first - 1].lower() in ("on", "in", "by", "at"))
    return at >= start and words[at].lower() in _OPENERS


def _nearest(words: list[str], places: range) -> int:
    return next(filter(None, (_direction(words, place) for place in places)), 0)


def _direction(words: list[str], place: int) -> int:
    """What a word says where it stands."""
    word, following = words[place].lower(), words[place + 1 : place + 3]
    if word == "to" and following[:1] and following[0] in _TO_WHAT:  # "invited the party to send a delegation"
        return int(any(before.lower() in _INVITE for before in words[max(0, place - INVITED) : place]))
    if (word, *following[:1]) in _MOVED or (following[:1] == ["for"] and word in _FUTURE_BEFORE_FOR):
        return 1
    if len(following) == 2 and following[0] == "to" and word in _FUTURE_BEFORE_TO:
        infinitive = following[1].islower() and following[1] not in DETERMINERS
        return 1 if infinitive else _tense(words[place])
    if word in _DONE_TO_SOMETHING and following[:1] and following[0] in DETERMINERS:
        return 1 if "until" in words[place : place + _TO_UNTIL] else -1
    tense = _tense(words[place])
    return 1 if tense < 0 and place and words[place - 1] == "be" else tense  # "to be held"


def is_over(layout: Layout, first: int) -> bool:
    """Whether the verb right before an expression tells of what can have been done only then: "met her in June", "had
    seen her in June"; not what may have been done now about it, "agreed on talks in June"."""
    around = layout.sentence_around(first)
    for n in range(first - 1, max(around.start, first - _TO_DONE) - 1, -1):
        if layout.folded[n] in _DONE_THEN:
            return layout.folded[n - 1] not in _NOT_YET
        if not layout.folded[n].isalpha() or _direction(layout.words, n):
            return False
    return False


def days_back(layout: Layout, first: int) -> int:
    """How many days ago the weekday at `first` may be where the verb before tells what was to be: "was to meet her on
    Monday", "was to have flown on Monday"; -1 where it tells no such thing."""
    start = max(layout.sentence_around(first).start, first - _REACH)
    told = " ".join(layout.folded[start:first])
    was_to = next(reversed(list(_WAS_TO.finditer(told))), None)
    if was_to is None:
        return -1
    after = start + told[: was_to.end()].count(" ") + 1
    if _nearest(layout.words, range(first - 1, after, -1)):
        return -1
    return 3 if was_to["over"] or was_to["unreal"] else 1


@lru_cache(maxsize=1 << 14)
def _tense(word: str) -> int:
    """What a word says by itself."""
    lower = word.lower()
    if lower in _FUTURE and word != "May":
        return 1
    regular = lower.endswith("ed") and len(lower) > 4 and word[0].islower() and lower not in _NO_VERB
    return -1 if regular or lower in _PAST else 0
