"""``onrecord add``: articles into the archive."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

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
)
from onrecord.commands.output import Failures, Format, FormatOption, complain, is_terminal, open_output
from onrecord.commands.progress import count_articles, show_adding
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive
from onrecord.models import Model

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.archive.adding import Added, Sourced

_STANDARD_INPUT = "-"
_DATING = "--published or --columns published=... says when"


def add(
    paths: Paths = None,
    *,
    archive: ArchiveOption = ARCHIVE,
    published: Published = None,
    publisher: Publisher = None,
    title: Title = None,
    columns: Columns = None,
    kind: InputKind = None,
    allow_private: AllowPrivate = False,
    reread: Annotated[
        bool,
        typer.Option("--reread", help="Read articles again that changed, or were read by another version or model."),
    ] = False,
    model: ModelName = Model.LARGE,
    threads: Threads = 1,
    force: Force = False,
    format: FormatOption = None,
) -> None:
    """Read articles into the archive.

    An article that is there already costs a look-up. Adding may be stopped at any moment; the same command goes on
    from there. Articles that cannot be added are listed by onrecord failures. With --reread and no sources, the
    archive's own articles are read again where another version of the program or another model read them.
    """
    if not paths and not reread and sys.stdin.isatty():
        raise typer.BadParameter("name a file, or - for standard input", param_hint="SOURCES")
    settings = {
        "published": published,
        "publisher": publisher,
        "title": title,
        "columns": columns,
        "kind": kind,
        "allow_private": allow_private,
        "force": force,
        "model": model.value,
        "reread": reread,
    }
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    sources = [*map(locate, paths or [_STANDARD_INPUT])]
    check_settings(settings)
    with open_output(chosen is Format.TEXT) as (out, failures), open_archive(archive, create=True) as opened:
        tally = Tally(failures)
        if reread and not paths:
            reread_all(opened, settings, tally, threads)
        else:
            add_sources(opened, sources, settings, tally, reread=reread, threads=threads)
        tally.write(out, chosen is Format.TEXT)


class Tally:
    """What became of the articles: counted, and failures told as they come."""

    def __init__(self, failures: Failures) -> None:
        self.outcomes: Counter[str] = Counter()
        self.n_words = 0
        self.n_undated = 0
        self._failures = failures

    def count(self, added: Added) -> None:
        """Count one article in."""
        self.outcomes[added.outcome.value] += 1
        self.n_words += added.n_words
        self.n_undated += not added.is_dated
        if added.error is not None:
            self._failures.tell(added.error, added.source)

    def write(self, out: TextIO, as_text: bool) -> None:
        """The sum of it, as a sentence or as JSON."""
        from onrecord.archive.adding import Outcome  # noqa: PLC0415

        n = {outcome: self.outcomes[outcome.value] for outcome in Outcome}
        if not as_text:
            counts = {outcome.value: n[outcome] for outcome in Outcome}
            out.write(json.dumps(counts | {"words": self.n_words, "undated": self.n_undated}) + "\n")
            return
        parts = [f"{_articles(n[Outcome.ADDED])} added"]
        parts += [f"{n[Outcome.REREAD]:,} read again"] * bool(n[Outcome.REREAD])
        parts += [f"{n[Outcome.KNOWN]:,} known already"] * bool(n[Outcome.KNOWN])
        parts += [f"{n[Outcome.CHANGED]:,} changed since (--reread replaces them)"] * bool(n[Outcome.CHANGED])
        old = "known from another version or model (--reread reads them again)"
        parts += [f"{n[Outcome.OUTDATED]:,} {old}"] * bool(n[Outcome.OUTDATED])
        parts += [f"{n[Outcome.FAILED]:,} failed (onrecord failures lists them)"] * bool(n[Outcome.FAILED])
        parts += [f"{self.n_undated:,} undated ({_DATING})"] * bool(self.n_undated)
        out.write(", ".join(parts) + "\n")


def locate(source: str) -> str:
    """`source` as it is found from any folder: files by their full path, without ".." where no link makes a detour."""
    if source in {"", _STANDARD_INPUT} or source.casefold().startswith(("http://", "https://")):
        return source
    try:
        path = Path(source).absolute()
        is_detour = any(map(Path.is_symlink, path.parents))
        return str(path) if is_detour else os.path.abspath(path)
    except ValueError:  # a NUL in the name, which is told when its turn comes
        return source


def check_settings(settings: Mapping[str, Any]) -> None:
    """Wrong usage where an option says nothing that can be meant."""
    check_details(settings["title"], settings["published"], settings["publisher"])
    make_options(settings["columns"], settings["kind"])


def add_sources(
    archive: Archive,
    sources: Sequence[str],
    settings: Mapping[str, Any],
    tally: Tally,
    *,
    reread: bool = False,
    threads: int = 1,
) -> None:
    """Add what is at `sources`; failures of theirs that do not come again are settled."""
    from onrecord.archive.adding import Adder  # noqa: PLC0415
    from onrecord.archive.failures import settle_failures  # noqa: PLC0415
    from onrecord.archive.writing import now  # noqa: PLC0415
    from onrecord.reader import Reader  # noqa: PLC0415
    from onrecord.sources import readable_name  # noqa: PLC0415

    started_at = now()
    with _telling(tally, count_articles(sources)) as tell:
        adder = Adder(archive, Reader(threads, _model(settings)), tell, settings, reread, bool(settings["force"]))
        adder.add(_read(archive, sources, settings))
    with archive.writing() as connection:
        for source in sources:
            settle_failures(connection, readable_name(source), started_at)


def reread_all(archive: Archive, settings: Mapping[str, Any], tally: Tally, threads: int = 1) -> None:
    """Read again what another version of the program or another model read."""
    from onrecord.archive.adding import Adder, outdated  # noqa: PLC0415
    from onrecord.reader import Reader  # noqa: PLC0415

    with _telling(tally, None) as tell:
        reader = Reader(threads, _model(settings))
        Adder(archive, reader, tell, settings, reread=True, force=True).add(outdated(archive, reader.version))


@contextlib.contextmanager
def _telling(tally: Tally, n_articles: int | None) -> Iterator[Callable[[Added], None]]:
    """Counts what is added and shows how far it is; tells whoever stops the work that it was not in vain."""
    try:
        with show_adding(n_articles) as advance:

            def tell(added: Added) -> None:
                advance(added.n_words)
                tally.count(added)

            yield tell
    except KeyboardInterrupt:
        complain("stopped; what was added stays, and the same command goes on from there")
        raise


def _model(settings: Mapping[str, Any]) -> Model:
    """The model to read with; failures that were noted before there were two have none in their settings."""
    return Model(settings.get("model", Model.LARGE))


def _read(archive: Archive, sources: Iterable[str], settings: Mapping[str, Any]) -> Iterator[Sourced]:
    """The articles at `sources`, each with the file or address that it came from."""
    from onrecord.sources import read_sourced  # noqa: PLC0415

    details = check_details(settings["title"], settings["published"], settings["publisher"])
    cache = Path(f"{archive.address}.pages") if archive.is_file else None
    options = make_options(settings["columns"], settings["kind"], settings["allow_private"], cache)
    return read_sourced(sources, details, getattr(sys.stdin, "buffer", None), options)


def _articles(number: int) -> str:
    return f"{number:,} article{'s' * (number != 1)}"
