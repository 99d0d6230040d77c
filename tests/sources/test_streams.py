"""Compressed sources, and limits on what they unpack to."""

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import Details, Options, read_sources, streams
from tests.sources.making import make_pdf, read, read_one, refuse

Pack = Callable[[bytes], bytes]
LINES = b'{"text": "One."}\n{"text": "Two."}\n'


def pack_zstandard(data: bytes) -> bytes:
    return bytes(pa.compress(data, codec="zstd", asbytes=True))


PACKS = [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", pack_zstandard)]


@pytest.mark.parametrize(("ending", "pack"), PACKS)
def test_compressed_files_hold_what_their_name_says(tmp_path: Path, ending: str, pack: Pack) -> None:
    path = tmp_path / f"a.jsonl.{ending}"
    path.write_bytes(pack(LINES))
    assert read(path) == [Document(f"{path} line 1", "One."), Document(f"{path} line 2", "Two.")]
    path = tmp_path / f"a.csv.{ending}"
    path.write_bytes(pack(b"text\nOne.\n"))
    assert read_one(path).text == "One."
    path = tmp_path / f"a.pdf.{ending}"
    path.write_bytes(pack(make_pdf([[(72, 700, "One.")]])))
    assert read_one(path).text == "One."


def test_a_compressed_stream_is_known_by_its_first_bytes() -> None:
    packed = io.BytesIO(gzip.compress(b"The envoys met.") + gzip.compress(b" They left."))
    (found,) = read_sources(["-"], Details(), packed)
    assert found == Document("standard input", "The envoys met. They left.")


@pytest.mark.parametrize(("ending", "pack"), PACKS[:3])
def test_what_stands_before_a_damaged_place_is_read(tmp_path: Path, ending: str, pack: Pack) -> None:
    path = tmp_path / f"a.jsonl.{ending}"
    path.write_bytes(pack(LINES) + pack(LINES)[:-9])
    first, second, *others, error = read(path)
    assert all(isinstance(other, Document) for other in others)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert isinstance(error, InputError)
    assert error.reason is Reason.BROKEN
    assert str(error) == f"{path}: is damaged: it cannot be unpacked to its end"


@pytest.mark.parametrize(("ending", "pack"), PACKS)
@pytest.mark.parametrize("kind", ["txt", "html", "jsonl", "csv", "json", "feed.xml"])
def test_a_bomb_of_zeros(tmp_path: Path, kind: str, ending: str, pack: Pack) -> None:
    path = tmp_path / f"a.{kind}.{ending}"
    path.write_bytes(pack(b"\n \n" + bytes(1 << 22)))
    error = refuse(path, Options(largest_article=1 << 20, largest_file=1 << 20))
    assert error.reason is Reason.TOO_LARGE


def test_a_bomb_of_many_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_RATIO_FROM", 1 << 16)
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n" * (1 << 22)))
    error = refuse(path)
    assert error.reason is Reason.TOO_LARGE
    assert "unpacks to more than" in str(error)


def test_a_file_may_unpack_to_no_more_than_it_may(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b"".join(b'{"text": "%d."}\n' % number for number in range(20_000))))
    *_, error = read(path, options=Options(largest_unpacked=100_000))
    assert isinstance(error, InputError)
    assert error.reason is Reason.TOO_LARGE


def test_an_enormous_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINES + b'{"text": "' + b"x" * 300_000 + b'"}\n' + LINES)
    *_, error, fourth, fifth = read(path, options=Options(largest_article=1000))
    assert isinstance(error, InputError)
    assert str(error) == f"{path} line 3: is larger than the 1000 bytes that are read in one piece; split it"
    assert [fourth, fifth] == [Document(f"{path} line 4", "One."), Document(f"{path} line 5", "Two.")]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.pdf", "a.rss"])
def test_an_enormous_file_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"%PDF-1.4\n" + b"x" * 5000)
    assert refuse(path, Options(largest_article=4096, largest_file=4096)).reason is Reason.TOO_LARGE
