"""Other processes that read articles: threads wait for each other in Python, processes do not.

The processes are begun by name, not forked and not by `multiprocessing`, which would run a user's own script again in
each of them.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import Any, BinaryIO, Final, cast

from onrecord.models import Model, folder_of
from onrecord.record import Document, Record

Read = Callable[[Document], Record]

BEFORE_PROCESS: Final = 4  # articles; a process is ready after about a second, the time of ten articles
# Ctrl-C is the parent's to answer: it stops its workers.
if sys.platform == "win32":
    _APART: Final[dict[str, Any]] = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
else:
    _APART: Final[dict[str, Any]] = {"process_group": 0}
_READY: Final = "ready"


class WorkerLostError(Exception):
    """A process has ended or cannot be talked with; what it was to read is not read."""


class Worker:
    """A process with the model of `folder` in its memory (170 MB), which reads an article at a time, in the order in
    which it is sent them: several threads may ask it, so that it has the next one at hand when it has read one.

    It loads its model in the background and is of use when `is_ready`. It ends when it is stopped or this process ends.
    Raises OSError where no process can be begun.
    """

    def __init__(self, folder: Path) -> None:
        path, model = [*map(str, sys.path)], str(folder)
        code = f"import sys; sys.path[:] = {path!r}; from onrecord.workers import serve; serve({model!r})"
        self._process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            **_APART,
        )
        self._ready = Event()
        self._sending, self._last = Lock(), Event()
        self._last.set()
        try:
            Thread(target=self._wait_until_ready, daemon=True).start()
        except RuntimeError as error:  # no more threads
            self.stop()
            raise OSError(str(error)) from error

    @property
    def is_ready(self) -> bool:
        """Whether it has loaded its model."""
        return self._ready.is_set()

    def read(self, document: Document) -> Record:
        """The record of an article. Raises what `Reader.read` raises; WorkerLostError where the process is lost."""
        mine = Event()
        try:
            with self._sending:
                before, self._last = self._last, mine
                _send(document, cast(BinaryIO, self._process.stdin))
            before.wait()
            answer = self._receive()
        except BaseException as error:  # its answer, if there is one, must not be taken for that to the next article
            self.stop()
            if isinstance(error, Exception):
                raise WorkerLostError from error
            raise
        finally:
            mine.set()
        if isinstance(answer, Exception):
            raise answer
        return cast(Record, answer)

    def stop(self) -> None:
        """End the process now, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # the rest of an article that it did not take
                cast(BinaryIO, pipe).close()

    def _receive(self) -> object:
        return pickle.load(cast(BinaryIO, self._process.stdout))

    def _wait_until_ready(self) -> None:
        try:
            if self._receive() == _READY:
                self._ready.set()
        except Exception:  # it could not begin, and is never asked
            pass


@dataclass
class _Lane:
    """Where one article at a time is read: here, and after `n_here` more articles in a process, once that is ready. A
    second one of the same process sends it the next article while it reads the first's."""

    n_here: float
    worker: Worker | None = None
    is_second: bool = False


class Lanes:
    """Where `n` articles are read at a time: one here, the others in processes, each of which has another waiting. They
    end with this object.

    Few articles are all read here, before a process is worth beginning; so are those that come while it begins, and
    all once it is lost.
    """

    def __init__(self, model: Model | Path, n: int) -> None:
        # Not by its name, which a folder of the caller's own may have too, and wherever this process goes.
        self._folder = folder_of(model).absolute()
        self._process = os.getpid()
        self._idle: SimpleQueue[_Lane] = SimpleQueue()
        self._idle.put(_Lane(inf))
        for _ in range(n - 1):
            self._idle.put(_Lane(BEFORE_PROCESS))
        self._workers: list[Worker] = []
        weakref.finalize(self, _stop, self._workers, self._process)

    def read(self, document: Document, here: Read) -> Record:
        """The record of an article, for which `here` is one way. Raises what `here` raises. Waits for a lane to be
        idle, so that it is to be called from as many threads: one here and two for each process."""
        if os.getpid() != self._process:  # a fork, which has no share in its parent's processes
            return here(document)
        lane = self._idle.get()
        try:
            if lane.worker is not None and lane.worker.is_ready:
                try:
                    return lane.worker.read(document)
                except WorkerLostError:
                    lane.worker, lane.n_here = None, inf
            elif lane.worker is None and lane.n_here <= 0:
                self._begin(lane)
            lane.n_here -= 1
            return here(document)
        finally:
            if lane.worker is not None or not lane.is_second:
                self._idle.put(lane)

    def _begin(self, lane: _Lane) -> None:
        lane.n_here = inf  # where none can be begun
        if not sys.executable or getattr(sys, "frozen", False):
            return  # the executable is no Python
        with contextlib.suppress(OSError):  # the system allows no more
            lane.worker = Worker(self._folder)
            self._workers.append(lane.worker)
            self._idle.put(_Lane(inf, lane.worker, is_second=True))


def _stop(workers: Iterable[Worker], of_process: int) -> None:
    if os.getpid() == of_process:  # a fork of it leaves them alone
        for worker in workers:
            worker.stop()


def serve(folder: str) -> None:
    """What a worker does: load the model of a folder, then read articles from standard input until there is no more."""
    from onrecord.reader import Reader  # noqa: PLC0415 - the reader has workers, a worker has a reader

    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    reader = Reader(model=Path(folder))
    gc.freeze()  # all that is loaded stays, and need not be gone through again and again
    _send(_READY, answers)
    while True:
        try:
            document = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        try:
            answer: Record | Exception = reader.read(document)
        except Exception as error:  # to be raised where the record is asked for
            answer = error
        _send(answer, answers)


def _send(message: object, pipe: BinaryIO) -> None:
    pickle.dump(message, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()
