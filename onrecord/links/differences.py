"""How outlets differ on one statement or one occasion: what was cut or changed, what each has that others have not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from onrecord.knowledge import fold


class Change(StrEnum):
    """What happened to words, seen from the fullest wording."""

    KEPT = "kept"
    CUT = "cut"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that a wording has in common with the fullest one, has not, or has instead or besides."""

    change: Change
    text: str


_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_MARKS = frozenset("\"'“”‘’«»…,.;:!?-–—")


def find_fullest(wordings: Sequence[str]) -> int:
    """Which of several wordings has the most words; the first of those that have as many."""
    return max(range(len(wordings)), key=lambda at: (len(_words(wordings[at])), -at))


def compare_wording(fullest: str, other: str) -> tuple[Piece, ...]:
    """`other` beside the fullest wording, word by word in order; case, quotation marks and punctuation do not count."""
    full, short = _words(fullest), _words(other)
    matcher = SequenceMatcher(None, [fold(w) for w in full], [fold(w) for w in short], autojunk=False)
    pieces: list[Piece] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece(Change.KEPT, " ".join(short[c:d])))
        else:
            if a < b:
                pieces.append(Piece(Change.CUT, " ".join(full[a:b])))
            if c < d:
                pieces.append(Piece(Change.ADDED, " ".join(short[c:d])))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    return [token for token in _TOKEN.findall(text) if token not in _MARKS]


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article has of an occasion in one place: `date` in EDTF, `duration` in ISO 8601; None for nothing."""

    outlet: str
    article: str
    date: str | None = None
    participants: tuple[str, ...] = ()
    duration: str | None = None
    place: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What is told of one aspect: each value with the outlets that have it, those of most outlets first.

    None is the value of outlets that say nothing about it.
    """

    aspect: str
    values: tuple[tuple[str | None, tuple[str, ...]], ...]


_ASPECTS: tuple[tuple[str, Callable[[Telling], str | None]], ...] = (
    ("date", lambda telling: telling.date),
    ("participants", lambda telling: ", ".join(sorted(set(telling.participants))) or None),
    ("duration", lambda telling: telling.duration),
    ("place", lambda telling: telling.place),
    ("status", lambda telling: telling.status),
)


def find_differences(tellings: Iterable[Telling]) -> tuple[Difference, ...]:
    """The aspects on which outlets differ, one of them being silent counting too; none where all agree.

    An article is silent on what it tells in none of its places.
    """
    told = list(tellings)
    differences = []
    for aspect, value_of in _ASPECTS:
        telling_it = {telling.article for telling in told if value_of(telling)}
        outlets: dict[str | None, dict[str, None]] = {}
        for telling in told:
            if (value := value_of(telling)) or telling.article not in telling_it:
                outlets.setdefault(value, {})[telling.outlet] = None
        if len(outlets) > 1:
            ordered = sorted(outlets.items(), key=lambda pair: (pair[0] is None, -len(pair[1]), pair[0] or ""))
            differences.append(Difference(aspect, tuple((value, tuple(names)) for value, names in ordered)))
    return tuple(differences)
