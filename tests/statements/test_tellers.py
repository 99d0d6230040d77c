"""Who tells what a cue reports."""

from __future__ import annotations

import pytest

from onrecord.encoder.reading import Reading
from onrecord.statements.tellers import (
    find_source,
    find_told,
    follows_be,
    is_asked_of_speaker,
    is_passive,
    is_refusal_to_act,
)
from onrecord.text import lay_out
from tests.readings import reading


def source_of(made: Reading) -> str | None:
    layout, [trigger] = made.layout, made.triggers
    found = find_source(layout, trigger)
    return None if found is None else layout.text[slice(*layout.offsets(*found))]


@pytest.mark.parametrize(
    ("text", "cue", "source", "found"),
    [
        ("Lund, after a call with Joao Pires, said no.", "said", ["Lund", "Joao Pires"], "Lund"),
        ("Asked about Lund she said no.", "said", ["Lund she"], "she"),
        ("In it the captain said no.", "said", ["it the captain"], "the captain"),
        (
            "A senior spokesman for the board, Leif Dahl, said no.",
            "said",
            ["for the board, Leif Dahl"],
            "A senior spokesman for the board, Leif Dahl",
        ),
        ("Al-Amin's deputy, Ana Ruiz, said no.", "said", ["Al-Amin", "Ana Ruiz"], "Ana Ruiz"),
        ("The Secretary-General's envoy, Ana Ruiz, said no.", "said", ["The Secretary", "Ana Ruiz"], "Ana Ruiz"),
        ("He met Lund, who said no.", "said", ["He"], "Lund"),
        ("Peru's young adviser, Vogt, said no.", "said", ["Peru's", "Vogt"], "Vogt"),
        ("By then she'd said no.", "said", ["she'd"], "she"),
        ("His side, he said, would stay.", "said", ["His side, he"], "he"),
        ("Lund and Vogt said no.", "said", ["Lund", "Vogt"], "Lund and Vogt"),
        ("I told the envoy that it was closed.", "told", ["the envoy"], "I"),
        ("Lund was told by Vogt that it was closed.", "told", ["Lund", "Vogt"], "Vogt"),
        ("Lund was told that it was closed.", "told", ["Lund"], None),
    ],
)
def test_the_source_is_who_tells(text: str, cue: str, source: list[str], found: str | None) -> None:
    made = reading(
        text, [{"task": "statement", "word": cue, "source": source, "content": text.rsplit(maxsplit=1)[-1][:-1]}]
    )
    assert source_of(made) == found


@pytest.mark.parametrize(
    ("text", "cue", "passive"),
    [
        ("She was told", "told", True),
        ("She has been widely criticised", "criticised", True),
        ("She told him", "told", False),
        ("A man accused of theft", "accused", True),
        ("They accused her of theft", "accused", False),
        ("Told", "Told", False),
    ],
)
def test_what_is_said_to_somebody(text: str, cue: str, passive: bool) -> None:
    layout = lay_out(text)
    assert is_passive(layout, layout.words.index(cue)) == passive


@pytest.mark.parametrize(
    ("text", "is_one"), [("was promised", True), ("had also been promised", True), ("He promised", False)]
)
def test_a_form_of_be_before_a_word(text: str, is_one: bool) -> None:
    layout = lay_out(text)
    assert follows_be(layout, len(layout) - 1) == is_one


@pytest.mark.parametrize(
    ("text", "source", "is_of_speaker"),
    [
        ("Asked if she would run, Holm said no.", "Holm", True),
        ("When asked if she would run, Holm said no.", "Holm", True),
        ("Vogt left and, asked if she would run, Holm said no.", "Holm", True),
        ("Vogt was asked if she would run.", [], True),
        ("Holm, asked to run, said no.", "Holm", True),
        ("Asked by Holm if she would run, Vogt said no.", "Holm", False),
        ("When Holm asked if she would run, Vogt said no.", "Holm", False),
        ("A reporter asked if she would run, and Vogt said no.", "A reporter", True),
        ("Holm rose and asked if she would run, and Vogt said no.", "Holm", False),
    ],
)
def test_a_question_to_whoever_speaks_next(text: str, source: str | list[str], is_of_speaker: bool) -> None:
    cue = "Asked" if "Asked" in text else "asked"
    asked = "if she would run" if "if she would run" in text else "to run"
    question = {"task": "statement", "word": cue, "source": source, "content": asked}
    made = reading(text, [question])
    [trigger] = made.triggers
    assert is_asked_of_speaker(made.layout, trigger) == is_of_speaker


@pytest.mark.parametrize(
    ("text", "cue", "is_refusal"),
    [
        ("Lund refused to sign the treaty.", "refused", True),
        ("Lund defended her refusal to sign the treaty.", "refusal", True),
        ("Lund turned down the treaty.", "turned", True),
        ("Lund refused him an answer.", "refused", False),
        ("Lund rejected the treaty.", "rejected", False),
    ],
)
def test_who_does_not_act_says_nothing_by_it(text: str, cue: str, is_refusal: bool) -> None:
    layout = lay_out(text)
    assert is_refusal_to_act(layout, layout.words.index(cue)) == is_refusal


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lund told parliament on Monday that the bridge would open.", "parliament"),
        ("Lund told the defence committee of the Senate it was late.", "the defence committee of the Senate"),
        ("Lund told the Storting's foreign affairs committee: no.", "the Storting's foreign affairs committee"),
        ("Lund told some 800 business leaders waiting in the rain that it was late.", "some 800 business leaders"),
        ("Lund told the inquiry the bridge was closed.", "the inquiry"),
        ("Lund told the BBC that it was late.", None),
        ("Lund told her that the committee was late.", None),
        ("The committee was told to wait.", None),
        ("The committee, she told", None),
    ],
)
def test_those_assembled_are_told(text: str, told: str | None) -> None:
    layout = lay_out(text)
    found = find_told(layout, layout.words.index("told"))
    assert (found and layout.text[slice(*layout.offsets(*found))]) == told


@pytest.mark.parametrize(
    ("text", "cue", "told"),
    [
        ("Speaking to troops in Lima, she said no.", "said", "troops"),
        ("Addressing the Peruvian congress, she said no.", "said", "the Peruvian congress"),
        ("Speaking to Pires in Lima, she said no.", "said", None),
        ("She thanked the Peruvian envoy for it.", "thanked", "the Peruvian envoy"),
        ("The envoy was thanked for it.", "thanked", None),
    ],
)
def test_those_addressed_or_thanked_are_spoken_to(text: str, cue: str, told: str | None) -> None:
    layout = lay_out(text)
    found = find_told(layout, layout.words.index(cue))
    assert (found and layout.text[slice(*layout.offsets(*found))]) == told


def test_who_read_a_letter_does_not_tell_what_it_says() -> None:
    made = reading(
        "Peru would pay, according to a letter seen by the Lima Times.",
        [
            {
                "task": "statement",
                "word": "according",
                "source": ["a letter", "the Lima Times"],
                "content": "Peru would pay",
            }
        ],
        names={"Lima Times": "organization"},
    )
    assert source_of(made) == "a letter"
