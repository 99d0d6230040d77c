"""The searches: ``onrecord statements``, ``contacts``, ``commitments``, ``events``, ``actors`` and ``timeline``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from onrecord.commands.criteria import OF_ALL, EventStatuses, Limit, Sort, Sorted, make_criteria, takes
from onrecord.commands.output import is_terminal, open_output
from onrecord.commands.results import FOR_PEOPLE, Format, FormatOption, write_found
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    import sqlalchemy as sa

    from onrecord.archive.criteria import Criteria

_MOST_SHOWN: Final = 20

Find = Callable[["sa.Connection", "Criteria"], Iterable[object]]


_TABLES: Final = ("statements", "contacts", "commitments", "events", "actors", "timeline")
_OF_ENTRIES: Final = {
    "statements": ("Search what was said.", ("forms", "channels", "mode")),
    "contacts": ("Search who was in contact with whom: meetings, calls, talks, visits, messages.", ("statuses",)),
    "commitments": ("Search who undertook, offered, demanded, threatened or refused what.", ("forces",)),
    "events": ("Search the PLOVER events: who did what to whom.", ("statuses",)),
    "timeline": ("Search entries of all kinds in the order of their days.", ("kinds", "mode")),
}
"""What the search of each table is for, and its own options."""


def _make(table: str) -> Callable[..., None]:
    """The search of a table of entries."""
    help, options = _OF_ENTRIES[table]
    first = Sort.OLDEST if table == "timeline" else Sort.NEWEST
    instead: dict[str, Any] = {"statuses": EventStatuses} if table == "events" else {}

    @takes([*OF_ALL, *options, "min_confidence", "sort", "limit", "format"], **instead)
    def search(
        *,
        archive: ArchiveOption = ARCHIVE,
        sort: Sorted = first,
        limit: Limit = None,
        format: FormatOption = None,
        **asked: Any,
    ) -> None:
        _print_found(archive, table, make_criteria(sort, limit, **asked), format)

    search.__doc__ = help
    return search


@takes(["by", "about", "since", "until", "source", "publisher", "countries", "limit", "format"])
def actors(
    *,
    archive: ArchiveOption = ARCHIVE,
    by: Annotated[
        list[str] | None,
        typer.Option(
            "--by", "--name", help="Name in any spelling; again for others.", metavar="NAME", show_default=False
        ),
    ] = None,
    limit: Limit = None,
    format: FormatOption = None,
    **asked: Any,
) -> None:
    """Search who is on the record, those first whom most articles name.

    With --about, those who said or did something with these words.
    """
    _print_found(archive, "actors", make_criteria(Sort.NEWEST, limit, by=by, **asked), format)


COMMANDS: Final = {table: actors if table == "actors" else _make(table) for table in _TABLES}
"""The search of each table."""


def _print_found(address: str, table: str, asked: Criteria, format: Format | None) -> None:
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    if chosen is Format.TEXT:
        asked = replace(asked, limit=asked.limit or _MOST_SHOWN)
    asked = replace(asked, once=chosen in FOR_PEOPLE)
    with (
        open_output(chosen is Format.TEXT) as (out, _),
        open_archive(address) as archive,
        archive.reading() as connection,
    ):
        write_found(table, _find(table)(connection, asked), out, chosen, _with_names(connection, asked))


def _with_names(connection: sa.Connection, asked: Criteria) -> Criteria:
    """What is asked, with names instead of ids of actors."""
    from onrecord.archive.named import name_actor  # noqa: PLC0415

    by, to = (tuple(name_actor(connection, name) for name in names) for names in (asked.by, asked.to))
    return replace(asked, by=by, to=to)


def _find(table: str) -> Find:
    from onrecord.archive import search  # noqa: PLC0415
    from onrecord.archive.criteria import Kind  # noqa: PLC0415

    if table == "actors":
        return search.find_actors
    if table == "timeline":
        return search.find_timeline
    kind = Kind(table.removesuffix("s"))
    return lambda connection, asked: search.find_entries(connection, kind, asked)
