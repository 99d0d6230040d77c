"""Who has the surname of a well-known politician and is somebody else: "President Trump" is not Melania Trump."""

from __future__ import annotations

from onrecord.knowledge import fold_words, given_names, leaders, offices
from onrecord.text import Layout


def is_titled(layout: Layout, first: int) -> bool:
    """Whether a name that begins with the word `first` stands behind an office: "President Lund"."""
    return first > 0 and offices().ending(layout.folded, first - 1) is not None


def may_be_leader(surname: str, gender: str | None) -> bool:
    """Whether somebody of a gender may be one of the well-known politicians of a surname, all of whom may be men."""
    genders = {given_names().get(fold_words(leader.given)[0]) for leader in leaders().get(surname, ()) if leader.given}
    return gender is None or genders not in ({"m"}, {"f"}) or gender in genders
