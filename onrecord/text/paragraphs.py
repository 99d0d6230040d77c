"""Where paragraphs begin and end, also in text that was wrapped at a fixed width, as mail and wire copy is."""

from __future__ import annotations

import re

from onrecord.text.words import WORD

_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]\s*")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"\S+")
# A list's item, a speaker's turn.
_OWN_LINE = re.compile(r"[-*•·–—>]\s|\(?\w{1,3}[.)]\s|[A-Z][A-Z .'’-]{0,40}:\s|(?:[A-Z][\w'’-]*+\.? ?){1,4}:\s")
_LONGEST_WRAPPED = 132  # characters; longer lines are paragraphs that were not wrapped


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """``[start, end)`` of each paragraph, without the white space around it.

    Paragraphs end at line breaks, but for single ones in a text that was wrapped at a fixed width, as mail and wire
    copy is.
    """
    lines, blank_before = _find_lines(text)
    width = _wrapped_width(text, lines, blank_before)
    paragraphs: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(lines):
        if width and not blank_before[number] and _carries_on(text, lines[number - 1], start, width):
            paragraphs[-1] = (paragraphs[-1][0], end)
        else:
            paragraphs.append((start, end))
    return paragraphs


def _find_lines(text: str) -> tuple[list[tuple[int, int]], list[bool]]:
    """The lines that hold a word, and of each whether more than the end of a line stands before it."""
    lines: list[tuple[int, int]] = []
    blank_before: list[bool] = []
    start, blank = len(text) - len(text.lstrip()), True
    for match in (*_BREAK.finditer(text, start), None):
        stop = match.start() if match else len(text)
        if WORD.search(text, start, stop):
            lines.append((start, start + len(text[start:stop].rstrip())))
            blank_before.append(blank)
            blank = False
        if match:
            start = match.end()
            blank = blank or len(_LINE_END.findall(match.group())) > 1 or match.group()[-1] in " \t\u3000"
    return lines, blank_before


def _wrapped_width(text: str, lines: list[tuple[int, int]], blank_before: list[bool]) -> int:
    """The width at which the lines were wrapped, in characters; 0 where they were not.

    Lines were wrapped where most of them end because the next word would not have fitted.
    """
    follows = [n for n in range(1, len(lines)) if not blank_before[n] and not _stands_alone(text, lines[n][0])]
    lengths = sorted(end - start for start, end in lines)
    if len(follows) < 2 or lengths[-1] > 2 * _LONGEST_WRAPPED:
        return 0
    width = lengths[int(0.98 * (len(lengths) - 1))]
    full = sum(_is_full(text, lines[n - 1], lines[n][0], width) for n in follows)
    return width if 30 <= width <= _LONGEST_WRAPPED and full >= 0.6 * len(follows) else 0


def _is_full(text: str, line: tuple[int, int], following: int, width: int) -> bool:
    word = _FIRST_WORD.match(text, following, following + width)
    return line[1] - line[0] + 1 + (len(word.group()) if word else 0) > width


def _stands_alone(text: str, start: int) -> bool:
    return _OWN_LINE.match(text, start, start + 50) is not None


def _carries_on(text: str, line: tuple[int, int], following: int, width: int) -> bool:
    if _stands_alone(text, following):
        return False
    return text[following].islower() or _is_full(text, line, following, width - width // 8)
