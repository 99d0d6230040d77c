"""When two articles are the same one, and when they are two versions of one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import terms
from onrecord.archive.packing import unpack_text
from onrecord.archive.tables import articles, readings, texts
from onrecord.links import reports
from onrecord.links.reports import Carried
from onrecord.record import Document

_LENGTH = 32  # hexadecimal digits: 128 bits


def find_digest(document: Document) -> str:
    """Of text and details: the same article has the same, wherever it is added from and whatever its id there."""
    return _digest(document.text, *_details(document), document.url)


def find_identity(document: Document) -> str:
    """Of where the article stands: its address or, where it has none, its id and details.

    An article of the same identity and another digest is another version of it, and so is one of the same text and id
    from the same source.
    """
    if document.url:
        return _digest("url", document.url.partition("#")[0])
    return _digest("id", document.id, *_details(document))


@dataclass(frozen=True, slots=True)
class Kept:
    """What the archive has of an article: its key, which version of it, and what read that."""

    article_id: int
    digest: str
    identity: str
    version: str
    model: str


def find_kept(connection: sa.Connection, document: Document, source: str) -> Kept | None:
    """What the archive has of an article that comes from `source`, or of another version of it."""
    digest, identity = find_digest(document), find_identity(document)
    found = [Kept(*row) for row in connection.execute(_KEPT, {"this": digest, "where": identity})]
    if not found:
        return _find_with_other_details(connection, document, source)
    return max(found, key=lambda kept: kept.digest == digest, default=None)


def _find_with_other_details(connection: sa.Connection, document: Document, source: str) -> Kept | None:
    """The article of the same id and text from the same source, whose date, say, was given otherwise then."""
    keys = [terms.key(key) for key in reports.keys(Carried(document.text))]
    a = articles.c
    alike = _READ.add_columns(texts.c.text).join(texts, texts.c.article_id == a.id)
    alike = alike.where(a.id.in_(terms.find(connection, articles, keys)), a.name == document.id, a.source == source)
    for *kept, text in connection.execute(alike.order_by(a.id)):
        if unpack_text(text) == document.text:
            return Kept(*kept)
    return None


_READ: Final[sa.Select[Any]] = sa.select(
    articles.c.id, articles.c.digest, articles.c.identity, readings.c.version, readings.c.model
).join_from(articles, readings)
_KEPT: Final = _READ.where(
    sa.or_(articles.c.digest == sa.bindparam("this"), articles.c.identity == sa.bindparam("where"))
).order_by(articles.c.id)


def _details(document: Document) -> tuple[str | None, ...]:
    return document.title, document.published, document.publisher


def _digest(*parts: str | None) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_LENGTH]
