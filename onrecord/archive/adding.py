"""Adding articles: look each up, read those that are new, write each down in a transaction of its own.

It may be stopped at any moment. What was written stays, nothing is half written, and a second run looks up what the
first one added and goes on from there.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Protocol

import sqlalchemy as sa

from onrecord.archive import tables
from onrecord.archive.failures import note_failure
from onrecord.archive.identity import Kept, find_digest, find_kept
from onrecord.archive.readings import load_reading
from onrecord.archive.writing import now, write_record
from onrecord.errors import ArchiveError, InputError, ModelError, Reason
from onrecord.record import Document, Record
from onrecord.sources.language import check_language
from onrecord.versions import Version

if TYPE_CHECKING:
    from onrecord.archive.archive import Archive


Sourced = tuple[str, Document | InputError]
_AHEAD: Final = 4  # records that wait to be written; a short article is read faster than a long one is written


class Outcome(StrEnum):
    """What became of an article."""

    ADDED = "added"
    REREAD = "reread"
    KNOWN = "known"
    CHANGED = "changed"  # it is in the archive with another text or other details; reread replaces that
    OUTDATED = "outdated"  # read by another version of the program or another model; reread reads it again
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article; `error` says why it failed, and `source` is what it came from then.

    `is_dated` is whether it has a day of publication, told of those that are read.
    """

    outcome: Outcome
    article: str
    n_words: int = 0
    error: InputError | None = None
    source: str | None = None
    is_dated: bool = True


class Reads(Protocol):
    """What is needed of a Reader."""

    @property
    def version(self) -> Version:
        """What its records are made by."""

    def read_many(self, documents: Iterable[Document], /) -> Iterator[Record]:
        """The records of the documents, in their order."""


@dataclass(frozen=True, slots=True)
class Adder:
    """Adds articles, and tells of each what became of it.

    `options` are those that the sources are read with, kept with failures for another try. `reread` replaces what is
    CHANGED or OUTDATED; `force` reads articles in other languages than English too.
    """

    archive: Archive
    reader: Reads
    tell: Callable[[Added], None]
    options: Mapping[str, Any] = field(default_factory=dict)
    reread: bool = False
    force: bool = False

    def add(self, articles: Iterable[Sourced]) -> None:
        """Add the articles, each given with the source that it came from.

        Raises ArchiveError where the archive gives out; a fault of an article is told, and the next one is added.
        """
        version = self.reader.version
        # While the database is waited for, the next articles are read.
        with ThreadPoolExecutor(1) as writer:
            writing: deque[tuple[Chosen, Future[Outcome]]] = deque()
            for chosen, record in _read_each(self.reader, self._choose(articles, version)):
                if len(writing) == _AHEAD:
                    self._settle(*writing.popleft())
                writing.append((chosen, writer.submit(self._write, record, chosen.source, version)))
            for written in writing:
                self._settle(*written)

    def _settle(self, chosen: Chosen, written: Future[Outcome]) -> None:
        document = chosen.article
        try:
            outcome = written.result()
        except ArchiveError:
            raise
        except Exception as error:  # whatever is in one article, the others are to be added
            self._fail(_unexpected(document, error), chosen.source)
        else:
            n_words = len(document.text.split())
            self.tell(Added(outcome, document.id, n_words, is_dated=document.published is not None))

    def _choose(self, articles: Iterable[Sourced], version: Version) -> Iterator[Chosen]:
        """Those that are to be read."""
        for source, article in articles:
            try:
                if isinstance(article, InputError):
                    raise article
                _check_storable(article)
                with self.archive.looking_up() as connection:
                    outcome = _judge(article, find_kept(connection, article, source), version)
                if outcome is None or self._is_wanted(outcome):
                    if not self.force:
                        check_language(article)
                    yield Chosen(source, article)
                else:
                    self.tell(Added(outcome, article.id))
            except InputError as error:
                self._fail(error, source)

    def _is_wanted(self, outcome: Outcome) -> bool:
        return self.reread and outcome is not Outcome.KNOWN

    def _write(self, record: Record | Exception, source: str, version: Version) -> Outcome:
        if isinstance(record, Exception):
            raise record
        with self.archive.writing(repeatable=True) as connection:
            kept = find_kept(connection, record.document, source)  # again: others may have added it meanwhile
            outcome = _judge(record.document, kept, version)
            if outcome is None or self._is_wanted(outcome):
                write_record(connection, record, source, version, kept)
                return Outcome.REREAD if outcome else Outcome.ADDED
        return outcome

    def _fail(self, error: InputError, source: str) -> None:
        with self.archive.writing() as connection:
            note_failure(connection, error, error.source or source, self.options, now())
        self.tell(Added(Outcome.FAILED, error.article or source, error=error, source=source))


