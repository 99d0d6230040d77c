"""Full text of the entries: FTS5 on SQLite, tsvector on PostgreSQL, of the stems that stand in the column `words`.

The migrations make the indexes: on SQLite ``entries_fts``, which triggers keep up to date, on PostgreSQL one of an
expression, which a query has to use as it is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from onrecord.archive.tables import entries
from onrecord.archive.words import stems
from onrecord.errors import ArchiveError


def matches(connection: sa.Connection, query: str) -> sa.ColumnElement[bool]:
    """The condition that the words of a row of `entries` are what `query` asks for.

    All words have to be there, in any inflection; words in double quotes as a phrase; ``or`` stands between
    alternatives, and a word after ``-`` must not be there. Raises ArchiveError where nothing is asked for.
    """
    alternatives = _parse(query)
    if connection.dialect.name == "sqlite":
        index = sa.table("entries_fts", sa.column("rowid"), sa.column("entries_fts"))
        found = sa.select(index.c.rowid).where(index.c.entries_fts.op("MATCH")(_to_fts5(alternatives)))
        return sa.exists(found.where(index.c.rowid == entries.c.id))
    # The index serves an expression with this very configuration, written out.
    simple: sa.ColumnElement[str] = sa.literal_column("'simple'")
    asked = sa.func.websearch_to_tsquery(simple, _to_websearch(alternatives))
    return sa.func.to_tsvector(simple, entries.c.words).bool_op("@@")(asked)


def hits(connection: sa.Connection, query: str) -> sa.Select[int]:
    """The keys of all rows of `entries` that match, read from the index alone."""
    if connection.dialect.name == "sqlite":
        index = sa.table("entries_fts", sa.column("rowid", sa.Integer), sa.column("entries_fts"))
        return sa.select(index.c.rowid).where(index.c.entries_fts.op("MATCH")(_to_fts5(_parse(query))))
    return sa.select(entries.c.id).where(matches(connection, query))


@dataclass(frozen=True, slots=True)
class _Term:
    words: str
    is_wanted: bool


_TERM: Final = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')


def _parse(query: str) -> list[list[_Term]]:
    """The alternatives that `query` names, each with what has to be there and what must not."""
    alternatives: list[list[_Term]] = [[]]
    for minus, phrase, word in _TERM.findall(query):
        if word.casefold() in {"or", "|"}:
            alternatives.append([])
        elif words := " ".join(stems(phrase or word)):
            alternatives[-1].append(_Term(words, not minus))
    kept = [terms for terms in alternatives if any(term.is_wanted for term in terms)]
    if not kept:
        message = "give one that must be there, not only -word, and is not as common as 'the'"
        raise ArchiveError(f"there is no word to look for in {query!r}; {message}")
    return kept


def _to_fts5(alternatives: list[list[_Term]]) -> str:
    return " OR ".join(f"({_all_of(terms)})" for terms in alternatives)


def _all_of(terms: list[_Term]) -> str:
    wanted = " AND ".join(f'"{term.words}"' for term in terms if term.is_wanted)
    return "".join([f"({wanted})", *(f' NOT "{term.words}"' for term in terms if not term.is_wanted)])


def _to_websearch(alternatives: list[list[_Term]]) -> str:
    return " or ".join(" ".join("-" * (not t.is_wanted) + f'"{t.words}"' for t in terms) for terms in alternatives)
