"""Folders and patterns stand for the files in them, in order."""

import os
from pathlib import Path

import pytest

from onrecord.errors import InputError, Reason
from onrecord.sources.paths import ending, find_files
from tests.sources.making import read, read_one, refuse


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ["b.txt", "a.html", "c/2.jsonl.gz", "c/1.csv", ".hidden.txt", ".git/x.txt", "picture.png", "style.css"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The envoys met.", encoding="utf-8")
    (tmp_path / "c" / "up").symlink_to(tmp_path, target_is_directory=True)
    return tmp_path


def names(folder: Path, pattern: str) -> list[str]:
    return [str(Path(path).relative_to(folder)) for path in find_files(f"{folder}{pattern}")]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("", ["a.html", "b.txt", "c/1.csv", "c/2.jsonl.gz"]),
        ("/picture.png", ["picture.png"]),
        ("/.hidden.txt", [".hidden.txt"]),
        ("/*.[th]*", ["a.html", "b.txt"]),
        ("/[abc]*", ["a.html", "b.txt", "c/1.csv", "c/2.jsonl.gz"]),
        ("/none.txt", ["none.txt"]),
    ],
)
def test_files_are_found_in_order(folder: Path, pattern: str, found: list[str]) -> None:
    assert names(folder, pattern) == found


def test_an_empty_name_is_not_the_folder_that_one_is_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert str(refuse("")) == "'': is the name of no file"


def test_a_file_whose_name_is_no_text_is_named_as_a_pattern_that_fits_it(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"na\xffme.txt")
    path.write_text("The envoys met.", encoding="utf8")
    found = read_one(tmp_path)
    assert found.id == f"{tmp_path}/na?me.txt"
    assert [read_one(path), read_one(found.id)] == [found] * 2


def test_a_pattern_for_folders_below(folder: Path) -> None:
    found = names(folder, "/**/*.txt")
    assert "b.txt" in found
    assert not any("hidden" in path for path in found)


def test_a_file_may_be_called_as_a_pattern_is(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("x", encoding="utf-8")
    assert names(tmp_path, "/a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize(("name", "message"), [("empty", "is a folder without articles"), ("*.txt", "no file fits")])
def test_a_place_without_articles_is_named(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    error = refuse(tmp_path / name)
    assert error.reason is Reason.MISSING
    assert message in str(error)


def test_errors_say_which_file_they_come_from(folder: Path) -> None:
    errors = [found for found in read(folder) if isinstance(found, InputError)]
    assert {error.source for error in errors} >= {str(folder / "c/1.csv"), str(folder / "c/2.jsonl.gz")}


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.jsonl.gz", ".jsonl"), ("A.HTML", ".html"), ("a.gz", ""), ("a", ""), ("x.y/a.csv.ZST", ".csv")],
)
def test_endings(name: str, found: str) -> None:
    assert ending(name) == found
