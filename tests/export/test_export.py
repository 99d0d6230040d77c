"""An export is a folder of tables that agree with each other in every format, with a codebook and a manifest."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from onrecord.archive import Archive
from onrecord.archive.criteria import Criteria, Sort
from onrecord.errors import ExportError
from onrecord.export.columns import TABLES, Type
from onrecord.export.files import Format, export
from onrecord.export.formats import SEPARATOR
from onrecord.export.plover import COLUMNS
from tests.archive.known import fill_with_all

EXPORTED = ["statements", "contacts", "commitments", "events", "actors", "articles"]
ALL = Criteria(sort=Sort.OLDEST)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(tmp_path_factory.mktemp("archive") / "onrecord.db", create=True) as archive:
        fill_with_all(archive)
        yield archive


def write(archive: Archive, folder: Path, format: Format, criteria: Criteria = ALL) -> dict[str, object]:
    """The manifest of an export."""
    with archive.reading() as connection:
        export(connection, criteria, format, folder)
    manifest: dict[str, object] = json.loads((folder / "manifest.json").read_text(encoding="utf8"))
    return manifest


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def read_jsonl(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf8").split("\n")[:-1]]


def as_cell(value: object) -> str:
    if isinstance(value, list):
        return SEPARATOR.join(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_the_manifest_says_what_was_taken_out(archive: Archive, tmp_path: Path) -> None:
    manifest = write(archive, tmp_path / "a", Format.CSV, Criteria(by=("Solvang",), since="2025", sort=Sort.OLDEST))
    assert manifest["search"] == {"by": ["Solvang"], "since": "2025", "sort": "oldest"}
    assert [file["name"] for file in manifest["files"]] == [f"{name}.csv" for name in EXPORTED]
    for file in manifest["files"]:
        data = (tmp_path / "a" / file["name"]).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (file["sha256"], file["n_bytes"])
        assert len(read_csv(tmp_path / "a" / file["name"])) == file["n_rows"]
    assert manifest["archive"]["n_articles"] == 3
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == sorted(
        [*(f"{name}.csv" for name in EXPORTED), "codebook.md", "manifest.json"]
    )


def test_the_same_search_gives_the_same_files(archive: Archive, tmp_path: Path) -> None:
    first, second = (write(archive, tmp_path / name, Format.CSV) for name in "ab")
    assert first["files"] == second["files"]


@pytest.mark.parametrize("name", EXPORTED)
def test_all_formats_hold_the_same(archive: Archive, tmp_path: Path, name: str) -> None:
    for format in (Format.CSV, Format.JSONL, Format.PARQUET):
        write(archive, tmp_path / format.value, format)
    lines = read_jsonl(tmp_path / "jsonl" / f"{name}.jsonl")
    assert lines
    assert parquet.read_table(tmp_path / "parquet" / f"{name}.parquet").to_pylist() == lines
    cells = [{key: as_cell(value) for key, value in line.items()} for line in lines]
    assert read_csv(tmp_path / "csv" / f"{name}.csv") == cells


@pytest.mark.parametrize("name", EXPORTED)
def test_values_are_what_the_codebook_says(archive: Archive, tmp_path: Path, name: str) -> None:
    write(archive, tmp_path / "a", Format.JSONL)
    kinds = {Type.TEXT: str, Type.INTEGER: int, Type.NUMBER: float, Type.YES_NO: bool, Type.LIST: list}
    for line in read_jsonl(tmp_path / "a" / f"{name}.jsonl"):
        assert list(line) == [column.name for column in TABLES[name]]
        for column in TABLES[name]:
            value = line[column.name]
            assert value is None or type(value) is kinds[column.type], (column.name, value)
            assert value is None or not column.values or value in column.values


def test_texts_that_mean_harm_come_out_as_they_are(archive: Archive, tmp_path: Path) -> None:
    write(archive, tmp_path / "a", Format.CSV)
    statement = next(s for s in read_csv(tmp_path / "a" / "statements.csv") if "<script>" in s["text"])
    assert "\x1b[31mred" in statement["text"]
    assert "'; DROP TABLE entries; --" in statement["speaker"]


def test_plover_has_the_events(archive: Archive, tmp_path: Path) -> None:
    write(archive, tmp_path / "a", Format.PLOVER)
    [row] = read_csv(tmp_path / "a" / "plover.csv")
    assert list(row) == [column.name for column in COLUMNS]
    assert (row["day"], row["type"], row["source_code"], row["target_code"]) == (
        "2025-05-18", "CONSULT", "NORGOV", "ISLGOV"
    )  # fmt: skip
    assert (row["text"], row["mode"]) == ("spoke by telephone", "phone")


def test_a_folder_that_holds_something_is_left_alone(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "study.txt").write_text("mine")
    with pytest.raises(ExportError, match="is not empty; name a new folder"):
        write(archive, tmp_path, Format.CSV)
    with pytest.raises(ExportError, match="cannot be written"):
        write(archive, tmp_path / "study.txt" / "a", Format.CSV)
    assert [path.name for path in tmp_path.iterdir()] == ["study.txt"]


def test_an_export_that_was_stopped_can_be_made_again(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "statements.csv.part").write_text("id,da")
    write(archive, tmp_path, Format.CSV)
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("criteria", "tables"),
    [
        ({"forces": ("threat",)}, ["commitments"]),
        ({"channels": ("phone",)}, ["statements"]),
        ({"mode": "thought"}, ["statements"]),
        ({"statuses": ("planned", "claimed")}, ["contacts", "events"]),
        ({"mode": "speech", "publisher": "coast"}, ["statements", "contacts", "commitments", "events"]),
        ({"until": "2025-03"}, ["statements", "contacts", "commitments", "events"]),
    ],
)
def test_tables_hold_what_the_others_name(
    archive: Archive, tmp_path: Path, criteria: dict[str, Any], tables: list[str]
) -> None:
    manifest = write(archive, tmp_path / "a", Format.JSONL, Criteria(**criteria, sort=Sort.OLDEST))
    assert [file["name"] for file in manifest["files"]] == [f"{name}.jsonl" for name in (*tables, "actors", "articles")]  # type: ignore[index, attr-defined]
    rows = {name: read_jsonl(tmp_path / "a" / f"{name}.jsonl") for name in (*tables, "actors", "articles")}
    entries = [row for name in tables for row in rows[name]]
    assert entries
    assert {row["id"] for row in rows["articles"]} == {row["article"] for row in entries}
    ids = "speaker_id addressees_ids participants_ids by_ids to_ids sources_ids targets_ids".split()
    named = {id for row in entries for key in ids for id in (row.get(key) or ()) if key.endswith("ids")}
    named |= {row["speaker_id"] for row in entries if row.get("speaker_id")}
    assert {row["id"] for row in rows["actors"]} == named
    counts = [int(str(row["n_articles"])) for row in rows["actors"]]
    assert counts == sorted(counts, reverse=True)


def test_what_asks_of_articles_has_those_without_entries_too(archive: Archive, tmp_path: Path) -> None:
    manifest = write(archive, tmp_path / "a", Format.JSONL, Criteria(publisher="coast", sort=Sort.OLDEST))
    assert {file["name"]: file["n_rows"] for file in manifest["files"]}["articles.jsonl"] == 1  # type: ignore[attr-defined]
