"""Full text of the entries: FTS5 on SQLite, tsvector on PostgreSQL; both with English stems.

The migrations make the indexes: on SQLite ``entries_fts``, which triggers keep up to date and whose words stand in
`entries` only, on PostgreSQL one of an expression, which a query has to use as it is there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from onrecord.archive.tables import entries
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
    english: sa.ColumnElement[str] = sa.literal_column("'english'")
    asked = sa.func.websearch_to_tsquery(english, _to_websearch(alternatives))
    return sa.func.to_tsvector(english, entries.c.text).bool_op("@@")(asked)


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
# The commonest words count in phrases only: what PostgreSQL leaves out, shortened to what people type.
_STOP_WORDS: Final = frozenset(
    """a about after again all am an and any are as at be because been before being below between both but by can did do
    does doing don down during each few for from further had has have having he her here hers him his how i if in into
    is it its itself just me more most my no nor not now of off on once only other our ours out over own same she should
    so some such than that the their theirs them then there these they this those through to too under until up very
    was we were what when where which while who whom why will with you your yours""".split()
)


def _parse(query: str) -> list[list[_Term]]:
    """The alternatives that `query` names, each with what has to be there and what must not."""
    alternatives: list[list[_Term]] = [[]]
    for minus, phrase, word in _TERM.findall(query):
        plain = " ".join(re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", phrase or word))
        if word.casefold() in {"or", "|"}:
            alternatives.append([])
        elif plain and (phrase or plain.casefold() not in _STOP_WORDS):
            alternatives[-1].append(_Term(plain, not minus))
    kept = [terms for terms in alternatives if any(term.is_wanted for term in terms)]
    if not kept:
        raise ArchiveError(f"there is no word to look for in {query!r}; give one that is not as common as 'the'")
    return kept


def _to_fts5(alternatives: list[list[_Term]]) -> str:
    return " OR ".join(f"({_all_of(terms)})" for terms in alternatives)


def _all_of(terms: list[_Term]) -> str:
    wanted = " AND ".join(f'"{term.words}"' for term in terms if term.is_wanted)
    return "".join([f"({wanted})", *(f' NOT "{term.words}"' for term in terms if not term.is_wanted)])


def _to_websearch(alternatives: list[list[_Term]]) -> str:
    return " or ".join(" ".join("-" * (not t.is_wanted) + f'"{t.words}"' for t in terms) for terms in alternatives)
