"""Archive: the one object that users open; it owns the connections."""

from __future__ import annotations

import contextlib
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import sqlalchemy as sa

from onrecord.archive import connection, upgrades
from onrecord.archive.migrations import HEAD
from onrecord.errors import ArchiveError

DEFAULT: Final = "onrecord.db"


class Archive:
    """The archive at `address`: a file of SQLite, or ``postgresql://user@host/database``.

    With `create` it is made where there is none. An archive of an older version is brought up to date on opening. It
    may be used from several threads, and by several programs at once. Raises ArchiveError where it cannot be opened.
    """

    def __init__(self, address: str | Path = DEFAULT, *, create: bool = False) -> None:
        address = str(address)
        if not create and not connection.is_server(address) and not Path(address).exists():
            raise ArchiveError(f"there is no archive at {address}; onrecord add makes one")
        self._engine = connection.make_engine(address)
        try:
            self._prepare(create)
        except BaseException:
            self.close()
            raise

    def _prepare(self, create: bool) -> None:
        try:
            with self.reading() as reader:
                version = upgrades.find_version(reader)
            if version is None and not create:
                raise ArchiveError("holds no archive yet; onrecord add makes one")
            if version != HEAD:
                with self.writing() as writer:
                    upgrades.upgrade(writer)
        except ArchiveError as error:
            if str(error).startswith(self.address):
                raise
            raise ArchiveError(f"{self.address} {error}") from error.__cause__

    @property
    def address(self) -> str:
        """Where the archive is, without a password."""
        return connection.describe(self._engine)

    def reading(self) -> contextlib.AbstractContextManager[sa.Connection]:
        """A connection that sees one state of the archive, whatever is written meanwhile."""
        return connection.reading(self._engine)

    def writing(self) -> contextlib.AbstractContextManager[sa.Connection]:
        """A transaction, done as a whole or not at all; one writer at a time is let in."""
        return connection.writing(self._engine)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
