"""Rows of CSV and Parquet, with names of their own for the columns."""

import csv
import datetime
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from onrecord.errors import InputError, Reason
from onrecord.record import Document
from onrecord.sources import Details, Kind, Options, parse_columns, read_sources
from onrecord.sources.details import check_date
from tests.sources.making import read, read_one, refuse


def save(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_row_is_an_article(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.csv",
        "id,text,title,published,publisher,url,authors,language,other\r\n"
        'x,"The envoys met.\r\n\r\n“Good,” said one, ""very good"".",'
        "T,2025-05-19,P,https://a.example,Ana Lind; Bo Lund,en,1\r\n"
        "\r\n"
        "7,They left.,,,,,,,\r\n",
    )
    assert read(path, details=Details("no", None, "Q")) == [
        Document(
            "x",
            'The envoys met.\r\n\r\n“Good,” said one, "very good".',
            "T",
            "2025-05-19",
            "P",
            "https://a.example",
            ("Ana Lind", "Bo Lund"),
            "en",
        ),
        Document("7", "They left.", "no", None, "Q"),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_other_delimiters_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    table = f"title{delimiter}body\nÉtat{delimiter}The envoys met – again.\n"
    path = save(tmp_path / "a.csv", table.encode(encoding))
    assert read_one(path, options=Options({"text": "body"})) == Document(
        f"{path} row 2", "The envoys met – again.", "État"
    )


def test_columns_have_names_of_their_own(tmp_path: Path) -> None:
    columns = parse_columns("text=body, published=date")
    assert columns == {"text": "body", "published": "date"}
    options = Options(columns)
    table = save(tmp_path / "a.csv", "date,body\n2025-05-19,The envoys met.\n")
    line = save(tmp_path / "a.jsonl", '{"date": "2025-05-19", "body": "The envoys met."}\n')
    assert [article.published for article in (read_one(table, None, options), read_one(line, None, options))] == [
        "2025-05-19"
    ] * 2


@pytest.mark.parametrize(
    ("mapping", "message"), [("body", "field=column"), ("words=body", "'words' is no field"), ("text=", "field=column")]
)
def test_a_mapping_that_says_nothing(mapping: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_columns(mapping)


def test_a_table_on_standard_input_is_said_to_be_one(tmp_path: Path) -> None:
    with save(tmp_path / "a", "text\nThe envoys met.\n").open("rb") as stream:
        (found,) = read_sources(["-"], Details(), stream, Options(kind=Kind.CSV))
    assert found == Document("standard input row 2", "The envoys met.")


@pytest.mark.parametrize(
    ("table", "reason", "message"),
    [
        ("", Reason.EMPTY, "is empty"),
        ("title,body\na,b\n", Reason.WRONG_FIELD, "has no column 'text' but 'title', 'body'; name the right one"),
    ],
)
def test_tables_that_cannot_be_read(tmp_path: Path, table: str, reason: Reason, message: str) -> None:
    error = refuse(save(tmp_path / "a.csv", table), Options(largest_article=1000))
    assert error.reason is reason
    assert message in str(error)


def test_a_broken_row_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = save(
        tmp_path / "a.csv", "text,published\nOne.,\nTwo, with a comma,2025-05-19\n,\nThree.,yesterday\n ,x\nFour.\n"
    )
    first, second, third, empty, last = read(path)
    assert (first, last) == (Document(f"{path} row 2", "One."), Document(f"{path} row 7", "Four."))
    assert [error.reason for error in (second, third, empty) if isinstance(error, InputError)] == [
        Reason.BROKEN,
        Reason.WRONG_DATE,
        Reason.EMPTY,
    ]
    assert str(second).startswith(f"{path} row 3: has 3 fields under 2 headings")


@pytest.mark.parametrize(
    ("rows", "n_broken"),
    [
        ('2,"Bo Li said no.,2025-01-02\n3,"Cy Roe said maybe.",2025-01-02\n', 1),  # closed where another opens
        ('2,"Bo Li said no.,2025-01-02\n3,Cy Roe said maybe.,2025-01-02\n', 1),  # never closed
        ('2,"Bo Li said no.,2025-01-02\n3,Cy Roe said maybe.",2025-01-02\n', 1),  # closed by another stray one
        ('2,"Bo Li said\nno, never.,2025-01-02\n3,Cy Roe said maybe.,2025-01-02\n', 1),
        (
            '2,"Bo Li said:\n\n"No", it seems, or no.\n\nHe, too, left.",2025-01-02\n3,Cy Roe said maybe.,2025-01-02\n',
            1,
        ),
        ('2,"Bo Li" said no.,2025-01-02\n3,Cy Roe said maybe.,2025-01-02\n', 1),
        ('2,"Bo Li said no.,2025-01-02\n' + "3,Cy Roe said maybe.,2025-01-02\n" + '"' * 3, 2),
    ],
)
def test_a_quotation_mark_without_its_other_costs_its_row_alone(tmp_path: Path, rows: str, n_broken: int) -> None:
    path = save(tmp_path / "a.csv", f'id,text,published\n1,"Ana Ruiz said ""yes"".",2025-01-02\n{rows}')
    found = read(path)
    errors = [error for error in found if isinstance(error, InputError)]
    assert len(errors) == n_broken
    assert errors[0].article == f"{path} row 3"
    assert errors[0].reason is Reason.BROKEN
    assert [article.id for article in found if isinstance(article, Document)] == ["1", "3"]


def test_a_field_larger_than_is_read_costs_its_row_alone(tmp_path: Path) -> None:
    path = save(tmp_path / "a.csv", "id,text\n" + '1,"The envoys met.\n' + "2,They left.\n" * 99)
    error, *found = read(path, options=Options(largest_article=1000))
    assert str(error).startswith(f"{path} row 2: cannot be told from the rows after it")
    assert len(found) == 99


@pytest.mark.parametrize(
    "text",
    [
        "Norway, Iceland agree.\nOSLO, May 19 - They agreed.\n2,500 people left.\nThat is, so they say, all.",
        "1,2,3\n4,5,6\nhttps://a.example,and,2025-05-19\n7,On,Monday",
        "Dear all\n\n2,500 people, they say, left.",
    ],
)
def test_lines_of_a_text_are_no_rows(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf8", newline="") as file:
        csv.writer(file).writerows([["id", "text", "published"], ["1", text, "2025-05-19"], ["2", text, ""]])
    assert [article.text for article in read(path) if isinstance(article, Document)] == [text, text]


def test_rows_of_parquet(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    table = {
        "body": ["The envoys met.", None, "They left."] * 40,
        "date": [datetime.date(2025, 5, 19), None, datetime.date(2025, 5, 20)] * 40,
        "authors": [["Ana Lind"], None, []] * 40,
        "vector": [[0.5] * 8] * 120,
    }
    parquet.write_table(pa.table(table), path)
    found = read(path, options=Options({"text": "body", "published": "date"}))
    assert len(found) == 120
    assert found[0] == Document(f"{path} row 1", "The envoys met.", published="2025-05-19", authors=("Ana Lind",))
    assert isinstance(found[1], InputError)
    assert str(found[1]) == f'{path} row 2: its "body" is missing'
    assert found[-1] == Document(f"{path} row 120", "They left.", published="2025-05-20")
    with path.open("rb") as stream:
        assert len(list(read_sources(["-"], Details(), stream, Options({"text": "body"})))) == 120
    assert refuse(path).reason is Reason.WRONG_FIELD


@pytest.mark.parametrize("n_bytes", [4, 100, -4, -40])
def test_a_damaged_parquet_file(tmp_path: Path, n_bytes: int) -> None:
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"text": ["The envoys met."] * 100}), path)
    path.write_bytes(path.read_bytes()[:n_bytes])
    assert refuse(path).reason is Reason.BROKEN


@given(table=st.text() | st.from_regex(r'text(,\w+)?\n("?[^\n]*"?\n)*'))
def test_whatever_a_table_holds_each_row_is_read_or_named(table: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = save(tmp_path_factory.getbasetemp() / "any.csv", table.encode("utf-8", errors="replace"))
    for found in read(path):
        assert isinstance(found, Document | InputError)


def test_columns_are_known_whatever_their_case(tmp_path: Path) -> None:
    path = save(tmp_path / "a.csv", "\ufeffText, Published ,PUBLISHER\nThe envoys met.,2025-05-19,Wire\n")
    [document] = read(path)
    assert isinstance(document, Document)
    assert (document.text, document.published, document.publisher) == ("The envoys met.", "2025-05-19", "Wire")
    path = save(tmp_path / "b.csv", "Text,text\nNot this.,The envoys met.\n")
    [document] = read(path)
    assert isinstance(document, Document)
    assert document.text == "The envoys met."


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2025-05-19", "2025-05-19"),
        (" 2025-05-19 ", "2025-05-19"),
        ("2025-05-19 10:00:00", "2025-05-19 10:00:00"),
        ("2025-05-19T10:00:00+02:00", "2025-05-19T10:00:00+02:00"),
        ("2025-05-19 10:00:00 UTC", "2025-05-19 10:00:00Z"),
        ("2025/05/19", "2025-05-19"),
        ("2025/05/19 10:00", "2025-05-19 10:00"),
        ("2025.05.19", "2025-05-19"),
        ("20250519", "2025-05-19"),
        ("20250519100000", "2025-05-19T10:00:00"),
        ("20250519T100000Z", "2025-05-19T10:00:00Z"),
        ("19 May 2025", "2025-05-19"),
        ("Monday, 19 May 2025", "2025-05-19"),
        ("May 19, 2025", "2025-05-19"),
        ("Sept. 9th, 2025", "2025-09-09"),
        ("Mon, 19 May 2025 10:00:00 GMT", "2025-05-19T10:00:00+00:00"),
        ("Mon, 19 May 2025 10:00:00 -0500", "2025-05-19T10:00:00-05:00"),
    ],
)
def test_dates_that_mean_one_day_are_understood(written: str, published: str) -> None:
    assert check_date(written, "a.csv") == published


@pytest.mark.parametrize(
    "written",
    "07/08/2025;19.05.2025;2025-05;2025;May 2025;31 June 2025;2025-02-30;20251301;soon;1;2025-05-19 noon;19 Mai2025;"
    "2025-5-19;2025519;9 Foo 2025;;202505191;٢٠٢٥-٠٥-١٩;Mon, 32 May 2025 10:00:00 GMT".split(";"),
)
def test_dates_that_mean_none_or_several_are_refused(written: str) -> None:
    with pytest.raises(InputError, match="not one of the calendar; write it as 2025-05-19"):
        check_date(written, "a.csv")


def test_what_is_no_table_is_told_in_a_short_line(tmp_path: Path) -> None:
    path = save(tmp_path / "page.csv", f"<html>{'x' * 500},y\nz\n")
    [error] = read(path)
    assert isinstance(error, InputError)
    assert "has no column 'text' but '<html>xxx" in str(error)
    assert len(str(error)) < len(str(path)) + 150
