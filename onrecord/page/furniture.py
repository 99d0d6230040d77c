"""Lines that stand on a page beside its article: links to others, captions, credits, whom to ask for more.

What they tell is of another article, or of no event: "Read more: Why Oslo walked out", "(Reporting by Ana Ruiz)".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from onrecord.encoder.reading import Reading

LONGEST: Final = 40  # words of such a line
_BEGINS: Final = re.compile(
    r"""[^\w"'“‘«]{0,4}_{0,2}(?:
      (?:also\ read|read\ (?:more|also|next)|related(?:\ (?:\w+\ )?(?:articles?|content|coverage|stories|story|topics))?
        |see\ also|watch(?:\ live|\ now|\ more)?|listen|recommended|don['’]t\ miss
        |more\ (?:on\ this(?:\ story)?|from\ .{2,40}(?=\s?(?:[|–—]|:\s*$))|news)
        |further\ reading|you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested\ in)|most\ read|trending)
        \s?(?:[:|–—]|-\s)
      |(?:photo(?:graph)?s?|image|picture|caption|credit)(?:\ (?:credit|by|courtesy))?\s?:
      |(?:files?(?:\ (?:photo|picture|image))?|photo|picture)[)\]:]
      |(?:additional\ )?(?:reporting|writing|editing)\ by\b
      |(?:media|press)\ (?:contact|enquiries|inquiries)\b
      |for\ (?:more|further|media|additional)\ (?:information|details|enquiries|inquiries)\b
      |(?:©|(?:\(c\)|copyright)\s*(?:©|\(c\)|\d{4}\b|copyright\b|reserved\b))
      |(?:click\ here|sign\ up|subscribe|follow\ us|skip\ (?:past|to)|share\ (?:on|this|via))\b
      |(?:we|this\ (?:web)?site)\ uses?\ cookies\b|by\ clicking\b
      |by\ continuing\ to\ (?:browse|use)\ (?:our|the|this)\ (?:service|(?:web)?site)
      |this\ (?:article|headline|story)\ (?:was|has\ been|is)\ (?:amended|corrected|first|originally|part|updated)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def begins_as_furniture(text: str) -> bool:
    """Whether a line is one of those beside an article, by what it begins with."""
    return _BEGINS.match(text) is not None


def without_furniture(reading: Reading) -> Reading:
    """The reading without what it finds in lines that are not of the article."""
    layout = reading.layout
    lines = {
        number
        for first, end in pairwise([*layout.paragraph_starts, len(layout)])
        if end - first <= LONGEST and _BEGINS.match(layout.text, layout.starts[first], layout.ends[end - 1])
        for number in range(first, end)
    }
    if not lines:
        return reading
    return replace(reading, triggers=tuple(trigger for trigger in reading.triggers if trigger.word not in lines))
