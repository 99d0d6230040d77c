"""The option of commands that use an archive: where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

if TYPE_CHECKING:
    from onrecord.archive import Archive

ARCHIVE: Final = "onrecord.db"
ArchiveOption = Annotated[
    str,
    typer.Option(
        "--archive",
        help="File of the archive, or its address on PostgreSQL: postgresql://user@host/database.",
        metavar="FILE",
        envvar="ONRECORD_ARCHIVE",
        show_envvar=True,
    ),
]


def open_archive(address: str, create: bool = False) -> Archive:
    """The archive at `address`; ArchiveError where there is none, unless it is to be made."""
    from onrecord.archive import Archive  # noqa: PLC0415

    return Archive(address, create=create)
