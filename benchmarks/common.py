"""What the benchmarks share: the data folder, its scorers, and the reader run over articles."""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from onrecord.models import Model, find_model
from onrecord.record import Document

Json = dict[str, Any]


def data_parser(doc: str | None) -> argparse.ArgumentParser:
    """A parser of what every benchmark takes: the data folder, and the model to measure."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "data", metavar="DATA_FOLDER", type=Path, help="the folder that holds record/, data/ and bench/"
    )
    parser.add_argument("--model", type=find_model, default=Model.LARGE, help="large, small or a folder with another")
    return parser


def find(folder: Path, *needed: str) -> list[Path]:
    """The paths of `needed` under the data folder; exits with one line where one is not there."""
    paths = [folder / name for name in needed]
    for path in paths:
        if not path.exists():
            sys.exit(f"{path} is not there: give the data folder, which holds record/, data/ and bench/")
    return paths


def load_scorer(path: Path) -> ModuleType:
    """A scorer of the data folder as a module; it imports what lies beside it."""
    specification = importlib.util.spec_from_file_location(f"scorer_{path.stem}", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.path.insert(0, str(path.parent))
    try:
        specification.loader.exec_module(module)
    finally:
        sys.path.remove(str(path.parent))
    return module


def to_document(article: Json) -> Document:
    """An article of the data folder, `{"id", "text", "published", ...}`, as the reader takes it."""
    known = ("id", "text", "title", "published", "publisher", "url")
    return Document(**{name: article[name] for name in known if article.get(name) is not None})


def read_articles(documents: Iterable[Document], model: Model | Path = Model.LARGE, threads: int = 1) -> list[Json]:
    """The reader's record of each document, as JSON; `model` is a packaged one or the folder of another."""
    from onrecord.reader import Reader  # noqa: PLC0415 - only the process that reads has the model in memory

    return [record.to_json() for record in Reader(threads, model).read_many(documents)]


@contextmanager
def written(records: Iterable[Json]) -> Iterator[Path]:
    """A file of the records, one a line, as the scorers take it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf8")
        yield path
