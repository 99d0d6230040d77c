from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterator

import pytest

from onrecord import workers
from onrecord.models import Model
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
    made = Worker(Model.SMALL)
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


def test_a_worker_that_cannot_load_its_model_is_never_ready() -> None:
    worker = Worker("nowhere")  # type: ignore[arg-type]
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
    assert read_here == ["a0", "a1", "a2", "a4", "a5", "a6"]
    assert read == [reader.read(article(n)) for n in range(7)]


def test_no_process_is_begun_for_few_articles(reader: Reader) -> None:
    lanes = Lanes(Model.SMALL, 2)
    for number in range(2 * workers.BEFORE_PROCESS):
        lanes.read(article(number), reader.read)
    assert not lanes._workers


def test_where_no_process_can_begin_all_is_read_here(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    monkeypatch.setattr(workers, "BEFORE_PROCESS", 0)
    monkeypatch.setattr(workers.sys, "executable", "/nowhere/python")
    lanes = Lanes(Model.SMALL, 2)
    assert [lanes.read(article(n), reader.read) for n in range(4)] == [reader.read(article(n)) for n in range(4)]
    assert not lanes._workers


def test_many_articles_come_in_their_order_and_no_process_is_left(
    monkeypatch: pytest.MonkeyPatch, reader: Reader
) -> None:
    monkeypatch.setattr(workers, "BEFORE_PROCESS", 0)
    made: list[Worker] = []

    class Kept(Worker):
        def __init__(self, model: Model) -> None:
            super().__init__(model)
            made.append(self)

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
    del records
    readers.clear()
    assert all(worker._process.poll() is not None for worker in made)
