"""``onrecord dates``: time expressions and what they resolve to."""

from __future__ import annotations

from onrecord.commands.inputs import (
    AllowPrivate,
    Columns,
    Force,
    InputKind,
    Paths,
    Published,
    check_details,
    make_options,
    read_paths,
)
from onrecord.commands.output import Format, FormatOption, is_terminal, open_output, show_progress


def dates(
    paths: Paths = None,
    *,
    published: Published = None,
    format: FormatOption = None,
    columns: Columns = None,
    kind: InputKind = None,
    allow_private: AllowPrivate = False,
    force: Force = False,
) -> None:
    """Find time expressions and resolve them to TIMEX3 values.

    JSON comes out a line for each article: {"id", "dates": [{"start", "end", "type", "value"}]}, offsets in characters.
    """
    details = check_details(None, published, None)
    options = make_options(columns, kind, allow_private)
    chosen = format or (Format.TEXT if is_terminal() else Format.JSON)
    with open_output(chosen is Format.TEXT) as (out, failures):
        from onrecord.readout.times import print_dates, write_dates  # noqa: PLC0415

        write = print_dates if chosen is Format.TEXT else write_dates
        for document in show_progress(failures.pass_over(read_paths(paths, details, options), force)):
            write(document, out)
            out.flush()
