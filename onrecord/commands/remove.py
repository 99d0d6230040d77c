"""``onrecord remove``: articles out of the archive."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.commands.output import open_output, printable
from onrecord.commands.store import ARCHIVE, ArchiveOption, open_archive


def remove(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", help="Ids of articles, such as 3fa9c21b04de.")],
    *,
    archive: ArchiveOption = ARCHIVE,
) -> None:
    """Take articles out of the archive, with their entries, links and corrections.

    All of them or, where one is not in the archive, none. What other articles have stays, and adding the article again
    reads it anew; what was corrected in it is gone.
    """
    with open_output(as_text=True) as (out, _), open_archive(archive) as opened:
        for removed in opened.remove(articles):
            entries = f"{removed.n_entries:,} {'entry' if removed.n_entries == 1 else 'entries'}"
            made = f", {removed.n_corrections:,} correction{'s' * (removed.n_corrections != 1)}"
            out.write(
                printable(f"{removed.id}: removed {removed.name}, {entries}{made * bool(removed.n_corrections)}") + "\n"
            )
