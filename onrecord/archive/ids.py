"""The ids that people see and type: of an article ``3fa9c21b04de``, of an entry in it ``3fa9c21b04de.s4``.

They come from the article's digest, so that they are the same in every archive. As with git, the first few characters
will do. Actors across articles are numbered within their archive: ``p45``.
"""

from __future__ import annotations

import re
from typing import Final

import sqlalchemy as sa

from onrecord.archive.tables import actors, articles, decisions
from onrecord.errors import ArchiveError

_SHOWN: Final = 12  # hexadecimal digits; two of a million articles share them once in 500 archives
_FEWEST: Final = 4
_RENEWED: Final = "; one that was replaced by another version of it has a new id, which the searches give"
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
    """The key of the article that `text` means. Raises ArchiveError where it means none or several."""
    if not _ARTICLE.fullmatch(text):
        raise ArchiveError(
            f"{text!r} is no id of an article; ids look like 3fa9c21b04de, of which four characters may do"
        )
    c = articles.c
    query = sa.select(c.id).where(c.digest.between(text.ljust(32, "0"), text.ljust(32, "f"))).limit(2)
    found = connection.execute(query).scalars().all()
    if len(found) != 1:
        reason = "means several articles; give more of it" if found else f"is of no article in the archive{_RENEWED}"
        raise ArchiveError(f"{text!r} {reason}")
    return int(found[0])


def find_entry(connection: sa.Connection, text: str) -> tuple[int, str]:
    """The key of the article, and the id in its record, of the entry that `text` means; ArchiveError as above."""
    match = _ENTRY.fullmatch(text)
    if match is None:
        raise ArchiveError(f"{text!r} is no id of an entry; ids look like 3fa9c21b04de.s4")
    return find_article(connection, match[1]), match[2]


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
