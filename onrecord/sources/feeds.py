"""Articles of RSS and Atom feeds: those that a feed holds in full, and those that it only leads to."""

from __future__ import annotations

import calendar
import datetime
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources.details import Details
from onrecord.sources.encoding import decode
from onrecord.sources.html import to_text
from onrecord.sources.text import check_text

Fetch = Callable[[str, Details], Document]

_FEED = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?.*?\?>\s*|<!doctype[^>]*>\s*)*"
    rb"<(?:rss|feed|(?:\w+:)?RDF)\b",
    re.I | re.S,
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.:-]+)")
_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_FULL = 120  # words; what has fewer leads to its article


def looks_like(head: bytes) -> bool:
    """Whether a file that starts with `head` is a feed."""
    return _FEED.match(head) is not None


def read(
    data: bytes, name: str, details: Details, address: str | None = None, fetch: Fetch | None = None
) -> Iterator[Document | InputError]:
    """An article for each entry, and for an entry without one the InputError that names it.

    What an entry states of itself wins over `details`, and these over the name of the feed. Entries that only lead to
    their articles are followed by `fetch`; without it, as of a feed in a file, what they hold is the article. Relative
    links are meant from `address`. Raises InputError where `data` is no feed or declares XML entities, which are never
    read.
    """
    import feedparser  # type: ignore[import-untyped]  # noqa: PLC0415  slow to import, seldom needed

    declared = _ENCODING.search(data, 0, 200)
    xml = _DECLARATION.sub("", decode(data, name, declared[1].decode("ascii") if declared else None), count=1)
    if _ENTITY.search(xml):
        message = "declares XML entities of its own, which are not read"
        raise InputError(message, article=name, reason=Reason.FORBIDDEN)
    # Decoded here and said to be UTF-8, so that it is not read in an encoding in which entities were overlooked.
    headers = {"content-type": "application/xml; charset=utf-8"}
    if address is not None:
        headers["content-location"] = address
    try:
        feed = feedparser.parse(io.BytesIO(xml.encode()), response_headers=headers)
    except Exception as error:  # whatever the library raises on a feed made to break it
        raise InputError("is a damaged feed", article=name, reason=Reason.BROKEN) from error
    if not feed.entries:
        fault = "is a feed without entries" if feed.get("version") else "is a damaged feed"
        raise InputError(fault, article=name, reason=Reason.EMPTY if feed.get("version") else Reason.BROKEN)
    publisher = details.publisher or _clean(feed.feed.get("title"))
    language = (feed.feed.get("language") or "")[:2].casefold() or None
    for number, entry in enumerate(feed.entries, start=1):
        try:
            document = _read_entry(entry, f"{name} entry {number}", details, fetch)
            yield replace(document, publisher=document.publisher or publisher, language=document.language or language)
        except InputError as error:
            yield error


def _read_entry(entry: Any, place: str, details: Details, fetch: Fetch | None) -> Document:
    address = entry.get("link")
    title = _clean(entry.get("title"))
    published = _date(entry.get("published_parsed") or entry.get("updated_parsed"))
    contents = [to_text(part.get("value", "")) for part in entry.get("content", ())]
    text = max([*contents, to_text(entry.get("summary", ""))], key=len)
    if fetch is not None and address and len(text.split()) < _FULL:
        page = fetch(address, details)
        return replace(page, title=title or page.title, published=published or page.published)
    authors = tuple(name for author in entry.get("authors", ()) if (name := _clean(author.get("name"))))
    return Document(
        address or place,
        check_text(text, place),
        title or details.title,
        published or details.published,
        details.publisher,
        address,
        authors,
    )


def _clean(text: str | None) -> str | None:
    return " ".join(to_text(text or "").split()) or None


def _date(moment: Any) -> str | None:
    """`moment`, a time in UTC, in ISO 8601."""
    if moment is None:
        return None
    try:
        return datetime.datetime.fromtimestamp(calendar.timegm(moment), datetime.UTC).isoformat()
    except (OverflowError, ValueError):
        return None
