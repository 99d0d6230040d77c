"""Articles and a reader for tests of the archive: it knows what a few words of ours mean, without a model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from onrecord.archive import Archive, ids, tables
from onrecord.record import (
    Actor,
    ActorKind,
    Contact,
    ContactKind,
    ContactStatus,
    Document,
    Form,
    Record,
    Statement,
)
from onrecord.versions import Version

_SAID = re.compile(r"“([^”]+)”,? said (?:([A-Z][\w ]+) )?((?:[A-Z]\w+ )[A-Z]\w+)")
_MET = re.compile(r"([A-Z]\w+ [A-Z]\w+) (met|called) ([A-Z]\w+ [A-Z]\w+)")


def article(number: int, **details: Any) -> Document:
    """An article that quotes one person and has two people meet."""
    text = (
        f"“We shall talk of herring for the {number}th time before the winter comes”, said Ingrid Solvang.\n\n"
        f"Jon Hallgrimsson met Astrid Fjeld in harbour number {number} to speak of nets, boats and the price of salt."
    )
    return Document(f"article {number}", text, published="2025-05-19", publisher="North Sea Wire", **details)


FIRST = Version("1.0", "patterns")


class PatternReader:
    """Finds statements and meetings by their patterns; of an article with the word CRASH it makes nothing."""

    def __init__(self, version: Version = FIRST) -> None:
        self.n_read = 0
        self.version = version

    def read(self, document: Document) -> Record:
        self.n_read += 1
        if "CRASH" in document.text:
            raise RuntimeError("no way\nto read this")
        actors: dict[str, Actor] = {}

        def actor(match: re.Match[str], group: int) -> Actor:
            name = match[group]
            mention = document.span(*match.span(group))
            return actors.setdefault(name, Actor(f"a{len(actors) + 1}", name, ActorKind.PERSON, mentions=(mention,)))

        statements = tuple(
            Statement(
                f"s{number}",
                actor(match, 3),
                (document.span(*match.span(1)),),
                Form.DIRECT,
                source=document.span(*match.span(3)),
                confidence=0.9,
            )
            for number, match in enumerate(_SAID.finditer(document.text), start=1)
        )
        contacts = tuple(
            Contact(
                f"c{number}",
                ContactKind.MEETING if match[2] == "met" else ContactKind.CALL,
                (actor(match, 1), actor(match, 3)),
                ContactStatus.HELD,
                (document.span(*match.span()),),
            )
            for number, match in enumerate(_MET.finditer(document.text), start=1)
        )
        return Record(document, tuple(actors.values()), statements, contacts)

    def read_many(self, documents: Iterable[Document], /) -> Iterator[Record]:
        return map(self.read, documents)


def contents(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the archive, but for the times at which they were written."""
    with archive.reading() as connection:
        return {
            table.name: sorted(
                map(tuple, connection.execute(sa.select(*(c for c in table.c if not c.name.endswith("_at"))))), key=repr
            )
            for table in tables.metadata.sorted_tables
        }


def count(archive: Archive, table: sa.Table) -> int:
    """The number of rows."""
    with archive.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def entry_of(archive: Archive, number: int, local_id: str) -> str:
    """The id of an entry of the article of that number."""
    with archive.reading() as connection:
        name = f"article {number}"
        query = sa.select(tables.articles.c.digest).where(tables.articles.c.name == name)
        return ids.entry_id(connection.execute(query).scalar_one(), local_id)
