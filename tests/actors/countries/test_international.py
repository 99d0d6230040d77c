from __future__ import annotations

import pytest

from onrecord.actors.countries.international import (
    is_bare_council,
    is_of_many_states,
    is_of_states_council,
    serves_nations,
)


@pytest.mark.parametrize(
    ("body", "is_one"),
    [
        ("international reef bureau", True),
        ("global reef fund", True),
        ("group of 21", True),
        ("commission", True),
        ("reef commission", False),
        ("group", False),
        ("reef fund international", False),
        ("", False),
    ],
)
def test_bodies_of_many_states_say_so_in_their_names(body: str, is_one: bool) -> None:
    assert is_of_many_states(body.split()) is is_one


@pytest.mark.parametrize(
    ("office", "is_bare", "is_of_state"),
    [
        ("secretary of the security council", True, True),
        ("security council", True, False),
        ("un security council spokesman", False, False),
        ("secretary of state", False, False),
    ],
)
def test_a_security_council_with_a_secretary_is_a_states_own(office: str, is_bare: bool, is_of_state: bool) -> None:
    assert (is_bare_council(office.split()), is_of_states_council(office.split())) == (is_bare, is_of_state)


@pytest.mark.parametrize(
    ("office", "is_one"),
    [("under - secretary - general", True), ("un assistant secretary - general", True), ("secretary - general", False)],
)
def test_some_offices_the_united_nations_alone_have(office: str, is_one: bool) -> None:
    assert serves_nations(office.split()) is is_one
