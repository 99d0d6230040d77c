"""Files of articles for commands on archives, and the reader that reads them."""

from __future__ import annotations

import json
from pathlib import Path

import sqlalchemy as sa

from onrecord.archive import Archive, ids, tables
from onrecord.models import Model
from onrecord.versions import Version
from tests.archive.articles import PatternReader, article


class PatternReaderOf(PatternReader):
    """A reader with a model's name for its version."""

    def __init__(self, threads: int = 1, model: Model = Model.LARGE) -> None:
        super().__init__(Version("1.0", model.value))


def write_lines(path: Path, *numbers: int) -> Path:
    lines = [{"id": f"article {n}", "text": article(n).text, "published": "2025-05-19"} for n in numbers]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf8")
    return path


def ids_of(archive: Archive) -> list[str]:
    with archive.reading() as connection:
        return [ids.article_id(digest) for digest in connection.execute(sa.select(tables.articles.c.digest)).scalars()]
