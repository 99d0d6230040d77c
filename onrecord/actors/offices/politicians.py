"""Well-known politicians: who is meant by a name, and what they were in the year of an article."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from onrecord.knowledge import LAST_YEAR, Leader, fold, fold_words, given_names, leaders


def named_in_full(text: str, year: int | None) -> Leader | None:
    """The politician named in full within `text`, as of `year`; of several whom it may be, the one more of whose names
    stand there."""
    words = dict.fromkeys(fold_words(text))  # in their order: of two that fit as well, the same in every run
    named: dict[int, list[Leader]] = {}
    for word in words:
        for leader in leaders().get(word, ()):
            names = _names_of(leader)
            if names <= words.keys() and len(names) > 1:
                named.setdefault(len(names), []).append(leader)
    return of_year(named[max(named)], year)[0] if named else None


def of_surname(name: str, year: int | None) -> list[Leader]:
    """Those of a surname, as of `year`: whoever was in the news then, or else all."""
    words = fold_words(name)
    known = leaders().get(words[-1], ()) if words else ()
    served = of_year([leader for leader in known if fold_words(leader.family) == words], year)
    return [leader for leader in served if not years_away(leader, year)] or served


def is_known_by_surname(name: str, year: int | None) -> bool:
    """Whether a name alone means a politician of `year`: it is no given name, and all who have it are of one country,
    as Hunter Biden is of Joe's."""
    known = of_surname(name, None)
    is_one = len({leader.country for leader in known}) == 1 and year is not None and fold(name) not in given_names()
    return is_one and all(not years_away(leader, year) for leader in of_surname(name, year))


def of_year(known: Sequence[Leader], year: int | None) -> list[Leader]:
    """Of each person the state or body that was served in `year`, or nearest to it, a term within another before that;
    where the year is unknown, the longest."""
    best: dict[tuple[str, str], Leader] = {}
    for leader in known:
        person = (leader.family, leader.given)
        other = best.get(person)
        if other is None or _rank(leader, year) < _rank(other, year):
            best[person] = leader
    return sorted(best.values(), key=lambda leader: years_away(leader, year))


def _rank(leader: Leader, year: int | None) -> tuple[int, int]:
    years = leader.until - leader.since
    return (0, -years) if year is None else (years_away(leader, year), years)


def years_away(leader: Leader, year: int | None) -> int:
    """How far `year` is from the years in which a politician is in the news as that; 0 within them, or unknown. Who is
    there in the last year of the table may be there still."""
    if year is None:
        return 0
    is_over = leader.until < LAST_YEAR
    return max(leader.since - year, year - leader.until if is_over else 0, 0)


@functools.lru_cache(1 << 12)
def _names_of(leader: Leader) -> frozenset[str]:
    """The words of a given name, if there is one, and of the family name."""
    given = {word for word in fold_words(leader.given) if word.isalnum()}
    return frozenset(given.union(fold_words(leader.family)) if given else ())
