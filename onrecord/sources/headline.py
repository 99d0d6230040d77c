"""The headline that the text of an article begins with, for those that came without a title."""

from __future__ import annotations

import re
from typing import Final

from onrecord.page.furniture import begins_as_furniture
from onrecord.sources.details import find_date
from onrecord.text import find_paragraphs

_BEGINNING: Final = 2000  # characters, of which the first paragraphs are
_HEADLINE: Final = re.compile(r"(?!By\b|[-*•·–—(\[])(?=\W?[A-Z\d])(?:\S+ ){3,24}\S*[^\s.!?:;,…—–\-。\])]")


_LETTERHEAD: Final = re.compile(
    r"(?:the )?(?:ministry|embassy|government|permanent mission|office|department|secretariat|republic)"
    r"(?:(?: (?:of|for|to|and|the|&))+(?: (?!(?:of|for|to|and|the)\b)[\w'’-]+,?){1,2})+"
    r"|(?:press|news|media) (?:release|statement|note)|for immediate release",
    re.IGNORECASE,
)
# "Last updated on Monday", "Share this on Facebook".
_OF_PAGE: Final = re.compile(
    r"(?:last |first )?(?:modified|posted|published|updated)(?:\s?:| (?:on|at)\b| \d)|share (?:this|on|via|with)\b",
    re.IGNORECASE,
)
_KICKER: Final = re.compile(r"[^\s\d]+(?: [^\s\d]+)?(?<![.:?!])|By [^.:]{3,60}")  # "Exclusive", "World news"
_BEFORE: Final = 4  # paragraphs of a letterhead


def find_headline(text: str) -> str | None:
    """Its first paragraph, on one line, where others follow and it is a few words, no sentence and names no author.

    A letterhead, a date, a word or two, authors and lines of the page, as of who took a photo, may stand before it.
    """
    paragraphs = [" ".join(text[slice(*span)].split()) for span in find_paragraphs(text[:_BEGINNING])[: _BEFORE + 1]]
    if len(paragraphs) < 2:
        return None
    first = next((one for one in paragraphs if not _stands_before(one)), "")
    return first if _HEADLINE.fullmatch(first) else None


def _stands_before(paragraph: str) -> bool:
    is_of_page = begins_as_furniture(paragraph) or _OF_PAGE.match(paragraph) is not None
    is_known = any(pattern.fullmatch(paragraph) for pattern in (_LETTERHEAD, _KICKER))
    return is_of_page or is_known or find_date(paragraph) is not None
