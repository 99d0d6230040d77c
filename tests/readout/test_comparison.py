"""Several people's statements side by side."""

import io

from rich.console import Console

from onrecord.archive.found import Carrier, Entry, Party
from onrecord.readout.comparison import print_comparison


def said(words: str, day: str | None) -> Entry:
    """A statement of these words."""
    article = Carrier("3fa9c21b04de", "a.txt", None, day, None, None, "a.txt")
    nothing = dict.fromkeys(
        "what condition type channel force status place duration statement confidence utterance occasion".split()
    )
    return Entry(
        id="3fa9c21b04de.s1",
        kind="statement",
        date=day,
        day=day,
        by=(Party("p1", "Ana Lind", "person", None, None, None),),
        to=(),
        text=words,
        start=0,
        end=len(words),
        mode="speech",
        form="direct",
        corrected=False,
        n_articles=1,
        article=article,
        **nothing,  # type: ignore[arg-type]
    )


def test_what_has_no_day_comes_last() -> None:
    out = io.StringIO()
    found = {
        "Lind": [said("undated words", None), said("later", "2025-06-01")],
        "Berg": [said("earlier", "2025-05-01")],
    }
    print_comparison(found, Console(file=out, width=120))
    places = [out.getvalue().index(words) for words in ("earlier", "later", "undated words")]
    assert places == sorted(places)
