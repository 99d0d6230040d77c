"""``onrecord failures``: what could not be added, why, and another try."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from onrecord.commands.add import Tally, add_sources
from onrecord.commands.inputs import Threads
from onrecord.commands.output import Format, FormatOption, complain, is_terminal, name_source, open_output, printable
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive

if TYPE_CHECKING:
    from onrecord.archive.failures import Failure


def failures(
    *,
    archive: ArchiveOption = ARCHIVE,
    retry: Annotated[bool, typer.Option("--retry", help="Try again to add them.")] = False,
    threads: Threads = 1,
    format: FormatOption = None,
) -> None:
    """List what could not be added, with the reason, or try it again.

    A failure leaves the list when its file or address is read without it.
    """
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    with open_output(chosen is Format.TEXT) as (out, told), open_archive(archive) as opened:
        if not retry:
            _write(opened.failures(), out, chosen)
            return
        tally = Tally(told)
        for settings, sources in _group(opened.failures()):
            if "-" in sources:
                complain("what came from standard input cannot be tried again; pipe it into onrecord add once more")
            again = [source for source in sources if source != "-"]
            add_sources(opened, again, settings, tally, reread=bool(settings.get("reread")), threads=threads)
        tally.write(out, chosen is Format.TEXT)


def _group(listed: Iterable[Failure]) -> Iterable[tuple[dict[str, object], list[str]]]:
    """The sources to read again, by the settings to read them with."""
    groups: dict[str, dict[str, None]] = {}
    for failure in listed:
        groups.setdefault(json.dumps(failure.options, sort_keys=True), {})[failure.source] = None
    return [(json.loads(settings), list(sources)) for settings, sources in groups.items() if settings != "{}"]


def _write(listed: Iterable[Failure], out: TextIO, format: Format) -> None:
    for failure in listed:
        if format is Format.JSON:
            out.write(json.dumps(dataclasses.asdict(failure), ensure_ascii=False) + "\n")
            continue
        times = "once" if failure.attempts == 1 else f"{failure.attempts} times"
        named = name_source(failure.article, failure.source)
        out.write(printable(f"{named}{failure.article}: {failure.message}") + "\n")
        out.write(
            printable(f"    {failure.reason}, tried {times}, last {failure.last_at[:16].replace('T', ' ')}") + "\n"
        )
