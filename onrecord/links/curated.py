"""A list of actors that people keep: CSV with the columns name, aliases, role, country, from, until, wikidata, kind.

Only `name` is needed. Aliases are divided by ``|`` or ``;``. A country is an alpha-3 code or a name, a date a year, a
month or a day, a kind one of those of actors, "person" where it is not given. Several rows of one Wikidata id are one
actor: of all names, of the time from the first to the last, and of the role that came last.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.errors import InputError, Reason
from onrecord.knowledge import StateForm, fold_words, state_names, state_terms
from onrecord.links.known import ActorSeen, KnownActor
from onrecord.record import ActorKind
from onrecord.sources.encoding import decode

COLUMNS = ("name", "aliases", "role", "country", "from", "until", "wikidata", "kind")


def read_curated(data: bytes, name: str) -> Iterator[KnownActor | InputError]:
    """The listed actors (with 0 for an id) in order, and for a row that is none the InputError that names it.

    Raises InputError where the file `name` is no such list.
    """
    text = decode(data, name)
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=text.partition("\n")[0].count))
    headings = [heading.strip().casefold() for heading in table.fieldnames or ()]
    unknown = [heading for heading in headings if heading not in COLUMNS]
    if "name" not in headings or unknown:
        found = f"has the column {unknown[0][:40]!r}" if unknown else "has no column name"
        raise InputError(f"{found}; a list of actors has {', '.join(COLUMNS)}", article=name, reason=Reason.WRONG_FIELD)
    table.fieldnames = headings
    listed: dict[str, KnownActor] = {}
    try:
        for number, row in enumerate(table, start=2):
            try:
                actor = _read_row(row, f"{name} row {number}")
            except InputError as error:
                yield error
                continue
            key = actor.wikidata or f"row {number}"
            listed[key] = _merge(listed[key], actor) if key in listed else actor
    except csv.Error as error:
        raise InputError(f"is no table that can be read ({error})", article=name, reason=Reason.BROKEN) from error
    yield from listed.values()


def as_seen(listed: KnownActor) -> ActorSeen:
    """A listed actor as one who is looked for in the archive."""
    return ActorSeen(
        listed.name,
        listed.kind,
        tuple(name for name in listed.names if name != listed.name),
        listed.role,
        listed.country,
        listed.code,
        listed.wikidata,
    )


def curate(known: KnownActor | None, listed: KnownActor, id: int) -> KnownActor:
    """The actor `id` of the archive after the import of a list: what the list says, and all names that were printed."""
    if known is None:
        return replace(listed, id=id)
    return replace(
        listed,
        id=id,
        names=tuple(dict.fromkeys((*listed.names, *known.names))),
        role=listed.role or known.role,
        country=listed.country or known.country,
        code=listed.code or known.code,
        wikidata=listed.wikidata or known.wikidata,
        since=listed.since or known.since,
        until=listed.until or known.until,
        articles=known.articles,
    )


def _read_row(row: dict[str | None, str | list[str] | None], place: str) -> KnownActor:
    if None in row:
        message = "has more fields than there are columns; put text with commas into quotation marks"
        raise InputError(message, article=place, reason=Reason.BROKEN)
    cells = {str(column): " ".join(str(value or "").split()) for column, value in row.items()}
    if not any(character.isalnum() for character in cells["name"]):
        raise InputError("has no name", article=place, reason=Reason.WRONG_FIELD)
    aliases = [alias.strip() for alias in re.split(r"[|;]", cells.get("aliases", ""))]
    wikidata = cells.get("wikidata", "").rpartition("/")[2].upper()
    if wikidata and not re.fullmatch(r"Q[1-9]\d*", wikidata):
        raise _wrong(place, "wikidata", cells["wikidata"], "Q7747")
    since, until = _read_date(cells, "from", place), _read_date(cells, "until", place)
    if since and until and until < since:
        raise InputError(f"ends ({until}) before it begins ({since})", article=place, reason=Reason.WRONG_DATE)
    return KnownActor(
        id=0,
        name=cells["name"],
        kind=_read_kind(cells.get("kind", ""), place),
        names=tuple(dict.fromkeys([cells["name"], *filter(None, aliases)])),
        role=cells.get("role") or None,
        country=_read_country(cells.get("country", ""), place),
        wikidata=wikidata or None,
        since=since,
        until=until,
        curated=True,
    )


def _read_kind(text: str, place: str) -> ActorKind:
    try:
        return ActorKind(text.casefold() or ActorKind.PERSON)
    except ValueError:
        raise _wrong(place, "kind", text, ", ".join(ActorKind)) from None


def _read_country(text: str, place: str) -> str | None:
    if not text:
        return None
    if text.upper() in state_names():
        return text.upper()
    term = state_terms().get(fold_words(text))
    if term is None or term.form not in {StateForm.NAME, StateForm.ADJECTIVE}:
        raise _wrong(place, "country", text, "NOR or Norway")
    return term.country


def _read_date(cells: dict[str, str], column: str, place: str) -> str | None:
    """The first day of what stands under "from", the last of what stands under "until"."""
    text = cells.get(column, "")
    if not text:
        return None
    found = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", text)
    try:
        if found is None:
            raise ValueError(text)
        year, month, day = int(found[1]), found[2], found[3]
        is_end = column == "until"
        first = datetime.date(year, int(month or (12 if is_end else 1)), int(day or 1))
        if day or not is_end:
            return first.isoformat()
        following = (first.replace(day=28) + datetime.timedelta(4)).replace(day=1)
        return (following - datetime.timedelta(1)).isoformat()
    except (ValueError, OverflowError):
        raise _wrong(place, column, text, "2019, 2019-05 or 2019-05-20") from None


def _wrong(place: str, column: str, text: str, example: str) -> InputError:
    message = f"has {text[:40]!r} under {column}; write {example}"
    return InputError(message, article=place, reason=Reason.WRONG_FIELD)


def _merge(first: KnownActor, second: KnownActor) -> KnownActor:
    """Two rows of one actor."""
    later, earlier = (first, second) if (first.until or "9999") > (second.until or "9999") else (second, first)
    starts = [actor.since for actor in (first, second)]
    ends = [actor.until for actor in (first, second)]
    return replace(
        first,
        names=tuple(dict.fromkeys((*first.names, *second.names))),
        role=later.role or earlier.role,
        country=later.country or earlier.country,
        since=min(filter(None, starts)) if all(starts) else None,
        until=max(filter(None, ends)) if all(ends) else None,
    )
