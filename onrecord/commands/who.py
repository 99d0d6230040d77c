"""``onrecord merge``, ``split`` and ``import-actors``: who is who across articles, by people."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands.output import open_output, printable
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

_Who = Annotated[
    str | None, typer.Option(help="Who says so; your user name unless given.", metavar="NAME", show_default=False)
]


def merge(
    actor: Annotated[str, typer.Argument(metavar="ACTOR", help="Id of an actor, such as p45.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="Id of another that is the same.")],
    *,
    undo: Annotated[bool, typer.Option("--undo", help="Take back that they were made one.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Even two states, or a state and something that is none.")
    ] = False,
    who: _Who = None,
    archive: ArchiveOption = ARCHIVE,
) -> None:
    """Make two actors of the archive one.

    The decision is kept with your name, and holds for articles that are added later. The id of the other leads to the
    first from then on.
    """
    with open_output(as_text=True) as (out, _), open_archive(archive) as opened:
        from onrecord.archive.who_is_who import merge, unmerge  # noqa: PLC0415

        with opened.writing() as connection:
            if undo:
                unmerge(connection, actor, other, who or getpass.getuser())
            else:
                merge(connection, actor, other, who or getpass.getuser(), force=force)
        out.write(printable(f"{actor} and {other} are two again" if undo else f"{other} is {actor} now") + "\n")


def split(
    actor: Annotated[
        str, typer.Argument(metavar="ID", help="Id of the actor as one article has it, such as 3fa9c21b04de.a2.")
    ],
    *,
    who: _Who = None,
    archive: ArchiveOption = ARCHIVE,
) -> None:
    """Tell the actor of one article from somebody else of that name.

    The decision is kept with your name, and holds for later readings of the article.
    """
    with open_output(as_text=True) as (out, _), open_archive(archive) as opened:
        from onrecord.archive.who_is_who import split  # noqa: PLC0415

        with opened.writing() as connection:
            number = split(connection, actor, who or getpass.getuser())
        out.write(printable(f"{actor} is p{number} now") + "\n")


def import_actors(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="CSV file: name, aliases, role, country, from, until ...")
    ],
    *,
    archive: ArchiveOption = ARCHIVE,
) -> None:
    """Import a list of actors, by which names in articles are told apart or known as one.

    The columns are name, aliases (parted by | or ;), role, country, from, until, wikidata and kind; only the name is
    needed. Actors that are in the archive under several of these names become one.
    """
    with open_output(as_text=True) as (out, failures), open_archive(archive, create=True) as opened:
        from onrecord.archive.who_is_who import import_list  # noqa: PLC0415
        from onrecord.errors import InputError, Reason  # noqa: PLC0415

        try:
            data = path.read_bytes()
        except OSError as error:
            message = f"cannot be read: {error.strerror or error}"
            raise InputError(message, article=str(path), reason=Reason.UNREADABLE) from error
        n_imported = 0
        with opened.writing() as connection:
            for imported in import_list(connection, data, str(path)):
                if isinstance(imported, InputError):
                    failures.tell(imported)
                else:
                    n_imported += 1
        out.write(f"{n_imported:,} actor{'s' * (n_imported != 1)} imported\n")
