"""How far the words of an office reach."""

from __future__ import annotations

import pytest

from onrecord.actors.countries.states import find_states
from onrecord.actors.offices.office_phrases import (
    Page,
    before_address,
    head_ending,
    phrase_from,
    reach_left,
    reach_right,
)
from onrecord.text import lay_out
from tests.readings import words


def page(text: str) -> Page:
    """The page of a text in which nobody is named."""
    layout = lay_out(text)
    return Page(layout, find_states(layout), ())


@pytest.mark.parametrize(
    ("text", "head", "whole"),
    [
        ("The deputy foreign minister of Liberia said so.", "minister", "deputy foreign minister of Liberia"),
        ("Meanwhile President Ruiz spoke.", "President", "President"),
        ("Peru's prime minister who resigned spoke.", "prime minister", "Peru's prime minister"),
        ("Yesterday the minister for trade and industry said so.", "minister", "minister for trade and industry"),
        ("She is ambassador to", "ambassador", "ambassador"),
    ],
)
def test_an_office_reaches_over_its_own_words(text: str, head: str, whole: str) -> None:
    found = page(text)
    first, last = words(found.layout, head)
    assert (reach_left(found, first), reach_right(found, last)) == words(found.layout, whole)


def test_a_head_is_looked_for_at_its_last_word() -> None:
    found = page("The prime minister spoke.")
    assert head_ending(found, 2) == 1
    assert head_ending(found, 3) is None
    assert head_ending(found, -1) is None


def test_a_form_of_address_is_no_office() -> None:
    assert before_address(page("President Mr. Ruiz"), 2) == 0
    assert before_address(page("President Ruiz"), 0) == 0


def test_a_phrase_begins_where_what_tells_nothing_ends() -> None:
    found = page("the restless Turkish president spoke")
    assert phrase_from(found, 1) == words(found.layout, "Turkish president")
    assert phrase_from(found, 4) is None
    assert phrase_from(found, 99) is None
