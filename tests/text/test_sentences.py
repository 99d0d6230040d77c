from itertools import pairwise

import pytest
from hypothesis import example, given

from onrecord.text import find_paragraphs, find_sentences, lay_out
from tests.text.test_layout import TEXTS


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in find_sentences(text, find_paragraphs(text))]


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Hill met U.S. envoys. They agreed.", ["Mr. Hill met U.S. envoys.", "They agreed."]),
        (
            "She lives at No. 10. He said no. Then J. A. Reed left.",
            ["She lives at No. 10.", "He said no.", "Then J. A. Reed left."],
        ),
        (
            "Then A. P. J. Reed and Col. (Ret.) Hill left. See p. 5 of it.",
            ["Then A. P. J. Reed and Col. (Ret.) Hill left.", "See p. 5 of it."],
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
        ("She stayed\nin her\nhouse. He left.", ["She stayed", "in her", "house.", "He left."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
