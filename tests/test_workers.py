from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from onrecord import workers
from onrecord.models import Model, folder_of
from onrecord.reader import Reader
from onrecord.record import Document, Record
from onrecord.workers import Lanes, Worker, WorkerLostError

PATIENCE = 60  # seconds


def article(number: int) -> Document:
    return Document(f"a{number}", f"Envoy {number} arrived. “We will not pay {number},” Ana Ruiz told reporters.\n")


def wait_for(is_so: Callable[[], bool]) -> None:
    begin = time.monotonic()
    while not is_so():
        assert time.monotonic() - begin < PATIENCE
        time.sleep(0.01)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(model=Model.SMALL)


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker(folder_of(Model.SMALL))
    yield made
    made.stop()


def test_a_worker_reads_as_a_reader_does(worker: Worker, reader: Reader) -> None:
    wait_for(lambda: worker.is_ready)
    assert [worker.read(article(n)) for n in range(3)] == [reader.read(article(n)) for n in range(3)]
    with pytest.raises(ValueError, match="soon"):
        worker.read(Document("a", "Ana Ruiz left.", published="soon"))
    assert worker.read(article(3)) == reader.read(article(3))  # a fault of one article is none of the next


def test_a_worker_that_is_stopped_reads_no_more(worker: Worker) -> None:
    wait_for(lambda: worker.is_ready)
    worker.stop()
    with pytest.raises(WorkerLostError):
        worker.read(article(1))


def test_what_is_printed_beside_is_no_answer(worker: Worker, reader: Reader) -> None:
    wait_for(lambda: worker.is_ready)

    class Loud(Document):
        """Prints where it arrives."""

        def __reduce__(self) -> tuple[object, ...]:
            return print, ("this is no record",)

    with pytest.raises(AttributeError):  # nothing arrives but what print gives, which is no article
        worker.read(Loud("a", "Ana Ruiz left."))
    assert worker.read(article(1)) == reader.read(article(1))


def test_after_a_fault_in_between_no_answer_is_taken_for_another(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for(lambda: worker.is_ready)

    def fail() -> object:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr(worker, "_receive", fail)
        with pytest.raises(WorkerLostError):
            worker.read(article(1))
    with pytest.raises(WorkerLostError):
        worker.read(article(2))


def test_each_of_several_that_ask_a_worker_has_the_answer_to_what_he_asked(worker: Worker, reader: Reader) -> None:
    wait_for(lambda: worker.is_ready)
    articles = [Document("soon", "Ana Ruiz left.", published="soon"), *map(article, range(12))]
    with ThreadPoolExecutor(4) as pool:
        [fault, *asked] = [pool.submit(worker.read, one) for one in articles]
        assert [one.result(PATIENCE) for one in asked] == [*map(reader.read, articles[1:])]
        assert isinstance(fault.exception(PATIENCE), ValueError)


def test_all_that_wait_for_a_lost_worker_are_told(worker: Worker) -> None:
    wait_for(lambda: worker.is_ready)
    long = Document("long", "Envoy 7 arrived. Ana Ruiz told reporters that she left.\n\n" * 2000)
    with ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(worker.read, long) for _ in range(3)]
        worker._process.kill()
        assert all(isinstance(one.exception(PATIENCE), WorkerLostError) for one in asked)


def test_a_worker_that_cannot_load_its_model_is_never_ready() -> None:
    worker = Worker(Path("nowhere"))
    assert worker._process.wait(PATIENCE) != 0
    assert not worker.is_ready
    worker.stop()


