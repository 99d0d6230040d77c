"""On what articles differ that have the same contact."""

from onrecord.archive.found import Entry, Party
from onrecord.archive.tellings import find_differences
from onrecord.links.differences import Difference
from tests.archive.entries import carrier, entry


def met(article: str, *names: str, **details: object) -> Entry:
    """A meeting of these, of whom those of one first letter are the same."""
    by = tuple(Party(name[0], name, "person", None, None, None) for name in names)
    return entry("contact", by=by, article=carrier(article, publisher=article), **details)


def test_another_spelling_of_a_name_is_no_difference() -> None:
    assert find_differences([met("Wire", "Joao", "Selma"), met("Jornal", "Selma", "João")]) == ()


def test_others_who_took_part_are_one() -> None:
    [found] = find_differences([met("Wire", "Joao", "Selma"), met("Jornal", "João", "Anna")])
    assert found == Difference("participants", (("Anna, Joao", ("Jornal",)), ("Joao, Selma", ("Wire",))))


def test_statements_differ_in_their_words_alone() -> None:
    assert find_differences([entry(day="2025-05-19"), entry(day="2025-05-20")]) == ()
