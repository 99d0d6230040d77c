"""``onrecord corrections``: what people said of the archive, who and when."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from onrecord.commands.correct import say, shorten
from onrecord.commands.output import Format, FormatOption, is_terminal, open_output, printable
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    from onrecord.archive.history import Corrected, Decided


def corrections(
    id: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]",
            help="Of an article, an entry or an actor (p45): only what was said of that.",
            show_default=False,
        ),
    ] = None,
    *,
    archive: ArchiveOption = ARCHIVE,
    format: FormatOption = None,
) -> None:
    """List what people corrected, added, rejected, merged and split: who, when, what it was and what it should be.

    The oldest comes first; of two corrections of one field the later holds.
    """
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    with open_output(chosen is Format.TEXT) as (out, _), open_archive(archive) as opened:
        from onrecord.archive.history import load_history  # noqa: PLC0415

        with opened.reading() as connection:
            listed = load_history(connection, id)
        for one in listed:
            _write(one, out, chosen)
        if not listed and chosen is Format.TEXT:
            out.write("Nothing was corrected.\n")


def _write(one: Corrected | Decided, out: TextIO, format: Format) -> None:
    if format is Format.JSON:
        out.write(json.dumps(dataclasses.asdict(one), ensure_ascii=is_terminal()) + "\n")
        return
    out.write(printable(_tell(one)) + "\n")
    out.write(printable(f"    {one.who}, {one.at[:16].replace('T', ' ')}") + "\n")


def _tell(one: Corrected | Decided) -> str:
    from onrecord.archive.corrections import ENTRY, RESTORED  # noqa: PLC0415
    from onrecord.archive.history import Decided  # noqa: PLC0415

    if isinstance(one, Decided):
        actor, other = (
            f"{id} ({name})" if id else name for id, name in ((one.actor, one.name), (one.other, one.other_name))
        )
        told = {"merge": f"{other} is {actor}", "undo": f"{actor} and {other} are two again"}
        return told.get(one.decision, f"{actor} is not {other} of other articles")
    if one.field == ENTRY:
        done = RESTORED if one.should_be == RESTORED else "rejected" if one.should_be is None else "added"
        return f"{one.id}: {done}, {one.kind}: {shorten(one.words)}"
    return f"{one.id}: {one.field} was {say(one.was)}, is {say(one.should_be)}"
