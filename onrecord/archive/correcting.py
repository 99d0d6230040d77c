"""A person's correction, from the words that were typed to the rows of the archive."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

import sqlalchemy as sa

from onrecord.archive import ids
from onrecord.archive.additions import make_addition
from onrecord.archive.applying import apply, make_correction
from onrecord.archive.corrections import ENTRY, RESTORED, Correction, find_rejection, load_corrections, save_correction
from onrecord.archive.criteria import find_country
from onrecord.archive.named import find_actor_of, find_named, load_actors_of
from onrecord.archive.portable import PARTIES, WHO
from onrecord.archive.readings import load_record
from onrecord.archive.rows import entries_of
from onrecord.archive.tables import actors
from onrecord.archive.words import fold
from onrecord.archive.writing import now, write_rows_again
from onrecord.errors import ArchiveError
from onrecord.record import Actor, ActorKind

_SEVERAL = PARTIES - {"speaker"}
_MOST_TOLD: Final = 3
_OF_ARTICLE: Final = re.compile(r"[0-9a-f]+\.a\d+")


def correct(connection: sa.Connection, entry: str, field: str, should_be: Any, who: str) -> Correction | None:
    """Keep a correction and make the article's rows anew, within a writer's transaction; see Archive.correct.

    None, and nothing is kept, where the field is so already.
    """
    if ids.is_actor_id(entry):
        raise ArchiveError(
            f"{entry} is an actor across articles; correct it as an article has it, by an id such as 3fa9c21b04de.a2, "
            "which onrecord show of the article gives"
        )
    article_id, local_id = ids.find_entry(connection, entry)
    if field == ENTRY and should_be == RESTORED:
        rejection = find_rejection(connection, article_id, local_id)
        if rejection is None:
            raise ArchiveError(f"{entry} was not rejected")
        correction = replace(rejection, should_be=RESTORED, who=who, at=now())
    else:
        check_not_rejected(connection, article_id, local_id, entry)
        record = load_record(connection, article_id)
        correction = make_correction(record, local_id, field, should_be, who, now())
        if apply(record, [correction]).record == record:
            return None
    save_correction(connection, article_id, correction)
    write_rows_again(connection, article_id)
    return correction


def check_not_rejected(connection: sa.Connection, article_id: int, local_id: str, id: str) -> None:
    """Raise ArchiveError, which says who did it and when, where a person rejected the entry."""
    record = load_record(connection, article_id)
    is_there = any(entry.id == local_id for entry in (*entries_of(record), *record.actors))
    if not is_there and (rejected := find_rejection(connection, article_id, local_id)):
        raise ArchiveError(
            f"{id} was rejected by {rejected.who} on {rejected.at[:10]}; correct --restore takes that back"
        )


def add_entry(
    connection: sa.Connection, article: str, kind: str, words: str, fields: Mapping[str, Any], who: str
) -> Correction:
    """Keep an entry that the program missed, as `correct` does; see Archive.add_entry."""
    article_id = ids.find_article(connection, article)
    corrected = {made.local_id for made in load_corrections(connection, article_id)}  # of which some are rejected
    correction = make_addition(load_record(connection, article_id), kind, words, fields, who, now(), corrected)
    save_correction(connection, article_id, correction)
    write_rows_again(connection, article_id)
    return correction


def understand(connection: sa.Connection, id: str, field: str, typed: str | None) -> Any:
    """The value that `typed` stands for in the entry or article of that id.

    Names, surnames too, and ids become the actors that the article or else the archive has of that name or id.

    Several parties are parted by semicolons; None and the empty text stand for nothing. Raises ArchiveError where
    nobody has the name: write ``name (kind)`` or ``name (kind, country)`` for somebody new.
    """
    if field == ENTRY or not typed:
        return [] if field in _SEVERAL and typed is not None else None
    if field not in PARTIES:
        return typed
    article_id = ids.find_article(connection, id.partition(".")[0])
    found = [_find_actor(connection, article_id, name.strip()) for name in typed.split(";") if name.strip()]
    if field in _SEVERAL:
        return found
    if len(found) != 1:
        raise ArchiveError(f"a {field} is one actor, not {len(found)}")
    return found[0]


def _find_actor(connection: sa.Connection, article_id: int, typed: str) -> dict[str, str | None]:
    name, _, about = typed.partition(" (")
    if about.endswith(")"):
        kind, _, country = about[:-1].partition(",")
        code = find_country(country) if country.strip() else None
        return dict.fromkeys(WHO) | {"name": name, "kind": kind.strip(), "country": code}
    record = load_record(connection, article_id)
    for actor in record.actors:
        if fold(typed) in {fold(actor.name), *(fold(mention.text) for mention in actor.mentions)}:
            return _who(actor)
    numbers = _find_numbers(connection, typed)
    of_article = {number: local_id for local_id, number in load_actors_of(connection, article_id).items()}
    if len(here := [of_article[number] for number in numbers if number in of_article]) == 1:
        return _who(next(actor for actor in record.actors if actor.id == here[0]))
    if len(numbers) == 1:
        query = sa.select(*(actors.c[field] for field in WHO)).where(actors.c.id == numbers[0])
        return dict(connection.execute(query).mappings().one())
    if numbers:
        several = " or ".join(map(ids.actor_id, numbers[:_MOST_TOLD]))
        raise ArchiveError(f"several actors are called {typed!r}: {several}; give the id, or {typed} (person, FRA)")
    kinds = ", ".join(ActorKind)
    raise ArchiveError(f"nobody in the archive is called {typed!r}; write {typed} (KIND) for somebody new: {kinds}")


def _find_numbers(connection: sa.Connection, typed: str) -> list[int]:
    """The archive's actors that may be meant: those of the whole name, else of a part of it."""
    if _OF_ARTICLE.fullmatch(typed):
        return [ids.number(find_actor_of(connection, typed))]
    exact = connection.execute(sa.select(actors.c.id).where(actors.c.folded == fold(typed))).scalars().all()
    return list(exact or find_named(connection, typed))


def _who(actor: Actor) -> dict[str, str | None]:
    return {field: getattr(actor, field) for field in WHO}
