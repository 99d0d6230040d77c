"""Reading in several processes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from onrecord.errors import ModelError, OnRecordError
from onrecord.models import Model
from onrecord.reader import Reader
from onrecord.record import Document
from onrecord.workers import Workers, reader_on

TEXTS = [f"President Karin Lund met envoy Omar Haddad in Oslo. “We agreed {word},” she said." for word in "abcdef"]
DOCUMENTS = [Document(str(number), text, published="2024-03-06") for number, text in enumerate(TEXTS)]


def test_processes_make_the_records_of_one_in_the_order_of_the_articles() -> None:
    workers, reader = Workers(2, Model.SMALL), Reader(model=Model.SMALL)
    assert workers.version == reader.version
    assert list(workers.read_many(DOCUMENTS)) == list(reader.read_many(DOCUMENTS))


def test_an_article_whose_date_is_none_and_a_model_that_is_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Thursday"):
        list(Workers(2, Model.SMALL).read_many([Document("a", "Lund spoke.", published="Thursday")]))
    with pytest.raises(ModelError):
        list(Workers(2, tmp_path).read_many(DOCUMENTS))


def test_a_process_that_is_killed_is_told_in_a_line() -> None:
    def kill(document: Document) -> Document:
        for child in Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split():
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                os.kill(int(child), signal.SIGKILL)
        return document

    if not Path("/proc/self/task").is_dir():
        pytest.skip("no list of processes here")
    records = Workers(2, Model.SMALL).read_many(kill(d) if n > 8 else d for n, d in enumerate(DOCUMENTS * 4))
    with pytest.raises(OnRecordError, match="fewer threads"):
        list(records)


def test_one_core_needs_no_process() -> None:
    assert isinstance(reader_on(1, Model.SMALL), Reader)
    assert isinstance(reader_on(2, Model.SMALL), Workers)
