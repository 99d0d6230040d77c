"""Dates that stand beside something but do not tell when it was: since when something else is so, which event is meant,
by when something is to be done.

"the first since 2019", "hurt in Monday's clash", "by Monday".
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from onrecord.dates import TimeExpression
from onrecord.function_words import ARTICLES, HAVE, POSSESSIVE
from onrecord.text import Layout

_DETERMINERS: Final = ARTICLES | POSSESSIVE
_END_OF: Final = frozenset("the end of".split())  # between "by" and the month
_BREAK: Final = re.compile(r"[,;:.()]")
COMPOUND: Final = 4  # words from a date to the noun of the same compound
_LINKS: Final = frozenset("a an and at but for in of on or that the to with".split())
SINCE: Final = 12  # words from "since" to the date that it is of
COMPOUND_NOUN: Final = 7  # words of "Monday's district council elections" after the day
_ENDS_NOUN: Final = frozenset(
    """, . ; : ( ) — – " “ ” a after an and at before between by for from in of on or that the to which who
    with""".split()
)
_EVENTS: Final = frozenset(
    """accord agreement attack attacks ceasefire clash conference coup crash deadline debate elections election
    explosion meeting poll polls raid referendum round session shooting strike summit talks truce visit vote""".split()
)
WHEN: Final = 2  # words from a date to the "when" of what happened on it


def is_since(layout: Layout, date: TimeExpression, at: int) -> bool:
    """Whether a date is one from which something is counted: "the first since taking office in 2019"; not that of
    "since Wednesday, when he met her" or "since their February meeting", where the word `at` is that."""
    words = layout.words_in(date.start, date.end)
    between = layout.folded[words[-1] + 1 : at] if words[-1] < at <= words[-1] + COMPOUND else [""]
    is_of_noun = all(word.isalpha() and word not in _LINKS for word in between)  # "their May Oval Office meeting"
    if is_of_noun or "when" in layout.folded[words[-1] + 1 : words[-1] + 1 + WHEN]:
        return False
    for n in range(words[0] - 1, max(0, words[0] - SINCE, layout.sentence_around(words[0]).start) - 1, -1):
        if layout.folded[n] == "since":
            is_adverb = layout.folded[n - 1] in HAVE  # "had since invited them for May"
            return not (is_adverb or n < at < words[0])
        if _BREAK.fullmatch(layout.folded[n]):
            return False
    return False


def is_of_another(layout: Layout, date: TimeExpression, at: int) -> bool:
    """Whether a date tells which event is meant, other than that of the word `at`: "hurt in Monday's clash",
    "called off the June 12 summit in a letter"; not where he was met "at Monday's summit"."""
    words, folded = layout.words_in(date.start, date.end), layout.folded
    before = list(reversed(folded[layout.sentence_around(words[0]).start : words[0]]))
    rest = folded[words[-1] + 1 : words[-1] + 1 + COMPOUND_NOUN]
    noun = list(takewhile(lambda word: word not in _ENDS_NOUN, rest))
    is_possessive = noun[:2] == ["'", "s"]
    is_event = before[:1] and before[0] in _DETERMINERS and not _EVENTS.isdisjoint(noun)
    lead = next((word for word in before if word not in _DETERMINERS), "")
    if lead in {"at", "during", "of"} or not (is_possessive or is_event):
        return False
    return not words[0] <= at <= words[-1] + len(noun)


def is_deadline(layout: Layout, date: TimeExpression) -> bool:
    """Whether a date is one by which something is to be done: "by Monday", "before the end of the year"."""
    first = layout.words_in(date.start, date.end)[0]
    before = reversed(layout.folded[layout.sentence_around(first).start : first])
    return next((word for word in before if word not in _END_OF), "") in {"before", "by", "till", "until"}
