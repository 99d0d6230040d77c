"""``onrecord read``: articles in, what they put on the record out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from onrecord.commands.inputs import (
    AllowPrivate,
    Columns,
    Force,
    InputKind,
    ModelName,
    Paths,
    Published,
    Publisher,
    Threads,
    Title,
    check_details,
    make_options,
    read_paths,
)
from onrecord.commands.output import is_terminal, open_output, show_progress
from onrecord.models import Model

if TYPE_CHECKING:
    from onrecord.record import Record


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"


class By(StrEnum):
    SPEAKER = "speaker"
    ORDER = "order"


class Modes(StrEnum):
    SPEECH = "speech"
    ALL = "all"


def read(
    paths: Paths = None,
    *,
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    format: Annotated[
        Format | None, typer.Option(help="Text in a terminal and JSON in a pipe unless given.", show_default=False)
    ] = None,
    by: Annotated[
        By, typer.Option(help="Statements under their speakers, or in the order of the article.")
    ] = By.SPEAKER,
    mode: Annotated[
        Modes, typer.Option(help="Only what was said, or thoughts and wishes too; JSON always has all.")
    ] = Modes.SPEECH,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out entries below it, and actors that only they name.")
    ] = 0.0,
    model: ModelName = Model.LARGE,
    threads: Threads = 1,
    columns: Columns = None,
    kind: InputKind = None,
    allow_private: AllowPrivate = False,
    force: Force = False,
) -> None:
    """Read articles into their records.

    Text, HTML, PDF and Word files and mails hold one article. JSON Lines, CSV and Parquet files hold one a line or row,
    {"id", "text", "published", "publisher", "title", "url"}, of which only the text is needed; feeds and web archives
    (WARC) hold many. JSON comes out a line for each, in order.
    """
    details = check_details(title, published, publisher)
    options = make_options(columns, kind, allow_private)
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    with open_output(chosen is Format.TEXT) as (out, failures):
        from onrecord.reader import Reader  # noqa: PLC0415
        from onrecord.surest import at_least  # noqa: PLC0415

        documents = failures.pass_over(read_paths(paths, details, options), force)
        read_in_order = show_progress(Reader(threads, model).read_many(documents))
        records = (at_least(record, min_confidence) for record in read_in_order) if min_confidence else read_in_order
        _WRITERS[chosen](records, out, by, mode)


def _write_json(records: Iterable[Record], out: TextIO, by: By, mode: Modes) -> None:
    import json  # noqa: PLC0415

    for record in records:
        out.write(json.dumps(record.to_json(), ensure_ascii=False) + "\n")
        out.flush()


def _write_text(records: Iterable[Record], out: TextIO, by: By, mode: Modes) -> None:
    from onrecord.readout.terminal import make_console, print_record  # noqa: PLC0415
    from onrecord.readout.wording import Order  # noqa: PLC0415

    console = make_console(out)
    for number, record in enumerate(records):
        if number:
            console.print("\n")
        print_record(record, console, Order(by.value), mode is Modes.ALL)
        out.flush()


def _write_html(records: Iterable[Record], out: TextIO, by: By, mode: Modes) -> None:
    from onrecord.readout.html import render  # noqa: PLC0415
    from onrecord.readout.wording import Order  # noqa: PLC0415

    out.writelines(render(records, Order(by.value), mode is Modes.ALL))


def _write_markdown(records: Iterable[Record], out: TextIO, by: By, mode: Modes) -> None:
    from onrecord.readout.markdown import render  # noqa: PLC0415
    from onrecord.readout.wording import Order  # noqa: PLC0415

    for number, record in enumerate(records):
        out.write("\n---\n\n" * bool(number) + render(record, Order(by.value), mode is Modes.ALL))
        out.flush()


_WRITERS: dict[Format, Callable[[Iterable[Record], TextIO, By, Modes], None]] = {
    Format.TEXT: _write_text,
    Format.JSON: _write_json,
    Format.HTML: _write_html,
    Format.MARKDOWN: _write_markdown,
}