def test_what_a_lost_worker_was_to_read_is_read_here(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    monkeypatch.setattr(workers, "BEFORE_PROCESS", 0)
    read_here: list[str] = []

    def here(document: Document) -> Record:
        read_here.append(document.id)
        return reader.read(document)

    lanes = Lanes(Model.SMALL, 2)
    read = [lanes.read(article(n), here) for n in range(2)]  # one lane after the other; the second begins a process
    (worker,) = lanes._workers
    wait_for(lambda: worker.is_ready)
    read += [lanes.read(article(n), here) for n in (2, 3)]
    assert read_here == ["a0", "a1", "a2"]
    worker._process.kill()
    read += [lanes.read(article(n), here) for n in (4, 5, 6)]
    assert lanes._workers == [worker]  # no other is begun in its place
    assert read_here == ["a0", "a1", "a2", "a4", "a5", "a6"]
    assert read == [reader.read(article(n)) for n in range(7)]


def test_no_process_is_begun_for_few_articles(reader: Reader) -> None:
    lanes = Lanes(Model.SMALL, 2)
    for number in range(2 * workers.BEFORE_PROCESS):
        lanes.read(article(number), reader.read)
    assert not lanes._workers


@pytest.mark.parametrize(
    ("name", "value"), [("executable", "/nowhere/python"), ("executable", None), ("executable", ""), ("frozen", True)]
)
def test_where_no_process_can_begin_all_is_read_here(
    monkeypatch: pytest.MonkeyPatch, reader: Reader, name: str, value: object
) -> None:
    monkeypatch.setattr(workers, "BEFORE_PROCESS", 0)
    monkeypatch.setattr(workers.sys, name, value, raising=False)
    lanes = Lanes(Model.SMALL, 2)
    assert [lanes.read(article(n), reader.read) for n in range(4)] == [reader.read(article(n)) for n in range(4)]
    assert not lanes._workers


def test_many_articles_come_in_their_order_and_no_process_is_left(
    monkeypatch: pytest.MonkeyPatch, reader: Reader
) -> None:
    monkeypatch.setattr(workers, "BEFORE_PROCESS", 0)
    made: list[Kept] = []

    class Kept(Worker):
        def __init__(self, folder: Path) -> None:
            super().__init__(folder)
            self.n_read = 0
            made.append(self)

        def read(self, document: Document) -> Record:
            self.n_read += 1
            return super().read(document)

    monkeypatch.setattr(workers, "Worker", Kept)
    articles = map(article, itertools.count())
    readers = [Reader(3, Model.SMALL)]
    records = readers[0].read_many(articles)
    begin = [next(records) for _ in range(8)]
    assert len(made) == 2
    for worker in made:
        wait_for(lambda worker=worker: worker.is_ready)  # type: ignore[misc]
    begin += itertools.islice(records, 40)
    assert begin == [reader.read(article(n)) for n in range(48)]
    assert all(worker.n_read for worker in made)
    del records
    readers.clear()
    assert all(worker._process.poll() is not None for worker in made)


def test_an_article_waits_for_no_process_that_is_not_ready(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    monkeypatch.setattr(workers, "BEFORE_PROCESS", 0)
    lanes = Lanes(Model.SMALL, 2)
    assert [lanes.read(article(n), reader.read) for n in range(2)] == [reader.read(article(n)) for n in range(2)]
    (worker,) = lanes._workers
    monkeypatch.setattr(worker, "read", None)  # it is not to be asked
    monkeypatch.setattr(Worker, "is_ready", False)
    assert lanes.read(article(2), reader.read) == reader.read(article(2))
    assert lanes.read(article(3), reader.read) == reader.read(article(3))


def test_a_fork_reads_by_itself(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    monkeypatch.setattr(workers, "BEFORE_PROCESS", 0)
    lanes = Lanes(Model.SMALL, 2)
    for number in range(2):
        lanes.read(article(number), reader.read)
    (worker,) = lanes._workers
    wait_for(lambda: worker.is_ready)
    parent = os.getpid()
    monkeypatch.setattr(os, "getpid", lambda: parent + 1)
    monkeypatch.setattr(worker, "read", None)  # it is not to be asked
    read = [lanes.read(article(n), reader.read) for n in range(4)]
    assert read == [reader.read(article(n)) for n in range(4)]
    del lanes
    assert worker._process.poll() is None  # and goes on for the parent
    worker.stop()


def test_a_model_of_ones_own_is_not_taken_for_one_of_that_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert Lanes(Path("large"), 2)._folder == tmp_path / "large"
    assert Lanes(Model.LARGE, 2)._folder == folder_of(Model.LARGE).absolute()
