from __future__ import annotations

import pytest

from onrecord.actors.names.kin import told_kin
from onrecord.text import lay_out
from tests.readings import words


@pytest.mark.parametrize(
    ("text", "introduced", "aside"),
    [
        ("Karl Lund and his wife, Eva Lund, left.", True, True),
        ("Karl Lund’s wife, Eva Lund, left.", True, True),
        ("Karl Lund met Eva Lund.", False, False),
    ],
)
def test_who_is_a_relative(text: str, *, introduced: bool, aside: bool) -> None:
    layout = lay_out(text)
    karl, eva = words(layout, "Karl Lund"), words(layout, "Eva Lund")
    kin = told_kin(layout, [karl, eva])
    assert kin.are_introduced([eva]) is introduced
    assert (eva[0] in kin.aside) is aside


def test_a_surname_before_the_relative_is_not_hers() -> None:
    layout = lay_out("Lund left with his wife, Eva Lund.")
    lund, eva = words(layout, "Lund"), words(layout, "Eva Lund")
    kin = told_kin(layout, [lund, eva])
    assert kin.is_after(lund[0], [eva])
    assert not kin.is_after(eva[0], [eva])
