"""Which stretches of an article stand in quotation marks.

A mark's glyph says only half of what it does: an opening German mark is a closing English one, a straight mark is both,
and a closing single mark is an apostrophe too. Its neighbours say the rest, so each mark is first given the side that
they suggest, and then marks are paired from left to right, paragraph by paragraph, in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

Place = tuple[int, int]


class _Side(Enum):
    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class _Mark:
    family: str
    start: int
    end: int
    side: _Side
    sure: bool = True  # False for a closing single mark that may be the apostrophe of a plural


_DOUBLE, _SINGLE = "double", "single"
_FAMILY = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "``", "''", "″", "＂"], _DOUBLE),
    **dict.fromkeys(["'", "‘", "’", "‚", "‛", "`"], _SINGLE),
    **{glyph: pair for pair in ("«»", "‹›", "「」", "『』") for glyph in pair},
}
_OPENING = {"“", "„", "‟", "``", "‘", "‚", "‛", "`", "«", "‹", "「", "『"}
_CLOSING = {"”", "''", "’", "»", "›", "」", "』"}
_SPACED = {"«", "»", "‹", "›"}
_MARK = re.compile("``|''|[" + "".join(glyph for glyph in _FAMILY if len(glyph) == 1) + "]")
_OPENERS_BEFORE = "([{<—–-/:=*_>|\u200b\ufeff" + "“„«‹‘‚‟「『\"'`"
_CLOSERS_AFTER = ".,;:!?…)]}—–-/*_<|\u200b" + "”»›’」』\"'"
_ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|cos|n|im|un)\b", re.IGNORECASE)
_WORD_FOLLOWS = re.compile(r"\s+[A-Za-z]")
_SENTENCE_QUOTED = re.compile(r"[:,]\s*[‘'](?=[A-Z])")
_DEEPEST = 6  # quotations within quotations; what goes deeper is no prose
_FURTHEST = 8  # paragraphs that a quotation may run over without being opened again


def find_quotations(text: str, paragraphs: Sequence[Place]) -> list[Place]:
    """``[start, end)`` of each quotation, marks included, in order of their starts; one within another stands after it.

    Knows straight and curly marks, single and double, of the English, German, French and LaTeX kinds. A quotation whose
    closing mark is missing ends with its paragraph, so one that opens every paragraph and closes only the last is found
    in each; one that opens a paragraph and closes a later one is found in each of those between. Takes time in
    proportion to the text.
    """
    marks = [_marks_in(text, start, end) for start, end in paragraphs]
    found: list[Place] = []
    running: list[Place] = []  # paragraphs since one whose quotation has not been closed
    for number, (start, end) in enumerate(paragraphs):
        opened_again = number + 1 < len(paragraphs) and _runs_on(text, start, end, paragraphs[number + 1][0])
        doubles = [mark for mark in marks[number] if mark.family == _DOUBLE]
        if running and doubles and doubles[0].side is _Side.CLOSES:
            found += [*running[1:], (start, doubles[0].end)]
        pairs, is_open = _pair(text, marks[number], end, opened_again)
        found += pairs
        if is_open:
            running = [(start, end)]
        elif doubles or len(running) > _FURTHEST:
            running = []
        elif running:
            running.append((start, end))
    return sorted(found, key=lambda place: (place[0], -place[1]))


def _runs_on(text: str, start: int, end: int, following: int) -> bool:
    """Whether a quotation in single marks may run over into the `following` paragraph, which opens it again: one that
    its own paragraph begins with, or «Lund said: ‘We will stay.»."""
    if text[following] not in "‘'":
        return False
    if text[start] == text[following]:
        return True
    last = max((match.end() for match in _SENTENCE_QUOTED.finditer(text, start, end)), default=0)
    return last > 0 and text[last - 1] == text[following]


def _marks_in(text: str, start: int, end: int) -> list[_Mark]:
    """The marks of a paragraph that open or close something, apostrophes left out."""
    marks: list[_Mark] = []
    for match in _MARK.finditer(text, start, end):
        glyph = match.group()
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        family = _FAMILY[glyph]
        if family == _SINGLE:
            side = _single_side(text, glyph, match.end(), before, after)
        else:
            side = _side(glyph, before, after)
        if side is _Side.NEITHER:
            continue
        plural = family == _SINGLE and side is not _Side.OPENS and before in "sSzx"
        sure = not (plural and _WORD_FOLLOWS.match(text, match.end(), end))
        marks.append(_Mark(family, match.start(), match.end(), side, sure))
    return marks


def _side(glyph: str, before: str, after: str) -> _Side:
    may_open = (before.isspace() or before in _OPENERS_BEFORE) and not after.isspace()
    may_close = (after.isspace() or after in _CLOSERS_AFTER) and not before.isspace()
    if glyph in _SPACED and not may_close and before.isspace() and (after.isspace() or after in _CLOSERS_AFTER):
        return _Side.OPENS if glyph in _OPENING else _Side.CLOSES  # as the French write them
    if glyph in _OPENING:
        return _Side.CLOSES if may_close and not may_open else _Side.OPENS
    if glyph in _CLOSING:
        return _Side.OPENS if may_open and not may_close else _Side.CLOSES
    if may_open != may_close:
        return _Side.OPENS if may_open else _Side.CLOSES
    return _Side.EITHER if may_open or before.isspace() else _Side.CLOSES


def _single_side(text: str, glyph: str, end: int, before: str, after: str) -> _Side:
    may_open = not before.isalnum() and before not in ".,!?" and not after.isspace() and glyph != "’"
    may_close = not after.isalnum() and not before.isspace() and glyph not in "‚`"
    if may_open and (not after.isalnum() or _ELIDED.match(text, end)):
        may_open = after in '“"„«…[($€£`'
    if glyph == "‘":  # closes only what „‚ ‘“ opened, and between letters it is an apostrophe gone wrong
        may_close = may_close and not may_open
    if may_open and may_close:
        return _Side.EITHER
    return _Side.OPENS if may_open else _Side.CLOSES if may_close else _Side.NEITHER


def _pair(text: str, marks: list[_Mark], stop: int, opened_again: bool) -> tuple[list[Place], bool]:
    """The quotations of a paragraph that ends at `stop`, and whether one in double marks is still open there."""
    found: list[Place] = []
    opened: list[_Mark] = []
    next_single = _following(marks, [mark.family == _SINGLE for mark in marks])
    next_sure = _following(marks, [mark.family == _SINGLE and mark.sure for mark in marks])
    for number, mark in enumerate(marks):
        level = next((n for n in range(len(opened) - 1, -1, -1) if opened[n].family == mark.family), None)
        if mark.side is _Side.OPENS or (mark.side is _Side.EITHER and level is None):
            upcoming = next_single[number]
            is_closed = upcoming is not None and upcoming.side is not _Side.OPENS
            if mark.family == _SINGLE and not is_closed and not (opened_again and (number == 0 or upcoming is None)):
                continue  # an apostrophe
            if level is not None and level == len(opened) - 1 and mark.family in (_DOUBLE, _SINGLE):
                before = text[opened[-1].start : mark.start].rstrip()
                found.append((opened[-1].start, opened.pop().start + len(before)))  # opened again, never closed
            if len(opened) < _DEEPEST:
                opened.append(mark)
        elif level is not None:
            upcoming = next_sure[number]
            closes_later = upcoming.side is not _Side.OPENS if upcoming else opened_again
            if mark.family == _SINGLE and not mark.sure and closes_later:
                continue  # the soldiers' guns
            found.append((opened[level].start, mark.end))
            del opened[level:]
    unclosed = [mark for mark in opened if mark.family != _SINGLE or opened_again]
    found += [(mark.start, stop) for mark in unclosed if mark.start + 1 < stop]
    return found, any(mark.family == _DOUBLE for mark in opened)


def _following(marks: list[_Mark], wanted: list[bool]) -> list[_Mark | None]:
    """For each mark the next one that is wanted."""
    upcoming: list[_Mark | None] = [None] * len(marks)
    for number in range(len(marks) - 2, -1, -1):
        upcoming[number] = marks[number + 1] if wanted[number + 1] else upcoming[number + 1]
    return upcoming
