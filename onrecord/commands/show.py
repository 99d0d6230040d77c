"""``onrecord show``: an entry in its context, an article's record, or an actor."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final, TextIO

import typer

from onrecord.commands.output import is_terminal, open_output
from onrecord.commands.read import Format
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    import sqlalchemy as sa

    from onrecord.record import Record

_N_LATEST: Final = 10  # entries of an actor


_PAGES: Final = (Format.HTML, Format.MARKDOWN)


def show(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="Of an entry (3fa9c21b04de.s4), an article (3fa9c21b04de) or an actor (p45), as searches give them; "
            "the first four characters of an article's will do.",
            show_default=False,
        ),
    ],
    *,
    archive: ArchiveOption = ARCHIVE,
    format: Annotated[
        Format | None,
        typer.Option(
            help="Text in a terminal and JSON in a pipe unless given; html and markdown are of articles.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Show an entry in its context and as other articles have it, an article's record, or an actor.

    With a commitment comes what later articles tell in some of its words, from which to judge what became of it.
    """
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    if chosen in _PAGES and ("." in id or _is_actor(id)):
        raise typer.BadParameter(f"{chosen.value} shows an article, and {id} is none", param_hint="--format")
    with open_output(chosen is Format.TEXT) as (out, _), open_archive(archive) as opened:
        from onrecord.archive.ids import is_actor_id  # noqa: PLC0415
        from onrecord.archive.named import find_actor_of  # noqa: PLC0415

        with opened.reading() as connection:
            if is_actor_id(id):
                _show_actor(connection, id, out, chosen)
            elif id.partition(".")[2].startswith("a"):
                _show_actor(connection, find_actor_of(connection, id), out, chosen)
            elif "." in id:
                _show_entry(connection, id, out, chosen)
            else:
                _show_article(connection, id, out, chosen)


def _is_actor(id: str) -> bool:
    from onrecord.archive.ids import is_actor_id  # noqa: PLC0415

    return is_actor_id(id)


def _show_entry(connection: sa.Connection, id: str, out: TextIO, format: Format) -> None:
    from onrecord.archive.aftermath import find_aftermath  # noqa: PLC0415
    from onrecord.archive.context import find_context  # noqa: PLC0415
    from onrecord.archive.criteria import Kind  # noqa: PLC0415
    from onrecord.archive.ids import find_article  # noqa: PLC0415
    from onrecord.archive.readings import load_record  # noqa: PLC0415
    from onrecord.archive.search import find_entry, find_same  # noqa: PLC0415
    from onrecord.archive.tellings import find_differences  # noqa: PLC0415

    entry = find_entry(connection, id)
    record = load_record(connection, find_article(connection, entry.article.id))
    context = find_context(record, entry.id.partition(".")[2])
    same = find_same(connection, entry)
    differences = find_differences(same)
    later = find_aftermath(connection, entry) if entry.kind == Kind.COMMITMENT else []
    if format is Format.TEXT:
        from onrecord.readout.entry import print_entry  # noqa: PLC0415
        from onrecord.readout.terminal import make_console  # noqa: PLC0415

        print_entry(entry, context, same, differences, later, make_console(out))
        return
    from onrecord.export.columns import TABLES, to_row  # noqa: PLC0415

    columns = TABLES[f"{entry.kind}s"]
    others = [to_row(columns, other) for other in same if other.id != entry.id]
    plain = to_row(columns, entry) | {"context": dataclasses.asdict(context), "same": others}
    if entry.kind == Kind.COMMITMENT:
        plain["later"] = [to_row(TABLES["timeline"], other) for other in later]
    _write(plain | {"differences": [dataclasses.asdict(difference) for difference in differences]}, out)


def _show_actor(connection: sa.Connection, id: str, out: TextIO, format: Format) -> None:
    from onrecord.archive.criteria import SPEECH, Criteria, Sort  # noqa: PLC0415
    from onrecord.archive.search import find_actors, find_timeline  # noqa: PLC0415
    from onrecord.errors import ArchiveError  # noqa: PLC0415

    actor = next(find_actors(connection, Criteria(by=(id,), limit=1)), None)
    if actor is None:
        raise ArchiveError(f"{id!r} is an actor whom no article of the archive names")
    asked = Criteria(by=(id,), mode=SPEECH, sort=Sort.NEWEST, limit=_N_LATEST, once=format is Format.TEXT)
    latest = list(find_timeline(connection, asked))
    if format is Format.TEXT:
        from onrecord.readout.entry import print_actor  # noqa: PLC0415
        from onrecord.readout.terminal import make_console  # noqa: PLC0415

        print_actor(actor, latest, make_console(out))
        return
    from onrecord.export.columns import TABLES, to_row  # noqa: PLC0415

    _write(to_row(TABLES["actors"], actor) | {"latest": [to_row(TABLES["timeline"], entry) for entry in latest]}, out)


def _show_article(connection: sa.Connection, id: str, out: TextIO, format: Format) -> None:
    from onrecord.archive.found import load_articles  # noqa: PLC0415
    from onrecord.archive.ids import find_article  # noqa: PLC0415
    from onrecord.archive.readings import load_record  # noqa: PLC0415

    key = find_article(connection, id)
    record, [article] = load_record(connection, key), load_articles(connection, [key])
    if format is Format.TEXT:
        from onrecord.readout.terminal import make_console, print_record  # noqa: PLC0415

        print_record(record, make_console(out), article_id=article.id)
    elif format in _PAGES:
        out.writelines(_render(record, format, article.id))
    else:
        _write(record.to_json(), out)


def _render(record: Record, format: Format, article_id: str) -> Iterator[str]:
    from onrecord.readout import html, markdown  # noqa: PLC0415
    from onrecord.readout.wording import Order  # noqa: PLC0415

    if format is Format.HTML:
        yield from html.render([record], Order.SPEAKER, False, article_id)
    else:
        yield markdown.render(record, Order.SPEAKER, False, article_id)


def _write(plain: dict[str, Any], out: TextIO) -> None:
    out.write(json.dumps(plain, ensure_ascii=is_terminal()) + "\n")
