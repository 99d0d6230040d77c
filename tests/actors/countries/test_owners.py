from __future__ import annotations

from tests.actors.marked import people_of


def test_congress_is_that_of_who_tells_it_or_of_many_who_are_named() -> None:
    text = "The U.S. agreed. Peru's president, [Ana Ruiz], told {Congress} so."
    assert people_of(text)["Congress"][1] == "PER"
    text = "Denmark agreed. U.S. president [Ada Holm] met U.S. senator [Jan Holt] in Denmark. {Congress} left."
    assert people_of(text)["Congress"][1] == "USA"
