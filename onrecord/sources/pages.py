"""What a server answered, fetched now or kept in a web archive, and the article in it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import html, pdf, text
from onrecord.sources.details import Details
from onrecord.sources.options import Options
from onrecord.sources.streams import too_large

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_PDF = "application/pdf"
_TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class Page:
    """The body of an answer, where it comes from, and what its server said that it is, each None where unknown."""

    data: bytes
    address: str | None = None
    content_type: str | None = None
    charset: str | None = None


def is_article(page: Page) -> bool:
    """Whether a page of this content type is one article and no more."""
    return page.content_type in {*_HTML, _PDF}


def is_readable(page: Page) -> bool:
    """Whether a page of this content type may be an article; text may hold many, as a table."""
    return is_article(page) or page.content_type == _TEXT


def read(page: Page, name: str, details: Details, options: Options) -> Document:
    """The article on a page; InputError where there is none or it is of a type that holds none."""
    if page.content_type == _PDF or page.data.startswith(pdf.MAGIC):
        return pdf.read(page.data, name, details, options, page.address)
    if len(page.data) > options.largest_article:
        raise too_large(options.largest_article, name)
    if page.content_type in _HTML or html.looks_like(page.data[:4096]):
        return html.read(page.data, name, details, page.address, page.charset)
    if page.content_type == _TEXT:
        return text.read(page.data, name, details, page.address)
    message = f"is of type {page.content_type or 'unknown'}, not a page, a text or a PDF file"
    raise InputError(message, article=name, reason=Reason.BINARY)
