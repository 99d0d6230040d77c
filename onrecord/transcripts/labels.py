"""The labels that paragraphs of a transcript begin with: "MR. PRICE:", "Q:", "Ana Ruiz:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import Final

from onrecord.encoder.reading import Range
from onrecord.text import Layout

LEAST_INITIALS: Final = 2
LONGEST_INITIALS: Final = 3
LONGEST_HEADING: Final = 12  # words
_UPPER: Final = "A-ZÀ-ÖØ-ÞĀ-ſ"
_HONORIFIC: Final = r"(?:Mrs?|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Shri|Smt)\.? "
_LABEL: Final = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+(?:[-–—]\s+)?)?"
    rf"(?:(?:The [{_UPPER}][^():\n]{{2,100}} \((?P<holder>{_HONORIFIC}[^()\n]{{2,40}})\)"
    rf"|(?P<name>Q|A|(?:(?:[{_UPPER}][\w'’-]*\.?|[a-z]{{1,3}}) ){{0,11}}[{_UPPER}][\w'’.-]*)"
    rf"(?P<office>, [{_UPPER}](?:(?! (?:said|says|told|wrote|added)\b)[^:,\d\n]){{2,60}})?)"
    r"(?P<told>(?: [(\[][^()\[\]\n]{1,60}[)\]]){0,3})\s?(?::|\.—|\.–)(?=\s)"
    r"|(?P<short>Q\.?|A\.)(?=\s+[^\sa-z]))"
)
_TITLED: Final = re.compile(_HONORIFIC, re.IGNORECASE)
_ASKERS: Final = frozenset(
    """q question questions reporter reporters journalist press moderator interviewer participant host anchor presenter
    correspondent""".split()
)
_CHAIRS: Final = frozenset("chair chairman chairperson chairwoman moderator operator president speaker".split())
_NO_SPEAKERS: Final = frozenset(
    """note update read watch more photo source related editor location date time subject transcript present venue
    interview analysis exclusive opinion explainer factbox timeline readout contact from to re published summary fact
    claim group verdict image caption credit background context""".split()
)


@dataclass(frozen=True, slots=True)
class Label:
    text: str
    name: Range
    office: Range | None
    last: int  # its mark
    is_titled: bool  # "Mr. Ruiz", "Ruiz (Peru)", as in minutes

    @property
    def who(self) -> str:
        """What all labels of one speaker end with: "President of Peru Ana Ruiz", "Ana Ruiz"."""
        return self.text.split()[-1].casefold()


def find_labels(layout: Layout) -> dict[int, Label]:
    """The labels by the first words of their paragraphs."""
    labels: dict[int, Label] = {}
    for number in layout.paragraph_starts:
        match = _LABEL.match(layout.text, layout.starts[number], layout.starts[number] + 200)
        if match is None:
            continue
        named = next(group for group in ("name", "holder", "short") if match[group])
        text = match[named].rstrip(".")
        if text.split()[0].casefold() not in _NO_SPEAKERS:
            name, whole = layout.words_in(*match.span(named)), layout.words_in(*match.span())
            after = layout.words_in(*match.span("office"))[1:] if match["office"] else None
            office = (after[0], after[-1]) if after else None
            is_titled = match["holder"] or match["told"] or _TITLED.match(text)
            labels[number] = Label(text, (name[0], name[-1]), office, whole[-1], bool(is_titled))
    counts = Counter(label.who for label in labels.values())
    headings = [number for number, label in labels.items() if counts[label.who] == 1 and _is_heading(layout, number)]
    return {number: label for number, label in labels.items() if number not in headings}


def _is_heading(layout: Layout, first: int) -> bool:
    """Whether a paragraph is a few words that end with no mark: "Ukraine: Frozen Assets"."""
    last = end_of_paragraph(layout, first)
    return last - first < LONGEST_HEADING and layout.words[last][0].isalnum()


def end_of_paragraph(layout: Layout, number: int) -> int:
    return bisect_right(layout.paragraph, layout.paragraph[number]) - 1


def asks(label: str) -> bool:
    return label.casefold().split()[-1] in _ASKERS


def presides(label: str) -> bool:
    """Whether a label is that of whoever only gives the floor: "The President", "MODERATOR"."""
    *before, last = label.casefold().split()
    return before in ([], ["the"]) and last in _CHAIRS
