"""Entries as searches give them, of few details."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from onrecord.archive.found import Carrier, Entry, Party


def carrier(
    id: str = "3fa9c21b04de",
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Carrier:
    """The article that entries stand in."""
    return Carrier(id, "a.txt", title, published, publisher, url, "a.txt")


def entry(kind: str = "statement", words: str = "words", day: str | None = None, **details: Any) -> Entry:
    """An entry of Ana Lind's in an article of one day; what is not given in `details` it does not have."""
    given = {field.name: None for field in fields(Entry)} | {
        "id": "3fa9c21b04de.s1",
        "kind": kind,
        "date": day,
        "day": day,
        "by": (Party("p1", "Ana Lind", "person", None, None, None),),
        "to": (),
        "text": words,
        "start": 0,
        "end": len(words),
        "corrected": False,
        "n_articles": 1,
        "article": carrier(published=day),
    }
    return Entry(**given | details)  # type: ignore[arg-type]
