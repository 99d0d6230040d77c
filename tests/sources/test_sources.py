"""Articles from files and streams; each that cannot be read is a value that says why."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import Details, read_sources
from tests.factory import EXAMPLES

NONE = Details()


def read(*paths: Path | str, details: Details = NONE, stdin: bytes = b"") -> list[Document | InputError]:
    return list(read_sources(map(str, paths), details, io.BytesIO(stdin)))


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_text_file_is_read_as_it_is(tmp_path: Path) -> None:
    text = " One\r\nTwo\rThree\u2028 é😀 \n"
    path = write(tmp_path / "a.txt", text)
    assert read(path, details=Details("T", "2025-05-19", "P")) == [Document(str(path), text, "T", "2025-05-19", "P")]


def test_articles_that_cannot_be_read_do_not_stop_the_others(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", "The envoys met.")
    pdf = write(tmp_path / "a.pdf", b"%PDF-1.7 ...")
    folder = tmp_path / "pictures"
    folder.mkdir()
    write(folder / "a.png", b"\x89PNG")
    empty = write(tmp_path / "empty.txt", " \n\u200b")
    found = read(tmp_path / "missing.txt", good, folder, pdf, empty, good, "nul\0")
    assert [a.reason if isinstance(a, InputError) else a.text for a in found] == [
        Reason.MISSING,
        "The envoys met.",
        Reason.MISSING,
        Reason.BROKEN,
        Reason.EMPTY,
        "The envoys met.",
        Reason.MISSING,
    ]
    assert str(found[0]) == f"{tmp_path / 'missing.txt'}: there is no such file"
    assert "\n" not in "".join(map(str, found))


def test_sources_are_opened_when_their_turn_comes(tmp_path: Path) -> None:
    articles = read_sources([str(write(tmp_path / "a.txt", "One.")), str(tmp_path / "later.txt")], NONE)
    assert isinstance(next(articles), Document)
    write(tmp_path / "later.txt", "Two.")
    assert isinstance(next(articles), Document)


def test_lines_of_json_are_read_one_at_a_time() -> None:
    class Endless(io.RawIOBase):
        n_lines = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any, /) -> int:
            self.n_lines += 1
            line = b'{"text": "The envoys met."}\n'
            buffer[: len(line)] = line
            return len(line)

    stream = Endless()
    articles = read_sources(["-"], NONE, io.BufferedReader(stream))
    assert isinstance(next(articles), Document)
    assert isinstance(next(articles), Document)
    assert stream.n_lines <= 3


def test_standard_input_is_known_by_its_content() -> None:
    assert read("-", stdin=b"\n\n  The envoys met.\n") == [Document("standard input", "\n\n  The envoys met.\n")]
    lines = b'{"id": "x", "text": "One."}\n\n{"id": 7, "text": "Two.", "published": "2025-05-19"}'
    assert read("-", stdin=lines) == [Document("x", "One."), Document("7", "Two.", published="2025-05-19")]
    page = (
        b"<!-- saved -->\n<!DOCTYPE html><html><body><article><p>"
        + b"The envoys met again. " * 20
        + b"</p></article></body></html>"
    )
    (found,) = read("-", stdin=page)
    assert isinstance(found, Document)
    assert found.text.startswith("The envoys met again.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "utf-8"])
def test_json_lines_in_any_unicode(encoding: str) -> None:
    lines = '{"text": "“One.”"}\n{"text": "“Two.”"}\n'
    assert [a.text for a in read("-", stdin=lines.encode(encoding)) if isinstance(a, Document)] == ["“One.”", "“Two.”"]


@pytest.mark.parametrize(
    ("line", "reason", "message"),
    [
        ("{broken", Reason.BROKEN_JSON, "is not valid JSON"),
        ("[1, 2]", Reason.BROKEN_JSON, "is not an article"),
        ("[" * 100_000, Reason.BROKEN_JSON, "nested"),
        ('{"id": "x"}', Reason.WRONG_FIELD, '(x): its "text" is missing'),
        ('{"text": 5}', Reason.WRONG_FIELD, '"text" is not text'),
        ('{"text": "a", "id": {}}', Reason.WRONG_FIELD, '"id"'),
        ('{"text": "a", "title": []}', Reason.WRONG_FIELD, '"title"'),
        ('{"text": "a", "authors": "Ana"}', Reason.WRONG_FIELD, '"authors"'),
        ('{"text": "a\\ud800"}', Reason.WRONG_FIELD, "surrogate"),
        ('{"text": " "}', Reason.EMPTY, "is empty"),
        ('{"text": "a", "published": "07/08/2025"}', Reason.WRONG_DATE, "'07/08/2025'"),
        ('{"text": "a", "published": "2025-02-30"}', Reason.WRONG_DATE, "2025-02-30"),
        ('{"text": "a", "published": 2025}', Reason.WRONG_FIELD, '"published"'),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(
    tmp_path: Path, line: str, reason: Reason, message: str
) -> None:
    path = write(tmp_path / "a.jsonl", f'{{"text": "One."}}\n{line}\n{{"text": "Three."}}\n')
    first, error, third = read(path)
    assert isinstance(error, InputError)
    assert error.reason is reason
    assert str(error).startswith(f"{path} line 2")
    assert message in str(error)
    assert (first, third) == (Document(f"{path} line 1", "One."), Document(f"{path} line 3", "Three."))


def test_all_that_a_line_says_is_kept_and_wins(tmp_path: Path) -> None:
    article = {
        "id": "x",
        "text": "One.",
        "title": "T",
        "published": "2025-05-19T08:00:00+02:00",
        "publisher": "P",
        "url": "https://x.example",
        "authors": ["Ana Lind"],
        "language": "en",
        "other": [1],
    }
    path = write(tmp_path / "a.jsonl", json.dumps(article))
    (found,) = read(path, details=Details("no", "2000-01-01", "no"))
    assert found == Document(
        "x", "One.", "T", "2025-05-19T08:00:00+02:00", "P", "https://x.example", ("Ana Lind",), "en"
    )


def test_json_files_hold_an_article_or_a_list(tmp_path: Path) -> None:
    one = write(tmp_path / "one.json", '{\n  "text": "One."\n}')
    many = write(tmp_path / "many.json", '[\n{"text": "One."}, 5,\n{"text": "Two."}]')
    assert read(one) == [Document(str(one), "One.")]
    first, error, second = read(many)
    assert (first, second) == (Document(f"{many} article 1", "One."), Document(f"{many} article 3", "Two."))
    assert str(error).startswith(f"{many} article 2: is not an article")


def test_a_web_page_gives_its_article_and_what_it_says_of_it() -> None:
    path = EXAMPLES / "web-page.html"
    (found,) = read(path)
    assert isinstance(found, Document)
    assert found.title == "Envoys leave Valletta without a deal on migrant ships"
    assert (found.published, found.publisher, found.authors) == (
        "2025-10-07",
        "Mediterranean Courier",
        ("Carmen Zahra",),
    )
    assert found.url == "https://courier.example/2025/10/07/valletta-talks"
    assert "The other half is called November." in found.text
    assert "\n\nHer Italian counterpart" in found.text
    assert "Subscribe" not in found.text
    assert "beaches" not in found.text
    assert read(path, details=Details("Another", "2025-05-25", "Another")) == [found]


def test_what_a_web_page_does_not_state_is_what_the_caller_knows(tmp_path: Path) -> None:
    body = "<p>" + "The envoys met again on 3 May 2019 and said so. " * 9 + "</p>"
    page = write(tmp_path / "a.html", f"<!doctype html><html><body><article>{body}</article></body></html>")
    (found,) = read(page, details=Details("T", "2025-05-25", "P"))
    assert isinstance(found, Document)
    assert (found.title, found.published, found.publisher) == ("T", "2025-05-25", "P")


@pytest.mark.parametrize("page", ["<html></html>", "<!doctype html>"])
def test_a_web_page_without_an_article(tmp_path: Path, page: str) -> None:
    (error,) = read(write(tmp_path / "a.html", page))
    assert isinstance(error, InputError)
    assert error.reason is Reason.EMPTY


@pytest.mark.parametrize(
    "name", ["wire-report.txt", "press-release.txt", "interview.txt", "long-read.txt", "web-page.html"]
)
def test_examples_can_be_read(name: str) -> None:
    (found,) = read(EXAMPLES / name)
    assert isinstance(found, Document)
