"""What articles tell after a commitment that may say what became of it: kept, broken, put off, said again.

Nothing is decided: these are entries that share words with it, fewer where they are of its parties or of their
countries, for a person to judge by. Where its conduct is told in a word or two, there are none of anybody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import sqlalchemy as sa

from onrecord.archive.criteria import SPEECH, Criteria, Sort
from onrecord.archive.found import Entry
from onrecord.archive.search import find_entry, find_timeline
from onrecord.archive.words import stems

_MOST: Final = 10
_LOOKED_AT: Final = 200  # entries; those of words that are common go on for long
_LONGEST: Final = 16  # words that are looked for
_DAY = 10  # characters of a date without a time
_SHARED, _SHARED_BY_PARTIES = 3, 2  # of its words, that an entry has at least


def find_aftermath(connection: sa.Connection, commitment: Entry) -> list[Entry]:
    """Entries of articles of later days, in the order of these; where there are many, those that share most.

    Each comes once for all articles that have it.
    """
    words = _find_words(commitment)
    if not words or not commitment.article.published:
        return []
    asked = Criteria(about=" or ".join(words), mode=SPEECH, sort=Sort.NEWEST, limit=_LOOKED_AT, once=True)
    said = find_entry(connection, commitment.statement).utterance if commitment.statement else None
    day = commitment.article.published[:_DAY]
    found: dict[str, tuple[int, Entry]] = {}
    for weight, entry in _find(connection, commitment, asked, frozenset(stems(" ".join(words)))):
        if _published(entry) > day and (said is None or entry.utterance != said):
            found[entry.id] = weight, entry
    most = sorted(found.values(), key=lambda one: (-one[0], _published(one[1]), one[1].id))[:_MOST]
    return sorted((entry for _, entry in most), key=lambda entry: (_published(entry), entry.id))


def _find_words(commitment: Entry) -> list[str]:
    """The words of the conduct and of the condition, but for the names of the parties, which much else has."""
    names = {stem for party in (*commitment.by, *commitment.to) for stem in stems(party.name)}
    told = f"{commitment.what or commitment.text} {commitment.condition or ''}"
    words = dict.fromkeys(re.findall(r"\w+", told))
    return [word for word in words if stems(word) and not names.issuperset(stems(word))][:_LONGEST]


def _published(entry: Entry) -> str:
    return (entry.article.published or "")[:_DAY]


def _find(
    connection: sa.Connection, commitment: Entry, asked: Criteria, conduct: frozenset[str]
) -> Iterator[tuple[int, Entry]]:
    """Entries that share enough of the words, and how much speaks for each; those of the parties come last."""
    parties = (*commitment.by, *commitment.to)
    sides = {
        "by": tuple(party.id for party in parties),
        "countries": tuple(party.country for party in parties if party.country),
    }
    # Of anybody's entries only with enough words: all others' talks come after an offer of talks.
    searches = [(asked, _SHARED)] if len(conduct) >= _SHARED else []
    searches += [(replace(asked, **{side: given}), _SHARED_BY_PARTIES) for side, given in sides.items() if given]  # type: ignore[arg-type]
    for search, n_shared in searches:
        for entry in find_timeline(connection, search):
            shared = len(conduct.intersection(stems(entry.text)))
            if shared >= min(n_shared, len(conduct)):
                yield shared + _SHARED - n_shared, entry
