"""Whether the verbs about an expression speak of the past or of what is to come."""

from __future__ import annotations

from functools import lru_cache

from onrecord.text import Layout

_PAST = frozenset(
    """said was were had did told met went held came made began took gave left saw knew thought found got led sent paid won
    lost broke spoke wrote rose fell brought bought sold kept felt became showed shown ran drew flew fought sought taught
    caught built stood understood withdrew overcame undertook drove chose swore shook grew threw struck shot been done gone
    taken given seen known spoken written begun arisen risen fallen chosen driven hurt ago saying earlier hit slept woke
    heard laid lay sat set rang rode sank shut spent spread stole stuck tore wore since""".split()
)
_FUTURE = frozenset(
    """will shall would wo ll 'll can could may might must should tomorrow upcoming scheduled planned planning slated due expected
    expects plans hopes intends aims forthcoming coming begins starts opens arrives meets leaves travels visits
    meet begin arrive attend hold gather resume depart ends expires tentatively proposed postponed adjourned extended delayed""".split()
)
_FUTURE_BEFORE_TO = frozenset(
    """is are was were be been agreed plan plans planned set expected scheduled due decided promised vowed pledged offered
    invited ready likely going wants want hopes hoped intends intended meant supposed ordered asked urged asking
    proposed threatened preparing prepares prepared enough""".split()
)
_NO_VERB = frozenset("need needed indeed hundred united based so-called armed speed feed embed creed seed exceed proceed".split())
_VERB_AFTER_TO_IS_NONE = frozenset("the a an his her its their this that these those our my your".split())
_REACH = 40  # words


@lru_cache(maxsize=1 << 14)
def _marks(word: str) -> int:
    lower = word.lower()
    if lower in _FUTURE and word != "May":
        return 1
    ends_ed = lower.endswith("ed") and len(lower) > 4 and word[0].islower() and lower not in _NO_VERB
    return -1 if lower in _PAST or ends_ed else 0


def find_direction(layout: Layout, first: int, last: int) -> int:
    """-1 past, 1 future, 0 unknown, for the words `first` to `last`: by the nearest verb before, else the next after."""
    words, sentence = layout.words, layout.sentence
    number = sentence[first]
    if _opens_clause(words, first) and sentence[first - 1] == number:
        return _after(layout, first, last) or _before(layout, first)
    return _before(layout, first) or _after(layout, first, last)


def _opens_clause(words: list[str], first: int) -> bool:
    """Whether ``and on`` or the like stands before the word."""
    at = first - 1 - (first > 1 and words[first - 1].lower() in ("on", "in", "by", "at"))
    return at >= 0 and words[at].lower() in ("and", "but", "while", "whereas")


def _before(layout: Layout, first: int) -> int:
    words, sentence = layout.words, layout.sentence
    number = sentence[first]
    for at in range(first - 1, max(-1, first - _REACH), -1):
        if sentence[at] != number:
            break
        if found := _marks_in_place(words, at, first):
            return found
    return 0


def _after(layout: Layout, first: int, last: int) -> int:
    words, sentence = layout.words, layout.sentence
    number = sentence[first]
    for at in range(last + 1, min(len(words), last + _REACH)):
        if sentence[at] != number:
            break
        if found := _marks_in_place(words, at, len(words)):
            return found
    return 0


def _marks_in_place(words: list[str], at: int, end: int) -> int:
    follows = words[at + 1] if at + 1 < end else ""
    if (
        words[at].lower() in _FUTURE_BEFORE_TO
        and follows == "to"
        and at + 2 < end
        and words[at + 2].islower()
        and words[at + 2] not in _VERB_AFTER_TO_IS_NONE
    ):
        return 1
    if words[at].lower() in ("set", "called", "agreed") and follows == "for":
        return 1
    mark = _marks(words[at])
    return 1 if mark < 0 and at and words[at - 1] == "be" else mark  # "to be held"
