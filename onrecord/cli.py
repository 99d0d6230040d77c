"""The command line. Each command turns its options into calls of the library; nothing else here knows how to read.

What takes long to import is imported in the command that needs it, so that ``--help`` and completion answer at once.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn, TextIO, TypeVar

import typer

from onrecord import __version__

if TYPE_CHECKING:
    from rich.progress import Progress

    from onrecord.errors import InputError
    from onrecord.record import Document, Record
    from onrecord.sources import Details

# The bases of Typer's own errors, which it does not export.
_WrongUsage: type[Exception] = typer.BadParameter.__mro__[2]
_INTERRUPTED = 130

_Item = TypeVar("_Item")


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"


class DatesFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


class By(StrEnum):
    SPEAKER = "speaker"
    ORDER = "order"


class Modes(StrEnum):
    SPEECH = "speech"
    ALL = "all"


_Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATHS...", help="Text, HTML or JSON Lines files; - is standard input.", show_default=False),
]
_Published = Annotated[
    str | None,
    typer.Option(help="Day of publication, such as 2025-05-19, from which relative dates are counted.", metavar="DATE"),
]
_Publisher = Annotated[str | None, typer.Option(help="Publisher of the articles.", metavar="NAME")]
_Title = Annotated[str | None, typer.Option(help="Title of the article.", metavar="TEXT")]
_Force = Annotated[bool, typer.Option("--force", help="Read articles in other languages than English all the same.")]

app = typer.Typer(
    help="Reads news about diplomacy into records: who said what, who met whom, who undertook what.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def main() -> NoReturn:
    """Run the command line and exit: 0 all done, 1 some articles could not be read, 2 wrong usage, 130 interrupted."""
    try:
        status = app(prog_name="onrecord", standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        status = _INTERRUPTED
    except _WrongUsage as error:
        format_message: Callable[[], str] = getattr(error, "format_message", error.__str__)
        _complain(f"{format_message().rstrip('.')}; see onrecord --help")
        status = 2
    sys.exit(status if isinstance(status, int) else 0)


@app.callback(invoke_without_command=True)
def _about(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if version:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit


@app.command()
def read(
    paths: _Paths = None,
    *,
    published: _Published = None,
    publisher: _Publisher = None,
    title: _Title = None,
    format: Annotated[
        Format | None, typer.Option(help="Text in a terminal and JSON in a pipe unless given.", show_default=False)
    ] = None,
    by: Annotated[
        By, typer.Option(help="Statements under their speakers, or in the order of the article.")
    ] = By.SPEAKER,
    mode: Annotated[
        Modes, typer.Option(help="Only what was said, or thoughts and wishes too; JSON always has all.")
    ] = Modes.SPEECH,
    threads: Annotated[int, typer.Option(min=1, help="How many processor cores to use.")] = 1,
    force: _Force = False,
) -> None:
    """Read articles into their records.

    A text or HTML file holds one article. A JSON Lines file holds one a line, {"id", "text", "published", "publisher",
    "title", "url"}, of which only the text is needed; JSON comes out a line for each, in order.
    """
    details = _check_details(title, published, publisher)
    with _output(format or _usual_format()) as (out, failures):
        from onrecord.reader import Reader  # noqa: PLC0415

        documents = failures.pass_over(_documents(paths, details), force)
        records = _show_progress(Reader(threads=threads).read_many(documents))
        _WRITERS[format or _usual_format()](records, out, by, mode)


@app.command()
def dates(
    paths: _Paths = None,
    *,
    published: _Published = None,
    format: Annotated[
        DatesFormat | None, typer.Option(help="Text in a terminal and JSON in a pipe unless given.", show_default=False)
    ] = None,
    force: _Force = False,
) -> None:
    """Find time expressions and resolve them to TIMEX3 values.

    JSON comes out a line for each article: {"id", "dates": [{"start", "end", "type", "value"}]}, offsets in characters.
    """
    details = _check_details(None, published, None)
    chosen = Format(format or _usual_format())
    with _output(chosen) as (out, failures):
        from onrecord.readout.times import print_dates, write_dates  # noqa: PLC0415

        write = print_dates if chosen is Format.TEXT else write_dates
        for document in _show_progress(failures.pass_over(_documents(paths, details), force)):
            write(document, out)
            out.flush()


class _Failures:
    """Articles that could not be read, told as they come and counted."""

    def __init__(self) -> None:
        self.n_failed = 0

    def pass_over(self, articles: Iterable[Document | InputError], force: bool) -> Iterator[Document]:
        """The articles that can be read."""
        from onrecord.errors import InputError  # noqa: PLC0415
        from onrecord.sources.language import check_language  # noqa: PLC0415

        for article in articles:
            try:
                if isinstance(article, InputError):
                    raise article
                if not force:
                    check_language(article)
            except InputError as error:
                self.n_failed += 1
                _complain(str(error))
            else:
                yield article


def _check_details(title: str | None, published: str | None, publisher: str | None) -> Details:
    from onrecord.errors import InputError  # noqa: PLC0415
    from onrecord.sources import Details  # noqa: PLC0415
    from onrecord.sources.details import check_date  # noqa: PLC0415

    try:
        return Details(title, check_date(published, "--published"), publisher)
    except InputError as error:
        raise typer.BadParameter(str(error).partition(": ")[2], param_hint="--published") from error


def _documents(paths: list[str] | None, details: Details) -> Iterator[Document | InputError]:
    from onrecord.sources import STANDARD_INPUT, read_sources  # noqa: PLC0415

    if not paths and sys.stdin.isatty():
        raise typer.BadParameter("name a file, or - for standard input", param_hint="PATHS")
    return read_sources(paths or [STANDARD_INPUT], details, getattr(sys.stdin, "buffer", None))


def _usual_format() -> Format:
    return Format.TEXT if sys.stdout.isatty() else Format.JSON


@contextlib.contextmanager
def _output(format: Format) -> Iterator[tuple[TextIO, _Failures]]:
    """Standard output, and the exit status that fits what went wrong; a reader who leaves early is no fault."""
    from onrecord.errors import OnRecordError  # noqa: PLC0415

    if isinstance(sys.stdout, io.TextIOWrapper):
        if format is Format.TEXT:
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    failures = _Failures()
    try:
        yield sys.stdout, failures
        sys.stdout.flush()
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OnRecordError as error:
        _complain(str(error))
        raise typer.Exit(1) from error
    if failures.n_failed:
        raise typer.Exit(1)


def _complain(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    line = "".join(character if character.isprintable() else " " for character in message)
    with contextlib.suppress(BrokenPipeError):
        print(f"onrecord: {line}".encode(errors="replace").decode(), file=sys.stderr, flush=True)


def _show_progress(items: Iterable[_Item]) -> Iterable[_Item]:
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

    for piece in render(records, Order(by.value), mode is Modes.ALL):
        out.write(piece)


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

if __name__ == "__main__":
    main()
