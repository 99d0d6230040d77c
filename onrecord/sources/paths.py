"""The files that a path, a pattern or a folder stands for."""

from __future__ import annotations

import glob
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import InputError, Reason

# What is read of a folder, which often holds pictures and style sheets beside its articles.
ENDINGS = frozenset(
    """.txt .text .html .htm .xhtml .json .jsonl .ndjson .csv .tsv .parquet .warc .pdf .docx .eml .mht .mhtml .rss .atom
    .xml""".split()
)
COMPRESSED = frozenset({".gz", ".bz2", ".xz", ".zst"})


def ending(name: str) -> str:
    """The ending that says what a file holds: ``.jsonl`` of ``news.jsonl.gz``."""
    path = Path(name)
    return Path(path.stem if path.suffix.casefold() in COMPRESSED else path.name).suffix.casefold()


def find_files(path: str) -> Iterator[str]:
    """The files at `path` in sorted order: itself, those in a folder and below it, or all that fit a pattern.

    Of a folder, hidden files and those that hold no articles by their ending are left out. Raises InputError where
    there are none.
    """
    if not path:  # which Path takes for the folder that one is in
        raise InputError("is the name of no file", article="''", reason=Reason.MISSING)
    if Path(path).is_dir():
        yield from _some(_in_folder(Path(path)), path, f"is a folder without articles ({', '.join(sorted(ENDINGS))})")
    elif Path(path).exists() or not glob.has_magic(path):
        yield path
    else:
        yield from _some(_matching(path), path, "no file fits this pattern")


def _some(files: Iterator[str], path: str, fault: str) -> Iterator[str]:
    first = next(files, None)
    if first is None:
        raise InputError(fault, article=path, reason=Reason.MISSING)
    yield first
    yield from files


def _in_folder(folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():  # which may lead back to a folder above
                yield from _in_folder(path)
        elif path.is_file() and ending(path.name) in ENDINGS:
            yield str(path)


def _matching(pattern: str) -> Iterator[str]:
    for path in map(Path, sorted(glob.iglob(pattern, recursive=True))):
        if path.is_dir():
            if "**" not in pattern:  # whose matches name the files below it themselves
                yield from _in_folder(path)
        else:
            yield str(path)
