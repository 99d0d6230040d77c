"""Reading on several cores: each has a process with a reader of its own.

Threads of one process wait for each other in Python, which is a third of the time that the small model takes: on two
cores two processes read 1.2 times what two threads do (1.1 times with the large model), and on more cores the more.
"""

from __future__ import annotations

import functools
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from pathlib import Path

from onrecord import reader
from onrecord.errors import OnRecordError
from onrecord.models import Model
from onrecord.record import Document, Record
from onrecord.versions import Version, version_of


class Workers:
    """Reads articles in `cores` processes, as a Reader does in one, with the same records. They begin with the first
    articles and end with the program.

    The program that uses it is imported again in each process: a script of your own has to begin its work under
    ``if __name__ == "__main__":``.
    """

    def __init__(self, cores: int, model: Model | Path = Model.LARGE) -> None:
        self._cores, self._model = cores, model
        self._pool = ProcessPoolExecutor(cores, multiprocessing.get_context("spawn"), _begin)

    @property
    def version(self) -> Version:
        """What its records are made by."""
        return version_of(self._model)

    def read_many(self, documents: Iterable[Document]) -> Iterator[Record]:
        """The records of articles in their order, as they are asked for; few articles are in memory at a time.

        Raises ModelError where the model cannot be loaded, ValueError where a `published` is no ISO 8601 date, and
        OnRecordError where a process was ended from outside.
        """
        read = functools.partial(_read, self._model)
        try:
            yield from reader.read_ahead(self._pool, read, documents, self._cores)
        except BrokenProcessPool as error:
            raise OnRecordError(
                "a process that read articles was ended, perhaps for want of memory: try again with fewer threads"
            ) from error


def reader_on(cores: int, model: Model | Path) -> reader.Reader | Workers:
    """What reads articles on so many cores."""
    return reader.Reader(model=model) if cores == 1 else Workers(cores, model)


def _begin() -> None:
    """Make a process ready: whether to stop is its parent's to decide, and without that there is nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _read(model: Model | Path, document: Document) -> Record:
    return _reader(model).read(document)


@functools.cache
def _reader(model: Model | Path) -> reader.Reader:
    return reader.Reader(model=model)
