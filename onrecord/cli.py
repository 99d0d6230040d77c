"""The command line: what it is called, which commands it has, and how it ends.

Each command is in a module of ``onrecord.commands`` and turns its options into calls of the library. What takes long to
import is imported in the command that needs it, so that ``--help`` and completion answer at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, NoReturn

import typer

from onrecord import __version__
from onrecord.commands import (
    add,
    compare,
    correct,
    corrections,
    dates,
    export,
    failures,
    read,
    remove,
    search,
    show,
    who,
)
from onrecord.commands.output import complain

# The bases of Typer's own errors, which it does not export.
_WrongUsage: type[Exception] = typer.BadParameter.__mro__[2]
_INTERRUPTED = 130
_COMMANDS: dict[str, Callable[..., None]] = {
    "read": read.read,
    "dates": dates.dates,
    "add": add.add,
    **search.COMMANDS,
    "show": show.show,
    "compare": compare.compare,
    "export": export.export,
    "failures": failures.failures,
    "correct": correct.correct,
    "corrections": corrections.corrections,
    "remove": remove.remove,
    "merge": who.merge,
    "split": who.split,
    "import-actors": who.import_actors,
}

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
        message = format_message().rstrip(".").replace("Value error, ", "")  # which pydantic puts before
        context = getattr(error, "ctx", None)
        complain(f"{message}; see {context.command_path if context else 'onrecord'} --help")
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


for _name, _command in _COMMANDS.items():
    app.command(_name)(_command)

if __name__ == "__main__":
    main()
