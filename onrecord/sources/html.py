"""An article on a web page: its main text without menus, advertisements and comments, and what the page says of it."""

from __future__ import annotations

import re

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date
from onrecord.sources.encoding import decode

_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page has to say how it is encoded


def looks_like(head: bytes) -> bool:
    """Whether a file that starts with `head` is a web page."""
    return _PAGE.match(head) is not None


def read(data: bytes, name: str, details: Details) -> Document:
    """The article on a page, paragraphs parted by blank lines; `details` given win over those found on the page.

    Raises InputError where no article is found on it.
    """
    import trafilatura  # noqa: PLC0415  half a second, of no use to those who read plain text

    charset = _CHARSET.search(data, 0, _HEAD)
    page = decode(data, name, declared=charset.group(1).decode("ascii") if charset else None)
    found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False) if page.strip() else None
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        message = "no article was found on this page; save its text as a plain text file"
        raise InputError(message, article=name, reason=Reason.EMPTY)
    return Document(
        name,
        "\n\n".join(line for line in str(found.text).splitlines() if line.strip()),
        title=details.title or found.title,
        published=check_date(details.published or found.date, name),
        publisher=details.publisher or found.sitename or found.hostname,
        url=found.url,
        authors=tuple(author.strip() for author in (found.author or "").split(";") if author.strip()),
    )
