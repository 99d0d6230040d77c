"""What is given in a paragraph, or a list, of its own after a colon, without quotation marks.

"Lund wrote on Telegram:" / "> We had a good call. > I thanked her."
"""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

_ITEMS: Final = frozenset("> - – — • · * |".split())
MOST_ITEMS: Final = 40
Content = tuple[Range, ...]


def block_after(layout: Layout, cue: int, content: Content) -> Content:
    """The paragraph, or the items of the list, that a cue leads to, where the content is some of it; the content where
    quotation marks tell what was said there, nothing elsewhere."""
    number = layout.paragraph[cue] + 1
    starts = layout.paragraph_starts[number : number + MOST_ITEMS + 1]
    if not starts or layout.words[starts[0] - 1] != ":" or layout.sentence[cue] != layout.sentence[starts[0] - 1]:
        return ()
    first, last = starts[0], (starts[1] if len(starts) > 1 else len(layout)) - 1
    if layout.quoted[cue] or not any(a <= last and first <= b for a, b in content):
        return ()
    if any(layout.quoted[first : last + 1]):
        return content
    mark = layout.words[first]
    if mark not in _ITEMS:
        return ((first, last),)
    items = [(a + 1, b - 1) for a, b in pairwise([*starts, len(layout)])][:MOST_ITEMS]
    return tuple((a, b) for a, b in takewhile(lambda item: layout.words[item[0] - 1] == mark, items) if a <= b)
