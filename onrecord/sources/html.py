"""An article on a web page: its main text without menus, advertisements and comments, and what the page says of it."""

from __future__ import annotations

import logging
import re
from urllib.parse import urlsplit

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details, check_date
from onrecord.sources.encoding import decode

_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]*?\slang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page has to say how it is encoded
_BLOCKS = frozenset(
    """address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main
    ol p pre section table td th tr ul""".split()
)
_UNREAD = frozenset("script style template noscript iframe object svg math form head".split())

for _library in ("trafilatura", "htmldate", "courlan"):  # what is wrong with a page is told by InputError alone
    logging.getLogger(_library).addHandler(logging.NullHandler())


def looks_like(head: bytes) -> bool:
    """Whether a file that starts with `head` is a web page."""
    return _PAGE.match(head) is not None


def read(data: bytes, name: str, details: Details, address: str | None = None, charset: str | None = None) -> Document:
    """The article on a page, paragraphs parted by blank lines; what the page states of itself wins over `details`.

    A date that stands somewhere in its words is only better than none. `address` is where the page was fetched and
    `charset` how its server said that it is encoded, where that is known. Raises InputError where no article is found.
    """
    import trafilatura  # noqa: PLC0415  half a second, of no use to those who read plain text
    from trafilatura.settings import set_date_params  # noqa: PLC0415

    declared = _CHARSET.search(data, 0, _HEAD)
    page = decode(data, name, declared=charset or (declared.group(1).decode("ascii") if declared else None))
    try:
        found = trafilatura.bare_extraction(
            page or " ",
            url=address,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=set_date_params(extensive=details.published is None),
        )
    except Exception as error:  # whatever the library raises on a page made to break it
        raise InputError("is no page that can be read", article=name, reason=Reason.BROKEN) from error
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        message = "no article was found on this page; save its text as a plain text file"
        raise InputError(message, article=name, reason=Reason.EMPTY)
    language = _LANGUAGE.search(page, 0, _HEAD)
    site, host = found.sitename or "", urlsplit(found.url or address or "").netloc
    return Document(
        name,
        "\n\n".join(line for line in str(found.text).splitlines() if line.strip()),
        title=found.title or details.title,
        published=check_date(found.date or details.published, name),
        # The library calls a site that does not state its name after its host.
        publisher=(None if site.casefold() in host.casefold() else site) or details.publisher or site or found.hostname,
        url=address or found.url,
        authors=tuple(author.strip() for author in (found.author or "").split(";") if author.strip()),
        language=language.group(1).lower() if language else None,
    )


def to_text(fragment: str) -> str:
    """The words of a piece of HTML, paragraphs parted by blank lines; of a feed's entry, for one."""
    from lxml import etree, html  # type: ignore[import-untyped]  # noqa: PLC0415  of no use to those who read text

    try:
        root = html.document_fromstring("<div>" + " ".join(fragment.split()) + "</div>")
    except (etree.LxmlError, ValueError):  # a control character
        return ""
    etree.strip_elements(root, etree.Comment, etree.PI, *_UNREAD, with_tail=False)
    pieces = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        pieces.append("\n" if element.tag in _BLOCKS else "")
        pieces.append((element.text if event == "start" else element.tail) or "")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)
