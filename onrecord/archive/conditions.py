"""What a search asks for as conditions of SQL, on the columns of actors, articles and entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from onrecord.archive.criteria import Criteria, find_country, first_day, last_day
from onrecord.archive.tables import actors, articles, entries
from onrecord.archive.words import fold

Condition = sa.ColumnElement[bool]


def of_countries(countries: Iterable[str]) -> sa.Select[int]:
    """The keys of the actors of the countries. Raises ArchiveError for words of no country."""
    return sa.select(actors.c.id).where(actors.c.country.in_([find_country(text) for text in countries]))


def of_articles(criteria: Criteria) -> Iterator[Condition]:
    """That an article is of the publisher and source."""
    if criteria.publisher:
        yield articles.c.publisher_folded.contains(fold(criteria.publisher), autoescape=True)
    if criteria.source:
        yield articles.c.source.contains(criteria.source, autoescape=True)


def sure_enough(criteria: Criteria) -> Iterator[Condition]:
    """That an entry is at least as sure as is asked, or a person vouches for it."""
    if criteria.min_confidence:
        confidence = entries.c.confidence
        yield sa.or_(confidence >= criteria.min_confidence, confidence.is_(None))


def on_days(day: sa.ColumnElement[Any], criteria: Criteria) -> Iterator[Condition]:
    """That a day is within those that are asked for."""
    if criteria.since:
        yield day >= first_day(criteria.since)
    if criteria.until:
        yield sa.and_(day <= last_day(criteria.until), day > "")
