"""The ids that people see and type: of an article ``3fa9c21b04de``, of an entry in it ``3fa9c21b04de.s4``.

They come from the article's digest, so that they are the same in every archive. As with git, the first few characters
will do. Actors across articles are numbered within their archive: ``p45``.
"""

from __future__ import annotations

import re
from typing import Final

import sqlalchemy as sa

from onrecord.archive.tables import actors, articles, decisions, former_digests
from onrecord.errors import ArchiveError

_SHOWN: Final = 12  # hexadecimal digits; two of a million articles share them once in 500 archives
_FEWEST: Final = 4
_ARTICLE: Final = re.compile(rf"[0-9a-f]{{{_FEWEST},32}}")
_ENTRY: Final = re.compile(r"([0-9a-f]+)\.([ascke]\d+)")
_ACTOR: Final = re.compile(r"p(\d{1,18})")


def article_id(digest: str) -> str:
    """The id of an article."""
    return digest[:_SHOWN]


def entry_id(digest: str, local_id: str) -> str:
    """The id of an entry, or of an actor as an article has it."""
    return f"{digest[:_SHOWN]}.{local_id}"


def actor_id(number: int) -> str:
    """The id of an actor across articles."""
    return f"p{number}"


def number(actor_id: str) -> int:
    """The key of the actor of an id."""
    return int(actor_id.removeprefix("p"))


def is_actor_id(text: str) -> bool:
    """Whether `text` is written as the id of an actor."""
    return _ACTOR.fullmatch(text) is not None


def find_article(connection: sa.Connection, text: str) -> int:
    """The key of the article that `text` means, or meant before another version of it replaced that one.

    Raises ArchiveError where it means none or several.
    """
    if not _ARTICLE.fullmatch(text):
        raise ArchiveError(
            f"{text!r} is no id of an article; ids look like 3fa9c21b04de, of which four characters may do"
        )
    found = _with_digest(connection, articles.c.digest, articles.c.id, text) or _former(connection, text)
    if len(found) != 1:
        reason = "means several articles; give more of it" if found else "is of no article in the archive"
        raise ArchiveError(f"{text!r} {reason}")
    return found[0]


def find_entry(connection: sa.Connection, text: str) -> tuple[int, str]:
    """The key of the article, and the id in its record, of the entry that `text` means.

    Raises ArchiveError as above, and where another version of the article has replaced that one: its entries are
    others.
    """
    match = _ENTRY.fullmatch(text)
    if match is None:
        raise ArchiveError(f"{text!r} is no id of an entry; ids look like 3fa9c21b04de.s4")
    number, now = find_article(connection, match[1]), find_current(connection, match[1])
    if not now.startswith(match[1][:_SHOWN]):
        raise ArchiveError(f"{text!r} is of a version of the article that {now} replaced; onrecord show {now} has it")
    return number, match[2]


def find_current(connection: sa.Connection, text: str) -> str:
    """The id that the article has now; ArchiveError as `find_article`."""
    of_article = articles.c.id == find_article(connection, text)
    return article_id(connection.execute(sa.select(articles.c.digest).where(of_article)).scalar_one())


def _former(connection: sa.Connection, text: str) -> list[int]:
    f = former_digests.c
    return _with_digest(connection, f.digest, f.article_id, text)


def _with_digest(
    connection: sa.Connection, digest: sa.ColumnElement[str], number: sa.ColumnElement[int], text: str
) -> list[int]:
    """The keys, two at most, of what has a digest that begins so."""
    query = sa.select(number).where(digest.between(text.ljust(32, "0"), text.ljust(32, "f"))).distinct().limit(2)
    return list(connection.execute(query).scalars())


def find_actor(connection: sa.Connection, text: str) -> int:
    """The key of the actor that `text` means, or that this one was made one with. Raises ArchiveError where there is
    none."""
    match = _ACTOR.fullmatch(text)
    number = int(match[1]) if match else None
    d, seen = decisions.c, set()
    while number is not None and number not in seen:
        if connection.execute(sa.select(actors.c.id).where(actors.c.id == number)).scalar() is not None:
            return number
        seen.add(number)
        merged = sa.select(d.left["id"].as_integer()).where(d.right["id"].as_integer() == number)
        number = connection.execute(merged.order_by(d.id.desc()).limit(1)).scalar()
    raise ArchiveError(f"{text!r} is no actor of the archive; ids look like p45")
