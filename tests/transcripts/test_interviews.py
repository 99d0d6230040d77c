from __future__ import annotations

import pytest

from onrecord.text import lay_out
from onrecord.transcripts.interviews import find_answers

INTERVIEW = """President Ana Ruiz received us in Lima.

**Will you sign?**

I will, once Oslo has.

**Has it promised to?**

Twice. Nobody told me when.

**Some say it never will.**

We can wait.

We have time."""


def answers(text: str) -> list[tuple[str, str]]:
    layout = lay_out(text)
    cut = lambda span: text[slice(*layout.offsets(*span))]  # noqa: E731
    return [(cut(asked), cut(words)) for asked, words in find_answers(layout)]


def test_questions_in_bold_and_their_answers() -> None:
    assert answers(INTERVIEW) == [
        ("**Will you sign?**", "I will, once Oslo has."),
        ("**Has it promised to?**", "Twice. Nobody told me when."),
        ("**Some say it never will.**", "We can wait.\n\nWe have time."),
    ]


def test_questions_after_dashes() -> None:
    found = answers("- Will you sign?\n- I will.\n- When?\n- On Friday, I think.\n- Where?\n- In Lima, they tell me.")
    assert [words for _, words in found] == ["- I will.", "- On Friday, I think.", "- In Lima, they tell me."]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Why?\n\nWho?\n\nWhen?",
        INTERVIEW.replace("I will", "She will").replace("told me", "told her"),  # an explainer
        INTERVIEW.replace("Will you", "Will she"),  # a column
        "\n\n".join(["Who?", *["I went home."] * 9, "Why?", *["I stayed."] * 9, "When?", *["I left."] * 9]),
    ],
)
def test_other_questions_are_no_interview(text: str) -> None:
    assert answers(text) == []
