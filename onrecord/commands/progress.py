"""The progress of adding: articles, words a second, and the time left where the number of articles can be told."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

_LINES: Final = frozenset({".jsonl", ".ndjson", ".csv", ".tsv"})
_MANY: Final = frozenset({".json", ".warc", ".rss", ".atom", ".xml"})  # an unknown number in one file
_BLOCK: Final = 1 << 20


def count_articles(paths: Iterable[str]) -> int | None:
    """About how many articles there are at `paths`, without reading them; None where that cannot be told."""
    from onrecord.errors import InputError  # noqa: PLC0415
    from onrecord.sources.paths import COMPRESSED, ending, find_files  # noqa: PLC0415

    n_articles = 0
    for path in paths:
        if path == "-" or "://" in path:
            return None
        try:
            for file in find_files(path):
                kind = ending(file)
                if kind in _MANY or (kind in _LINES and Path(file).suffix.casefold() in COMPRESSED):
                    return None
                if kind == ".parquet":
                    n_articles += _count_rows(file)
                else:
                    n_articles += _count_lines(file) if kind in _LINES else 1
        except (InputError, OSError):
            n_articles += 1  # told when its turn comes
    return n_articles


def _count_lines(path: str) -> int:
    with Path(path).open("rb") as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(_BLOCK), b""))


def _count_rows(path: str) -> int:
    import pyarrow  # type: ignore[import-untyped] # noqa: PLC0415
    from pyarrow import parquet  # noqa: PLC0415

    try:
        return int(parquet.read_metadata(path).num_rows)
    except pyarrow.ArrowException:
        return 1


@contextlib.contextmanager
def show_adding(total: int | None) -> Iterator[Callable[[int], None]]:
    """What to call with the number of words of each article that is done; it shows in a terminal only."""
    if not sys.stderr.isatty():
        yield lambda n_words: None
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        MofNCompleteColumn(),
        TextColumn("articles"),
        BarColumn(),
        TextColumn("{task.fields[speed]} words a second"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=total, speed="–")
        n_words_so_far = 0

        def advance(n_words: int) -> None:
            nonlocal n_words_so_far
            n_words_so_far += n_words
            elapsed = progress.tasks[0].elapsed or 0
            speed = f"{n_words_so_far / elapsed:,.0f}" if elapsed > 1 else "–"
            progress.update(task, advance=1, speed=speed)

        yield advance
