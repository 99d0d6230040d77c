"""Lines that name who wrote what follows: "By Ana Ruiz", "Ana Ruiz" under the time of an entry of a live blog."""

from __future__ import annotations

from typing import Final

from onrecord.text import Layout

_LONGEST: Final = 5  # words of a name


def is_byline(layout: Layout, first: int, last: int) -> bool:
    """Whether a name is all of its line but "By", and the line before it is not one that it could go on."""
    begin = first
    if begin > 0 and layout.folded[begin - 1] == "by":
        begin -= 1
    if not 0 < last - first < _LONGEST or not _is_line(layout, begin, last):
        return False
    before = layout.text[: layout.starts[begin]].rstrip(" \n").rpartition("\n")[2]
    return begin < first or before[-5:].isupper() or before[-1:].isdigit()


def _is_line(layout: Layout, first: int, last: int) -> bool:
    """Whether nothing else stands in the lines of some words, which are followed by another line."""
    start, end = layout.offsets(first, last)
    before, after = layout.text[:start].rpartition("\n")[2], layout.text[end:].partition("\n")
    return not before.strip() and not after[0].strip() and bool(after[2].strip()) and "\n" not in layout.text[start:end]