def outdated(archive: Archive, version: Version) -> Iterator[Sourced]:
    """The articles of the archive that another version of the program or another model read, with their sources."""
    a, r = tables.articles.c, tables.readings.c
    is_old = sa.or_(r.version != version.version, r.model != version.model)
    after = 0
    while True:
        query = sa.select(a.id, a.source).join_from(tables.articles, tables.readings)
        with archive.reading() as connection:
            row = connection.execute(query.where(is_old, a.id > after).order_by(a.id).limit(1)).first()
            if row is None:
                return
            document = load_reading(connection, row.id).document
        after = row.id
        yield row.source, document


@dataclass(frozen=True, slots=True)
class Chosen:
    """An article to be read, and its source."""

    source: str
    article: Document


def _judge(document: Document, kept: Kept | None, version: Version) -> Outcome | None:
    """What an article is to the archive that has `kept` of it; None where it is new."""
    if kept is None:
        return None
    if kept.digest != find_digest(document):
        return Outcome.CHANGED
    is_current = (kept.version, kept.model) == (version.version, version.model)
    return Outcome.KNOWN if is_current else Outcome.OUTDATED


def _read_each(reader: Reads, chosen: Iterator[Chosen]) -> Iterator[tuple[Chosen, Record | Exception]]:
    """Each article with its record, or with what went wrong in reading it, after which the others are read."""
    waiting: deque[Chosen] = deque()  # handed to the reader, which may read some ahead
    source = _Guarded(chosen)
    again: list[Chosen] = []
    while True:
        try:
            for record in reader.read_many(_hand_over(itertools.chain(again, source), waiting)):
                yield waiting.popleft(), record
            return
        except Exception as error:
            if isinstance(error, ArchiveError | ModelError) or source.has_failed or not waiting:
                raise
            failed, *again = waiting
            waiting.clear()
            yield failed, error


class _Guarded(Iterator[Chosen]):
    """An iterator that knows whether it was itself that failed."""

    def __init__(self, chosen: Iterator[Chosen]) -> None:
        self._chosen = chosen
        self.has_failed = False

    def __next__(self) -> Chosen:
        try:
            return next(self._chosen)
        except StopIteration:
            raise
        except BaseException:
            self.has_failed = True
            raise


def _hand_over(chosen: Iterable[Chosen], waiting: deque[Chosen]) -> Iterator[Document]:
    for one in chosen:
        waiting.append(one)
        yield one.article


def _check_storable(document: Document) -> None:
    """Raise InputError where a database of text cannot keep a field of the article, or it has an unusable date."""
    texts = (document.id, document.text, document.title, document.publisher, document.url, document.language)
    for text in (*texts, *document.authors):
        if text and ("\x00" in text or not _is_unicode(text)):
            message = "holds a NUL or half of a character (a lone surrogate), which no database keeps; take it out"
            raise InputError(message, article=document.id.replace("\x00", " "), reason=Reason.WRONG_FIELD)
    try:
        _ = document.published_on
    except ValueError as error:
        message = f"the date {str(document.published)[:40]!r} is not one of the calendar; write it as 2025-05-19"
        raise InputError(message, article=document.id, reason=Reason.WRONG_DATE) from error


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _unexpected(document: Document, error: Exception) -> InputError:
    reason = " ".join(str(error).split())[:200]
    message = f"could not be read, by a fault of the program ({type(error).__name__}: {reason}); please report it"
    failure = InputError(message, article=document.id, reason=Reason.UNEXPECTED)
    failure.__cause__ = error
    return failure
