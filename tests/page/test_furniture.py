from __future__ import annotations

import pytest

from onrecord.page.furniture import without_furniture
from tests.readings import reading


@pytest.mark.parametrize(
    ("line", "is_furniture"),
    [
        ("Read more: Why Oslo met the envoys", True),
        ("ALSO READ | Why Oslo met the envoys", True),
        ("(Reporting by Ana Ruiz, who met the envoys; Editing by Jan Novak)", True),
        ("(FILES) Minister Karin Lund, who met the envoys in May", True),
        ("Photo: Lund met the envoys. AFP", True),
        ("For more information on who met whom, write to the ministry.", True),
        ("© Coast News, who met the envoys", True),
        ("Related parties met the envoys.", False),
        ("Reading the text, Lund met the envoys.", False),
        ("Watch the door: Lund met the envoys.", False),
        ("(c) 2025 Coast News, who met the envoys", True),
        ("Copyright 2025 Coast News, who met the envoys", True),
        ("(c) Peru met the envoys.", False),
        ("Copyright lawyers met the envoys.", False),
        ("Watch-dog officials met the envoys.", False),
        ("“Listen – we met the envoys,” said Lund.", False),
        ("You may also like: Lund met the envoys", True),
        ("More from Coast News | How Lund met the envoys", True),
        ("We use cookies, as those who met the envoys know. By using the site you agree.", True),
        ("By continuing to use this site you agree that you met the envoys.", True),
        ("By continuing to use force, Peru met the envoys' wish.", False),
        ("More from Lund: he met the envoys.", False),
        ("By continuing to bomb Lima, Peru met the envoys' wish.", False),
        ("This article was amended on 3 May: Lund met the envoys a week later.", True),
        ("Photographs show that Lund met the envoys.", False),
    ],
)
def test_lines_beside_an_article_tell_of_nothing(line: str, is_furniture: bool) -> None:
    made = reading(f"It rains.\n\n{line}\n\nIt snows.", [{"task": "contact", "word": "met", "label": "meeting"}])
    assert (without_furniture(made).triggers == ()) == is_furniture


def test_no_text_no_lines() -> None:
    assert without_furniture(reading("")).triggers == ()
