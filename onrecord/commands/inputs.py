"""The options of commands that read articles: where they are, and what is known of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from onrecord.errors import InputError
    from onrecord.record import Document
    from onrecord.sources import Details

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATHS...", help="Text, HTML or JSON Lines files; - is standard input.", show_default=False),
]
Published = Annotated[
    str | None,
    typer.Option(help="Day of publication, such as 2025-05-19, from which relative dates are counted.", metavar="DATE"),
]
Publisher = Annotated[str | None, typer.Option(help="Publisher of the articles.", metavar="NAME")]
Title = Annotated[str | None, typer.Option(help="Title of the article.", metavar="TEXT")]
Force = Annotated[bool, typer.Option("--force", help="Read articles in other languages than English all the same.")]


def check_details(title: str | None, published: str | None, publisher: str | None) -> Details:
    """What the caller knows of the articles; wrong usage where `published` is no date."""
    from onrecord.errors import InputError  # noqa: PLC0415
    from onrecord.sources import Details  # noqa: PLC0415
    from onrecord.sources.details import check_date  # noqa: PLC0415

    try:
        return Details(title, check_date(published, "--published"), publisher)
    except InputError as error:
        raise typer.BadParameter(str(error).partition(": ")[2], param_hint="--published") from error


def read_paths(paths: list[str] | None, details: Details) -> Iterator[Document | InputError]:
    """The articles at `paths`, of standard input where none is named."""
    from onrecord.sources import STANDARD_INPUT, read_sources  # noqa: PLC0415

    if not paths and sys.stdin.isatty():
        raise typer.BadParameter("name a file, or - for standard input", param_hint="PATHS")
    return read_sources(paths or [STANDARD_INPUT], details, getattr(sys.stdin, "buffer", None))
