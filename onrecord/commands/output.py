"""What the commands share: where their output and their complaints go, and which exit status they end with."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TextIO, TypeVar

import typer

if TYPE_CHECKING:
    from rich.progress import Progress

    from onrecord.errors import InputError
    from onrecord.record import Document

_Item = TypeVar("_Item")


class Format(StrEnum):
    """Those of commands that write no pages."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[
    Format | None, typer.Option(help="Text in a terminal and JSON in a pipe unless given.", show_default=False)
]
_STANDARD_INPUT = "-"


class Failures:
    """Articles that could not be read, told as they come and counted."""

    def __init__(self) -> None:
        self.n_failed = 0

    def tell(self, error: InputError, source: str | None = None) -> None:
        """Say on standard error what is wrong, and count it; the file or address too, where the article's id is not of
        it."""
        self.n_failed += 1
        complain(f"{name_source(error.article, source)}{error}")

    def pass_over(self, articles: Iterable[tuple[str, Document | InputError]], force: bool) -> Iterator[Document]:
        """Of articles, each after its file or address, those that can be read, `force` those in other languages too."""
        from onrecord.errors import InputError  # noqa: PLC0415
        from onrecord.sources.language import check_language  # noqa: PLC0415

        for source, article in articles:
            try:
                if isinstance(article, InputError):
                    raise article
                if not force:
                    check_language(article)
            except InputError as error:
                self.tell(error, source)
            else:
                yield article


def is_terminal() -> bool:
    """Whether a person reads standard output: text is for people, JSON for programs."""
    return sys.stdout.isatty()


@contextlib.contextmanager
def open_output(as_text: bool) -> Iterator[tuple[TextIO, Failures]]:
    """Standard output, and the exit status that fits what went wrong; a reader who leaves early is no fault.

    `as_text` is for people, in the encoding of their terminal; all else is UTF-8.
    """
    from onrecord.errors import OnRecordError  # noqa: PLC0415

    if isinstance(sys.stdout, io.TextIOWrapper):
        if as_text:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    failures = Failures()
    try:
        yield sys.stdout, failures
        sys.stdout.flush()
    except OSError as error:
        with contextlib.suppress(OSError, ValueError):  # what is left is not tried again at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            complain(f"{error.filename or 'the output'} cannot be written: {error.strerror or error}")
            raise typer.Exit(1) from error
    except OnRecordError as error:
        complain(str(error))
        raise typer.Exit(1) from error
    if failures.n_failed:
        raise typer.Exit(1)


def name_source(article: str | None, source: str | None) -> str:
    """What to put before a complaint about an article, so that it names the file or address that it came from."""
    if source is None or source == _STANDARD_INPUT:
        return ""
    is_named = (article or source).startswith((source, "http://", "https://"))
    return "" if is_named else f"{source}: "


def complain(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    with contextlib.suppress(BrokenPipeError):
        print(f"onrecord: {printable(message)}".encode(errors="replace").decode(), file=sys.stderr, flush=True)


def printable(text: str) -> str:
    """`text` as one line that does nothing to a terminal: what is no visible character becomes a space."""
    return "".join(character if character.isprintable() else " " for character in text)


def check_text(value: str, option: str) -> None:
    """Wrong usage where the value of an option has bytes that are no UTF-8, which no text has."""
    if value != value.encode(errors="replace").decode():
        raise typer.BadParameter(f"{value!r} is no text in UTF-8", param_hint=option)


def show_progress(items: Iterable[_Item]) -> Iterable[_Item]:
    """`items`, with their number so far on standard error while they go into a file or pipe."""
    if sys.stdout.isatty() or not sys.stderr.isatty():
        return items
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (SpinnerColumn(), TextColumn("{task.completed} read"), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False)
    return _counted(items, progress)


def _counted(items: Iterable[_Item], progress: Progress) -> Iterator[_Item]:
    with progress:
        yield from progress.track(items, total=None)
