"""Archive: the one object that users open; it owns the connections."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

import sqlalchemy as sa

from onrecord.archive import connection, upgrades
from onrecord.archive.migrations import HEAD
from onrecord.errors import ArchiveError, InputError

if TYPE_CHECKING:
    from onrecord.archive.adding import Outcome, Reads
    from onrecord.archive.failures import Failure
    from onrecord.archive.writing import Removed
    from onrecord.record import Document, Record

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
                if self.is_file and connection.is_fixed(Path(self.address)):
                    raise ArchiveError("is of an earlier version and may not be written; copy it to where it may be")
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

    @property
    def is_file(self) -> bool:
        """Whether it is a file, of SQLite, not on a server."""
        return self._engine.dialect.name == "sqlite"

    def reading(self) -> contextlib.AbstractContextManager[sa.Connection]:
        """A connection that sees one state of the archive, whatever is written meanwhile."""
        return connection.reading(self._engine)

    def looking_up(self) -> contextlib.AbstractContextManager[sa.Connection]:
        """A connection for one query."""
        return connection.looking_up(self._engine)

    def writing(self, *, repeatable: bool = False) -> contextlib.AbstractContextManager[sa.Connection]:
        """A transaction, done as a whole or not at all; one writer at a time is let in.

        What is `repeatable` may be missing, as a whole, after a power cut, and is then to be done again.
        """
        return connection.writing(self._engine, repeatable=repeatable)

    def add(
        self,
        articles: Iterable[Document | InputError],
        reader: Reads | None = None,
        *,
        reread: bool = False,
        force: bool = False,
    ) -> Counter[Outcome]:
        """Read articles and keep what they put on the record; how many were added, known already, and so on.

        Those that cannot be read are among `failures`. For `reread` and `force` see Adder.
        """
        from onrecord.archive.adding import Adder  # noqa: PLC0415
        from onrecord.reader import Reader  # noqa: PLC0415  loads the model

        outcomes: Counter[Outcome] = Counter()
        adder = Adder(self, reader or Reader(), lambda added: outcomes.update([added.outcome]), {}, reread, force)
        adder.add(("the library", article) for article in articles)
        return outcomes

    def reread(self, reader: Reads | None = None) -> Counter[Outcome]:
        """Read again what another version of the program or another model read; corrections stay."""
        from onrecord.archive.adding import Adder, outdated  # noqa: PLC0415
        from onrecord.reader import Reader  # noqa: PLC0415  loads the model

        outcomes: Counter[Outcome] = Counter()
        reader = reader or Reader()
        adder = Adder(self, reader, lambda a: outcomes.update([a.outcome]), {}, reread=True, force=True)
        adder.add(outdated(self, reader.version))
        return outcomes

    def correct(self, entry: str, field: str, should_be: Any, who: str) -> None:
        """Write down that `field` of the entry of id `entry` should be something else, according to `who`.

        A party is given as ``{"name": ..., "kind": ...}``, several as a list of those, words as text, a date as EDTF;
        the field ``"entry"`` with None rejects the entry, and with ``"restored"`` takes that back. Nothing is written
        down where the field is so already. Raises ArchiveError where the record could not be with that.
        """
        from onrecord.archive.correcting import correct  # noqa: PLC0415

        with self.writing() as writer:
            correct(writer, entry, field, should_be, who)

    def add_entry(self, article: str, kind: str, words: str, fields: Mapping[str, Any], who: str) -> str:
        """Add an entry that the program missed in the article of id `article`, according to `who`; its id.

        `kind` is actor, statement, contact, commitment or event, `words` are copied from the article, segments joined
        by " … ", and `fields` have the values that `correct` takes. Raises ArchiveError where there can be no such.
        """
        from onrecord.archive.correcting import add_entry  # noqa: PLC0415
        from onrecord.archive.ids import find_current  # noqa: PLC0415

        with self.writing() as writer:
            made = add_entry(writer, article, kind, words, fields, who)
            return f"{find_current(writer, article)}.{made.local_id}"

    def remove(self, articles: Iterable[str]) -> list[Removed]:
        """Take the articles of these ids out, with their entries, links and corrections; what that was.

        Raises ArchiveError, and takes none out, where one is not there.
        """
        from onrecord.archive import ids  # noqa: PLC0415
        from onrecord.archive.writing import remove_article  # noqa: PLC0415

        with self.writing() as writer:
            numbers = dict.fromkeys(ids.find_article(writer, article) for article in articles)
            return [remove_article(writer, number) for number in numbers]

    def failures(self) -> list[Failure]:
        """What could not be added, oldest first."""
        from onrecord.archive.failures import load_failures  # noqa: PLC0415

        with self.reading() as reader:
            return load_failures(reader)

    def record(self, article: str) -> Record:
        """The record of the article of id `article`, with corrections; ArchiveError where there is none."""
        from onrecord.archive import ids, readings  # noqa: PLC0415

        with self.reading() as reader:
            return readings.load_record(reader, ids.find_article(reader, article))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
