from __future__ import annotations

import pytest

from onrecord.page.datelines import dateline_of, dateline_words
from onrecord.text import lay_out


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("OSLO, March 13 (Xinhua) --", "OSLO"),
        ("UNITED NATIONS (Newsdesk) -", "UNITED NATIONS"),
        ("NEW DELHI —", "NEW DELHI"),
        ("Lima/Quito -", "Lima/Quito"),
        ("Port Moresby, 4 May 2025 —", "Port Moresby"),
        ("Lima, Nov. 20 -", "Lima"),
        ("KAZAN, May 5. /TASS/.", "KAZAN"),
    ],
)
def test_datelines_of_agencies(dateline: str, place: str) -> None:
    layout = lay_out(f"Talks go on\n\n{dateline} Talks went on.")
    assert dateline_of(layout) == place
    [(first, last)] = dateline_words(layout)
    assert layout.written(first, last) == dateline


@pytest.mark.parametrize(
    "text", ["", "The U.S. - a party to the pact - left.", "BREAKING - Talks went on.", "Lund - who left"]
)
def test_no_dateline(text: str) -> None:
    assert dateline_of(lay_out(text)) is None
    assert dateline_words(lay_out(text)) == []
