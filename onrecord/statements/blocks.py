"""What is given in a paragraph, or a list, of its own after a colon, without quotation marks.

"Lund wrote on Telegram:" / "> We had a good call. > I thanked her."
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

_ITEMS: Final = frozenset("> - – — • · * |".split())
MOST_ITEMS: Final = 40
Content = tuple[Range, ...]


def block_after(layout: Layout, cue: int, content: Content) -> Content:
    """The paragraph, or the items of the list, that a cue leads to, where the content is some of it; the content where
    quotation marks tell what was said there, nothing elsewhere."""
    paragraph = layout.paragraph[cue]
    first, last = _words_of(layout, paragraph + 1)
    if first > last or layout.words[first - 1] != ":" or layout.sentence[cue] != layout.sentence[first - 1]:
        return ()
    if layout.quoted[cue] or not any(a <= last and first <= b for a, b in content):
        return ()
    mark = layout.words[first]
    block = [(first, last)]
    if any(layout.quoted[first : last + 1]):
        return content
    while mark in _ITEMS and len(block) < MOST_ITEMS:
        item = _words_of(layout, paragraph + 1 + len(block))
        if item[0] > item[1] or layout.words[item[0]] != mark:
            break
        block.append(item)
    return tuple((a + (mark in _ITEMS), b) for a, b in block if b - a >= (mark in _ITEMS))


def _words_of(layout: Layout, paragraph: int) -> Range:
    return bisect_left(layout.paragraph, paragraph), bisect_right(layout.paragraph, paragraph) - 1
