"""Sources made to do harm are refused in one line or kept as the plain text that they are; the others are read."""

import json
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import InputError
from onrecord.record import Document
from onrecord.sources import Details, Options, read_sources
from tests.sources.making import PAGE, PARAGRAPH, make_docx, make_pdf, make_warc, read, read_one, refuse

SQL = "'; DROP TABLE articles; --"
ESCAPES = "\x1b]0;title\x07\x1b[31mred\x1b[2J\u202egnp.\r"
FIELDS = ("id", "text", "title", "publisher", "url", "language")


@pytest.mark.parametrize(
    "evil", [SQL, ESCAPES, "<script>alert(1)</script>", "{{7*7}}", "=cmd|'/c calc'!A1", "../../etc/passwd"]
)
def test_what_means_something_elsewhere_is_plain_text(tmp_path: Path, evil: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(dict.fromkeys(FIELDS, evil) | {"authors": [evil]}), encoding="utf-8")
    assert read_one(path) == Document(evil, evil, evil, None, evil, evil, (evil,), evil)


def test_messages_are_one_line_whatever_they_quote(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"id": "a\nb", "text": "x", "published": "2025\n\x1b[31m"}) + "\n" + json.dumps({"id": "\x1b[2J\n"}),
        encoding="utf-8",
    )
    errors = read(path)
    assert all(isinstance(error, InputError) for error in errors)
    assert not any("\n" in str(error) or "\x1b" in str(error) for error in errors)


def test_scripts_of_a_page_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><head><script>alert('head')</script></head><body onload='alert(1)'><article><p>{PARAGRAPH}</p>"
        f"<script>alert('body')</script><style>p {{color: red}}</style><iframe src='http://a.example/'></iframe>"
        f"<p>{PARAGRAPH}<img src=x onerror=alert(1)></p></article></body></html>",
        encoding="utf-8",
    )
    text = read_one(path).text
    assert "alert" not in text
    assert "color" not in text


@pytest.mark.parametrize("tag", ["<div>", "<b>", "<table><tr><td>", "<!--", "<![CDATA[", "<a href='"])
def test_pages_nested_without_end(tmp_path: Path, tag: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{tag * 20_000}{PARAGRAPH}", encoding="utf-8")
    (found,) = read(path)
    assert isinstance(found, Document | InputError)


def test_a_pdf_that_unpacks_to_what_no_memory_holds(tmp_path: Path) -> None:
    bomb = zlib.compress(zlib.compress(b" " * (1 << 26), 9), 9)
    plain = make_pdf([[(72, 700, "x")]])
    start, end = plain.index(b"<< /Length"), plain.index(b"endstream")
    packed = f"<< /Length {len(bomb)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n".encode() + bomb + b"\n"
    path = tmp_path / "a.pdf"
    path.write_bytes(plain[:start] + packed + plain[end:])
    assert isinstance(refuse(path), InputError)


NAMES = ["a.txt", "a.html", "a.json", "a.jsonl", "a.csv", "a.parquet", "a.warc", "a.rss", "a.xml", "a.gz", "a.jsonl.gz"]
NAMES += ["a.docx", "a.eml", "a.mht"]
STARTS = [
    b"",
    b'{"text": ',
    b"<rss><channel><item>",
    b"\x1f\x8b\x08",
    b"PAR1",
    b"WARC/1.0\r\n",
    b"BZh91AY&SY",
    b"\xfd7zXZ\x00",
]
WHOLE = [
    make_warc("https://a.example/", "<html>"),
    b'{"text": "The envoys met.", "authors": ["Ana Lind"]}\n',
    b"<rss version='2.0'><channel><item><description>The envoys met.</description></item></channel></rss>",
    PAGE.encode(),
    b"text,title\nThe envoys met.,T\n",
    make_docx(["<w:t>The envoys met.</w:t>"]),
    b"Subject: =?utf-8?q?a?=\nDate: Thu, 11 Apr 2024 10:00:00 +0200\nContent-Type: text/plain\n\nThey met.\n",
]


@settings(max_examples=300, deadline=None)
@given(
    name=st.sampled_from(NAMES),
    data=st.builds(bytes.__add__, st.sampled_from(STARTS), st.binary(max_size=60))
    | st.builds(
        lambda whole, at, junk: whole[:at] + junk + whole[at + len(junk) :],
        st.sampled_from(WHOLE),
        st.integers(0, 400),
        st.binary(min_size=1, max_size=8),
    ),
)
def test_whatever_a_file_holds_the_next_is_read(
    name: str, data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    good = folder / "good.txt"
    good.write_text("The envoys met.", encoding="utf-8")
    (folder / name).write_bytes(data)
    *found, last = read_sources([str(folder / name), str(good)], Details(), None, Options(largest_article=1 << 20))
    assert last == Document(str(good), "The envoys met.")
    for article in found:
        assert isinstance(article, Document | InputError)
        assert isinstance(article, Document) or "\n" not in str(article)
