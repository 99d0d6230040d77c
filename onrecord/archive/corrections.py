"""Corrections: what a person read otherwise than the program. They are kept beside the reading.

A correction names its entry by the words that prove it, so that it is found again in another reading of the article
or another version of it; what it does to a record is in ``applying``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive.keys import among
from onrecord.archive.tables import corrections

ENTRY: Final = "entry"
"""The field that stands for the entry as a whole: corrected to None, there is no such entry; to one, that is added."""
RESTORED: Final = "restored"
"""What an entry is corrected to that was rejected and is one after all."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What one field of an entry was read as, and what it should be.

    In `was` and `should_be` a party is an actor as portable.py has it, a date is EDTF, and words are text, segments
    joined by " … ". `words` at ``[start, end)`` are those of the entry; `whole` is the entry before the correction. Of
    an entry that was added, `whole` is all of it and `should_be` what the person told of it, as portable.py has both.
    """

    entry: str
    local_id: str
    start: int
    end: int
    words: str
    whole: Mapping[str, Any]
    field: str
    was: Any
    should_be: Any
    who: str
    at: str


def load_corrections(connection: sa.Connection, article_id: int) -> tuple[Correction, ...]:
    """The corrections of an article, oldest first."""
    return tuple(correction for _, correction in load_all_corrections(connection, [article_id]))


def load_all_corrections(connection: sa.Connection, article_ids: Sequence[int]) -> Iterator[tuple[int, Correction]]:
    """The corrections of several articles, oldest first, each with its article."""
    for article_id, *row in connection.execute(_MADE, {"ids": article_ids}):
        yield article_id, Correction(*row)


def find_rejection(connection: sa.Connection, article_id: int, local_id: str) -> Correction | None:
    """The correction by which the entry was rejected; None where nobody did."""
    made = standing(load_corrections(connection, article_id))
    return next((one for one in made if _is_rejection(one) and one.local_id == local_id), None)


_MADE: Final = (
    sa.select(corrections.c.article_id, *(corrections.c[name] for name in Correction.__slots__))
    .where(among(corrections.c.article_id, "ids"))
    .order_by(corrections.c.id)
)


def save_correction(connection: sa.Connection, article_id: int, correction: Correction) -> None:
    """Write a correction down, after those made before."""
    row = {name: getattr(correction, name) for name in Correction.__slots__}
    connection.execute(sa.insert(corrections).values(article_id=article_id, **row))


def standing(made: Iterable[Correction]) -> list[Correction]:
    """The corrections without the rejections that were taken back, and without what took them back."""
    left: list[Correction] = []
    for correction in made:
        if correction.field == ENTRY and correction.should_be == RESTORED:
            rejected = {name: getattr(correction, name) for name in ("local_id", "start", "end", "words")}
            left = [one for one in left if not (_is_rejection(one) and _has(one, rejected))]
        else:
            left.append(correction)
    return left


def _is_rejection(correction: Correction) -> bool:
    return correction.field == ENTRY and correction.should_be is None


def _has(correction: Correction, values: Mapping[str, Any]) -> bool:
    return all(getattr(correction, name) == value for name, value in values.items())
