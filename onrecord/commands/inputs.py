"""The options of commands that read articles: where they are, how they are read, and what is known of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.output import check_text
from onrecord.models import Model

if TYPE_CHECKING:
    from onrecord.errors import InputError
    from onrecord.record import Document
    from onrecord.sources import Details, Options

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCES...",
        help="Files, folders, patterns such as 'news/*.html', or web addresses; - is standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        help="Day of publication, such as 2025-05-19, from which relative dates are counted, of articles that do not "
        "state theirs.",
        metavar="DATE",
    ),
]
Publisher = Annotated[str | None, typer.Option(help="Publisher of articles that do not state theirs.", metavar="NAME")]
Title = Annotated[str | None, typer.Option(help="Title of an article that does not state its own.", metavar="TEXT")]
ModelName = Annotated[
    Model, typer.Option("--model", help="The large model reads best, the small one nearly as well and faster.")
]
Threads = Annotated[int, typer.Option(min=1, help="How many processor cores to use.")]
Force = Annotated[bool, typer.Option("--force", help="Read articles in other languages than English all the same.")]
Columns = Annotated[
    str | None,
    typer.Option(
        help="Which columns of tables (or keys of JSON) hold what, such as text=body,published=date.",
        metavar="FIELD=COLUMN,...",
    ),
]
# A plain string: an enumeration would have to be imported before --help can be shown.
InputKind = Annotated[
    str | None,
    typer.Option(
        "--input",
        help="What the sources hold, where names and contents do not tell: "
        "text, html, json, jsonl, csv, parquet, warc, pdf, docx, mail or feed.",
        metavar="KIND",
    ),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from addresses inside private networks all the same.")
]


def check_details(title: str | None, published: str | None, publisher: str | None) -> Details:
    """What the caller knows of the articles; wrong usage where `published` is no date, or another is no text."""
    from onrecord.errors import InputError  # noqa: PLC0415
    from onrecord.sources import Details  # noqa: PLC0415
    from onrecord.sources.details import check_date  # noqa: PLC0415

    for name, value in (("--title", title), ("--publisher", publisher)):
        if value is not None:
            check_text(value, name)
    try:
        return Details(title, check_date(published, "--published"), publisher)
    except InputError as error:
        raise typer.BadParameter(str(error).partition(": ")[2], param_hint="--published") from error


def make_options(
    columns: str | None = None, kind: str | None = None, allow_private: bool = False, cache: Path | None = None
) -> Options:
    """How sources are read; wrong usage where `columns` or `kind` say nothing that can be meant."""
    from onrecord.sources import Kind, Options, WebOptions, parse_columns  # noqa: PLC0415

    try:
        mapping = parse_columns(columns) if columns else {}
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--columns") from error
    if kind is not None and kind not in set(Kind):
        message = f"{kind!r} is none of {', '.join(Kind)}"
        raise typer.BadParameter(message, param_hint="--input")
    return Options(mapping, Kind(kind) if kind else None, web=WebOptions(allow_private=allow_private, cache=cache))


def read_paths(
    paths: list[str] | None, details: Details, options: Options | None = None
) -> Iterator[tuple[str, Document | InputError]]:
    """The articles at `paths`, of standard input where none is named, each after its file or address."""
    from onrecord.sources import STANDARD_INPUT, read_sourced  # noqa: PLC0415

    if not paths and sys.stdin.isatty():
        raise typer.BadParameter("name a file, or - for standard input", param_hint="SOURCES")
    return read_sourced(paths or [STANDARD_INPUT], details, getattr(sys.stdin, "buffer", None), options)
