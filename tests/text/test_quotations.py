"""Quotations under all the marks that people and programs write."""

import pytest
from hypothesis import given

from onrecord.text import find_paragraphs
from onrecord.text.quotations import find_quotations
from tests.text.test_layout import TEXTS


def quotations(text: str) -> list[str]:
    return [text[start:end] for start, end in find_quotations(text, find_paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes," he said, "we can."', ['"Yes,"', '"we can."']),
        ("“Yes,” he said.", ["“Yes,”"]),
        ("He called it a ‘farce’ and ‘worse’.", ["‘farce’", "‘worse’"]),
        ("“He told me ‘never’,” she said.", ["“He told me ‘never’,”", "‘never’"]),
        ("\"He told me 'never,'\" she said.", ["\"He told me 'never,'\"", "'never,'"]),
        ("«Oui», dit-il. »Nein«, sagte er. „Doch“, sagte sie.", ["«Oui»", "»Nein«", "„Doch“"]),
        ("„Sie sagte ‚nie‘ zu mir“, sagte er.", ["„Sie sagte ‚nie‘ zu mir“", "‚nie‘"]),
        ("« Oui », dit-il. « Non. »", ["« Oui »", "« Non. »"]),
        ("Il a dit : «\u202fOui\u202f».", ["«\u202fOui\u202f»"]),
        ("「Yes,」 he said. 「The 『old』 rule.」", ["「Yes,」", "「The 『old』 rule.」", "『old』"]),
        ("``We go,'' he said.", ["``We go,''"]),
        ("''We go,'' he said.", ["''We go,''"]),
        ('“We go," he said.', ['“We go,"']),
    ],
)
def test_kinds_of_marks(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘The soldiers’ guns were old,’ he said.", ["‘The soldiers’ guns were old,’"]),
        ("'The soldiers' guns were old,' he said.", ["'The soldiers' guns were old,'"]),
        ("‘I don’t know,’ said the players’ agent.", ["‘I don’t know,’"]),
        ("‘The Workers’ Party is old,’ he said.", ["‘The Workers’ Party is old,’"]),
        ("He called them ‘best of friends’ and ‘old hands’.", ["‘best of friends’", "‘old hands’"]),
        ("It’s the players’ turn, and it’s the ’90s.", []),
        ("In the '90s the players' wages fell.", []),
        ("He promised ‘no more talks’ and ‘no more calls’.", ["‘no more talks’", "‘no more calls’"]),
        ("The door is 6'2\" tall.", []),
    ],
)
def test_apostrophes_are_no_quotations(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["“One.", "“Two.", "“Three,”"]),
        ("‘One.\n\n‘Two,’ he said.", ["‘One.", "‘Two,’"]),
        ("‘The unions’ view.\n\n‘Two,’ he said.", ["‘The unions’ view.", "‘Two,’"]),
        ("“One.\n\nTwo.\n\nThree,” he said. “Four.”", ["“One.", "Two.", "Three,”", "“Four.”"]),
        ("“One. “Two,” he said.", ["“One.", "“Two,”"]),
        ("He said “we never", ["“we never"]),
        ("“We never\n\nNobody answered.", ["“We never"]),
        ("We never,” he said. “Not once.”", ["“Not once.”"]),
    ],
)
def test_marks_that_are_missing(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@given(TEXTS)
def test_quotations_are_within_paragraphs_and_in_order(text: str) -> None:
    paragraphs = find_paragraphs(text)
    found = find_quotations(text, paragraphs)
    assert found == sorted(found, key=lambda place: (place[0], -place[1]))
    for start, end in found:
        assert end - start >= 1
        assert any(first <= start < end <= last for first, last in paragraphs)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()


@pytest.mark.parametrize("mark", ["‘’", "''", "“”", '""'])
def test_a_quotation_of_several_paragraphs_is_found_in_each_wherever_it_begins(mark: str) -> None:
    opens, closes = mark
    paragraphs = [
        f"{opens}We’re ready to talk about the miners’ pensions.",
        f"{opens}Nobody will walk out on the Workers’ Party.",
        f"{opens}You have our members’ word.{closes}",
    ]
    assert quotations("Karin Lund said: " + "\n\n".join(paragraphs) + "\n\nShe left.") == paragraphs
