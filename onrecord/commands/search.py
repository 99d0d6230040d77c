"""The searches: ``onrecord statements``, ``contacts``, ``commitments``, ``events``, ``actors`` and ``timeline``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final

import typer

from onrecord.commands.criteria import (
    About,
    By,
    Channels,
    Country,
    EventStatuses,
    Forces,
    Forms,
    Kinds,
    Limit,
    MinConfidence,
    Mode,
    Modes,
    Publisher,
    Since,
    Sort,
    Sorted,
    Source,
    Statuses,
    To,
    ToCountry,
    Until,
    make_criteria,
)
from onrecord.commands.output import is_terminal, open_output
from onrecord.commands.results import Format, FormatOption, write_found
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    import sqlalchemy as sa

    from onrecord.archive.criteria import Criteria

_MOST_SHOWN: Final = 20


Find = Callable[["sa.Connection", "Criteria"], Iterable[object]]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (statements, contacts, commitments, events, actors, timeline):
        app.command()(command)


def statements(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: By = None,
    to: To = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    publisher: Publisher = None,
    country: Country = None,
    to_country: ToCountry = None,
    form: Forms = None,
    channel: Channels = None,
    mode: Modes = Mode.SPEECH,
    min_confidence: MinConfidence = None,
    sort: Sorted = Sort.NEWEST,
    limit: Limit = None,
    format: FormatOption = None,
) -> None:
    """Search what was said."""
    asked = make_criteria(
        sort,
        limit,
        by=by,
        to=to,
        about=about,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        countries=country,
        to_countries=to_country,
        forms=form,
        channels=channel,
        mode=mode,
        min_confidence=min_confidence,
    )
    _print_found(archive, "statements", asked, format)


def contacts(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: By = None,
    to: To = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    publisher: Publisher = None,
    country: Country = None,
    to_country: ToCountry = None,
    status: Statuses = None,
    min_confidence: MinConfidence = None,
    sort: Sorted = Sort.NEWEST,
    limit: Limit = None,
    format: FormatOption = None,
) -> None:
    """Search who was in contact with whom: meetings, calls, talks, visits, messages."""
    asked = make_criteria(
        sort,
        limit,
        by=by,
        to=to,
        about=about,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        countries=country,
        to_countries=to_country,
        statuses=status,
        min_confidence=min_confidence,
    )
    _print_found(archive, "contacts", asked, format)


def commitments(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: By = None,
    to: To = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    publisher: Publisher = None,
    country: Country = None,
    to_country: ToCountry = None,
    force: Forces = None,
    min_confidence: MinConfidence = None,
    sort: Sorted = Sort.NEWEST,
    limit: Limit = None,
    format: FormatOption = None,
) -> None:
    """Search who undertook, offered, demanded, threatened or refused what."""
    asked = make_criteria(
        sort,
        limit,
        by=by,
        to=to,
        about=about,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        countries=country,
        to_countries=to_country,
        forces=force,
        min_confidence=min_confidence,
    )
    _print_found(archive, "commitments", asked, format)


def events(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: By = None,
    to: To = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    publisher: Publisher = None,
    country: Country = None,
    to_country: ToCountry = None,
    status: EventStatuses = None,
    min_confidence: MinConfidence = None,
    sort: Sorted = Sort.NEWEST,
    limit: Limit = None,
    format: FormatOption = None,
) -> None:
    """Search the PLOVER events: who did what to whom."""
    asked = make_criteria(
        sort,
        limit,
        by=by,
        to=to,
        about=about,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        countries=country,
        to_countries=to_country,
        statuses=status,
        min_confidence=min_confidence,
    )
    _print_found(archive, "events", asked, format)


def actors(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: Annotated[
        list[str] | None,
        typer.Option(
            "--by", "--name", help="Name in any spelling; again for others.", metavar="NAME", show_default=False
        ),
    ] = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    publisher: Publisher = None,
    country: Country = None,
    limit: Limit = None,
    format: FormatOption = None,
) -> None:
    """Search who is on the record, those first whom most articles name.

    With --about, those who said or did something with these words.
    """
    asked = make_criteria(
        Sort.NEWEST,
        limit,
        by=by,
        about=about,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        countries=country,
    )
    _print_found(archive, "actors", asked, format)


def timeline(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: By = None,
    to: To = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    source: Source = None,
    publisher: Publisher = None,
    country: Country = None,
    to_country: ToCountry = None,
    kind: Kinds = None,
    mode: Modes = Mode.SPEECH,
    min_confidence: MinConfidence = None,
    sort: Sorted = Sort.OLDEST,
    limit: Limit = None,
    format: FormatOption = None,
) -> None:
    """Search entries of all kinds in the order of their days."""
    asked = make_criteria(
        sort,
        limit,
        by=by,
        to=to,
        about=about,
        since=since,
        until=until,
        source=source,
        publisher=publisher,
        countries=country,
        to_countries=to_country,
        kinds=kind,
        mode=mode,
        min_confidence=min_confidence,
    )
    _print_found(archive, "timeline", asked, format)


def _print_found(address: str, table: str, asked: Criteria, format: Format | None) -> None:
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    if chosen is Format.TEXT:
        asked = replace(asked, limit=asked.limit or _MOST_SHOWN, once=True)
    with (
        open_output(chosen is Format.TEXT) as (out, _),
        open_archive(address) as archive,
        archive.reading() as connection,
    ):
        write_found(table, _find(table)(connection, asked), out, chosen, asked.limit)


def _find(table: str) -> Find:
    from onrecord.archive import search  # noqa: PLC0415
    from onrecord.archive.criteria import Kind  # noqa: PLC0415

    if table == "actors":
        return search.find_actors
    if table == "timeline":
        return search.find_timeline
    kind = Kind(table.removesuffix("s"))
    return lambda connection, asked: search.find_entries(connection, kind, asked)
