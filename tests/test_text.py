"""Words, sentences, paragraphs and quotations as offsets into an unchanged text."""

import time
import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.text import find_paragraphs, find_sentences, lay_out

TEXTS = st.text(st.sampled_from(list("abcXYZ .,!?\"'“”‘’«»„`\n\r\t-:…é1\u00a0\u200b😀")), max_size=200) | st.text(
    max_size=100
)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, find_paragraphs(text))]


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text)]


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
    assert find_paragraphs("\n\n") == []


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


@given(TEXTS)
@example("1… \u200b")
def test_every_word_is_in_one_sentence_and_every_sentence_has_a_word(text: str) -> None:
    found = find_paragraphs(text)
    places = find_sentences(text, found)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in (*found, *places))
    assert all(b <= c for (_, b), (c, _) in pairwise(places))
    starts = set(lay_out(text).starts)
    assert sum(a <= start < b for start in starts for a, b in places) == len(starts)
    assert all(any(a <= start < b for start in starts) for a, b in places)


def test_paragraphs_end_at_lines_and_at_blank_lines() -> None:
    assert paragraphs("One.\nTwo.\r\nThree.\r\n\r\nFour.\u2029Five.") == ["One.", "Two.", "Three.", "Four.", "Five."]


WRAPPED = """\
The ambassador said on Thursday that the convoy would not be allowed to
cross the bridge before the observers had inspected every one of its
lorries, and that no exception would be made for anyone.

She added that the inspection would take three days at the very least
and could take a week if the weather did not improve.
"""


def test_lines_of_wrapped_text_are_no_paragraphs() -> None:
    assert len(paragraphs(WRAPPED)) == 2
    assert len(paragraphs(WRAPPED.replace("\n", "\r\n"))) == 2
    assert len(sentences(WRAPPED)) == 2


def test_items_and_turns_in_wrapped_text_are_paragraphs() -> None:
    points = (
        "- an exchange of all prisoners, those of the first war among them, and of\nthe dead\n- a road\n- a bridge\n"
    )
    assert paragraphs(WRAPPED + points)[2:] == [points[: points.index("\n- a road")], "- a road", "- a bridge"]
    turns = "Q: Did the minister say when the observers would be back at the border\npost?\nMR. OAKES: No.\nQ: Why?\n"
    assert paragraphs(WRAPPED + turns)[3:] == ["MR. OAKES: No.", "Q: Why?"]
    assert paragraphs(WRAPPED + turns.replace("MR. OAKES", "John Oakes"))[3:] == ["John Oakes: No.", "Q: Why?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Hill met U.S. envoys. They agreed.", ["Mr. Hill met U.S. envoys.", "They agreed."]),
        (
            "She lives at No. 10. He said no. Then J. A. Reed left.",
            ["She lives at No. 10.", "He said no.", "Then J. A. Reed left."],
        ),
        ("She wrote so on X. Ruiz read it.", ["She wrote so on X.", "Ruiz read it."]),
        ("Then X. Ruiz read it.", ["Then X. Ruiz read it."]),
        ("He left the U.N. The talks failed.", ["He left the U.N.", "The talks failed."]),
        ("On Jan. 5 they met. In Dec. they had not.", ["On Jan. 5 they met.", "In Dec. they had not."]),
        ("“Why?” she asked. “No!” Mr. Oakes said.", ["“Why?” she asked.", "“No!” Mr. Oakes said."]),
        ("He waited... and left. … Nobody came.", ["He waited... and left.", "… Nobody came."]),
        ("We . . . will see . . . Then he left.", ["We . . . will see . . .", "Then he left."]),
        ("PEACE AT LAST IN U.S. TALKS\nThe envoys sang.", ["PEACE AT LAST IN U.S. TALKS", "The envoys sang."]),
        ("Q: Will you go? A: Yes. MR. HILL: We will.", ["Q: Will you go?", "A: Yes.", "MR. HILL: We will."]),
        ("1. Stop firing.\n2. Go home. Now.", ["1. Stop firing.", "2. Go home.", "Now."]),
        ("The talks ended.The envoys left.", ["The talks ended.", "The envoys left."]),
        ('"We go." "We stay."', ['"We go."', '"We stay."']),
        ("It works.[1] It does.", ["It works.[1]", "It does."]),
        ("„Wir gehen.“ He left. »Nein.« She stayed.", ["„Wir gehen.“", "He left.", "»Nein.«", "She stayed."]),
        ("« Jamais. » Il part. « Où ? » Elle reste.", ["« Jamais. »", "Il part.", "« Où ? »", "Elle reste."]),
        ("no capitals here. none at all", ["no capitals here. none at all"]),
        ("word", ["word"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


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
