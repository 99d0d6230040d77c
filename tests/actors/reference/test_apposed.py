from __future__ import annotations

import pytest

from tests.actors.resolved import resolve
from tests.readings import reading


@pytest.mark.parametrize(
    ("text", "phrase", "body"),
    [
        ("The pilots' union, Harbour Voice, spoke.", "The pilots' union", "Harbour Voice"),
        ("The union Harbour Voice spoke.", "The union", "Harbour Voice"),
        ("A group called Harbour Voice spoke.", "A group", "Harbour Voice"),
        ("Harbour Voice, a union of pilots, spoke.", "a union", "Harbour Voice"),
        ("The Harbour Voice news agency spoke.", "The Harbour Voice news agency", "Harbour Voice"),
        ("The union, Harbour Voice, and others spoke.", "The union", "union"),
        ("The union, Harbour Voice and others spoke.", "The union", "union"),
        ("The unions, Harbour Voice, spoke.", "The unions", "unions"),
        ("After Harbour Voice, a union spoke.", "a union", "union"),
    ],
)
def test_a_noun_beside_a_name_says_what_kind_of_body_it_is(text: str, phrase: str, body: str) -> None:
    made = reading(
        text, names={"Harbour Voice": "organization"}, nominals={phrase.rsplit(maxsplit=1)[-1]: "organization"}
    )
    assert resolve(made, phrase) == [body]
