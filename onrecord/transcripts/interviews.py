"""Interviews whose turns have no labels: each question is a paragraph, in bold type or after a dash or neither, and its
answer follows.

"**Will you sign?**" / "I will, once Lima has."
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

LEAST_QUESTIONS: Final = 3
LONGEST_QUESTION: Final = 80  # words
LEAST_SHARE: Final = 0.2  # of the paragraphs from the first question on that are questions
LEAST_TO_YOU: Final = 0.3  # of the questions that have "you"
_BOLD: Final = re.compile(r"(\*\*|__).{3,}\1\W*")
_ASKED: Final = re.compile(r"[^\"“”«‘]*\?[)\s*_]*")
_OF_ONE: Final = frozenset("i me my".split())
_YOU: Final = frozenset("you your yourself".split())
_OF_SEVERAL: Final = frozenset("we us our".split())


def find_answers(layout: Layout, labelled: Collection[int] = ()) -> list[tuple[Range, Range]]:
    """Each question of an interview without labels, or with some at questions alone, and the words from it to the next;
    none of any other article. `labelled` are the first words of questions that have a label.

    An interview has three such questions, some of them with "you", and whoever answers speaks of himself and in most
    answers of himself or his own; a columnist who asks and answers himself does not say "you".
    """
    if layout.text.count("?") < LEAST_QUESTIONS - 1:
        return []
    bounds = [(first, end - 1) for first, end in pairwise([*layout.paragraph_starts, len(layout)])]
    questions = [words for words in bounds if words[0] in labelled] or _questions(layout, bounds)
    least = LEAST_SHARE * sum(words >= questions[0] for words in bounds) if questions else 1
    if len(questions) < max(least, LEAST_QUESTIONS - bool(labelled)):
        return []
    if sum(not _YOU.isdisjoint(_unquoted(layout, words)) for words in questions) < LEAST_TO_YOU * len(questions):
        return []
    ends = [*(first - 1 for first, _ in questions[1:]), len(layout) - 1]
    answers = [(asked, (asked[1] + 1, end)) for asked, end in zip(questions, ends, strict=True) if asked[1] < end]
    said = [_unquoted(layout, words) for _, words in answers]
    own = sum(not (_OF_ONE | _OF_SEVERAL).isdisjoint(words) for words in said)
    of_one = any(not _OF_ONE.isdisjoint(words) for words in said)
    return answers if of_one and 2 * own > len(answers) else []


def _questions(layout: Layout, paragraphs: Sequence[Range]) -> list[Range]:
    """The paragraphs that are questions: those in bold where these are, or else those that end as questions do."""
    short = [words for words in paragraphs if words[1] - words[0] < LONGEST_QUESTION]
    bold = [words for words in short if _BOLD.fullmatch(layout.text, *layout.offsets(*words))]
    asked = [words for words in short if _ASKED.fullmatch(layout.text, *layout.offsets(*words))]
    return bold if len(bold) >= LEAST_QUESTIONS and not set(bold).isdisjoint(asked) else asked


def _unquoted(layout: Layout, words: Range) -> set[str]:
    return {layout.folded[n] for n in range(words[0], words[1] + 1) if not layout.quoted[n]}
