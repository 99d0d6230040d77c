from __future__ import annotations

import pytest

from onrecord.statements.going_on import go_on
from onrecord.text import lay_out
from tests.readings import words


def said(text: str, cue: str, *content: str) -> list[str]:
    layout = lay_out(text)
    [found] = go_on(layout, [(words(layout, cue)[0], tuple(words(layout, part) for part in content))])
    return [text[slice(*layout.offsets(*span))] for span in found]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "“We will stay,” Lund said. “We have signed it.” “Nobody will leave before June.”",
            ["“We will stay,”", "“We have signed it.”"],
            ["“We will stay,”", "“We have signed it.”", "“Nobody will leave before June.”"],
        ),
        (
            'Lund said: "We will stay.\n\n"Nobody will leave before June.\n\n"The rest is up to Oslo."',
            ['"We will stay.'],
            ['"We will stay.', '"Nobody will leave before June.', '"The rest is up to Oslo."'],
        ),
        (
            '"Nobody will leave before June.\n\n"The rest is up to Oslo," Lund said.',
            ['"The rest is up to Oslo,"'],
            ['"Nobody will leave before June.', '"The rest is up to Oslo,"'],
        ),
        (
            'Lund said: "We will stay.\n\n"Nobody will leave before June."',
            ['"We will stay.\n\n"Nobody will'],
            ['"We will stay.\n\n"Nobody will leave before June."'],
        ),
    ],
)
def test_a_quotation_without_a_cue_goes_on_from_the_one_beside_it(
    text: str, content: list[str], expected: list[str]
) -> None:
    assert said(text, "said", *content) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("“We will stay,” Lund said. The reporters laughed. “Nobody will leave before June.”", "“We will stay,”"),
        ("Lund said: “We will stay.” ‘Nobody may leave before June’", "“We will stay.”"),
        ("“Will you be staying?” Lund said.\n\n“No.”", "“Will you be staying?”"),
    ],
)
def test_a_quotation_apart_from_it_or_in_other_marks_or_short_may_be_anybodys(text: str, content: str) -> None:
    assert said(text, "said", content) == [content]


def test_what_is_reported_within_a_quotation_does_not_say_the_next() -> None:
    text = "“We asked him to leave the house today.” “Nobody will leave before June.”"
    assert said(text, "asked", "him to leave the house today") == ["him to leave the house today"]


def test_a_quotation_of_somebody_else_stays_his() -> None:
    layout = lay_out('"We will stay," Lund said.\n\n"We will go before June," Vogt said.')
    contents = [(words(layout, '"We will stay,"'),), (words(layout, '"We will go before June,"'),)]
    cues = words(layout, "said")[0], words(layout, "said #2")[0]
    assert go_on(layout, list(zip(cues, contents, strict=True))) == contents
