from onrecord.text import find_paragraphs


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in find_paragraphs(text)]


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


def test_items_and_turns_in_wrapped_text_are_paragraphs() -> None:
    points = (
        "- an exchange of all prisoners, those of the first war among them, and of\nthe dead\n- a road\n- a bridge\n"
    )
    assert paragraphs(WRAPPED + points)[2:] == [points[: points.index("\n- a road")], "- a road", "- a bridge"]
    turns = "Q: Did the minister say when the observers would be back at the border\npost?\nMR. OAKES: No.\nQ: Why?\n"
    assert paragraphs(WRAPPED + turns)[3:] == ["MR. OAKES: No.", "Q: Why?"]
    assert paragraphs(WRAPPED + turns.replace("MR. OAKES", "John Oakes"))[3:] == ["John Oakes: No.", "Q: Why?"]


def test_no_text_no_paragraphs() -> None:
    assert find_paragraphs("\n\n") == []
