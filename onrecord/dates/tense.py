"""Whether the verbs about an expression speak of the past or of what is to come."""

from __future__ import annotations

from functools import lru_cache

from onrecord.dates.vocabulary import listed
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
        depart tentatively proposed postponed adjourned extended delayed"""
    )
)
_FUTURE_BEFORE_TO = frozenset(
    listed(
        """is are was were be been agreed plan plans planned set expected scheduled due decided promised vowed pledged
        offered invited ready likely going wants want hopes hoped intends intended meant supposed ordered asked urged
        asking proposed threatened preparing prepares prepared enough invitation"""
    )
)
_FUTURE_BEFORE_FOR = frozenset(listed("set called agreed"))
_NO_VERB = frozenset(listed("need needed indeed hundred united based armed speed embed creed exceed proceed succeed"))
_DETERMINERS = frozenset(listed("the a an his her its our my your their this that these those"))
_OPENERS = frozenset(listed("and but while whereas"))
_INVITE = frozenset(listed("invited invites inviting"))
_TO_WHAT = frozenset(
    listed("address attend come discuss go hold host join make meet pay return send speak take talk travel visit")
)
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
    return _nearest(layout.words, range(last + 1, min(around.stop, last + _REACH))) or before


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
    if following[:1] == ["for"] and word in _FUTURE_BEFORE_FOR:
        return 1
    if len(following) == 2 and following[0] == "to" and word in _FUTURE_BEFORE_TO:
        infinitive = following[1].islower() and following[1] not in _DETERMINERS
        return 1 if infinitive else _tense(words[place])
    tense = _tense(words[place])
    return 1 if tense < 0 and place and words[place - 1] == "be" else tense  # "to be held"


@lru_cache(maxsize=1 << 14)
def _tense(word: str) -> int:
    """What a word says by itself."""
    lower = word.lower()
    if lower in _FUTURE and word != "May":
        return 1
    regular = lower.endswith("ed") and len(lower) > 4 and word[0].islower() and lower not in _NO_VERB
    return -1 if regular or lower in _PAST else 0
