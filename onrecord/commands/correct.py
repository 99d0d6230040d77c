"""``onrecord correct``: what a person read otherwise than the program."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from onrecord.commands.output import open_output, printable
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(correct)


def correct(
    entry: Annotated[str, typer.Argument(metavar="ID", help="Id of the entry, such as 3fa9c21b04de.s4.")],
    field: Annotated[
        str | None,
        typer.Argument(metavar="FIELD", help="What to correct: speaker, status, date ...", show_default=False),
    ] = None,
    value: Annotated[
        str | None,
        typer.Argument(
            metavar="VALUE",
            help="What it should be; several parties are parted by semicolons, and '' stands for nothing.",
            show_default=False,
        ),
    ] = None,
    *,
    reject: Annotated[bool, typer.Option("--reject", help="There is no such entry in the article at all.")] = False,
    who: Annotated[
        str | None, typer.Option(help="Who says so; your user name unless given.", metavar="NAME", show_default=False)
    ] = None,
    archive: ArchiveOption = ARCHIVE,
) -> None:
    """Correct an entry of the archive.

    A correction is kept beside what the program read, with your name and the time. No later reading overwrites it.
    """
    if reject == (field is not None and value is not None) or (reject and field is not None):
        raise typer.BadParameter("give a field and its value, or --reject", param_hint="FIELD")
    with open_output(as_text=True) as (out, _), open_archive(archive) as opened:
        from onrecord.archive.correcting import correct, understand  # noqa: PLC0415
        from onrecord.archive.corrections import ENTRY  # noqa: PLC0415

        with opened.writing() as connection:
            should_be = None if reject else understand(connection, entry, str(field), value)
            made = correct(connection, entry, ENTRY if reject else str(field), should_be, who or getpass.getuser())
        out.write(
            printable(
                f"{entry}: rejected" if reject else f"{entry}: {field} was {_say(made.was)}, is {_say(made.should_be)}"
            )
            + "\n"
        )


def _say(value: object) -> str:
    if isinstance(value, dict):
        return str(value["name"])
    if isinstance(value, list):
        return "; ".join(map(_say, value)) or "nobody"
    return "nothing" if value is None else str(value)
