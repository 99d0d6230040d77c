"""An archive of hand-made records: a wire report, its copy in another paper, and a record that means harm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.archive import Archive
from onrecord.record import Actor, ActorKind, Document, Form, Record, Statement
from onrecord.versions import Version
from tests.factory import find, find_all, wire_report


class KnownReader:
    """Has the records already."""

    version = Version("1.0", "known")

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = {record.document.id: record for record in records}

    def read(self, document: Document) -> Record:
        return self._records[document.id]

    def read_many(self, documents: Iterable[Document], /) -> Iterator[Record]:
        return map(self.read, documents)


def wire_and_copy() -> tuple[Record, Record]:
    """The wire report, and what the Daily Coast made of it a day later: shorter, and with another date of the call."""
    wire = wire_report()
    details = {"id": "coast", "title": "Herring: they talk", "publisher": "The Daily Coast", "published": "2025-05-20"}
    call = replace(wire.contacts[0], duration=None)
    copy = replace(
        wire,
        document=replace(wire.document, url="https://coast.example/herring", **details),
        contacts=(call, *wire.contacts[1:]),
        events=(),
    )
    return wire, copy


def harmful() -> Record:
    """A record whose every text tries to break out of where it is shown or kept."""
    words = (
        "<script>alert(1)</script> \x1b[31mred\x1b[0m \u202egnihtyna [bold]b[/] '; DROP TABLE entries; -- =1+1 \x9b2J"
    )
    document = Document(
        "h\x1b]0;x\x07", f'He said "{words}" and left.', title=words, publisher="<b>&amp;", published="2025-02-28"
    )
    speaker = Actor("a1", words, ActorKind.GROUP, role="<i>[link=x]\x1b[2J")
    statement = Statement("s1", speaker, find_all(document, f'"{words}"'), Form.DIRECT, cue=find(document, "said"))
    return Record(document, (speaker,), (statement,))


def fill(archive: Archive, *records: Record) -> None:
    """Add the records."""
    archive.add([record.document for record in records], KnownReader(records))


def fill_with_all(archive: Archive) -> None:
    """Add the wire report, its copy and the record that means harm."""
    fill(archive, *wire_and_copy(), harmful())
