from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text import lay_out
from onrecord.text.escapes import decode, decode_with_places, is_coded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&quot;No,&quot; Lund said.", '"No," Lund said.'),
        ("Lund&#39;s &amp; Vogt&#x2019;s", "Lund's & Vogt’s"),
        ("&amp;quot;No&amp;quot;", '"No"'),
        ("Ana Ram&iacute;rez", "Ana Ramírez"),
        ("â€œNo,â€\x9d Lundâ€™s aide said", "“No,” Lund’s aide said"),
        ("â€œNo,â€ she said", "“No,” she said"),
        ("JosÃ© MuÃ±oz", "José Muñoz"),
        ("minis&shy;ter,&ensp;Lund&#13;&zwnj;", "minister, Lund "),
        ("the minis-\nter's long- \nterm Franco-\nGerman plan", "the minister's long- \nterm Franco-\nGerman plan"),
        ("Peru-\nbacked men", "Peru-\nbacked men"),
        ("> We will\n> sign.\n> > They\n> > will", "> We will sign.\n> > They will"),
        ("AT&T, R&D; B&Bs; &#7; &unheard; LIBERTÉ” São", "AT&T, R&D; B&Bs; &#7; &unheard; LIBERTÉ” São"),
    ],
)
def test_signs_are_read_as_what_they_stand_for(text: str, plain: str) -> None:
    assert decode(text) == plain
    assert decode_with_places(text)[0] == plain


def test_words_of_a_coded_text_stand_where_they_stand_in_it() -> None:
    text = "&quot;We&#39;ll go,&quot; Ram&iacute;rez said. She did."
    layout = lay_out(text)
    assert layout.words == ['"', "We", "'", "ll", "go", ",", '"', "Ramírez", "said", ".", "She", "did", "."]
    assert text[slice(*layout.offsets(7, 7))] == "Ram&iacute;rez"
    assert layout.written(7, 8) == "Ramírez said"
    assert layout.part(7, 8).words == ["Ramírez", "said"]
    assert layout.quoted == [1] * 7 + [0] * 6
    assert [text[slice(*place)] for place in layout.quotations] == ["&quot;We&#39;ll go,&quot;"]
    assert layout.sentence[-3:] == [1, 1, 1]


PIECES = ["&quot;", "&#39;", "&nbsp;", "&shy;", "&#13;", "&#7;", "&Bs;", "&", "â€", "œ", "\x9d", "a", " ", ".", "\n"]


@given(st.lists(st.sampled_from(PIECES)))
def test_any_coded_text_is_laid_out(pieces: list[str]) -> None:
    text = "".join(pieces)
    layout = lay_out(text)
    assert layout.is_coded == is_coded(text)
    assert all(start < end for start, end in zip(layout.starts, layout.ends, strict=True))
    assert layout.words == lay_out(decode(text)).words or is_coded(decode(text))
