"""Lines that name who wrote what follows: "By Ana Ruiz", "Ana Ruiz" under the time of an entry of a live blog."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from onrecord.encoder.reading import NameSpan
from onrecord.text import Layout

_LONGEST: Final = 5  # words of a name
_TIME: Final = re.compile(r"(?:\d{1,2}[.:]\d\d|\d{1,4}(?= ?[apA-Z]))(?: ?[apAP]\.?[mM]\.?)?(?: ?(?:[A-Z]{1,4}T|UTC))?")
_LONGEST_TIME: Final = 40  # characters, more than any has


def without_authors(layout: Layout, names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names but those of people who wrote what follows. Whose surname comes again is somebody whom the article is
    about: "Ana Ruiz" under the time, and then "Ruiz said"."""
    authors = {n for n in names if n.kind == "person" and _is_byline(layout, n.first, n.last)}
    if not authors:
        return [*names]  # as in most articles
    surnames = {layout.folded[name.last] for name in names if name not in authors}
    return [name for name in names if name not in authors or layout.folded[name.last] in surnames]


def _is_byline(layout: Layout, first: int, last: int) -> bool:
    """Whether a name is all of its line but "By", or all of it and the line before it is a time."""
    has_by = first > 0 and layout.folded[first - 1] == "by"
    begin = first - has_by
    return 0 < last - first < _LONGEST and _is_line(layout, begin, last) and (has_by or _is_after_time(layout, begin))


def _is_line(layout: Layout, first: int, last: int) -> bool:
    """Whether nothing else stands in the line of some words, which is followed by another."""
    text, starts, ends = layout.text, layout.starts, layout.ends
    is_begun = first == 0 or "\n" in text[ends[first - 1] : starts[first]]
    is_followed = last + 1 < len(layout) and "\n" in text[ends[last] : starts[last + 1]]
    return is_begun and is_followed and "\n" not in text[starts[first] : ends[last]]


def _is_after_time(layout: Layout, first: int) -> bool:
    """Whether all of the line before a word is a time of day: "10:15 BST"."""
    end = layout.ends[first - 1] if first > 0 else 0
    line = layout.text[max(0, end - _LONGEST_TIME) : end].rpartition("\n")[2]
    return _TIME.fullmatch(line.strip()) is not None
