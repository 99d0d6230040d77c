"""Pages of web archives; what is no page is passed over, and a broken record ends nothing."""

import gzip
from pathlib import Path

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import Details, Options
from tests.sources.making import PAGE, PARAGRAPH, make_warc, make_warc_record, read, refuse

GZIP = "Content-Type: text/html\r\nContent-Encoding: gzip"


def save(path: Path, *records: bytes) -> Path:
    packed = map(gzip.compress, records) if path.suffix == ".gz" else records  # a record a member, as they are
    path.write_bytes(b"".join(packed))
    return path


def test_pages_with_their_address(tmp_path: Path) -> None:
    records = [
        make_warc_record("warcinfo", "", "application/warc-fields", b"software: x"),
        make_warc_record(
            "request", "https://a.example/1", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"
        ),
        make_warc("https://a.example/1", PAGE),
        make_warc("https://a.example/picture", b"\x89PNG", "Content-Type: image/png"),
        make_warc("https://a.example/gone", PAGE, status="404 Not Found"),
        make_warc("https://a.example/2", PAGE.encode("utf-16"), "Content-Type: text/html; charset=utf-16"),
        make_warc("https://a.example/3", gzip.compress(PAGE.encode()), GZIP),
        make_warc_record("conversion", "https://a.example/4", "text/plain", PARAGRAPH.encode()),
    ]
    for name in ("a.warc", "a.warc.gz"):
        found = read(save(tmp_path / name, *records), details=Details(published="2025-05-19"))
        assert [a.url for a in found if isinstance(a, Document)] == [f"https://a.example/{n}" for n in (1, 2, 3, 4)]
        assert isinstance(found[0], Document)
        assert (found[0].id, found[0].title) == ("https://a.example/1", "Envoys part without a deal")
        assert (found[0].publisher, found[0].language) == ("Mediterranean Courier", "en")
        assert "“We shall see,” said Ana Lind" in found[0].text


def test_a_broken_record_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.warc",
        make_warc("https://a.example/1", b"no gzip", GZIP),
        make_warc("https://a.example/2", "<html></html>"),
        make_warc("https://a.example/3", gzip.compress(bytes(1 << 22)), GZIP),
        make_warc("https://a.example/4", b"\xff\x00" * 9000),
        make_warc("https://a.example/5", PAGE, status="\x1b[31m OK"),
        make_warc("https://a.example/6", PAGE, headers="no header\r\nContent-Type: text/html"),
        make_warc("https://a.example/7", PAGE),
    )
    *errors, last = read(path, options=Options(largest_file=1 << 20))
    assert isinstance(last, Document)
    assert last.id == "https://a.example/7"
    assert [error.reason for error in errors if isinstance(error, InputError)] == [
        Reason.BROKEN,
        Reason.EMPTY,
        Reason.TOO_LARGE,
        Reason.EMPTY,
    ]


def test_an_archive_that_breaks_off(tmp_path: Path) -> None:
    whole = make_warc("https://a.example/1", PAGE)
    first, error = read(save(tmp_path / "a.warc", whole + whole[:-300]))
    assert isinstance(first, Document)
    assert isinstance(error, InputError)
    assert str(error) == "https://a.example/1: is cut off in this archive; fetch it again"
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(whole) + gzip.compress(whole)[:-30])
    first, error = read(path)
    assert isinstance(first, Document)
    assert isinstance(error, InputError)
    assert error.reason is Reason.BROKEN
    assert refuse(save(tmp_path / "b.warc", b"WARC/1.0\r\nContent-Length: much\r\n\r\n")).reason is Reason.EMPTY
