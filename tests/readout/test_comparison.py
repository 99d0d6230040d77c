"""Several people's statements side by side."""

import io
from functools import partial

from rich.console import Console

from onrecord.readout.comparison import print_comparison
from tests.archive.entries import entry

said = partial(entry, mode="speech", form="direct")


def test_what_has_no_day_comes_last() -> None:
    out = io.StringIO()
    found = {
        "Lind": [said(words="undated words"), said(words="later", day="2025-06-01")],
        "Berg": [said(words="earlier", day="2025-05-01")],
    }
    print_comparison(found, Console(file=out, width=120))
    places = [out.getvalue().index(words) for words in ("earlier", "later", "undated words")]
    assert places == sorted(places)


def test_what_was_only_published_that_day_says_so() -> None:
    out = io.StringIO()
    found = {"Lind": [said(words="dated", day="2025-05-01")], "Berg": [said(day="2025-05-01", date=None)]}
    print_comparison(found, Console(file=out, width=160))
    assert out.getvalue().count("quoted · day of publication") == 1
