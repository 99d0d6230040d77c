import time
import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text import lay_out

TEXTS = st.text(st.sampled_from(list("abcXYZ .,!?\"'“”‘’«»„`\n\r\t-:…é1\u00a0\u200b😀")), max_size=200) | st.text(
    max_size=100
)


def quoted(text: str) -> str:
    """The depth of quotation of each word, as digits."""
    return "".join(map(str, lay_out(text).quoted))


def test_words_and_marks_stand_alone() -> None:
    layout = lay_out("“We’ll go,” said Müller-Lüdenscheidt.")
    assert layout.words == ["“", "We", "’", "ll", "go", ",", "”", "said", "Müller", "-", "Lüdenscheidt", "."]
    assert layout.offsets(1, 4) == (1, 9)
    assert list(layout.words_in(1, 9)) == [1, 2, 3, 4]
    assert len(layout.words_in(6, 6)) == 0


def test_accents_and_zero_width_characters_belong_to_their_word() -> None:
    assert lay_out("Zele\u0301nsky pass\u200bport co\u00adoperate 😀").words == [
        "Zele\u0301nsky",
        "pass\u200bport",
        "co\u00adoperate",
        "😀",
    ]


def test_empty_text() -> None:
    assert len(lay_out("")) == 0
    assert len(lay_out(" \n\t ")) == 0


@given(TEXTS)
def test_words_cover_all_visible_characters_in_order(text: str) -> None:
    layout = lay_out(text)
    assert all(start < end for start, end in zip(layout.starts, layout.ends, strict=True))
    assert all(end <= start for end, start in zip(layout.ends, layout.starts[1:], strict=False))
    covered = np.zeros(len(text), dtype=bool)
    for start, end in zip(layout.starts, layout.ends, strict=True):
        covered[start:end] = True
    for character, is_covered in zip(text, covered, strict=True):
        if character.isspace():
            assert not is_covered
        elif unicodedata.category(character)[0] in "LNPS":
            assert is_covered


@given(TEXTS)
def test_sentences_and_paragraphs_are_numbered_as_words_go_on(text: str) -> None:
    layout = lay_out(text)
    for numbers in (layout.sentence, layout.paragraph):
        assert bool((np.diff(numbers) >= 0).all())
        assert not len(numbers) or numbers[0] == 0
    assert all(0 <= depth <= 2 for depth in layout.quoted)
    same_sentence = np.diff(layout.sentence) == 0
    assert bool((np.diff(layout.paragraph)[same_sentence] == 0).all())


def test_words_are_written_on_one_line() -> None:
    assert lay_out("She met the\nPrime  Minister.").written(2, 4) == "the Prime Minister"


def test_depth_of_quotation() -> None:
    assert quoted("He said “she told me ‘no’ today” twice.") == "0" * 2 + "1" * 4 + "222" + "11" + "00"


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that “the talks” were over. It’s the soldiers’ turn.\n\n" * 3_000,
        '"' * 60_000,
        "“‘" * 30_000,
        "' " * 40_000,
        "." * 60_000,
        "\n " * 60_000,
        "a" + " " * 60_000 + "b",
        "‘x\n\n" * 20_000,
    ],
    ids=["words", "marks", "nested", "apostrophes", "dots", "lines", "space", "paragraphs"],
)
def test_time_is_proportional_to_length(text: str) -> None:
    def seconds(part: str) -> float:
        start = time.process_time()
        lay_out(part)
        return time.process_time() - start

    tenth = seconds(text[: len(text) // 10])
    assert seconds(text) < 60 * tenth + 0.3
