"""When two articles are the same one, and when they are two versions of one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive.tables import articles, readings
from onrecord.record import Document

_LENGTH = 32  # hexadecimal digits: 128 bits


def find_digest(document: Document) -> str:
    """Of text and details: the same article has the same, wherever it is added from and whatever its id there."""
    return _digest(document.text, *_details(document), document.url)


def find_identity(document: Document) -> str:
    """Of where the article stands: its address or, where it has none, its id and details.

    An article of the same identity and another digest is another version of it.
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


def find_kept(connection: sa.Connection, document: Document) -> Kept | None:
    """What the archive has of an article, or of another version of it."""
    digest, identity = find_digest(document), find_identity(document)
    found = [Kept(*row) for row in connection.execute(_KEPT, {"this": digest, "where": identity})]
    return max(found, key=lambda kept: kept.digest == digest, default=None)


def _kept() -> sa.Select[Any]:
    a, r = articles.c, readings.c
    query = sa.select(a.id, a.digest, a.identity, r.version, r.model).join_from(articles, readings)
    return query.where(sa.or_(a.digest == sa.bindparam("this"), a.identity == sa.bindparam("where"))).order_by(a.id)


_KEPT: Final = _kept()


def _details(document: Document) -> tuple[str | None, ...]:
    return document.title, document.published, document.publisher


def _digest(*parts: str | None) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_LENGTH]
