"""``onrecord correct``: what a person read otherwise than the program."""

from __future__ import annotations

import getpass
import textwrap
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.output import open_output, printable
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    import sqlalchemy as sa

_MOST_SHOWN = 80  # characters


class Kind(StrEnum):
    """What can be added."""

    ACTOR = "actor"
    STATEMENT = "statement"
    CONTACT = "contact"
    COMMITMENT = "commitment"
    EVENT = "event"


_A = {kind: f"{'an' if kind.value[0] in 'aeiou' else 'a'} {kind.value}" for kind in Kind}


def correct(
    id: Annotated[
        str,
        typer.Argument(metavar="ID", help="Id of the entry, such as 3fa9c21b04de.s4; with --add that of the article."),
    ],
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
    restore: Annotated[bool, typer.Option("--restore", help="The entry was rejected, and is right after all.")] = False,
    add: Annotated[
        Kind | None, typer.Option(help="The article has an entry of this kind that was missed.", show_default=False)
    ] = None,
    words: Annotated[
        str | None,
        typer.Option(
            help="With --add: its words, copied from the article; ' … ' parts words that stand apart.",
            show_default=False,
        ),
    ] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="With --add: a field of it, such as speaker='Ana Ruiz'; again for more.",
            show_default=False,
        ),
    ] = None,
    who: Annotated[
        str | None, typer.Option(help="Who says so; your user name unless given.", metavar="NAME", show_default=False)
    ] = None,
    archive: ArchiveOption = ARCHIVE,
) -> None:
    """Correct an entry of the archive, or add one.

    A correction is kept beside what the program read, with your name and the time. No later reading overwrites it.
    What was added is taken back with --reject, what was rejected with --restore.
    """
    is_field, is_added = field is not None and value is not None, add is not None and bool(words)
    if is_field + reject + restore + is_added != 1 or (field is not None) != is_field:
        message = "give a field and its value, or --reject, --restore, or --add with --words"
        raise typer.BadParameter(message, param_hint="FIELD")
    if not is_added and (words or set_):
        raise typer.BadParameter("--words and --set are for an entry that is added; give --add", param_hint="--add")
    told = dict(map(_parse_field, set_ or ()))
    who = who or getpass.getuser()
    with open_output(as_text=True) as (out, _), open_archive(archive) as opened:
        with opened.writing() as connection:
            if add is not None:
                said = _add(connection, id, add, str(words), told, who)
            elif reject or restore:
                said = _reject(connection, id, who, restore)
            else:
                said = _correct(connection, id, str(field), value, who)
        out.write(printable(said) + "\n")


def _add(connection: sa.Connection, id: str, kind: Kind, words: str, told: Mapping[str, str], who: str) -> str:
    from onrecord.archive.correcting import add_entry, understand  # noqa: PLC0415
    from onrecord.archive.ids import find_current  # noqa: PLC0415

    fields = {field: understand(connection, id, field, value) for field, value in told.items()}
    made = add_entry(connection, id, kind.value, words, fields, who)
    return f"{find_current(connection, id)}.{made.local_id}: added, {_A[kind]}: {shorten(made.words)}"


def _reject(connection: sa.Connection, id: str, who: str, restore: bool) -> str:
    """Reject the entry, or take back that it was rejected."""
    from onrecord.archive.correcting import correct  # noqa: PLC0415
    from onrecord.archive.corrections import ENTRY, RESTORED  # noqa: PLC0415

    correct(connection, id, ENTRY, RESTORED if restore else None, who)
    return f"{id}: {RESTORED if restore else 'rejected'}"


def _correct(connection: sa.Connection, id: str, field: str, value: str | None, who: str) -> str:
    from onrecord.archive.correcting import correct, understand  # noqa: PLC0415

    should_be = understand(connection, id, field, value)
    made = correct(connection, id, field, should_be, who)
    if made is None:
        return f"{id}: {field} is {say(should_be)} already"
    return f"{id}: {field} was {say(made.was)}, is {say(made.should_be)}"


def _parse_field(text: str) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not equals:
        raise typer.BadParameter(f"{text!r} is not written as FIELD=VALUE", param_hint="--set")
    return field.strip(), value.strip()


def shorten(words: str) -> str:
    """The words, cut where they are many."""
    return textwrap.shorten(words, _MOST_SHOWN, placeholder=" ...")


def say(value: object) -> str:
    """A corrected value, for people."""
    if isinstance(value, dict):
        return str(value["name"])
    if isinstance(value, list):
        return "; ".join(map(say, value)) or "nobody"
    return "nothing" if value in (None, "") else str(value)
