"""The tables of the archive.

An article has one reading, the record as the program read it, kept whole. What search needs of the record, with the
corrections of people applied, stands in rows beside it: the article's actors, its entries (statements, contacts,
commitments, events) and the parties of each entry. The rows can be made again from readings and corrections at any
time. Across articles, rows point at what they have in common: an actor, a report, an utterance, an occasion.

Times are ISO 8601 strings in UTC and days ISO 8601 dates, so that both sort as text on every database.
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

from onrecord.archive.columns import Coded, Day

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
_TYPE: Final = Coded(
    *("meeting", "call", "talks", "visit", "message"),  # of a contact; of an event its PLOVER type
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)
_MODE: Final = Coded("speech", "thought", "phone", "visit", "multilateral")  # of a statement; of an event PLOVER's
_FORM: Final = Coded("direct", "indirect", "mixed")
_CHANNEL: Final = Coded("phone", "in_person", "interview", "press", "written", "social_media", "speech", "broadcast")
_FORCE: Final = Coded("agreement", "promise", "offer", "demand", "threat", "refusal")
_ROLE: Final = Coded("speaker", "addressee", "participant", "by", "to", "source", "target")


def _key(*, numbered: bool = False) -> sa.Column[int]:
    """The key of a table; unless the database is to number its rows, a writer does, being the only one at a time."""
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=numbered)


def _of(table: str, *, delete: bool = False, **options: object) -> sa.Column[int]:
    """A column that points at a row of `table`, and goes with it where `delete` is set."""
    name = {"entries": "entry_id"}.get(table, f"{table.removesuffix('s')}_id")
    key = sa.ForeignKey(f"{table}.id", ondelete="CASCADE" if delete else None)
    return sa.Column(name, sa.Integer, key, **options)  # type: ignore[arg-type]


def _index_where_known(column: str) -> sa.Index:
    """An index of the rows that have a value there, where most have none."""
    known = sa.text(f"{column} IS NOT NULL")
    return sa.Index(None, column, sqlite_where=known, postgresql_where=known)


reports: Final = sa.Table("reports", metadata, _key())
"""A text that one or several outlets carry: a wire report and its copies."""

utterances: Final = sa.Table("utterances", metadata, _key())
"""Something said once, whoever quotes it and however it was cut."""

occasions: Final = sa.Table("occasions", metadata, _key())
"""Something that took place once, or is to: a contact that one or several articles mention."""

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
    sa.Index(None, "country"),
)
"""Somebody across articles, whatever the spelling of the name."""

actor_names: Final = sa.Table(
    "actor_names",
    metadata,
    _of("actors", delete=True, primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),  # as it was printed somewhere
    sqlite_with_rowid=False,
)


articles: Final = sa.Table(
    "articles",
    metadata,
    _key(),
    sa.Column("digest", sa.Text, nullable=False, unique=True),  # of text and details: the same article again
    sa.Column("identity", sa.Text, nullable=False, unique=True),  # of the address: another version of the article
    sa.Column("name", sa.Text, nullable=False),  # the document's id
    sa.Column("source", sa.Text, nullable=False),  # the file, folder or address that it was added from
    sa.Column("title", sa.Text),
    sa.Column("published", sa.Text),  # as the document has it
    sa.Column("day", sa.Text),  # the day of publication
    sa.Column("publisher", sa.Text),
    sa.Column("publisher_folded", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("authors", sa.JSON, nullable=False),
    sa.Column("language", sa.Text),
    sa.Column("n_words", sa.Integer, nullable=False),
    sa.Column("added_at", sa.Text, nullable=False),
    _of("reports", nullable=False, index=True),
    sa.Index(None, "day"),
)

readings: Final = sa.Table(
    "readings",
    metadata,
    _of("articles", delete=True, primary_key=True, autoincrement=False),
    sa.Column("record", sa.LargeBinary, nullable=False),  # whole, with the text, before corrections; see readings.py
    sa.Column("version", sa.Text, nullable=False),  # of onrecord
    sa.Column("model", sa.Text, nullable=False),  # digest of its files
    sa.Column("read_at", sa.Text, nullable=False),
)


article_actors: Final = sa.Table(
    "article_actors",
    metadata,
    _key(),
    _of("articles", delete=True, nullable=False),
    sa.Column("local_id", sa.Text, nullable=False),  # the actor's id in the record: "a1"
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("kind", _ACTOR_KIND, nullable=False),
    sa.Column("role", sa.Text),
    sa.Column("country", sa.Text),
    sa.Column("code", sa.Text),
    _of("actors", nullable=False),
    sa.UniqueConstraint("article_id", "local_id"),
    sa.Index(None, "actor_id", "article_id"),  # counts the articles of actors by itself
)
"""The actors as one article names them."""

entries: Final = sa.Table(
    "entries",
    metadata,
    _key(),
    _of("articles", delete=True, nullable=False),
    sa.Column("local_id", sa.Text, nullable=False),  # the entry's id in the record: "s1", "c1", "k1", "e1"
    sa.Column("kind", _KIND, nullable=False),
    sa.Column("text", sa.Text, nullable=False),  # content of a statement, evidence of others; segments joined by " … "
    sa.Column("what", sa.Text),  # of a commitment
    sa.Column("condition", sa.Text),  # of a commitment
    sa.Column("start", sa.Integer, nullable=False),  # where the first and the last of the words stand in the article
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("date", sa.Text),  # EDTF, as the record has it
    sa.Column("day", Day, nullable=False),  # first day of `date`, else that of publication, else empty: all sort
    sa.Column("type", _TYPE),  # of a contact or an event
    sa.Column("mode", _MODE),  # of a statement or an event
    sa.Column("form", _FORM),  # of a statement
    sa.Column("channel", _CHANNEL),  # of a statement
    sa.Column("force", _FORCE),  # of a commitment
    sa.Column("status", sa.Text),  # of a contact or an event
    sa.Column("place", sa.Text),  # of a contact
    sa.Column("duration", sa.Text),  # of a contact
    sa.Column("statement", sa.Text),  # of a commitment: local_id of the statement that makes it
    sa.Column("confidence", sa.Float),
    sa.Column("corrected", sa.Boolean, nullable=False, default=False),  # a person changed it
    _of("utterances"),  # of a statement
    _of("occasions"),  # of a contact
    sa.UniqueConstraint("article_id", "local_id"),
    sa.Index(None, "kind", "day", "article_id"),  # in order of days, passing over articles without looking entries up
    _index_where_known("utterance_id"),
    _index_where_known("occasion_id"),
)

parties: Final = sa.Table(
    "parties",
    metadata,
    _of("entries", delete=True, primary_key=True),
    sa.Column("role", _ROLE, primary_key=True, autoincrement=False),
    sa.Column("position", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("article_actor_id", sa.Integer, nullable=False),  # no foreign key, which would need an index
    _of("actors", nullable=False),
    sa.Index(None, "actor_id", "role"),
    sqlite_with_rowid=False,
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


def _keys(owner: str) -> sa.Table:
    """Keys of things that several articles have in common; see keys.py.

    There are so many that nothing else is kept of them, and a key may outlive what it led to.
    """
    return sa.Table(
        f"{owner}_keys",
        metadata,
        sa.Column("key", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column(f"{owner}_id", sa.Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )


report_keys: Final = _keys("report")
utterance_keys: Final = _keys("utterance")
occasion_keys: Final = _keys("occasion")
