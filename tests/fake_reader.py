"""A reader without a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.models import Model
from onrecord.record import Document, Record
from tests.factory import wire_report


class FakeReader:
    """Knows the record of one example; of other articles it has empty ones. `model` is that of the last one made."""

    model: Model

    def __init__(self, threads: int = 1, model: Model = Model.LARGE) -> None:
        self.threads = threads
        FakeReader.model = model

    def read(self, document: Document) -> Record:
        record = wire_report()
        if document.text != record.document.text:
            return Record(document)
        return replace(record, document=replace(record.document, id=document.id))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Record]:
        return map(self.read, documents)
