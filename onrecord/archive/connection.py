"""Connections to SQLite and PostgreSQL, and what the two do differently in opening, locking and failing."""

from __future__ import annotations

import contextlib
import math
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import sqlalchemy as sa

from onrecord.errors import ArchiveError

_POSTGRES: Final = ("postgresql://", "postgres://", "postgresql+psycopg://")
_BUSY_SECONDS: Final = 120  # how long a writer of SQLite waits for another; each holds the lock for milliseconds
_WRITER_LOCK: Final = 0x6F6E7265636F7264  # PostgreSQL's advisory locks are numbers; this one spells "onrecord"
_LOCK: Final = sa.select(sa.func.pg_advisory_xact_lock(_WRITER_LOCK))
_LOCK_SOON: Final = _LOCK.add_columns(sa.func.set_config("synchronous_commit", "off", True))
_TOO_LARGE: Final = "54"  # PostgreSQL's class of errors for what exceeds its limits: a fault of one article
_IDLE_SECONDS: Final = 30  # after which a connection to a server may have been cut
_WRITING: Final = "onrecord_writing"
# PostgreSQL plans for rotating disks and for all rows unless told otherwise; searches want few, from memory or SSD.
_PLANNING: Final = "-c random_page_cost=1.1 -c cursor_tuple_fraction=1 -c jit=off -c work_mem=32MB"
_PRAGMAS: Final = (
    f"busy_timeout={_BUSY_SECONDS * 1000}",  # first, for the next may have to wait
    "page_size=8192",  # of a new archive; four texts or records fill a page better than two
    "journal_mode=WAL",  # readers and a writer at the same time
    "wal_autocheckpoint=4000",  # pages, 32 MB: copying them into the file waits for the disk, and pages change often
    "synchronous=NORMAL",  # after a power cut the last articles may be missing, never a part of one
    "foreign_keys=ON",
)
_MEMORY: Final = ("cache_size=-32000", "temp_store=MEMORY")  # KiB


def is_server(address: str) -> bool:
    """Whether `address` is that of a PostgreSQL server, not the name of a file."""
    return address.startswith(_POSTGRES)


def make_engine(address: str) -> sa.Engine:
    """The engine for a file of SQLite or an address of PostgreSQL. Raises ArchiveError for what is neither."""
    if not is_server(address):
        return _make_sqlite(address)
    try:
        url = sa.make_url(address).set(drivername="postgresql+psycopg")
        engine = sa.create_engine(url, connect_args={"connect_timeout": 10, "options": _PLANNING})
    except sa.exc.ArgumentError as error:
        message = "the archive's address is none of PostgreSQL; write it as postgresql://user@host/database"
        raise ArchiveError(message) from error
    except ImportError as error:
        message = "an archive on PostgreSQL needs psycopg; install it with: pip install 'onrecord[postgres]'"
        raise ArchiveError(message) from error
    _ping_idle(engine)
    return engine


def _ping_idle(engine: sa.Engine) -> None:
    """Have connections that were idle for long looked at before they are used again, and made anew if need be.

    SQLAlchemy's pool_pre_ping looks at each every time, which takes as long as a query.
    """

    @sa.event.listens_for(engine, "checkin")
    def _note(_connection: Any, record: sa.pool.ConnectionPoolEntry) -> None:
        record.info["used_at"] = time.monotonic()

    @sa.event.listens_for(engine, "checkout")
    def _ping(connection: Any, record: sa.pool.ConnectionPoolEntry, _proxy: object) -> None:
        if time.monotonic() - record.info.get("used_at", math.inf) > _IDLE_SECONDS:
            try:
                engine.dialect.do_ping(connection)
            except Exception as error:
                raise sa.exc.DisconnectionError from error


def describe(engine: sa.Engine) -> str:
    """The archive's address as it may be shown: without a password."""
    if engine.dialect.name == "sqlite":
        return str(engine.url.database)
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=True)


@contextlib.contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection that sees one state of the archive, whatever is written meanwhile."""
    options: dict[str, Any] = {}
    if engine.dialect.name == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with _one_line_errors(engine), engine.connect() as connection:
        yield connection.execution_options(**options)


@contextlib.contextmanager
def looking_up(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection for one query, which a server answers without two messages more for a transaction."""
    options: dict[str, Any] = {"isolation_level": "AUTOCOMMIT"} if engine.dialect.name == "postgresql" else {}
    with _one_line_errors(engine), engine.connect() as connection:
        yield connection.execution_options(**options)


@contextlib.contextmanager
def writing(engine: sa.Engine, *, repeatable: bool = False) -> Iterator[sa.Connection]:
    """A transaction, done as a whole or not at all; of all writers everywhere, one at a time is let in.

    After a power cut a `repeatable` one may be missing, as on SQLite any may: nobody waits for the disk.

    So a writer sees all that others wrote before it, and two never make the same actor. Reading an article takes a
    hundred times as long as writing it down, so that writers seldom wait.
    """
    with _one_line_errors(engine), engine.execution_options(**{_WRITING: True}).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(_LOCK_SOON if repeatable else _LOCK)
        yield connection


def _make_sqlite(address: str) -> sa.Engine:
    if Path(address).is_dir():
        raise ArchiveError(f"{address} is a folder; name the archive's file")
    if not Path(address).absolute().parent.is_dir():
        raise ArchiveError(f"{address}: there is no folder {Path(address).parent}; make it first")
    url, stays = sa.URL.create("sqlite", database=address), is_fixed(Path(address))
    engine = sa.create_engine(url, creator=lambda: _open_fixed(address)) if stays else sa.create_engine(url)

    # Python's driver would begin transactions where it sees fit; a writer has to begin by taking the lock.
    @sa.event.listens_for(engine, "connect")
    def _set_up(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (*(() if stays else _PRAGMAS), *_MEMORY):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        is_writer = connection.get_execution_options().get(_WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")

    return engine


def is_fixed(path: Path) -> bool:
    """Whether it is a file that this user may not write, nor anything beside it, and that nobody is writing.

    SQLite keeps what is being written beside the file, and will not open it where it cannot, unless told that it stays
    as it is.
    """
    if not path.is_file() or (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        return False
    return not Path(f"{path}-wal").exists()


def _open_fixed(address: str) -> sqlite3.Connection:
    place = f"{Path(address).absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(place, uri=True, check_same_thread=False)


@contextlib.contextmanager
def _one_line_errors(engine: sa.Engine) -> Iterator[None]:
    """What is wrong with the database, not with the program, as ArchiveError."""
    try:
        yield
    except sa.exc.DatabaseError as error:
        if not isinstance(error, sa.exc.OperationalError) and type(error) is not sa.exc.DatabaseError:
            raise
        if str(getattr(error.orig, "sqlstate", None)).startswith(_TOO_LARGE):
            raise
        reason = next(iter(str(error.orig).strip().splitlines()), "it gives no reason")
        raise ArchiveError(f"{describe(engine)}: the archive cannot be used: {reason}") from error
