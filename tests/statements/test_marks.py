from __future__ import annotations

import pytest

from onrecord.statements.marks import quotations_at, to_quotation_marks
from onrecord.text import lay_out
from tests.readings import words


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("Mora said “the road is long and hard” in June.", "the road is long and", "“the road is long and hard”"),
        ("Mora said “the road is long and hard” in June.", "the road", "the road"),
        ("“No,” Vogt said.\n\nPeru will stay, Lund said.", "Peru will stay", "Peru will stay"),
        ("“No.” Peru will stay, Lund said.", "” Peru will stay", "Peru will stay"),
    ],
)
def test_what_nearly_covers_a_quotation_is_widened_to_its_marks(text: str, found: str, kept: str) -> None:
    layout = lay_out(text)
    [span] = to_quotation_marks(layout, [words(layout, found)])
    assert layout.written(*span) == kept


def test_marks_alone_are_nothing_said() -> None:
    layout = lay_out("“No,” Vogt said.")
    assert to_quotation_marks(layout, [(3, 3)]) == ()


def test_quotations_that_share_a_word_with_a_span() -> None:
    layout = lay_out("“No,” Vogt said. “Nothing.”")
    assert [layout.written(*q) for q in quotations_at(layout, words(layout, "No,” Vogt"))] == ["“No,”"]
    assert quotations_at(layout, words(layout, "Vogt said")) == []
