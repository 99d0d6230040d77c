"""The dateline of an article: "PARIS, May 5 (AFP) -"."""

from __future__ import annotations

import re
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

PARAGRAPHS: Final = 4  # of an article, one of which begins with its dateline
_NO_PLACES: Final = frozenset("BREAKING UPDATE UPDATED EXCLUSIVE URGENT ALERT LIVE WATCH FACTBOX ANALYSIS".split())
_MONTH: Final = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z'’.]+(?:[ /-][A-Z][A-Z'’.]*){0,4}"
    # in small letters only two towns, "Lima/Quito -", or with a day, "Lima, 4 May 2025 -"
    r"|[A-Z][\w'’]+(?:/[A-Z][\w'’]+)+(?= ?[-–—]\s)"
    rf"|[A-Z][\w'’]+(?: [A-Z][\w'’]+){{0,2}}(?=, (?:\d\d? {_MONTH}|{_MONTH}\.? \d)[^\n—–-]{{0,12}} ?[-–—]\s))"
    r"(?:(?:, [^()\n—–]{1,40}?)?(?: ?\([^()\n]{1,40}\))? ?(?:--?|–|—)|, [^()\n/]{1,30}\. ?/[A-Z-]{2,}/\.?)(?=\s)"
)


def dateline_of(layout: Layout) -> str | None:
    """The place that the article begins with, below its headings or not: "PARIS" of "PARIS, May 5 (AFP) -"."""
    match = _find_dateline(layout)
    return match["place"] if match else None


def dateline_words(layout: Layout) -> list[Range]:
    """The words of the dateline, where there is one."""
    match = _find_dateline(layout)
    words = layout.words_in(*match.span()) if match else range(0)
    return [(words[0], words[-1])] if words else []


def _find_dateline(layout: Layout) -> re.Match[str] | None:
    matches = (DATELINE.match(layout.text, layout.starts[first]) for first in layout.paragraph_starts[:PARAGRAPHS])
    return next((match for match in matches if match and match["place"] not in _NO_PLACES), None)
