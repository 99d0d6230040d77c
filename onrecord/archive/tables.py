"""The tables of the archive.

An article has one reading, the record as the program read it, kept whole. Beside it stands what it is searched by, with
the corrections of people applied: a row for the article, and one for each of its entries (statements, contacts,
commitments, events), in the order of the record. The rest of what is shown of an entry comes from the record, so that
nothing is kept twice, and the rows can be made again from readings and corrections at any time.

What articles have in common, a report, an utterance or an occasion, has the number of the first of them that had it.

Times are ISO 8601 strings in UTC and days ISO 8601 dates.
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

from onrecord.archive.columns import Coded, Day, Digest, Numbers, Thousandths

metadata: Final = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# What the columns below may hold; the numbers that stand for the words are part of the archive, see Coded.
_ACTOR_KIND: Final = Coded("person", "state", "organization", "group")
_KIND: Final = Coded("statement", "contact", "commitment", "event")
_TRAIT: Final = Coded(
    *("direct", "indirect", "mixed"),  # form of a statement
    *("held", "ongoing", "planned", "proposed", "refused", "cancelled"),  # status of a contact or an event
    *("agreement", "promise", "offer", "demand", "threat", "refusal"),  # force of a commitment
    "claimed",  # status of an event that somebody's words alone give
)


def _key(*, numbered: bool = False) -> sa.Column[int]:
    """The key of a table; unless the database is to number its rows, a writer does, being the only one at a time."""
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=numbered)


def _of(table: str, *, delete: bool = False, **options: object) -> sa.Column[int]:
    """A column that points at a row of `table`, and goes with it where `delete` is set."""
    name = f"{table.removesuffix('s')}_id"
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE" if delete else None)
    return sa.Column(name, sa.Integer, key, **options)  # type: ignore[arg-type]


def _index_of_others(column: str) -> sa.Index:
    """An index of the rows that are not the first of those with the same value, which has the number of the first."""
    is_other = sa.text(f"{column} <> id")
    return sa.Index(None, column, sqlite_where=is_other, postgresql_where=is_other)


actors: Final = sa.Table(
    "actors",
    metadata,
    _key(),
    sa.Column("name", sa.Text, nullable=False),  # the name that is shown
    sa.Column("folded", sa.Text, nullable=False),  # `name` without case, accents and punctuation
    sa.Column("kind", _ACTOR_KIND, nullable=False),
    sa.Column("role", sa.Text),
    sa.Column("country", sa.Text),
    sa.Column("code", sa.Text),
    sa.Column("wikidata", sa.Text),
    sa.Column("since", sa.Text),  # the first day of the articles that name the actor, or as a curated list has it
    sa.Column("until", sa.Text),
    sa.Column("curated", sa.Boolean, nullable=False, default=False),  # came from a list made by people
    sa.Column("n_articles", sa.Integer, nullable=False, default=0),  # that name the actor
    sa.Index(None, "country"),
)
"""Somebody across articles, whatever the spelling of the name."""

actor_names: Final = sa.Table(
    "actor_names",
    metadata,
    _of("actors", delete=True, primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),  # as it was printed somewhere, if not as `actors` has it
    sqlite_with_rowid=False,
)


articles: Final = sa.Table(
    "articles",
    metadata,
    _key(),
    sa.Column("digest", Digest, nullable=False, unique=True),  # of text and details: the same article again
    sa.Column("identity", Digest, nullable=False, unique=True),  # of the address: another version of the article
    sa.Column("name", sa.Text, nullable=False),  # the document's id
    sa.Column("source", sa.Text, nullable=False),  # the file, folder or address that it was added from
    sa.Column("publisher_folded", sa.Text),
    sa.Column("day", Day),  # of publication
    sa.Column("n_words", sa.Integer, nullable=False),
    sa.Column("added_at", sa.Text, nullable=False),
    sa.Column("report_id", sa.Integer, nullable=False),  # the first article of the report that this one carries
    sa.Column("first_entry", sa.Integer, nullable=False),  # the entries have numbers from this one on
    sa.Column("n_entries", sa.Integer, nullable=False),
    sa.Column("first_day", Day),  # of its entries
    sa.Column("last_day", Day),
    sa.Column("terms", Numbers, nullable=False),  # actors and keys; see terms.py
    sa.Index(None, "day"),
    _index_of_others("report_id"),
)

former_digests: Final = sa.Table(
    "former_digests",
    metadata,
    sa.Column("digest", Digest, primary_key=True),  # that the article had before another version replaced it
    _of("articles", delete=True, nullable=False, index=True),
)

texts: Final = sa.Table(
    "texts",
    metadata,
    _of("articles", delete=True, primary_key=True, autoincrement=False),
    sa.Column("text", sa.LargeBinary, nullable=False),  # see packing.py
)

readings: Final = sa.Table(
    "readings",
    metadata,
    _of("articles", delete=True, primary_key=True, autoincrement=False),
    sa.Column("record", sa.LargeBinary, nullable=False),  # whole but for the text, before corrections; see packing.py
    sa.Column("version", sa.Text, nullable=False),  # of onrecord
    sa.Column("model", sa.Text, nullable=False),  # digest of its files
    sa.Column("read_at", sa.Text, nullable=False),
)


entries: Final = sa.Table(
    "entries",
    metadata,
    _key(),
    _of("articles", nullable=False),
    sa.Column("day", Day, nullable=False),  # first day of its date, else that of publication, else empty: all sort
    sa.Column("same_id", sa.Integer),  # the first entry of the utterance or occasion that this one is of
    sa.Column("kind", _KIND, nullable=False),
    sa.Column("trait", _TRAIT),  # the form of a statement, the status of a contact or event, the force of a commitment
    sa.Column("confidence", Thousandths),  # none where a person vouches for the entry
    sa.Column("terms", Numbers, nullable=False),  # parties, channel and keys; see terms.py
    sa.Column("words", sa.Text, nullable=False),  # as full text has them; see words.py
    sa.Index(None, "kind", "day"),
    _index_of_others("same_id"),
)


corrections: Final = sa.Table(
    "corrections",
    metadata,
    _key(numbered=True),
    _of("articles", delete=True, nullable=False, index=True),
    sa.Column("entry", sa.Text, nullable=False),  # kind of what is corrected: actor, statement, contact ...
    sa.Column("local_id", sa.Text, nullable=False),  # in the reading that was corrected
    sa.Column("start", sa.Integer, nullable=False),  # where its words stood, to find it again in another reading
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("whole", sa.JSON, nullable=False),  # the entry before it was corrected, in case that a reading misses it
    sa.Column("field", sa.Text, nullable=False),
    sa.Column("was", sa.JSON),
    sa.Column("should_be", sa.JSON),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
)
"""What a person read otherwise; nothing in this table is ever changed or deleted."""

decisions: Final = sa.Table(
    "decisions",
    metadata,
    _key(numbered=True),
    sa.Column("verdict", sa.Text, nullable=False),  # same, different
    sa.Column("left", sa.JSON, nullable=False),  # sides, as links.decisions describes them
    sa.Column("right", sa.JSON, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("at", sa.Text, nullable=False),
)
"""Actors of whom a person said that they are one, or two; as with corrections, nothing is changed or deleted."""


failures: Final = sa.Table(
    "failures",
    metadata,
    _key(numbered=True),
    sa.Column("source", sa.Text, nullable=False),  # what to read again
    sa.Column("article", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("message", sa.Text, nullable=False),
    sa.Column("options", sa.JSON, nullable=False),  # with which it was read
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("first_at", sa.Text, nullable=False),
    sa.Column("last_at", sa.Text, nullable=False),
    sa.UniqueConstraint("source", "article"),
)


actor_keys: Final = sa.Table(
    "actor_keys",
    metadata,
    sa.Column("key", sa.Integer, primary_key=True, autoincrement=False),
    _of("actors", delete=True, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
